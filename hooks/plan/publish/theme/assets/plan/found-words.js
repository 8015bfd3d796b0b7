// Adds: on a page opened from the search, what it was found by is marked (?h=…): phrases with a space
// between, inside one a space that does not break. A phrase that is not there is marked word by word.
// Without it: the same page, nothing marked.
(() => {
  const found = new URLSearchParams(location.search).get("h");
  const content = document.querySelector(".md-content");
  if (!found || !content) return;

  const NOT_TEXT = "svg, script, style, .share, .printed";
  const BLOCK = "p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, summary, figcaption, div";
  const wordsOf = (text) => [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map(({ 0: word, index }) => ({
    same: word.normalize("NFC").toLowerCase(), start: index, end: index + word.length,
  }));
  const joins = (text, before, after) => /^[\s\-–/]*$/.test(text.slice(before.end, after.start));

  // The words of the page in their order, each with its text and the block that it stands in.
  const words = [];
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest(NOT_TEXT)) continue;
    const block = text.parentElement.closest(BLOCK);
    words.push(...wordsOf(text.data).map((word) => ({ ...word, text, block })));
  }

  const standsAt = (phrase, at) => phrase.every(({ same }, place) => {
    const [word, before] = [words[at + place], place && words[at + place - 1]];
    if (word?.same !== same) return false;
    return !place || (word.block === before.block && (word.text !== before.text || joins(word.text.data, before, word)));
  });
  const marked = new Set();
  const find = (phrase) => {
    const places = words.flatMap((_, at) => (standsAt(phrase, at) ? [at] : []));
    for (const at of places) phrase.forEach((_, place) => marked.add(at + place));
    return places.length > 0;
  };
  for (const phrase of found.split(" ").map(wordsOf).filter((phrase) => phrase.length))
    if (!find(phrase)) for (const word of phrase) find([word]);

  // Marked words of one text that stand side by side are one mark.
  const ranges = [];
  for (const at of [...marked].sort((a, b) => a - b)) {
    const { text, start, end } = words[at];
    const last = ranges.at(-1);
    if (last?.text === text && joins(text.data, last, { start })) last.end = end;
    else ranges.push({ text, start, end });
  }
  for (const { text, start, end } of ranges.reverse()) {
    const part = text.splitText(start);
    part.splitText(end - start);
    const mark = document.createElement("mark");
    part.replaceWith(mark);
    mark.append(part);
  }
})();
