// Part of the search: what lies in files that are fetched when something in them is asked for.
(() => {
  const WANTED = Symbol("what was asked for is not here yet");

  // Items in parts. What is asked for before its part is here is `wanted`.
  class Parts {
    constructor({ counts, files, held }, fetchFile) {
      this.files = files.match(/.{8}/g) || [];
      this.items = held?.[0] || [];
      this.partOf = [];
      this.starts = [];
      this.isWhole = Boolean(held);
      this.fetchFile = fetchFile;
      this.wanted = new Set();
      this.coming = new Map();
      numbers(counts).forEach((count, part) => {
        this.starts.push(this.partOf.length);
        for (let item = 0; item < count; item++) this.partOf.push(part);
      });
    }

    get(number) {
      if (!this.items[number]) this.wanted.add(this.partOf[number]);
      return this.items[number];
    }

    // Asks for all, and goes no further before they are here.
    getAll() {
      this.starts.forEach((item) => this.get(item));
      this.settle();
    }

    async fetchPart(part) {
      const items = await this.fetchFile(`${this.files[part]}.json`);
      items.forEach((item, at) => (this.items[this.starts[part] + at] = item));
    }

    // Promises of the parts that are wanted; one that did not come is asked for again.
    fetchWanted() {
      const coming = [...this.wanted].map((part) => {
        if (!this.coming.has(part)) this.coming.set(part, this.fetchPart(part).finally(() => this.coming.delete(part)));
        return this.coming.get(part);
      });
      this.wanted.clear();
      return coming;
    }

    // Goes no further without what is wanted.
    settle() {
      if (this.wanted.size) throw WANTED;
    }
  }

  // What `find` returns once all that it asks for is here: after each fetch it begins anew; nothing
  // where nobody waits for it any more.
  const complete = async (index, find, isAwaited = () => true) => {
    while (isAwaited()) {
      let result;
      try {
        result = find();
      } catch (error) {
        if (error !== WANTED) throw error;
      }
      const coming = [index.words, index.texts].flatMap((parts) => parts.fetchWanted());
      if (!coming.length) return result;
      await Promise.all(coming);
    }
    return undefined;
  };

  Object.assign(self, { Parts, complete });
})();
