// Adds: in each opened "Chia sẻ", buttons that copy its link, or the plan's words with their source,
// and, where the device has a share sheet, one that opens it; "In" prints the page, or one card of it.
// Without it: the citation and the link stand there to be selected; "In" is not shown, and the
// browser's own menu prints.
(() => {
  const tools = document.querySelector(".share-tools");

  // The plan's words that a row stands beside, a paragraph a line; a whole page of them is none.
  const wordsOf = (share) => {
    const place = share.closest(".duty-card, .task-page, .item");
    const found = place?.querySelectorAll(".plan-words, [data-verbatim]") ?? [];
    return [...found].map((each) => {
      const words = each.cloneNode(true);
      words.querySelectorAll("summary").forEach((summary) => summary.remove());
      return words.textContent.trim().replace(/\s*\n\s*/g, "\n");
    }).join("\n");
  };
  const sourceOf = (link) => {
    const source = link.parentElement.cloneNode(true);
    source.querySelector("a").remove();
    return source.textContent.trim().replace(/,$/, "");
  };

  // A details element's toggle does not bubble, but is seen on its way down.
  if (tools) document.addEventListener("toggle", ({ target: share }) => {
    if (!share.matches(".share[open]") || share.querySelector("button")) return;
    share.append(tools.content.cloneNode(true));
    const shown = (value, holds) => share.querySelector(`[value=${value}]`).hidden = !holds;
    shown("send", navigator.share);
    shown("words", wordsOf(share));
    shown("citation", !wordsOf(share));
  }, true);

  const wanted = {
    link: (link) => link.textContent,
    citation: (link) => link.parentElement.textContent.trim(),
    words: (link) => `“${wordsOf(link)}”\n${link.parentElement.textContent.trim()}`,
  };

  const send = (link) => {
    const words = wordsOf(link);
    const text = (words ? `“${words}”\n` : "") + sourceOf(link);
    // A reader who closes the sheet again has said all there is to say.
    navigator.share({ title: document.title, text, url: link.textContent }).catch(() => {});
  };

  // Where the reader must copy by hand: words that stand far from their source come beside it.
  const selectable = (button, share, link) => {
    if (button.value !== "words") return button.value === "link" ? link : link.parentElement;
    const together = share.querySelector(".together") ?? share.appendChild(document.createElement("p"));
    together.className = "together";
    together.textContent = wanted.words(link);
    return together;
  };

  const copy = async (button, share, link) => {
    const said = share.querySelector("[role=status]");
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(wanted[button.value](link));
      said.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(selectable(button, share, link));
      said.textContent = said.dataset.failed;
    }
  };

  const print = (card) => {
    card?.classList.add("printing");
    addEventListener("afterprint", () => card?.classList.remove("printing"), { once: true });
    window.print();
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".actions button, .share button");
    const share = button?.closest(".share");
    if (button?.value === "print") print(button.closest(".duty-card"));
    else if (button?.value === "send") send(share.querySelector("a"));
    else if (button) copy(button, share, share.querySelector("a"));
  });
})();
