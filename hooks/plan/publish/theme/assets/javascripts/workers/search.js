// Adds: search as Vietnamese is typed. The theme starts it in place of its own worker, puts its
// questions to it, and shows what it answers. What it knows is fetched when a search box is gone to
// (search-box.js), at the latest with the first word typed.
// Without it: search-worker.js says so, and offers the main pages.
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the theme's messages
  const NOT_FOUND = -1; // in place of a score; search-list.js says what it means
  let prepared; // a promise of the index
  let last = 0;

  // What is found, counted by kind, in words.
  const counted = (found) => {
    const kinds = new Map();
    for (const page of found) {
      const kind = (page[0].tags?.[0] ?? "trang").toLowerCase();
      const places = page.filter(({ location }) => location.includes("#")).length;
      const [name, count] = kind === "toàn văn" && places ? ["chỗ trong toàn văn", places] : [kind, 1];
      kinds.set(name, (kinds.get(name) || 0) + count);
    }
    return [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  };

  const load = async () => {
    const asked = fetch("../../../search/search_index.json");
    await importScripts("finding.js"); // a preview's takes its time
    const answer = await asked;
    if (!answer.ok) throw new Error(answer.statusText);
    const { docs, lists } = await answer.json();
    return Object.assign(new Index(docs, TERMS, OWN), { lists });
  };

  const prepare = () => {
    prepared = prepared || load();
    prepared.catch(() => (prepared = undefined)); // the next letter tries again
    return prepared;
  };

  // What is offered in place of answers: pages whose names are near, then the lists.
  const offered = (near, lists) => [...near, ...lists].map((page) => [{ terms: {}, ...page, score: NOT_FOUND }]);

  // The answers, and what is `said` above them; none, not even an empty list, where what the search
  // knows did not come: search-worker.js.
  const answers = async (question) => {
    if (!question.trim()) return { items: [] };
    const index = await prepare().catch(() => undefined);
    if (!index) return { items: null };
    const found = items(index, question);
    if (found.length) return { items: found, said: counted(found) };
    const near = nearest(index, question);
    const typed = question.trim().slice(0, 60);
    return { items: offered(near, index.lists), said: `${OWN[0]} không nêu “${typed}”. ${near.length ? "Gần nhất:" : "Có thể mở:"}` };
  };

  // mkdocs-materialx numbers its messages, waits for the answer to each, and wraps what was typed.
  addEventListener("message", async ({ data: { type, id, data } }) => {
    if (type === SETUP && id !== undefined) postMessage({ type: READY, id });
    if (type !== QUERY) return;
    const turn = ++last;
    const found = await answers(data.query ?? data);
    if (turn === last) postMessage({ type: RESULT, id, data: found });
  });
  postMessage({ type: READY });
  try {
    new BroadcastChannel("search").onmessage = prepare;
  } catch {} // not known, or barred: the first letter comes soon
})();
