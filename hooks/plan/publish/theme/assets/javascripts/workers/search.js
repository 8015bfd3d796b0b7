// Adds: search as Vietnamese is typed. The theme starts it in place of its own worker, puts its
// questions to it, and shows what it answers. What it knows is fetched when a search box is gone to
// (search-box.js), at the latest with the first word typed; of a long plan, the rest as it is asked for.
// Without it: search-worker.js says so, and offers the main pages.
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the theme's messages
  const REST = "rest"; // search-worker.js asks for the pages behind the first, and puts them in
  const NOT_FOUND = -1; // in place of a score; search-list.js says what it means
  const FIRST = 10; // pages that the theme lists at once
  let prepared; // a promise of the index
  let last = 0;
  let rest; // the pages behind the first, of the last question

  // What is found, counted by kind, in words.
  const counted = (index, pages) => {
    const kinds = new Map();
    for (const page of pages) {
      const docs = page.map(({ doc }) => index.docs[doc]);
      const kind = (docs[0].kind ?? "trang").toLowerCase();
      const places = docs.filter(({ isPart }) => isPart).length;
      const [name, count] = kind === "toàn văn" && places ? ["chỗ trong toàn văn", places] : [kind, 1];
      kinds.set(name, (kinds.get(name) || 0) + count);
    }
    return [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  };

  const fetchFile = async (name, cache) => {
    const answer = await fetch(`../../../search/${name}`, { cache });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  const load = async (cache) => {
    const asked = fetchFile("search_index.json", cache);
    await importScripts("finding.js"); // a preview's takes its time
    return new Index(await asked, TERMS, OWN, fetchFile);
  };

  const prepare = (cache = "default") => {
    prepared = prepared || load(cache);
    prepared.catch(() => (prepared = undefined)); // the next letter tries again
    return prepared;
  };

  // Pages that are shown later, in place of what is not here yet.
  const unseen = (pages) => pages.map((page) => page.map(({ score }) => ({ location: "", title: "", text: "", terms: {}, score })));

  // What is offered in place of answers: pages whose names are near, then the lists.
  const offered = async (index, question, isAwaited) => {
    const near = await complete(index, () => nearest(index, question), isAwaited);
    if (!near) return undefined;
    const typed = question.trim().slice(0, 60);
    const items = [...near, ...index.lists].map((page) => [{ terms: {}, ...page, score: NOT_FOUND }]);
    return { items, said: `${OWN[0]} không nêu “${typed}”. ${near.length ? "Gần nhất:" : "Có thể mở:"}` };
  };

  // The answers, and what is `said` above them; `late` says from which page on they come when asked for.
  const answer = async (index, question, isAwaited) => {
    const pages = await complete(index, () => answeringPages(index, question), isAwaited);
    if (!pages?.length) return pages && offered(index, question, isAwaited);
    const late = index.texts.isWhole ? pages.length : FIRST;
    const items = await complete(index, () => shown(index, pages.slice(0, late)), isAwaited);
    if (!items) return undefined;
    rest = { index, pages, late, isAwaited };
    return { items: [...items, ...unseen(pages.slice(late))], said: counted(index, pages), late };
  };

  // The same; none, not even an empty list, where what the search knows did not come:
  // search-worker.js. Where only a part of it did not, it may be of an index that stands no more.
  const answers = async (question, isAwaited) => {
    if (!question.trim()) return { items: [] };
    for (const cache of ["default", "reload"]) {
      const index = await prepare(cache).catch(() => undefined);
      const found = index && await answer(index, question, isAwaited).catch(() => undefined);
      if (found || !index || !isAwaited()) return found ?? { items: null };
      prepared = undefined;
    }
    return { items: null };
  };

  // Tells what the later pages show, ten by ten; none where they do not come, to be asked for again.
  const tellRest = async () => {
    const asked = rest ?? { pages: [] };
    while (asked.late < asked.pages.length) {
      const from = asked.late;
      const some = () => shown(asked.index, asked.pages.slice(from, from + FIRST));
      const items = await complete(asked.index, some, asked.isAwaited).catch(() => []);
      if (items) postMessage({ type: REST, data: { from, items } });
      if (!items?.length) return;
      asked.late += FIRST;
    }
  };

  // mkdocs-materialx numbers its messages, waits for the answer to each, and wraps what was typed.
  addEventListener("message", async ({ data: { type, id, data } }) => {
    if (type === REST) tellRest();
    if (type === SETUP && id !== undefined) postMessage({ type: READY, id });
    if (type !== QUERY) return;
    const turn = ++last;
    const found = await answers(data.query ?? data, () => turn === last);
    if (turn === last) postMessage({ type: RESULT, id, data: found });
  });
  postMessage({ type: READY });
  try {
    new BroadcastChannel("search").onmessage = () => prepare();
  } catch {} // not known, or barred: the first letter comes soon
})();
