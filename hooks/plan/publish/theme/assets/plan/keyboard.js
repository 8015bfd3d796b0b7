// Adds: the buttons of the menu and the search, labels in the theme, are reached and pressed by
// keyboard; Escape closes the menu, and a closed menu is skipped by Tab; of the colours to choose
// from, Tab goes to those that are shown; a link of the side menu that is gone to stays in sight.
// Without it: the links at the foot of each page lead to the same places.
(() => {
  const drawer = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary");
  const narrow = matchMedia("(width < 76.25em)");
  const names = { __drawer: ".md-nav--primary", __search: ".md-search__input" };

  for (const [id, named] of Object.entries(names)) {
    const label = document.querySelector(`label.md-header__button[for=${id}]`);
    const name = document.querySelector(named)?.getAttribute("aria-label");
    if (!label || !name) continue;
    const button = document.createElement("span"); // a label itself may not be one
    button.append(...label.childNodes);
    button.tabIndex = 0;
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", name);
    button.addEventListener("click", (event) => {
      event.preventDefault(); // browsers differ in whether this reaches what the label is for
      label.control.click();
    });
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
    label.append(button);
  }

  const colours = document.querySelector("[data-md-component=palette]");
  const check = () => {
    for (const option of colours.querySelectorAll("input"))
      if (!option.nextElementSibling.hidden) option.checked = true;
  };
  if (colours) {
    new MutationObserver(check).observe(colours, { attributeFilter: ["hidden"], subtree: true });
    check();
  }

  // The theme moves the list to the heading that is read, away from who goes through it by keyboard.
  for (const list of document.querySelectorAll(".md-sidebar__scrollwrap"))
    list.addEventListener("scroll", () => {
      const link = list.querySelector(":focus-visible");
      if (!link || list.matches(":hover")) return;
      const [own, all] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
      if (own.top < all.top || own.bottom > all.bottom) list.scrollTop += own.bottom - (all.top + all.bottom) / 2;
    });

  if (!drawer || !menu) return;

  const follow = () => {
    menu.inert = narrow.matches && !drawer.checked;
    if (narrow.matches && drawer.checked) menu.querySelector("a")?.focus();
  };
  drawer.addEventListener("change", follow);
  narrow.addEventListener("change", follow);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.checked) return;
    drawer.click();
    document.querySelector("label.md-header__button[for=__drawer] > span")?.focus();
  });
  follow();
})();
