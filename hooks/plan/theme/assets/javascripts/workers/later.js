// Adds: the search (find.js) is fetched with the first word typed, not on every visit.
// Runs as the theme's worker in its place.
// Without it: search works the same, and every first visit costs that much more.
(() => {
  const post = self.postMessage.bind(self);
  const deliver = (data) => dispatchEvent(new MessageEvent("message", { data }));
  let setup;
  const standIn = (event) => {
    event.stopImmediatePropagation();
    const message = event.data;
    if (message.type === 0) {
      setup = message;
      post({ type: 1 });
    } else if (message.data.trim()) {
      removeEventListener("message", standIn);
      importScripts("find.js");
      // The first thing that the search says is that it is ready: the reader knew already.
      self.postMessage = () => {
        self.postMessage = post;
        deliver(message);
      };
      deliver(setup);
    } else {
      post({ type: 3, data: { items: [] } });
    }
  };
  addEventListener("message", standIn);
})();
