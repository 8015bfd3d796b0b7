// Part of search.js: the answers in the theme's form, with the pages' own words marked.
(() => {
  const AROUND = 32, BEFORE = 9, MOST = 60, MOST_OF_ONE = 8, NEAR = 3, LIKE = 0.5;
  const ENDS = /[.;:]\s|\n/, PAUSES = /,\s/;

  // The places of words in a doc's field (1 its title, 0 its text) that each part of the question
  // means: those beside what else was typed, where there are such.
  const meant = (finder, number, field, parts) => {
    const found = (field ? finder.titles : finder.texts)[number];
    const spots = (part, field) => part?.kept?.get(number * 2 + field) || [];
    return parts.map((part, index) => {
      const beside = (field) => {
        const others = [parts[index - 1], parts[index + 1]].flatMap((other) => spots(other, field));
        return spots(part, field).filter(({ start, end }) => others.some((other) => other.end + 1 === start || end + 1 === other.start));
      };
      const some = part.optional || beside(0).length || beside(1).length ? beside(field) : spots(part, field);
      return some.flatMap(({ start, end }) => found.flatMap(({ at }, place) => (at >= start && at <= end ? [place] : [])));
    });
  };

  const html = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

  // As the theme takes it: its titles and texts are HTML; its tags say what kind a page is of.
  const shown = ({ location, title, text, kind }) => ({
    location, title: html(title), text: html(text || ""), ...(kind && { tags: [html(kind)] }),
  });

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

  // The words around the place where most was found.
  const teaser = (finder, number, parts) => {
    const { text } = finder.docs[number];
    const found = finder.texts[number];
    const places = meant(finder, number, 0, parts);
    const marks = new Set(places.flat());
    const starts = [...marks].sort((a, b) => a - b);
    const near = (start) => places.filter((some) => some.some((place) => place >= start && place < start + AROUND - BEFORE)).length;
    const best = starts.reduce((before, start) => (near(start) > near(before) ? start : before), starts[0] || 0);
    const from = found.length > AROUND ? opening(text, found, best) : 0;
    const to = closing(text, found, from);
    return `<p>${from ? "… " : ""}${marked(text, found, marks, from, to)}${to < found.length ? " …" : ""}</p>`;
  };

  const named = (finder, number, parts) => {
    const found = finder.titles[number];
    return marked(finder.docs[number].title, found, new Set(meant(finder, number, 1, parts).flat()), 0, found.length);
  };

  // The page's own words that answered, by which the theme marks them on the page itself.
  const own = (finder, number, parts) => {
    const { title, text } = finder.docs[number];
    const typed = (field, all, found) => meant(finder, number, field, parts).flat().map((place) => all.slice(found[place].start, found[place].end));
    const all = [...typed(1, title, finder.titles[number]), ...typed(0, text || "", finder.texts[number])];
    return Object.fromEntries(all.map((word) => [word, true]));
  };

  const missing = (number, parts) =>
    Object.fromEntries(parts.filter((part) => !part.optional && !part.found.has(number)).map((part) => [part.typed, false]));

  // The answers in the theme's form: pages in the order of their best part, each with its parts.
  const listed = (finder, answers) => {
    const pages = new Map();
    for (const { doc: number, score, parts } of answers.sort((a, b) => b.score - a.score)) {
      const doc = finder.docs[number];
      const page = doc.location.split("#")[0];
      if (!pages.has(page)) {
        if (pages.size === MOST) continue;
        pages.set(page, []);
      }
      if (pages.get(page).length === MOST_OF_ONE) continue;
      const terms = { ...own(finder, number, parts), ...missing(number, parts) };
      pages.get(page).push({ ...shown(doc), score, terms, title: named(finder, number, parts), text: doc.text ? teaser(finder, number, parts) : "" });
    }
    for (const [page, found] of pages)
      if (!found.some((item) => item.location === page)) {
        const doc = finder.docs.find((each) => each.location === page);
        if (doc) found.push({ ...shown(doc), score: 0, terms: {} });
      }
    return [...pages.values()];
  };

  // What meets the whole question.
  const items = (finder, question) => listed(finder, finder.search(question).filter((answer) => answer.met));

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

  // Where nothing meets the question: what meets most of it, or pages with a like name.
  const nearest = (finder, question) => {
    const unquoted = question.replace(/["“”«»]/g, " ");
    const some = finder.search(unquoted);
    const met = some.filter((answer) => answer.met);
    const found = listed(finder, met.length ? met : some.filter((answer) => answer.linked || unquoted !== question));
    if (found.length) return found.slice(0, NEAR).map(([first]) => first);
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
        return { ...shown(doc), text: "", alike: sum / typed.length };
      })
      .filter((doc) => doc.alike >= LIKE)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, NEAR);
  };

  Object.assign(self, { items, nearest });
})();
