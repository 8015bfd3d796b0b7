// Adds: where an address is no page's, the search box holds what the address seems to say, and the
// pages whose own addresses are near are offered.
// Without it: the box is empty (without JavaScript, hidden) and the links below it serve.
(() => {
  const form = document.querySelector(".find");
  const near = document.querySelector(".near");
  if (!form || !near) return;
  const AT_LEAST = 0.5; // likeness of names
  const AT_MOST = 5;

  const slug = (text) =>
    text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const decoded = (part) => {
    try {
      return decodeURIComponent(part).normalize("NFC");
    } catch {
      return part; // a % that stands for itself
    }
  };
  const folder = (path) => path.split("/").filter(Boolean);

  // ii-9 → II.9, b-1-dd → B.1.đ: the numbers of tasks, as people write them.
  const number = /^(?:[ivxlc]+|[a-z]|dd|\d{1,2})(?:-(?:\d{1,3}|[a-z]|dd))+$/;
  const words = (part) => {
    if (!number.test(slug(part))) return part.replace(/[^\p{L}\p{M}\p{N}.]+/gu, " ").trim();
    const [section, ...items] = slug(part).split("-").map((each) => (each === "dd" ? "đ" : each));
    return [section.toUpperCase(), ...items].join(".");
  };

  // What stands in the site's own addresses for a kind of page says nothing of the one looked for.
  const home = new URL(form.action).pathname;
  const within = (path) => folder(path.startsWith(home) ? path.slice(home.length) : path);
  // Inside a template an address is not complete; these begin at the host's root.
  const links = [...near.querySelector("template").content.querySelectorAll("a")];
  const kinds = new Set(links.map((link) => within(link.getAttribute("href"))[0]));
  const said = within(location.pathname)
    .map((part) => decoded(part).replace(/\.(html?|php|aspx?|pdf|docx?)$/i, "").slice(0, 100))
    .filter((part) => slug(part) && !kinds.has(slug(part)) && slug(part) !== "index");
  form.elements.q.value = said.map(words).join(" ").slice(0, 100);

  // Pairs of letters that two names share, of all that they have: slips and words left out cost little.
  const pairs = (name) => [...`-${name}`].map((letter, at) => letter + (name[at] ?? "-"));
  const likeness = (one, other) => {
    const [here, there] = [pairs(one), pairs(other)];
    const all = here.length + there.length;
    const shared = here.filter((pair) => {
      const at = there.indexOf(pair);
      return at >= 0 && there.splice(at, 1);
    });
    return (2 * shared.length) / all;
  };
  const found = links
    .map((link) => {
      const name = within(link.getAttribute("href")).pop();
      return { link, like: Math.max(0, ...said.map((part) => likeness(slug(part), name))) };
    })
    .filter(({ like }) => like >= AT_LEAST)
    .sort((one, other) => other.like - one.like)
    .slice(0, AT_MOST);
  near.querySelector("ul").append(...found.map(({ link }) => link.parentElement));
  near.hidden = found.length === 0;
  requestAnimationFrame(() => near.classList.add("looked")); // what stands below has its place now
})();
