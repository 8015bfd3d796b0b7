// Part of the search: the answers in the theme's form.
(() => {
  const MOST = 60, MOST_OF_ONE = 8, NEAR = 3, LIKE = 0.5;

  // As the theme takes it: its titles and texts are HTML; its tags say what kind a page is of.
  const shown = ({ location, title, text, kind }) => ({
    location, title: html(title), text: html(text || ""), ...(kind && { tags: [html(kind)] }),
  });

  const missing = (doc, parts) =>
    Object.fromEntries(parts.filter((part) => !part.optional && !part.found.has(doc)).map((part) => [part.typed, false]));

  const item = (index, { doc: number, score, parts }) => {
    const doc = index.docs[number];
    const found = Object.fromEntries(foundPhrases(index, number, parts).map((phrase) => [phrase, true]));
    const terms = { ...found, ...missing(number, parts) };
    return { ...shown(doc), score, terms, title: markedTitle(index, number, parts), text: doc.text ? teaser(index, number, parts) : "" };
  };

  // Answers in the theme's form: pages in the order of their best part, each with its parts.
  const listed = (index, found) => {
    const pages = new Map();
    for (const answer of found.sort((a, b) => b.score - a.score)) {
      const page = index.docs[answer.doc].location.split("#")[0];
      if (!pages.has(page) && pages.size === MOST) continue;
      if (!pages.has(page)) pages.set(page, []);
      if (pages.get(page).length < MOST_OF_ONE) pages.get(page).push(item(index, answer));
    }
    for (const [page, items] of pages) {
      if (items.some(({ location }) => location === page)) continue;
      const doc = index.docs.find(({ location }) => location === page);
      if (doc) items.push({ ...shown(doc), score: 0, terms: {} });
    }
    return [...pages.values()];
  };

  // What meets the whole question.
  const items = (index, question) => listed(index, answered(index, question).filter(({ met }) => met));

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

  // Pages with a name like what was typed.
  const alike = (index, question) => {
    const typed = words(question);
    const rate = (doc, number) => {
      const name = doc.location.includes("#") ? [] : index.titles[number];
      const sum = typed.reduce((before, one) => before + Math.max(0, ...name.map((other) => likeness(one.fold, other.fold))), 0);
      return { doc, like: sum / typed.length };
    };
    return index.docs.map(rate).filter(({ like }) => like >= LIKE).sort((a, b) => b.like - a.like).map(({ doc }) => ({ ...shown(doc), text: "" }));
  };

  // Where nothing meets the question: what meets most of it, or pages with a like name.
  const nearest = (index, question) => {
    const unquoted = question.replace(/["“”«»]/g, " ");
    const some = answered(index, unquoted);
    const met = some.filter((answer) => answer.met);
    const found = listed(index, met.length ? met : some.filter(({ linked }) => linked || unquoted !== question));
    return (found.length ? found.map(([first]) => first) : alike(index, question)).slice(0, NEAR);
  };

  Object.assign(self, { items, nearest });
})();
