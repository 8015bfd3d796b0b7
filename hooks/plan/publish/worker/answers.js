// Part of the search: the answers in the theme's form.
(() => {
  const MOST = 60, MOST_OF_ONE = 8, NEAR = 3, LIKE = 0.5;

  // As the theme takes it: its titles and texts are HTML; its tags say what kind a page is of.
  const bare = ({ location, title, kind }) => ({ location, title: html(title), text: "", ...(kind && { tags: [html(kind)] }) });

  const missing = (doc, parts) =>
    Object.fromEntries(parts.filter((part) => !part.optional && !part.found.has(doc)).map((part) => [part.typed, false]));

  const item = (index, { doc: number, score, parts }) => {
    const doc = index.docs[number];
    if (!parts) return { ...bare(doc), text: html(doc.text), score, terms: {} };
    const found = Object.fromEntries(foundPhrases(index, number, parts).map((phrase) => [phrase, true]));
    const terms = { ...found, ...missing(number, parts) };
    return { ...bare(doc), score, terms, title: markedTitle(index, number, parts), text: doc.text ? teaser(index, number, parts) : "" };
  };

  // The docs that answer, as pages in the order of their best part, each with its parts.
  const inPages = (index, found) => {
    const pages = new Map();
    for (const answer of found.sort((a, b) => b.score - a.score || a.doc - b.doc)) {
      const { page } = index.docs[answer.doc];
      if (!pages.has(page) && pages.size === MOST) continue;
      if (!pages.has(page)) pages.set(page, []);
      if (pages.get(page).length < MOST_OF_ONE) pages.get(page).push(answer);
    }
    for (const [page, answers] of pages) {
      const own = index.ownPages.get(page);
      if (own && answers.every(({ doc }) => index.docs[doc].isPart)) answers.push({ doc: own.number, score: 0 });
    }
    return [...pages.values()];
  };

  // Pages in the theme's form, once what they show is here.
  const shown = (index, pages) => {
    for (const { doc } of pages.flat()) index.texts.get(index.shelf[doc]);
    index.texts.settle();
    return pages.map((answers) => answers.map((answer) => item(index, answer)));
  };

  // The pages that meet the whole question.
  const answeringPages = (index, question) => inPages(index, answered(index, question).filter(({ met }) => met));

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
    const rate = (number) => {
      const name = index.wordsOf(number, 1);
      const sum = typed.reduce((before, one) => before + Math.max(0, ...name.map((other) => likeness(one.fold, other.fold))), 0);
      return { number, like: sum / typed.length };
    };
    return [...index.titles.keys()].map(rate).filter(({ like }) => like >= LIKE).sort((a, b) => b.like - a.like).slice(0, NEAR);
  };

  // Where nothing meets the question: what meets it if its words are slips for others, or most of it,
  // or pages with a like name.
  const nearest = (index, question) => {
    const unquoted = question.replace(/["“”«»]/g, " ");
    const some = answered(index, unquoted);
    const met = (some.some((answer) => answer.met) ? some : answered(index, unquoted, true)).filter((answer) => answer.met);
    const found = inPages(index, met.length ? met : some.filter(({ linked }) => linked || unquoted !== question)).slice(0, NEAR);
    if (found.length) return shown(index, found).map(([first]) => first);
    const near = alike(index, question).map(({ number }) => index.docs[number]);
    for (const { number } of near) index.texts.get(index.shelf[number]);
    index.texts.settle();
    return near.map(bare);
  };

  Object.assign(self, { answeringPages, nearest, shown });
})();
