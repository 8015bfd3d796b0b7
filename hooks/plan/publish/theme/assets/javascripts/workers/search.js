// Adds: search as Vietnamese is typed. The theme starts it in place of its own worker, puts its
// questions to it, and shows what it answers. What it knows is fetched when a search box is gone to
// (search-box.js), at the latest with the first word typed.
// Without it: the theme's list stays empty; the lists of bodies and tasks serve.
(() => {
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the theme's messages
  const NOT_FOUND = -1, NOT_LOADED = -2; // in place of a score; search-list.js says what they mean
  const LISTS = [["co-quan/", "Danh sách cơ quan"], ["nhiem-vu/", "Danh sách nhiệm vụ"]];
  let prepared; // a promise of the finder
  let last = 0;

  const load = async () => {
    const asked = fetch("../../../search/search_index.json");
    await importScripts("terms.js", "words.js", "finder.js", "answers.js"); // a preview's takes its time
    const answer = await asked;
    if (!answer.ok) throw new Error(answer.statusText);
    return new Finder((await answer.json()).docs, TERMS);
  };

  const prepare = () => {
    prepared = prepared || load();
    prepared.catch(() => (prepared = undefined)); // the next letter tries again
    return prepared;
  };

  // What is offered in place of answers: pages whose names are near, then the lists.
  const offered = (score, near, docs) => {
    const location = (list) => docs.find((doc) => doc.location.replace(/index\.html$/, "") === list)?.location ?? list;
    const lists = LISTS.map(([list, title]) => ({ location: location(list), title, text: "" }));
    return [...near, ...lists].map((page) => [{ ...page, score, terms: {} }]);
  };

  const answers = async (question) => {
    if (!question.trim()) return [];
    const finder = await prepare().catch(() => undefined);
    if (!finder) return offered(NOT_LOADED, [], []);
    const found = items(finder, question);
    return found.length ? found : offered(NOT_FOUND, nearest(finder, question), finder.docs);
  };

  // mkdocs-materialx numbers its messages, waits for the answer to each, and wraps what was typed.
  addEventListener("message", async ({ data: { type, id, data } }) => {
    if (type === SETUP && id !== undefined) postMessage({ type: READY, id });
    if (type !== QUERY) return;
    const turn = ++last;
    const found = await answers(data.query ?? data);
    if (turn === last) postMessage({ type: RESULT, id, data: { items: found } });
  });
  postMessage({ type: READY });
  try {
    new BroadcastChannel("search").onmessage = prepare;
  } catch {} // not known, or barred: the first letter comes soon
})();
