// Adds: after one visit, the site is read without a network.
// Without it, or where anything here fails: the site is as it was, and needs the network.
//
// The build writes LIST before this: the files to keep, by address, each with its hash. While the
// network answers, its answer is what is shown; what is kept stands in only when none comes.
const SCOPE = registration.scope;
// A host may have other sites, and sites inside this one: all share one store of caches. No address
// of a site has a #, so no name of ours begins one of theirs.
const OURS = `${SCOPE}#`;
const KEPT = OURS + LIST.version;
const SEEN = LIST.seen && `${OURS}seen-${LIST.seen}`; // none where every page is kept
const FILES = new Map(Object.entries(LIST.files));
const AT_ONCE = 2;
const MOST_SEEN = 100;

const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1");
};
// A name that changes with the content: what did not change is taken over from the version before.
const keyOf = (address) => `${SCOPE}${address}?${FILES.get(address)}`;

const hash = async (response) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

const fetched = async (address) => {
  const response = await fetch(SCOPE + address, { cache: "no-cache", priority: "low" });
  // A host in the middle of an update, or a hotel's login page, answers with something else.
  if ((await hash(response.clone())).startsWith(FILES.get(address))) return response;
  throw new Error(`not what was published: ${address}`);
};

// The page by which the reader came in was fetched before there was anyone to keep it.
const seeOpenPages = async () => {
  const open = await clients.matchAll({ includeUncontrolled: true });
  const ours = open.map(({ url }) => url).filter((url) => SEEN && url.startsWith(SCOPE));
  await Promise.allSettled(ours.map(async (url) => see(url, await fetch(url))));
};

const keepAll = async () => {
  const cache = await caches.open(KEPT);
  const waiting = [...FILES.keys()];
  const keepNext = async () => {
    while (waiting.length) {
      const address = waiting.shift();
      const key = keyOf(address);
      await cache.put(key, (await caches.match(key)) ?? (await fetched(address)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  await seeOpenPages();
  // Pages that are open show what the network gave them, so nothing has to wait until they close.
  await skipWaiting();
};

const see = async (url, response) => {
  if (!SEEN || FILES.has(addressOf(url)) || response.status !== 200 || !isPage(response)) return;
  const cache = await caches.open(SEEN);
  await cache.put(SCOPE + addressOf(url), response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, -MOST_SEEN).map((oldest) => cache.delete(oldest)));
};

const takeOver = async () => {
  const old = (name) => name.startsWith(OURS) && name !== KEPT && name !== SEEN;
  await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  await clients.claim();
};

const isPage = (response) => /html/.test(response.headers.get("content-type"));
const copyOf = (address) =>
  FILES.has(address)
    ? caches.match(keyOf(address), { cacheName: KEPT })
    : SEEN && caches.match(SCOPE + address, { cacheName: SEEN });

// A page that was kept says so to offline.js, which tells the reader.
const pageOf = async (address) => {
  if (FILES.has(`${address}/`)) return Response.redirect(`${SCOPE}${address}/`);
  const copy = await copyOf(address);
  const shown = copy || (await copyOf("404.html"));
  if (!shown || !isPage(shown)) return shown;
  const kept = copy ? Date.parse(shown.headers.get("date")) : "";
  const text = (await shown.text()).replace("<html", `<html data-kept="${kept}"`);
  return new Response(text, { status: copy ? 200 : 404, headers: shown.headers });
};

const answer = async (event, address) => {
  const { request } = event;
  const { headers, redirect, destination } = request;
  const page = request.mode === "navigate";
  // Pages and what scripts read of them are asked for anew; images and the like, as browsers do.
  const asked = page || !destination
    ? fetch(request.url, { cache: "no-cache", headers, redirect })
    : fetch(request);
  const fresh = await asked.catch(() => undefined);
  if (fresh && fresh.status < 500) {
    if (page) event.waitUntil(see(request.url, fresh.clone()));
    return fresh;
  }
  return (await (page ? pageOf(address) : copyOf(address))) || fresh || fetch(request);
};

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const address = addressOf(request.url);
  if (request.mode !== "navigate" && !FILES.has(address)) return;
  event.respondWith(answer(event, address).catch(() => fetch(request)));
});
