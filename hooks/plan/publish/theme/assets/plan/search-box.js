// Adds: who goes to a search box finds the search ready with the first letter; the box of the home
// page opens the theme's search at once, when it is tapped or typed in, with what was typed.
// Without it: the search gets ready while letters are typed; the box sends ?q=… to the home page,
// which opens the same search. Without JavaScript there is none: the lists below the box serve.
(() => {
  const form = document.querySelector(".find");
  const query = document.querySelector("[data-md-component=search-query]");
  const toggle = document.getElementById("__search");
  // Where the theme did not come, the box asks for the page once more.
  if (!query || !toggle || document.documentElement.matches(".no-js")) return;

  const channel = () => {
    try {
      return new BroadcastChannel("search");
    } catch {
      return undefined; // not known, or barred
    }
  };
  const worker = channel();
  addEventListener("focusin", ({ target }) => {
    if (target === query || target === form?.elements.q) worker?.postMessage("awake");
  });
  if (!form) return;

  const field = form.elements.q;
  const open = () => {
    query.value = field.value;
    field.value = ""; // what is typed stands in one box
    if (!toggle.checked) toggle.click();
    query.focus();
    query.dispatchEvent(new Event("keyup", { bubbles: true }));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
  });
  field.addEventListener("click", open);
  // A letter that a keyboard is still composing would be lost by going elsewhere.
  field.addEventListener("input", ({ isComposing }) => isComposing || !field.value || open());
  field.addEventListener("compositionend", open);
})();
