// Ends the worker that an earlier build gave to readers' browsers, and what it kept.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const ours = (name) => name.startsWith(`${registration.scope}#`);
  await Promise.all((await caches.keys()).filter(ours).map((name) => caches.delete(name)));
  await registration.unregister();
})()));
