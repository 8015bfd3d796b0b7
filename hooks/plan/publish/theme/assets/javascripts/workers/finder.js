// Part of search.js: what stands where in the site, and what of a question each of its parts meets.
(() => {
  const EXACT = 1, FOLDED = 0.8, PARTLY = 0.7, OTHER_MARKS = 0.55, BEGINS = 0.5, SLIP = 0.3;
  const SURE = 0.6; // what is less sure counts only beside a word that is sure
  const MOST_MEANT = 8;
  const GAP = 3, AROUND = 12; // words between two that count together; and around such

  const folded = (typed) => typed.map((word) => word.fold).join(" ");
  const initials = (found) => found.map((word) => word.fold[0]).join("");

  // Whether a word may be a slip for another: one that is a word itself, only as such are confused.
  const isLike = (word, form, fold) => {
    if (!isSyllable(word.fold)) return true;
    const alike = word.fold[0] === fold[0] || ["sx", "ln", "dr", "dg", "ct"].some((pair) => pair.includes(word.fold[0]) && pair.includes(fold[0]));
    return alike && (word.form === word.fold || isSlip(word.form, form));
  };

  class Finder {
    constructor(docs, terms, kind = "") {
      this.docs = docs;
      this.kind = kind;
      this.meanings = new Map([...SHORT, ...terms.map(([alias, name]) => [folded(words(alias)), name])]);
      this.terms = new Set(terms.flatMap((pair) => pair.map((name) => folded(words(name)))));
      this.longest = Math.max(...[...this.meanings.keys()].map((typed) => typed.split(" ").length));
      this.places = new Map(); // form → [doc, field, position, …]
      this.forms = new Map(); // fold → its forms
      this.titles = docs.map((doc) => words(doc.title));
      this.texts = docs.map((doc) => words(doc.text || ""));
      this.names = new Map(); // initials of a body → its name
      docs.forEach((doc, number) => {
        this.add(this.titles[number], number, 1);
        this.add(this.texts[number], number, 0);
        if (doc.of === "body")
          for (const short of [initials(this.titles[number]), initials(words(doc.title.replace(/trung ương/giu, "t w")))])
            this.names.set(short, this.titles[number]);
      });
      this.initials = [...this.titles, ...this.texts].map(initials);
    }

    add(found, number, field) {
      found.forEach((word) => {
        let places = this.places.get(word.form);
        if (!places) {
          this.places.set(word.form, (places = []));
          if (!this.forms.has(word.fold)) this.forms.set(word.fold, []);
          this.forms.get(word.fold).push(word.form);
        }
        places.push(number, field, word.at);
      });
    }

    // The forms that a typed word may mean, each with how sure that is.
    meant(word, last) {
      const found = new Map();
      const put = (each, weight) => found.set(each, Math.max(weight, found.get(each) || 0));
      const plain = word.form === word.fold;
      const toneless = (each) => each.replace(/\d$/, "") === word.form;
      for (const each of this.forms.get(word.fold) || []) put(each, plain ? (this.marked && each !== word.form ? OTHER_MARKS : FOLDED) : toneless(each) ? PARTLY : OTHER_MARKS);
      if (this.places.has(word.form)) put(word.form, EXACT);
      if (last && word.fold.length > 1 && !(/\d$/.test(word.form) && !isNumber(word)))
        for (const [folded, forms] of this.forms)
          if (folded.startsWith(word.fold) && folded !== word.fold) forms.forEach((each) => (plain || each.startsWith(word.form)) && put(each, BEGINS));
      if (found.size && (plain || this.places.has(word.form))) return found;
      const telex = fromTelex(word.fold);
      if (telex !== word.fold) (this.forms.get(telex) || []).forEach((each) => put(each, FOLDED));
      if (word.fold.length > 2 && !isNumber(word) && !word.initials)
        for (const [folded, forms] of this.forms)
          if (isSlip(word.fold, folded)) for (const each of forms) if (isLike(word, each, folded)) put(each, SLIP);
      return found;
    }

    // The ways to read what was typed: itself, what is meant by it, or two words typed as one.
    readings(typed, last) {
      const read = [typed.map((word, at) => this.meant(word, last && at === typed.length - 1))];
      const long = this.meanings.get(folded(typed));
      if (long) read.push(this.exactly(words(long)));
      const [word] = typed;
      const name = typed.length === 1 && word.fold.length > 2 && this.names.get(word.fold);
      if (name && !this.forms.has(word.fold)) read.push(this.exactly(name));
      if (typed.length === 1 && !this.forms.has(word.fold) && !isNumber(word))
        for (let cut = 1; cut < word.fold.length; cut++) {
          const parts = [word.fold.slice(0, cut), word.fold.slice(cut)];
          if (parts.every((part) => this.forms.has(part)))
            read.push(parts.map((part) => this.meant({ form: part, fold: part }, false)));
        }
      if (typed.length === 1 && !long && !name && word.fold.length > 1 && !this.forms.has(word.fold) && !isSyllable(word.fold))
        read.push(...this.abbreviated(word.fold).map((each) => this.exactly(each)));
      return read.filter((sequence) => sequence.every((each) => each.size));
    }

    exactly(found) {
      return found.map((word) => this.meant(word, false));
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
      this.initials.forEach((initials, number) => {
        for (let at = initials.indexOf(short); at >= 0 && found.size < MOST_MEANT; at = initials.indexOf(short, at + 1)) {
          const title = number < this.docs.length;
          const doc = title ? number : number - this.docs.length;
          const long = (title ? this.titles : this.texts)[doc].slice(at, at + short.length);
          const inName = title && /^(?:body|document)$/.test(this.docs[doc].of);
          const proper = inName || short.length > 3 || /^\p{Lu}/u.test((title ? this.docs[doc].title : this.docs[doc].text).slice(long[0].start));
          if (!proper || long.at(-1).at - long[0].at >= short.length) continue;
          found.set(folded(long), long);
        }
      });
      return [...found.values()];
    }

    // The short words that one is made of, where it is made of nothing else: "ubmttq" is "ub", "mttq".
    pieces(short) {
      const ends = [[]];
      for (let end = 1; end <= short.length; end++)
        for (let start = 0; start < end; start++) {
          const piece = short.slice(start, end);
          const known = this.meanings.has(piece) || (piece.length > 2 && this.forms.has(piece));
          if (ends[start] && known && !(ends[end]?.length <= ends[start].length + 1)) ends[end] = [...ends[start], piece];
        }
      return ends[short.length] || [];
    }

    // Where words stand one behind the other: key of doc and field → spots of them.
    standing(sequence) {
      let ends = new Map(); // key → Map(position → weight)
      sequence.forEach((forms, index) => {
        const next = new Map();
        for (const [each, weight] of forms) {
          const places = this.places.get(each);
          for (let i = 0; i < places.length; i += 3) {
            const key = places[i] * 2 + places[i + 1];
            const position = places[i + 2];
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

    // The same of all readings of a part of the question.
    spots(readings) {
      const found = new Map();
      for (const sequence of readings)
        for (const [key, ends] of this.standing(sequence)) {
          if (!found.has(key)) found.set(key, []);
          for (const [end, weight] of ends) found.get(key).push({ start: end - sequence.length + 1, end, weight });
        }
      return found;
    }

    // What the parts of a question meet, doc by doc: only words that are sure or stand beside such.
    meet(parts) {
      for (const part of parts) part.spots = part.inside ? this.inside(part.readings[0]) : this.spots(part.readings);
      parts.forEach((part, index) => {
        const beside = [parts[index - 1]?.spots, parts[index + 1]?.spots];
        const kept = (key) => ({ start, end, weight }) =>
          weight > SURE || part.alone ||
          beside[0]?.get(key)?.some((other) => other.weight > SURE && other.end === start - 1) ||
          beside[1]?.get(key)?.some((other) => other.weight > SURE && other.start === end + 1);
        part.kept = new Map([...part.spots].map(([key, some]) => [key, some.filter(kept(key))]).filter(([, some]) => some.length));
      });
      for (const part of parts) part.found = new Set([...part.kept.keys()].map((key) => key >> 1));
    }

    // Where the words of a number stand together, in whatever order: "KL31TW" is "31-KL/TW".
    inside(sequence) {
      const found = new Map();
      const [first, ...others] = sequence.map((forms) => this.spots([[forms]]));
      for (const [key, spots] of first || [])
        for (const spot of spots) {
          const near = others.map((other) => other.get(key)?.find(({ end }) => end !== spot.end && Math.abs(end - spot.end) < sequence.length));
          if (near.every(Boolean) && new Set(near.map(({ end }) => end)).size === near.length) {
            const all = [spot, ...near].map(({ end }) => end);
            found.set(key, [...(found.get(key) || []), { start: Math.min(...all), end: Math.max(...all), weight: FOLDED }]);
          }
        }
      return found;
    }

    // By doc, how near two parts stand, one behind the other: 1 side by side, less with a gap.
    links(one, other) {
      const found = new Map();
      for (const [key, spots] of one.kept)
        for (const before of spots)
          for (const after of other.kept.get(key) || []) {
            const gap = after.start - before.end - 1;
            if (gap < 0 || gap > GAP || (gap && (one.number || other.number || one.optional || other.optional || !this.isOfPlan(key >> 1)))) continue;
            const near = gap ? 0.4 : 1;
            const held = found.get(key >> 1);
            if (!held || held.near < near) found.set(key >> 1, { near, field: key & 1, weight: Math.min(before.weight, after.weight) });
          }
      return found;
    }

    isOfPlan(doc) {
      return Boolean(this.docs[doc].of || this.docs[doc].place);
    }

    // Whether a doc meets every part that is to be found: in company, as the words of a language are.
    meets(doc, parts) {
      const required = parts.filter((part) => !part.optional);
      if (!required.every((part) => part.found.has(doc))) return false;
      if (required.length === 1 && parts.length === 1) return true;
      const firm = required.map((part) => part.strong || required.length === 1 || part.linked.has(doc));
      const spots = (part) => [0, 1].flatMap((field) => (part.kept.get(doc * 2 + field) || []).map(({ start }) => start + field * 1e6));
      const known = required.filter((_, index) => firm[index]).flatMap(spots);
      return required.every(
        (part, index) =>
          firm[index] ||
          ((index === 0 || firm[index - 1] || part.apart) && (index === required.length - 1 || firm[index + 1] || required[index + 1].apart) && !part.number &&
            (part.apart || spots(part).some((start) => known.some((other) => Math.abs(other - start) <= AROUND)))),
      );
    }
  }

  Object.assign(self, { Finder, folded });
})();
