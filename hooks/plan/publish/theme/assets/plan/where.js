// Adds: while the full text is read, the header names the section that has come up to it.
// Without it: the header names the page; beside it, on wide screens, the contents do the same.
(() => {
  const topic = document.querySelector("[data-md-component=header-topic] .md-ellipsis");
  const heads = [...document.querySelectorAll(".official h2")];
  if (!topic || heads.length === 0) return;
  const page = topic.textContent;
  const line = 5 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const name = () => {
    const passed = heads.filter((head) => head.getBoundingClientRect().top < line);
    topic.textContent = passed.at(-1)?.textContent.trim() ?? page;
  };
  const watch = new IntersectionObserver(name, { rootMargin: `${-line}px 0px 0px` });
  heads.forEach((head) => watch.observe(head));
})();
