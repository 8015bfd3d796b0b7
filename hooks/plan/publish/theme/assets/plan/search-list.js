// Adds: where nothing is found, the search says so in the words typed, and Enter opens none of the
// pages that it offers instead, but tries again what failed; how much was found is read aloud.
// Without it: those pages are counted as if they were found.
(() => {
  const query = document.querySelector("[data-md-component=search-query]");
  const said = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  if (!query || !said || !list) return;
  // By what search.js answers in place of a score.
  const INSTEAD = {
    "-1.00": () => `Không tìm thấy “${query.value.trim().slice(0, 60)}”. Có thể đồng chí tìm:`,
    "-2.00": () => "Chưa tải được dữ liệu để tìm. Có thể mở:",
  };
  const instead = () => INSTEAD[list.querySelector("[data-md-score]")?.dataset.mdScore];

  said.setAttribute("role", "status");
  new MutationObserver(() => {
    const words = instead();
    if (words) said.textContent = words();
  }).observe(list, { childList: true });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !instead()) return;
    event.preventDefault();
    event.stopPropagation();
    dispatchEvent(new Event("search-again")); // heard where the search failed: search-worker.js
  });
})();
