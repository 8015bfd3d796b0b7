// Adds: after one visit, the site is read without a network.
// Without it, or where anything here fails: the site is as it was, and needs the network.
//
// The build writes LIST before this: the files to keep, by address, each with its hash; of a large
// site also the hashes of its other pages, which are kept once they were seen. Only what has its
// hash is kept, carried over or shown. While the network answers, its answer is what is shown; what
// is kept stands in only when none comes.
const SCOPE = registration.scope;
// A host may have other sites, and sites inside this one: all share one store of caches. No address
// of a site has a #, so no name of ours begins one of theirs.
const OURS = `${SCOPE}#`;
const KEPT = OURS + LIST.version;
const SEEN = LIST.seen && `${OURS}pages-${LIST.seen}`; // none where every page is kept
const FILES = new Map(Object.entries(LIST.files));
const HASH_LENGTH = LIST.version.length;
const PAGES = new Set(LIST.pages.match(RegExp(`.{${HASH_LENGTH}}`, "g")));
const AT_ONCE = 2;
const MOST_SEEN = 100;
const NO_ANSWER = new Set([408, 429]); // a host that is too busy, beside those that fail

const addressOf = (url) => {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1");
};
// A name that changes with the content: what did not change is taken over from the version before.
const keyOf = (address, hash) => `${SCOPE}${address}?${hash}`;

const digestOf = async (content) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
const hashOf = async (content) => (await digestOf(content)).slice(0, HASH_LENGTH);
// That of a page among PAGES, which do not say whose hash is which.
const pageHashOf = async (address, content) =>
  hashOf(new TextEncoder().encode(`${address}\0${await digestOf(content)}`));

// What was received, if `right` of its content.
const checked = async (response, right) => {
  const content = await response?.arrayBuffer();
  if (!content || !(await right(content))) return undefined;
  return new Response(content, { headers: response.headers });
};
const asListed = (address) => async (content) => (await hashOf(content)) === FILES.get(address);

const fetched = async (address) => {
  const response = await fetch(SCOPE + address, { cache: "no-cache", priority: "low" });
  // A host in the middle of an update, or a hotel's login page, answers with something else.
  const file = await checked(response, asListed(address));
  if (file) return file;
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
  const waiting = [...FILES];
  const keepNext = async () => {
    while (waiting.length) {
      const [address, hash] = waiting.shift();
      const key = keyOf(address, hash);
      const before = await checked(await caches.match(key), asListed(address));
      await cache.put(key, before ?? (await fetched(address)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  await seeOpenPages();
  // Pages that are open show what the network gave them, so nothing has to wait until they close.
  await skipWaiting();
};
// What was kept so far is taken up by the next try, unless there is no room for it.
const keepAllOrNothing = () =>
  keepAll().catch(async (error) => {
    if (error.name === "QuotaExceededError") await caches.delete(KEPT);
    throw error;
  });

// A page is kept if it is one that was published at its address; what a portal, a host at work or
// another page's file answers there is none.
const see = async (url, response) => {
  const address = addressOf(url);
  if (!SEEN || FILES.has(address) || response.status !== 200 || !isPage(response)) return;
  const content = await response.arrayBuffer();
  const hash = await pageHashOf(address, content);
  if (!PAGES.has(hash)) return;
  const cache = await caches.open(SEEN);
  await cache.delete(SCOPE + address, { ignoreSearch: true });
  await cache.put(keyOf(address, hash), new Response(content, { headers: response.headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, -MOST_SEEN).map((oldest) => cache.delete(oldest)));
};

const takeOver = async () => {
  const old = (name) => name.startsWith(OURS) && name !== KEPT && name !== SEEN;
  await Promise.all((await caches.keys()).filter(old).map((name) => caches.delete(name)));
  await clients.claim();
};

const isPage = (response) => /^text\/html\b/i.test(response.headers.get("content-type"));
const isFile = (address) => /\.(?!html?$)[^./]+$/.test(address);

const copyOf = async (address) => {
  if (FILES.has(address)) {
    const key = keyOf(address, FILES.get(address));
    return checked(await caches.match(key, { cacheName: KEPT }), asListed(address));
  }
  if (!SEEN) return undefined;
  const cache = await caches.open(SEEN);
  const [key] = await cache.keys(SCOPE + address, { ignoreSearch: true });
  // It may be of an earlier version: its own name says what was seen.
  const asSeen = async (content) => key.url === keyOf(address, await pageHashOf(address, content));
  return key && checked(await cache.match(key), asSeen);
};

// A page that was kept says so to offline.js, which tells the reader; so does one that stands in for
// a page or a file that was not.
const marked = async (page, kept, status) => {
  const text = (await page.text()).replace("<html", `<html data-kept="${kept}"`);
  return new Response(text, { status, headers: page.headers });
};
const shownPage = async (address) => {
  const copy = await copyOf(address);
  if (copy) return isPage(copy) ? marked(copy, Date.parse(copy.headers.get("date")), 200) : copy;
  return (await copyOf(`${address}/`)) && Response.redirect(`${SCOPE}${address}/`);
};
const instead = async (address) => {
  const page = await copyOf("404.html");
  return page && (isFile(address) ? marked(page, "file", 503) : marked(page, "", 404));
};

// Whether the answer is one of the site's host. What is no page is never answered by one, nor from
// elsewhere: that is a portal's.
const isAnswer = (response, page) => {
  if (!response || response.status >= 500 || NO_ANSWER.has(response.status)) return false;
  return page || !response.ok && response.type === "basic" || response.ok && !isPage(response);
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
  if (isAnswer(fresh, page)) {
    if (page) event.waitUntil(see(request.url, fresh.clone()).catch(() => {})); // no room, say
    return fresh;
  }
  if (!page) return (await copyOf(address)) || fresh || fetch(request);
  return (await shownPage(address)) || fresh || (await instead(address)) || fetch(request);
};

addEventListener("install", (event) => event.waitUntil(keepAllOrNothing()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  if (request.headers.has("range")) return; // a part of a file: what is kept is whole
  const address = addressOf(request.url);
  if (request.mode !== "navigate" && !FILES.has(address)) return;
  event.respondWith(answer(event, address).catch(() => fetch(request)));
});
