// Part of the search: what stands where in the site.
(() => {
  // The words of all pages and their parts. A `key` is a doc's number twice, and one more where its
  // title is meant, not its text; a spot is where words stand: `start`, `end` and how sure they are.
  class Index {
    constructor(docs, terms, own = []) {
      this.docs = docs;
      this.own = own; // what the plan calls itself, and the place that it is of
      this.places = new Map(); // form → [key, position, …]
      this.forms = new Map(); // fold → its forms
      this.positions = new Map(); // key → wordAt
      this.titles = docs.map((doc) => spelledOut(doc.title));
      this.texts = docs.map((doc) => spelledOut(doc.text || ""));
      docs.forEach((_, number) => {
        this.add(this.texts[number], number * 2);
        this.add(this.titles[number], number * 2 + 1);
      });
      this.meanings = new Map([...SHORT, ...terms.map(([alias, name]) => [folded(words(alias)), name])]);
      this.terms = new Set(terms.flatMap((pair) => pair.map((name) => folded(words(name)))));
      this.longest = Math.max(...[...this.meanings.keys()].map((typed) => typed.split(" ").length));
      this.sections = new Map(docs.flatMap(({ place }, number) => (place?.length === 1 ? [[place[0], number]] : [])));
      this.roles = new Map(docs.flatMap((doc) => doc.roles || []).map((label) => [label, words(label)]));
      this.names = docs.flatMap((doc, number) => (doc.of === "body" ? [inFull(this.titles[number])] : []));
    }

    add(found, key) {
      const put = ({ form, fold }, at) => {
        let places = this.places.get(form);
        if (!places) {
          this.places.set(form, (places = []));
          if (!this.forms.has(fold)) this.forms.set(fold, []);
          this.forms.get(fold).push(form);
        }
        places.push(key, at);
      };
      for (const word of found) {
        put(word, word.at);
        if (word.until > word.at) put(word, word.until); // so that it stands beside either neighbour
        word.long?.forEach((each, place) => put(each, word.at + place));
      }
    }

    // The number of the word at each position of a doc's text (field 0) or title (1).
    wordAt(doc, field) {
      const key = doc * 2 + field;
      if (!this.positions.has(key)) {
        const found = (field ? this.titles : this.texts)[doc];
        const all = found.flatMap(({ at, until }, place) => Array.from({ length: until - at + 1 }, (_, more) => [at + more, place]));
        this.positions.set(key, new Map(all));
      }
      return this.positions.get(key);
    }

    // All titles and texts, by the initials of their words: made when first asked for.
    get lines() {
      this.allLines ??= this.docs.flatMap((doc, number) => [this.line(doc, number, "title"), this.line(doc, number, "text")]);
      return this.allLines;
    }

    // The words of a title or text; which of them are weighty, and the initials of these in a row.
    line(doc, number, field) {
      const all = inFull(field === "title" ? this.titles[number] : this.texts[number]);
      const weighty = all.flatMap((word, place) => (isLeftOut(word) ? [] : [place]));
      const isName = field === "title" && /^(?:body|document)$/.test(doc.of);
      return { all, weighty, initials: initials(weighty.map((place) => all[place])), isName, text: doc[field] || "" };
    }

    // The doc with the heading of the section that a doc stands in.
    headingOf(doc) {
      const { place } = this.docs[doc];
      return place?.length > 1 ? this.sections.get(place[0]) : undefined;
    }

    isOfPlan(doc) {
      return Boolean(this.docs[doc].of || this.docs[doc].place);
    }

    // How many words a page's name has.
    sizeOfName(doc) {
      return (this.titles[doc].at(-1)?.until ?? -1) + 1;
    }

    // Where words stand one behind the other, each given as its forms with how sure they are:
    // key → last position → how sure.
    standing(sequence) {
      let ends = new Map();
      sequence.forEach((forms, index) => {
        const next = new Map();
        for (const [form, weight] of forms) {
          const places = this.places.get(form);
          for (let i = 0; i < places.length; i += 2) {
            const [key, position] = [places[i], places[i + 1]];
            const before = index ? ends.get(key)?.get(position - 1) : 1;
            if (!before) continue;
            if (!next.has(key)) next.set(key, new Map());
            const held = next.get(key);
            held.set(position, Math.max(held.get(position) || 0, Math.min(before, weight)));
          }
        }
        ends = next;
      });
      return ends;
    }

    // The same for several ways to read what was typed: key → spots.
    spots(readings) {
      const found = new Map();
      for (const sequence of readings)
        for (const [key, ends] of this.standing(sequence)) {
          if (!found.has(key)) found.set(key, []);
          for (const [end, weight] of ends) found.get(key).push({ start: end - sequence.length + 1, end, weight });
        }
      return found;
    }
  }

  Object.assign(self, { Index });
})();
