// Part of search.js: the answers in the theme's form, with the pages' own words marked.
(() => {
  const AROUND = 32, MOST = 60, MOST_OF_ONE = 8, NEAR = 3, LIKE = 0.5;

  // The places among `found` words that one part of the question was answered by, best reading first.
  const answered = (found, readings) => {
    let best = 0;
    let places = [];
    for (const sequence of readings)
      for (let start = 0; start + sequence.length <= found.length; start++) {
        const weights = sequence.map((forms, index) => forms.get(found[start + index].form) || 0);
        const weight = Math.min(...weights);
        if (!weight || weight < best - 0.1) continue;
        if (weight > best + 0.1) places = [];
        best = Math.max(best, weight);
        sequence.forEach((_, index) => places.push(start + index));
      }
    return places;
  };

  const html = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

  // As the theme takes it: its titles and texts are HTML.
  const asHtml = (doc) => ({ ...doc, title: html(doc.title), text: html(doc.text) });

  // The text from one word to another as HTML, with what was found marked.
  const marked = (text, found, marks, from, to) => {
    let shown = "";
    let at = from ? found[from].start : 0;
    const plain = (until) => html(text.slice(at, until).replace(/\n/g, " · "));
    for (let place = from; place < to; place++) {
      const { start, end } = found[place];
      const word = text.slice(start, end);
      shown += plain(start) + (marks.has(place) ? `<mark>${word}</mark>` : word);
      at = end;
    }
    return shown + (to === found.length ? plain(text.length) : "");
  };

  // The words around the place where most was found.
  const teaser = (text, parts) => {
    const found = words(text);
    const places = parts.map((part) => answered(found, part.readings));
    const marks = new Set(places.flat());
    const starts = [...marks].sort((a, b) => a - b);
    const near = (start) => places.filter((some) => some.some((place) => place >= start && place < start + AROUND)).length;
    const best = starts.reduce((before, start) => (near(start) > near(before) ? start : before), starts[0] || 0);
    const from = Math.max(0, Math.min(best - 6, found.length - AROUND));
    const to = Math.min(found.length, from + AROUND);
    return `<p>${from ? "… " : ""}${marked(text, found, marks, from, to)}${to < found.length ? " …" : ""}</p>`;
  };

  const named = (title, parts) => {
    const found = words(title);
    return marked(title, found, new Set(parts.flatMap((part) => answered(found, part.readings))), 0, found.length);
  };

  // The page's own words that answered, by which the theme marks them on the page itself.
  const own = (doc, parts) => {
    const text = `${doc.title} ${doc.text || ""}`;
    const found = words(text);
    const places = parts.flatMap((part) => answered(found, part.readings));
    return Object.fromEntries(places.map((place) => [text.slice(found[place].start, found[place].end), true]));
  };

  const missing = (number, parts) =>
    Object.fromEntries(parts.filter((part) => !part.found.has(number)).map((part) => [part.typed, false]));

  // The answers in the theme's form: pages in the order of their best part, each with its parts.
  const items = (finder, question) => {
    const answers = finder.search(question).sort((a, b) => b.score - a.score);
    const pages = new Map();
    for (const { doc: number, score, parts } of answers) {
      const doc = finder.docs[number];
      const page = doc.location.split("#")[0];
      if (!pages.has(page)) {
        if (pages.size === MOST) continue;
        pages.set(page, []);
      }
      if (pages.get(page).length === MOST_OF_ONE) continue;
      const terms = { ...own(doc, parts), ...missing(number, parts) };
      pages.get(page).push({ ...doc, score, terms, title: named(doc.title, parts), text: doc.text ? teaser(doc.text, parts) : "" });
    }
    for (const [page, found] of pages)
      if (!found.some((item) => item.location === page)) {
        const doc = finder.docs.find((each) => each.location === page);
        if (doc) found.push({ ...asHtml(doc), score: 0, terms: {} });
      }
    return [...pages.values()];
  };

  // How many of their pairs of letters two words share: 1 if all, 0 if none.
  const likeness = (one, other) => {
    const pairs = (word) => [...`-${word}`].map((letter, at) => letter + (word[at] || "-"));
    const rest = pairs(other);
    const all = one.length + 1 + rest.length;
    const shared = pairs(one).filter((pair) => {
      const at = rest.indexOf(pair);
      return at >= 0 && rest.splice(at, 1);
    });
    return (2 * shared.length) / all;
  };

  // Where nothing answers: what the words of a phrase find each for itself, or pages with a like name.
  const nearest = (finder, question) => {
    const unquoted = question.replace(/["“”«»]/g, " ");
    const found = unquoted === question ? [] : items(finder, unquoted);
    if (found.length) return found.slice(0, NEAR).map(([best]) => best);
    const typed = words(question);
    const alike = typed.map(() => new Map());
    const like = (word, index) => {
      if (!alike[index].has(word.fold)) alike[index].set(word.fold, likeness(typed[index].fold, word.fold));
      return alike[index].get(word.fold);
    };
    return finder.docs
      .map((doc, number) => {
        const name = doc.location.includes("#") ? [] : finder.titles[number];
        const sum = typed.reduce((before, _, index) => before + Math.max(0, ...name.map((word) => like(word, index))), 0);
        return { ...asHtml(doc), text: "", alike: sum / typed.length };
      })
      .filter((doc) => doc.alike >= LIKE)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, NEAR);
  };

  Object.assign(self, { items, nearest });
})();
