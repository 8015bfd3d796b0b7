// Part of the search: what stands where in the site.
(() => {
  const MOST_FILES = 150; // that are fetched for one question: those of some 1,500 tasks

  // Where one word stands, as the build writes it: [key, position, …].
  const placesIn = ([keys, counts, changes]) => {
    const [countOf, steps] = [numbers(counts), numbers(changes)];
    const places = [];
    let next = 0;
    rises(keys).forEach((key, at) => {
      for (let position = 0, end = next + countOf[at]; next < end; next++) places.push(key, (position += steps[next]));
    });
    return places;
  };

  // The places of two words in one row, in the order of the docs.
  const merged = (some, others) => {
    const places = [];
    let [at, other] = [0, 0];
    while (at < some.length || other < others.length)
      if (other >= others.length || some[at] <= others[other]) places.push(some[at++], some[at++]);
      else places.push(others[other++], others[other++]);
    return places;
  };

  // The words of all pages and their parts. A `key` is a doc's number twice, and one more where its
  // title is meant, not its text; a spot is where words stand: `start`, `end` and how sure they are.
  class Index {
    constructor(content, terms, own, fetchFile) {
      this.own = own; // what the plan calls itself, and the place that it is of
      this.lists = content.lists;
      this.words = new Parts(content.words, fetchFile); // where each stands, by its number in the vocabulary
      this.texts = new Parts(content.texts, fetchFile); // what is shown of each doc, by its number on the shelf
      this.docs = docsOf(this, content);
      this.shelf = []; // by doc
      steps(content.order).forEach((doc, place) => (this.shelf[doc] = place));
      this.sizes = numbers(content.sizes); // how many words a doc's text has
      this.nameSizes = numbers(content.names); // how many places the words of its title take
      this.titles = new Map(rises(content.named).map((doc, at) => [doc, content.titles[at]]));
      this.read(content.vocabulary ? content.vocabulary.split(" ") : []);
      this.places = new Map(); // form → [key, position, …], of those that were asked for
      this.inWords = [new Map(), new Map()]; // field → doc → its words
      this.positions = new Map(); // key → wordAt
      this.meanings = new Map([...SHORT, ...terms.map(([alias, name]) => [folded(words(alias)), name])]);
      this.terms = new Set(terms.flatMap((pair) => pair.map((name) => folded(words(name)))));
      this.longest = Math.max(...[...this.meanings.keys()].map((typed) => typed.split(" ").length));
      this.sections = new Map(this.docs.flatMap(({ place }, number) => (place?.length === 1 ? [[place[0], number]] : [])));
      this.roles = new Map(content.kinds.flatMap(({ roles }) => roles || []).map((label) => [label, words(label)]));
      this.names = this.docs.flatMap((doc, number) => (doc.of === "body" ? [inFull(this.wordsOf(number, 1))] : []));
      this.shortNames = this.names.filter((name) => name.some(isShort)).map(inUnits);
      this.ownPages = new Map(this.docs.filter((doc) => !doc.isPart).reverse().map((doc) => [doc.page, doc]));
    }

    // What words are short for, where they were typed so: "điện tử" has no "TU".
    meaningOf(typed) {
      const isBare = ({ form, fold }) => form.replace(/đ/g, "d") === fold;
      return typed.length > 1 || isBare(typed[0]) ? this.meanings.get(folded(typed)) : undefined;
    }

    // Takes in all words of the site, as they are written.
    read(vocabulary) {
      this.written = new Map(); // form → the numbers of the words that have it
      this.forms = new Map(); // fold → its forms
      vocabulary.forEach((word, number) => {
        const { form, fold } = letters(word);
        if (!this.written.has(form)) {
          this.written.set(form, []);
          if (!this.forms.has(fold)) this.forms.set(fold, []);
          this.forms.get(fold).push(form);
        }
        this.written.get(form).push(number);
      });
    }

    // Where the words of a form stand, in the order of the docs.
    placesOf(form) {
      if (!this.places.has(form)) {
        const postings = this.written.get(form).map((number) => this.words.get(number));
        if (!postings.every(Boolean)) return []; // wanted
        this.places.set(form, postings.map(placesIn).reduce(merged));
      }
      return this.places.get(form);
    }

    // The words of a doc's text (field 0) or title (1), which are here.
    wordsOf(doc, field) {
      const words = this.inWords[field];
      if (!words.has(doc)) words.set(doc, spelledOut(field ? this.docs[doc].title : this.docs[doc].text));
      return words.get(doc);
    }

    // The number of the word at each position of a doc's text (field 0) or title (1).
    wordAt(doc, field) {
      const key = doc * 2 + field;
      if (!this.positions.has(key)) {
        const found = this.wordsOf(doc, field);
        const all = found.flatMap(({ at, until }, place) => Array.from({ length: until - at + 1 }, (_, more) => [at + more, place]));
        this.positions.set(key, new Map(all));
      }
      return this.positions.get(key);
    }

    // All titles and texts, by the initials of their words; of a long plan the names alone, unless what
    // is sought is `worth` all of it, and that is not too much.
    lines(worth) {
      const isAll = this.texts.isWhole || (worth && this.texts.files.length <= MOST_FILES);
      if (!isAll) return (this.namesByInitials ??= [...this.titles.keys()].map((doc) => this.line(doc, 1)));
      this.texts.getAll();
      return (this.linesByInitials ??= this.docs.flatMap((_, doc) => [this.line(doc, 1), this.line(doc, 0)]));
    }

    // The words of a title or text; the initials of those that are weighty in a row, and of each whose it is.
    line(number, field) {
      const doc = this.docs[number];
      const all = inFull(this.wordsOf(number, field));
      const weighty = all.flatMap((word, place) => (isLeftOut(word) ? [] : [place]));
      const places = weighty.flatMap((place) => [...initial(all[place])].fill(place));
      const isName = field === 1 && /^(?:body|document)$/.test(doc.of);
      return { all, places, initials: initials(weighty.map((place) => all[place])), isName, text: field ? doc.title : doc.text };
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
      return this.nameSizes[doc];
    }

    // How many words of a body's name stand before its level, "tỉnh", which readers leave out.
    sizeWithoutLevel(doc) {
      if (this.docs[doc].of !== "body") return this.nameSizes[doc];
      const last = this.wordsOf(doc, 1).findLast((word) => !isLevel(word));
      return last ? last.until + 1 : this.nameSizes[doc];
    }

    // Which places of a body's name have words that only join: "và".
    joinsInName(doc) {
      return new Set(this.docs[doc].of !== "body" ? [] : this.wordsOf(doc, 1).filter(isLeftOut).map(({ at }) => at));
    }

    // Where words stand one behind the other, each given as its forms with how sure they are:
    // key → last position → how sure.
    standing(sequence) {
      return sequence.reduce((ends, forms) => this.following(ends, forms), undefined) ?? new Map();
    }

    // The same of one word more, behind those that end where `ends` says; of the first, where there are none.
    following(ends, forms) {
      const next = new Map();
      for (const [form, weight] of forms) {
        const places = this.placesOf(form);
        for (let i = 0; i < places.length; i += 2) {
          const [key, position] = [places[i], places[i + 1]];
          const before = ends ? ends.get(key)?.get(position - 1) : 1;
          if (!before) continue;
          if (!next.has(key)) next.set(key, new Map());
          const held = next.get(key);
          held.set(position, Math.max(held.get(position) || 0, Math.min(before, weight)));
        }
      }
      return next;
    }

    // The same of one word: key → spots. Where a short word stands, so do those that it stands for.
    spotsOf(forms) {
      const found = new Map();
      for (const [form, weight] of forms) {
        const places = this.placesOf(form);
        for (let i = 0; i < places.length; i += 2) {
          const [key, at] = [places[i], places[i + 1]];
          if (!found.has(key)) found.set(key, []);
          const held = forms.size > 1 && found.get(key).find(({ end }) => end === at);
          if (held) held.weight = Math.max(held.weight, weight);
          else found.get(key).push({ start: at, end: at, weight });
        }
      }
      return found;
    }

    // The same for several ways to read what was typed.
    spots(readings) {
      const found = new Map();
      const put = (key, some) => found.set(key, found.has(key) ? found.get(key).concat(some) : some);
      for (const sequence of readings) {
        const from = sequence.length - 1;
        if (!from) this.spotsOf(sequence[0]).forEach((spots, key) => put(key, spots));
        else for (const [key, ends] of this.standing(sequence)) put(key, [...ends].map(([end, weight]) => ({ start: end - from, end, weight })));
      }
      return found;
    }
  }

  Object.assign(self, { Index });
})();
