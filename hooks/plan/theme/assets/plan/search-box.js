// Adds: the home page's search box opens the theme's search at once, with what was typed.
// Without it: the box sends ?q=… to the home page, which opens the same search.
// Without JavaScript there is no search; the box is hidden and the lists below it serve.
(() => {
  const form = document.querySelector(".find");
  const query = document.querySelector("[data-md-component=search-query]");
  const toggle = document.getElementById("__search");
  if (!form || !query || !toggle) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    query.value = form.elements.q.value;
    if (!toggle.checked) toggle.click();
    query.focus();
    query.dispatchEvent(new Event("keyup", { bubbles: true }));
  });
})();
