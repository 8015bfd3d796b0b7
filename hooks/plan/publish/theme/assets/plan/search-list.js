// Adds: the search says what was found, counted by kind, or that the plan has none of it, which is
// read aloud; each hit says its kind before its name. Where nothing is found, Enter opens none of
// the pages that are offered instead, but tries again what failed.
// Without it: pages are counted, those that are offered too; kinds stand behind the words.
(() => {
  const query = document.querySelector("[data-md-component=search-query]");
  const said = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  if (!query || !said || !list) return;
  let answer; // of search.js, as search-worker.js passes it on
  addEventListener("search-answer", ({ detail }) => (answer = detail));
  const instead = () => list.querySelector("[data-md-score^='-']");

  said.setAttribute("role", "status");
  new MutationObserver(() => {
    if (answer?.said && list.children.length) said.textContent = answer.said;
    list.classList.toggle("instead", Boolean(instead()));
    for (const tags of list.querySelectorAll(".md-tags")) {
      const kind = document.createElement("p");
      kind.className = "hit-kind";
      kind.textContent = tags.textContent;
      tags.parentElement.querySelector("h1, h2").before(kind);
      tags.remove();
    }
  }).observe(list, { childList: true });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !instead()) return;
    event.preventDefault();
    event.stopPropagation();
    dispatchEvent(new Event("search-again")); // heard where the search failed: search-worker.js
  });
})();
