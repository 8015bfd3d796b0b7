// Adds: "Sửa tệp dữ liệu" opens the data file at the line of the page's record. The line is asked for
// only then: pages do not say it, so that a line more in the file changes none of them.
// Without it: the file opens at its beginning.
(() => {
  const link = document.querySelector("a[data-lines]");
  if (!link) return;
  let asked;
  const named = () => asked ??= (async () => {
    try {
      const lines = await (await fetch(link.dataset.lines, { cache: "no-cache" })).json();
      link.hash = `L${lines[link.dataset.page]}`;
    } catch {} // no network: the file's beginning
  })();
  // In time for who opens it in another tab, or copies where it leads.
  for (const near of ["pointerenter", "focus"]) link.addEventListener(near, named);
  link.addEventListener("click", async (event) => {
    if (link.hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await named();
    location.assign(link.href);
  });
})();
