// Part of the search: the pages' own words that answered, marked where they stand.
(() => {
  const AROUND = 32, BEFORE = 9; // words of a teaser, and of those at most before the first that is marked
  const ENDS = /[.;:]\s|\n/, PAUSES = /,\s/;
  const JOINS = /^[\s\-–/]*$/; // between words that are one phrase
  const FIELDS = ["text", "title"];

  const html = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
  
  // Of each part of a question, its spots in a doc's text (field 0) or title (1): those beside what
  // else was typed, where there are such.
  const meantSpots = (doc, field, parts) => {
    const spots = (part, field) => part?.kept?.get(doc * 2 + field) || [];
    return parts.map((part, at) => {
      const beside = (field) => {
        const others = [parts[at - 1], parts[at + 1]].flatMap((other) => spots(other, field));
        return spots(part, field).filter(({ start, end }) => others.some((other) => other.end + 1 === start || end + 1 === other.start));
      };
      return part.optional || beside(0).length || beside(1).length ? beside(field) : spots(part, field);
    });
  };

  // The same as the words, by their number in the field, that are to be marked for each part.
  const meantWords = (index, doc, field, parts) => {
    const wordAt = index.wordAt(doc, field);
    const covered = ({ start, end }) => Array.from({ length: end - start + 1 }, (_, at) => wordAt.get(start + at));
    return meantSpots(doc, field, parts).map((spots) => spots.flatMap(covered).filter((place) => place !== undefined));
  };

  // Marked words that stand side by side, as one: [first, last] of each.
  const phrases = (text, found, marks) => {
    const all = [];
    for (const place of [...marks].sort((a, b) => a - b)) {
      const last = all.at(-1);
      if (last && last[1] === place - 1 && JOINS.test(text.slice(found[place - 1].end, found[place].start))) last[1] = place;
      else all.push([place, place]);
    }
    return all;
  };

  // The text from one word to another as HTML, with what was found marked.
  const marked = (text, found, marks, from, to) => {
    const plain = (start, end) => html(text.slice(start, end).replace(/\n/g, " · "));
    let shown = "", at = from ? found[from].start : 0;
    for (const [first, last] of phrases(text, found, marks)) {
      if (first < from || last >= to) continue;
      shown += `${plain(at, found[first].start)}<mark>${html(text.slice(found[first].start, found[last].end))}</mark>`;
      at = found[last].end;
    }
    return shown + plain(at, to === found.length ? text.length : found[to - 1].end);
  };

  const between = (text, found, at) => text.slice(found[at - 1].end, found[at].start);

  // The first word of the sentence or clause that a word is in, as far as that is near.
  const opening = (text, found, place) => {
    const least = Math.max(0, place - BEFORE);
    for (let at = place; at > least; at--) if (ENDS.test(between(text, found, at))) return at;
    for (let at = least + 1; at < place - 1; at++) if (PAUSES.test(between(text, found, at))) return at;
    return least;
  };

  // The last word of a clause, as far as one ends there.
  const closing = (text, found, from) => {
    const most = Math.min(found.length, from + AROUND);
    if (most === found.length) return most;
    for (const stop of [ENDS, PAUSES])
      for (let at = most; at > most - BEFORE; at--) if (stop.test(between(text, found, at))) return at;
    return most;
  };

  // The words around the place where most was found, as HTML.
  const teaser = (index, doc, parts) => {
    const { text } = index.docs[doc];
    const found = index.wordsOf(doc, 0);
    const places = meantWords(index, doc, 0, parts);
    const marks = new Set(places.flat());
    const starts = [...marks].sort((a, b) => a - b);
    const near = (start) => places.filter((some) => some.some((place) => place >= start && place < start + AROUND - BEFORE)).length;
    const best = starts.reduce((before, start) => (near(start) > near(before) ? start : before), starts[0] || 0);
    const from = found.length > AROUND ? opening(text, found, best) : 0;
    const to = closing(text, found, from);
    return `<p>${from ? "… " : ""}${marked(text, found, marks, from, to)}${to < found.length ? " …" : ""}</p>`;
  };

  // A page's name, as HTML.
  const markedTitle = (index, doc, parts) => {
    const found = index.wordsOf(doc, 1);
    return marked(index.docs[doc].title, found, new Set(meantWords(index, doc, 1, parts).flat()), 0, found.length);
  };

  // The page's own phrases that answered: the theme hands them to the page in ?h=…, a space between;
  // inside one stands a space that does not break: found-words.js.
  const foundPhrases = (index, doc, parts) =>
    [1, 0].flatMap((field) => {
      const text = index.docs[doc][FIELDS[field]] || "";
      const found = index.wordsOf(doc, field);
      return phrases(text, found, new Set(meantWords(index, doc, field, parts).flat())).map(([first, last]) =>
        text.slice(found[first].start, found[last].end).replace(/\s+/g, "\u00a0"));
    });

  Object.assign(self, { foundPhrases, html, markedTitle, teaser });
})();
