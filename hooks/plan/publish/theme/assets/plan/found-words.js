// Adds: on a page opened from the search, the words by which it was found are marked (?h=…).
// Without it: the same page, nothing marked.
(() => {
  const found = new URLSearchParams(location.search).get("h");
  const content = document.querySelector(".md-content");
  if (!found || !content) return;
  const same = (word) => word.normalize("NFC").toLowerCase();
  const wanted = new Set(found.split(" ").map(same));

  // Where such words stand; those side by side, such as 31-KL/TW, as one.
  const places = (text) => {
    const all = [];
    for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
      if (!wanted.has(same(word))) continue;
      const end = start + word.length;
      const before = all[all.length - 1];
      if (before && /^[\s\-–/]*$/.test(text.slice(before.end, start))) before.end = end;
      else all.push({ start, end });
    }
    return all;
  };
  const mark = (text, { start, end }) => {
    const words = text.splitText(start);
    words.splitText(end - start);
    const marked = document.createElement("mark");
    words.replaceWith(marked);
    marked.append(words);
  };

  const texts = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts)
    if (!text.parentElement.closest("svg, script, style, .share, .printed"))
      for (const place of places(text.data).reverse()) mark(text, place);
})();
