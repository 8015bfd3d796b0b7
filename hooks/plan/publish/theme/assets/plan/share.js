// Adds: in each opened "Chia sẻ", buttons that copy its link or its citation, and, where the device
// has a share sheet, one that opens it.
// Without it: the citation and the link stand there to be selected.
(() => {
  const tools = document.querySelector(".share-tools");
  if (!tools) return;

  // A details element's toggle does not bubble, but is seen on its way down.
  document.addEventListener("toggle", ({ target: share }) => {
    if (!share.matches(".share[open]") || share.querySelector("button")) return;
    share.append(tools.content.cloneNode(true));
    share.querySelector("[value=send]").hidden = !navigator.share;
  }, true);

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest(".share button");
    if (!button) return;
    const share = button.closest(".share");
    const said = share.querySelector("[role=status]");
    const link = share.querySelector("a");
    const url = link.textContent;
    if (button.value === "send") {
      // A reader who closes the sheet again has said all there is to say.
      navigator.share({ title: document.title, url }).catch(() => {});
      return;
    }
    const wanted = button.value === "link" ? link : link.parentElement;
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(wanted.textContent.trim());
      said.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(wanted);
      said.textContent = said.dataset.failed;
    }
  });
})();
