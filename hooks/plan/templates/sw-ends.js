// Adds: ends the worker that an earlier build gave to readers' browsers, and drops what it kept.
// Without it: browsers go on with that worker, even where its own file is gone.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const ours = (name) => name.startsWith(`${registration.scope}#`);
  await Promise.all((await caches.keys()).filter(ours).map((name) => caches.delete(name)));
  await registration.unregister();
})()));
