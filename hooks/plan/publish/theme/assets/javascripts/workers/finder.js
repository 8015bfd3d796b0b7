// Part of search.js: what stands where in the site, and how well it answers a question.
(() => {
  const EXACT = 1, FOLDED = 0.8, OTHER_MARKS = 0.55, BEGINS = 0.5, SLIP = 0.3;
  const MOST_MEANT = 8;
  const TITLE = 3, PAIR = 1.2, NAMED = 6, PAGE = 1.25;

  const folded = (typed) => typed.map((word) => word.fold).join(" ");

  class Finder {
    constructor(docs, terms) {
      this.docs = docs;
      this.meanings = new Map([...SHORT, ...terms.map(([alias, name]) => [folded(words(alias)), name])]);
      this.longest = Math.max(...[...this.meanings.keys()].map((typed) => typed.split(" ").length));
      this.places = new Map(); // form → [doc, field, position, …]
      this.forms = new Map(); // fold → its forms
      this.initials = []; // of each doc's words, one behind the other
      this.titles = docs.map((doc) => words(doc.title));
      docs.forEach((doc, number) => {
        const text = words(doc.text || "");
        this.add(this.titles[number], number, 1);
        this.add(text, number, 0);
        this.initials.push(text.map((word) => word.fold[0]).join(""));
      });
    }

    add(found, number, field) {
      found.forEach((word, position) => {
        let places = this.places.get(word.form);
        if (!places) {
          this.places.set(word.form, (places = []));
          if (!this.forms.has(word.fold)) this.forms.set(word.fold, []);
          this.forms.get(word.fold).push(word.form);
        }
        places.push(number, field, position);
      });
    }

    // The forms that a typed word may mean, each with how sure that is.
    meant(word, last) {
      const found = new Map();
      const put = (each, weight) => found.set(each, Math.max(weight, found.get(each) || 0));
      const plain = word.form === word.fold;
      const known = (folded, weight) => (this.forms.get(folded) || []).forEach((each) => put(each, weight));
      known(word.fold, plain ? FOLDED : OTHER_MARKS);
      if (this.places.has(word.form)) put(word.form, EXACT);
      if (last && word.fold.length > 1)
        for (const [folded, forms] of this.forms)
          if (folded.startsWith(word.fold) && folded !== word.fold) forms.forEach((each) => put(each, BEGINS));
      if (found.size && (plain || this.places.has(word.form))) return found;
      known(fromTelex(word.fold), FOLDED);
      if (word.fold.length > 2)
        for (const [folded, forms] of this.forms)
          if (isSlip(word.fold, folded))
            forms.forEach((each) => put(each, isSlip(word.form, each) ? SLIP + 0.1 : SLIP));
      return found;
    }

    // The ways to read what was typed: itself, what is meant by it, or two words typed as one.
    readings(typed, last) {
      const read = [typed.map((word, at) => this.meant(word, last && at === typed.length - 1))];
      const long = this.meanings.get(folded(typed));
      if (long) read.push(words(long).map((each) => this.meant(each, false)));
      const [word] = typed;
      if (typed.length === 1 && !this.forms.has(word.fold))
        for (let cut = 1; cut < word.fold.length; cut++) {
          const parts = [word.fold.slice(0, cut), word.fold.slice(cut)];
          if (parts.every((part) => this.forms.has(part)))
            read.push(parts.map((part) => this.meant({ form: part, fold: part }, false)));
        }
      if (typed.length === 1 && !long && word.fold.length > 2 && !this.forms.has(word.fold) && !isSyllable(word.fold))
        read.push(...this.abbreviated(word.fold));
      return read.filter((sequence) => sequence.every((each) => each.size));
    }

    // Of the words typed next, as many as have a meaning of their own; else the first.
    together(typed) {
      let some = typed;
      while (some.length > 1 && !this.meanings.has(folded(some))) some = some.slice(0, -1);
      return some;
    }

    // What a word may be short for: words side by side that begin with its letters.
    abbreviated(short) {
      const found = new Map();
      this.initials.forEach((initials, doc) => {
        for (let at = initials.indexOf(short); at >= 0 && found.size < MOST_MEANT; at = initials.indexOf(short, at + 1)) {
          const long = words(this.docs[doc].text).slice(at, at + short.length);
          found.set(long.map((word) => word.fold).join(" "), long);
        }
      });
      return [...found.values()].map((long) => long.map((word) => new Map([[word.form, FOLDED]])));
    }

    // Where words stand one behind the other: key of doc and field → weight.
    standing(sequence) {
      let ends = null; // key → Map(position → weight)
      sequence.forEach((forms, index) => {
        const next = new Map();
        for (const [each, weight] of forms) {
          const places = this.places.get(each);
          for (let i = 0; i < places.length; i += 3) {
            const key = places[i] * 2 + places[i + 1];
            const position = places[i + 2];
            let before = 1;
            if (index) {
              const held = ends.get(key);
              if (!held || !held.has(position - 1)) continue;
              before = held.get(position - 1);
            }
            if (!next.has(key)) next.set(key, new Map());
            const held = next.get(key);
            held.set(position, Math.max(held.get(position) || 0, Math.min(before, weight)));
          }
        }
        ends = next;
      });
      const found = new Map();
      for (const [key, held] of ends) found.set(key, Math.max(...held.values()));
      return found;
    }

    rarity(docs) {
      return Math.log(1 + this.docs.length / (1 + docs)) + 0.2;
    }

    // How well each doc answers one part of the question, in its words and in its name.
    rated(readings) {
      const found = new Map();
      for (const sequence of readings) {
        const standing = this.standing(sequence);
        const docs = new Set([...standing.keys()].map((key) => key >> 1));
        const rare = this.rarity(docs.size);
        for (const [key, weight] of standing) {
          const held = found.get(key >> 1) || { text: 0, title: 0 };
          const field = key & 1 ? "title" : "text";
          held[field] = Math.max(held[field], weight * rare * sequence.length ** 0.5);
          found.set(key >> 1, held);
        }
      }
      return found;
    }

    search(question) {
      const parts = this.parts(question);
      for (const part of parts) part.found = this.rated(part.readings);
      const known = parts.filter((part) => part.found.size);
      for (const part of known) part.rare = this.rarity(part.found.size);
      const pairs = known.slice(1).map((part, index) =>
        this.rated(known[index].readings.flatMap((a) => part.readings.map((b) => [...a, ...b]))));
      const docs = new Set(known.flatMap((part) => [...part.found.keys()]));
      return [...docs]
        .filter((doc) => known.every((part) => !part.quoted || part.found.has(doc)))
        .map((doc) => ({ doc, score: this.score(doc, known, pairs), parts }));
    }

    // A name counts as far as the question is in it; neighbours count together; gaps count against.
    score(doc, parts, pairs) {
      const weight = (some) => some.reduce((before, part) => before + part.rare, 0);
      const share = weight(parts.filter((part) => part.found.get(doc)?.title)) / weight(parts);
      const hits = weight(parts.filter((part) => part.found.has(doc))) / weight(parts);
      const own = this.docs[doc].boost || 1;
      const worth = (held) => (held ? Math.max(held.text * own, held.title * TITLE * share ** 2 * Math.min(own, 1)) : 0);
      const sum = (some) => some.reduce((before, found) => before + worth(found.get(doc)), 0);
      const found = sum(parts.map((part) => part.found)) + PAIR * sum(pairs);
      const whole = this.docs[doc].location.includes("#") ? 1 : PAGE;
      return (found * hits ** 2 + this.named(doc, parts)) * whole;
    }

    // How much of a page's own name was typed.
    named(doc, parts) {
      const title = this.titles[doc];
      if (!title.length) return 0;
      const typed = new Set();
      for (const part of parts) for (const sequence of part.readings) for (const forms of sequence) for (const each of forms) if (each[1] > BEGINS) typed.add(each[0]);
      const share = title.filter((word) => typed.has(word.form)).length / title.length;
      return NAMED * share ** 3;
    }

    // The question, cut into quoted phrases and words.
    parts(question) {
      const found = [];
      const text = question.normalize("NFC").replace(/[“”«»]/g, '"').replace(VNI, (typed) => {
        const word = typed.replace(/\d/g, "");
        return this.forms.has(fold(word)) ? word : typed;
      });
      text.split('"').forEach((piece, index, pieces) => {
        const quoted = index % 2 === 1 && index < pieces.length - 1;
        const typed = words(piece);
        if (quoted && typed.length > 1)
          found.push({ quoted, typed: piece.trim(), readings: [typed.map((word) => this.meant(word, false))].filter((s) => s.every((f) => f.size)) });
        else
          for (let place = 0; place < typed.length; ) {
            const some = this.together(typed.slice(place, place + this.longest));
            place += some.length;
            const last = index === pieces.length - 1 && place === typed.length;
            found.push({ quoted: false, typed: piece.slice(some[0].start, some.at(-1).end), readings: this.readings(some, last) });
          }
      });
      return found;
    }
  }

  Object.assign(self, { Finder });
})();
