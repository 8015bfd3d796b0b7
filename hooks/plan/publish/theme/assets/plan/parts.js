// Adds: a link to a place in a long page, which now is in several parts, leads on to the part that
// has it. Without it: the contents of the page have a line for it, which leads there.
(() => {
  const whole = document.querySelector("[data-whole]")?.dataset.whole;
  const isWhole = new URL(whole, location).pathname === location.pathname;

  // What has the anchor: an element that shows something, or stands in the document itself.
  const shown = (id) => {
    const found = document.getElementById(id);
    return found?.matches("span:empty") && !found.closest(".official, .contents") ? null : found;
  };
  // Else what it lies in: `ii-1-a-ban-x-lead` in `ii-1-a`, that in `ii-1`.
  const nearest = (id) => (id ? shown(id) ?? nearest(id.slice(0, Math.max(id.lastIndexOf("-"), 0))) : null);

  const lead = () => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const place = nearest(anchor);
    const line = isWhole && place?.closest(".contents li");
    if (line) location.replace(Object.assign(new URL(line.querySelector("a").href), { hash: anchor }));
    else if (place && place.id !== anchor) place.scrollIntoView();
    else if (anchor && !place && !isWhole) location.replace(Object.assign(new URL(whole, location), { hash: anchor }));
  };
  addEventListener("hashchange", lead);
  lead();
})();
