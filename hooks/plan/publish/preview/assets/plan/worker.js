// Adds: search in a folder. From a file a browser starts no worker; here the search runs
// in a hidden frame of the page instead. Only as much of a Worker as the search uses.
// Without it: the theme hides its search, and all else works.
window.Worker = class extends EventTarget {
  constructor(address) {
    super();
    this.address = new URL(address, document.baseURI);
    this.frame = this.start();
  }

  postMessage(data) {
    this.frame.then((frame) => frame.dispatchEvent(new MessageEvent("message", { data })));
  }

  async start() {
    const element = document.createElement("iframe");
    element.hidden = true;
    await new Promise((ready) => {
      element.addEventListener("load", ready, { once: true });
      document.body.append(element);
    });
    const frame = element.contentWindow;
    const run = (address) =>
      new Promise((ready, failed) => {
        const script = frame.document.createElement("script");
        script.src = new URL(address, this.address);
        script.addEventListener("load", ready);
        script.addEventListener("error", failed);
        frame.document.head.append(script);
      });
    frame.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    frame.importScripts = async (...addresses) => {
      for (const address of addresses) await run(address);
    };
    // Of a file nothing is fetched; a script is run: the build writes the index as one too.
    frame.fetch = async (address) => {
      await run(address.replace(/json$/, "js"));
      return { ok: true, json: async () => frame.__index };
    };
    await run(this.address);
    return frame;
  }
};
