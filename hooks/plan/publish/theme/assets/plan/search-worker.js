// Adds: where the browser starts no worker for the search, or the worker's script or what the search
// knows does not come, the search says so, offers the main pages, and tries again: with what is
// typed next, on Enter, or when the network is back. Runs before the theme, which starts the search.
// Of a long plan, what is shown of the later answers is fetched when the list is moved.
// Without it: in such a browser the search gets ready for ever, or does not open; later answers of a
// long plan stay blank.
(() => {
  const READY = 1, QUERY = 2, RESULT = 3; // the theme's messages
  const REST = "rest"; // search.js has what is to be shown of later answers
  const LIST = ".md-search__scrollwrap";
  const NOT_LOADED = -2; // in place of a score; search-list.js says what it means
  const Started = self.Worker;

  // The main pages, as the foot of each page lists them, in the form of answers.
  const offered = () =>
    [...document.querySelectorAll(".site-links a")].map(({ href, textContent }) => [
      { location: href, title: textContent, text: "", score: NOT_LOADED, terms: {} },
    ]);

  self.Worker = class extends EventTarget {
    constructor(address) {
      super();
      self.Worker = Started; // any other is none of this
      this.address = address;
      addEventListener("scroll", ({ target }) => target.matches?.(LIST) && this.askForRest(), { capture: true, passive: true });
      for (const sign of ["online", "search-again"]) addEventListener(sign, () => this.askAgain());
      this.start();
    }

    postMessage(message) {
      this.asked = message;
      if (!this.worker) this.start();
      this.worker?.postMessage(message);
    }

    start() {
      try {
        const worker = new Started(this.address);
        worker.addEventListener("message", ({ data }) => this.hear(data));
        worker.addEventListener("error", () => this.worker === worker && this.fail());
        this.worker = worker;
      } catch {
        setTimeout(() => this.fail()); // who started it does not listen yet
      }
    }

    hear(data) {
      if (data.type === REST) return this.fill(data.data);
      if (data.type === RESULT) {
        this.answer = data;
        this.failed = !data.data.items;
        this.again = false;
        if (this.failed) Object.assign(data.data, { items: offered(), said: "Chưa tải được dữ liệu để tìm. Có thể mở:" });
        self.searchAnswer = data.data; // for search-list.js, which may come later
        dispatchEvent(new Event("search-answer"));
      }
      this.dispatchEvent(new MessageEvent("message", { data }));
    }

    askForRest() {
      const { items, late } = this.answer?.data ?? {};
      if (!(late < items?.length)) return;
      this.answer.data.late = items.length; // asked for once
      this.worker?.postMessage({ type: REST });
    }

    // The theme draws later answers when they are scrolled to, of what they hold then; the whole list
    // anew where it was there before them.
    fill({ from, items }) {
      if (!items.length) this.answer.data.late = from;
      items.forEach((page, at) => this.answer.data.items[from + at].splice(0, Infinity, ...page));
      const drawn = document.querySelector(LIST)?.querySelectorAll(".md-search-result__item").length;
      if (drawn > from) this.dispatchEvent(new MessageEvent("message", { data: this.answer }));
    }

    fail() {
      this.worker = undefined;
      const id = this.asked?.id; // mkdocs-materialx numbers its questions
      this.hear({ type: READY, id });
      if (this.asked?.type !== QUERY) return;
      if (!this.again) this.hear({ type: RESULT, id, data: { items: null } });
      else this.askAgain();
    }

    // Also where one is still starting: it was begun before, and may fail yet.
    askAgain() {
      if (!this.failed) return;
      this.again = Boolean(this.worker);
      this.postMessage(this.asked);
    }
  };
})();
