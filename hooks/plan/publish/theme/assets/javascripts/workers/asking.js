// Part of search.js: a question, cut into parts, and how well each doc answers it.
(() => {
  const BEGINS = 0.5;
  const TITLE = 3, PAIR = 1.2, NAMED = 6, PAGE = 1.25, ASKED = 1.6, ANSWERS = 100;
  const DOTTED = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}{1,4}[.&][ \t]?)+\p{Lu}{1,4}|(?:\p{L}\.[ \t]?){2,}\p{L})\.?(?![\p{L}\p{N}])/gu;
  const MONTHS = ["", "giêng|một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai|chạp"];
  const MONTH = MONTHS.map((names, number) => number && [new RegExp(`(tháng )(?:${names})(?![\\p{L}])(?! (?:một|hai)(?![\\p{L}]))`, "giu"), number]).filter(Boolean);
  const ONES = ["", "một|mốt", "hai", "ba", "bốn|tư", "năm|lăm", "sáu", "bảy", "tám", "chín"];
  const TENS = ["", "mười", "hai mươi", "ba mươi"];
  const COUNTS = new Map(TENS.flatMap((ten, tens) => ONES.flatMap((ones, one) => ones.split("|").map((name) => [`${ten} ${name}`.trim(), tens * 10 + one]))));
  const DAY = /(ngày (?:mồng |mùng )?)(\p{L}+(?: \p{L}+){0,2}?)(?= tháng )/giu;
  // What answers a question that names nothing, by what it asks for: the first that is answered.
  const ANSWERED = [
    ["issue"], ["signature"], ["recipients"], ["issuer"], ["whose", "issuer"],
    ["who", "what", "matrix"], ["document", "documents"], ["body", "bodies"], ["when", "times"], ["what", "tasks"], ["who", "bodies"],
  ];
  const ABOUT_PLAN = ["issue", "signature", "recipients", "issuer"];
  const WANTED = { what: "body", who: "task", when: "task", document: "document", body: "body" };

  // What was typed, as it is looked for: dotted initials closed up, months in numbers, VNI turned.
  const plain = (finder, question) => {
    let text = question.normalize("NFC").replace(/[“”«»]/g, '"').replace(DOTTED, (typed) =>
      typed.replace(/[^\p{L}]/gu, ""));
    text = text.replace(DAY, (typed, before, said) => (COUNTS.has(said.toLowerCase()) ? `${before}${COUNTS.get(said.toLowerCase())}` : typed));
    for (const [name, number] of MONTH) text = text.replace(name, `$1${number}`);
    return text.replace(VNI, (typed) => {
      const word = typed.replace(/\d/g, "");
      return finder.forms.has(fold(word)) ? word : typed;
    });
  };

  const made = (finder, typed, piece, last) => ({
    typed: piece.slice(typed[0].start, typed.at(-1).end),
    readings: finder.readings(typed, last),
    number: typed.length === 1 && isNumber(typed[0]),
    short: finder.meanings.has(folded(typed)) || (typed.length === 1 && !finder.forms.has(typed[0].fold) && !isSyllable(typed[0].fold)),
    strong: typed.length > 1 || finder.terms.has(folded(typed)),
  });

  // Words that were typed as one number: "31-KL/TW", "KL31", "12-5-2022".
  const unit = (typed, piece) => {
    let length = 1;
    const joined = (one, other) => {
      const between = piece.slice(one.end, other.start);
      return /^[-–./]?$/.test(between) || (isNumber(one) && isNumber(other) && /^(?:[-–./\s]*|\s*(?:tháng|thang|năm|nam)\s*)$/i.test(between));
    };
    while (length < typed.length && joined(typed[length - 1], typed[length])) length++;
    return typed.slice(0, length).some(isNumber) ? length : 1;
  };

  const ofUnit = (finder, typed, piece) => {
    const plainly = finder.exactly(typed);
    const long = typed.flatMap((word) => (finder.meanings.has(word.fold) ? finder.exactly(words(finder.meanings.get(word.fold))) : [finder.meant(word, false)]));
    const readings = [plainly, long].filter((sequence) => sequence.every((each) => each.size));
    const part = { typed: piece.slice(typed[0].start, typed.at(-1).end), readings, number: true, strong: true };
    const some = typed.some((word) => !isNumber(word));
    const inside = some && readings.length && !readings.some((sequence) => finder.standing(sequence).size);
    return inside ? { ...part, inside: true } : part;
  };

  // The question, cut into quoted phrases and words, and the topics that it asks for.
  const parts = (finder, question) => {
    const found = [];
    const topics = new Set();
    const pieces = plain(finder, question).split('"');
    finder.marked = words(question).some((word) => word.form !== word.fold && !/^đ/.test(word.form));
    pieces.forEach((piece, index) => {
      const quoted = index % 2 === 1 && index < pieces.length - 1;
      const typed = words(piece);
      if (quoted && typed.length > 1) {
        const readings = [finder.exactly(typed)].filter((s) => s.every((f) => f.size));
        found.push({ quoted, typed: piece.trim(), readings, strong: true });
        return;
      }
      for (const word of typed) word.initials = /^\p{Lu}+$/u.test(piece.slice(word.start, word.end)) && !isSyllable(word.fold);
      const steer = asked(typed, finder.kind, finder.places);
      steer.topics.forEach((topic) => topics.add(topic));
      for (let place = 0; place < typed.length; ) {
        const role = steer.roles[place];
        const same = steer.roles.slice(place).findIndex((each) => each !== role);
        const rest = typed.slice(place, same < 0 ? undefined : place + same);
        const number = unit(rest, piece);
        const some = number > 1 ? rest.slice(0, number) : finder.together(rest.slice(0, finder.longest));
        const apart = place > 0 && /[,;]/.test(piece.slice(typed[place - 1].end, some[0].start));
        place += some.length;
        const last = index === pieces.length - 1 && place === typed.length && !/[\s?]$/.test(piece);
        const each = { role, apart, ...(number > 1 ? ofUnit(finder, some, piece) : made(finder, some, piece, last)) };
        const short = !each.readings.length && some.length === 1 ? finder.pieces(some[0].fold) : [];
        const initial = typed.length > 1 && some.length === 1 && /^[a-z]$/.test(some[0].fold) && piece[some[0].end] === ".";
        each.optional = Boolean(role) || initial || (last && found.length > 0 && some[0].fold.length < 3 && !isNumber(some[0]) && !isSyllable(some[0].fold) && !finder.forms.has(some[0].fold));
        if (short.length < 2) found.push(each);
        const main = short.reduce((best, one) => (one.length > best.length ? one : best), "");
        if (short.length > 1)
          for (const one of short) {
            const word = [{ form: one, fold: one, start: some[0].start, end: some[0].end }];
            found.push({ ...made(finder, word, piece, false), role, optional: each.optional || one !== main, strong: true });
          }
      }
    });
    return { parts: found, topics };
  };

  const rarity = (finder, docs) => Math.log(1 + finder.docs.length / (1 + docs)) + 0.2;

  // How well each doc answers one part, in its words and in its name.
  const rated = (finder, part) => {
    const found = new Map();
    for (const [key, spots] of part.kept) {
      if (part.optional && !part.linked.has(key >> 1)) continue;
      const held = found.get(key >> 1) || { text: 0, title: 0 };
      const field = key & 1 ? "title" : "text";
      for (const { start, end, weight } of spots) held[field] = Math.max(held[field], weight * part.rare * (end - start + 1) ** 0.5);
      found.set(key >> 1, held);
    }
    return found;
  };

  // How much of a page's own name was typed.
  const named = (finder, doc, parts) => {
    const title = finder.titles[doc];
    const typed = new Set();
    for (const part of parts)
      for (const { start, end, weight } of part.kept.get(doc * 2 + 1) || [])
        if (weight > BEGINS) for (let place = start; place <= end; place++) typed.add(place);
    return title.length ? NAMED * (typed.size / title.length) ** 3 : 0;
  };

  // A name counts as far as the question is in it; neighbours count together; gaps count against.
  const scored = (finder, number, parts, pairs) => {
    const doc = finder.docs[number];
    const weight = (some) => some.reduce((before, part) => before + part.rare, 0);
    const all = weight(parts) || 1;
    const share = weight(parts.filter((part) => part.worth.get(number)?.title)) / all;
    const hits = weight(parts.filter((part) => part.worth.has(number))) / all;
    const own = doc.boost || 1;
    const worth = (held) => (held ? Math.max(held.text * own, held.title * TITLE * share ** 2 * Math.min(own, 1)) : 0);
    const found = parts.reduce((before, part) => before + worth(part.worth.get(number)), 0);
    const beside = pairs.reduce((before, pair) => {
      const link = pair.links.get(number);
      return before + (link ? PAIR * link.near * link.weight * pair.rare * (link.field ? TITLE * share ** 2 : own) : 0);
    }, 0);
    return ((found + beside) * hits ** 2 + named(finder, number, parts)) * (doc.location.includes("#") ? 1 : PAGE);
  };

  // The parts that stand beside each other, those that nobody misses left out too.
  const paired = (finder, parts) => {
    const pairs = [];
    for (const part of parts) part.linked = new Set();
    const put = (one, other) => {
      const links = finder.links(one, other);
      for (const doc of links.keys()) [one, other].forEach((part) => part.linked.add(doc));
      pairs.push({ links, rare: rarity(finder, links.size) });
    };
    parts.forEach((part, index) => index && put(parts[index - 1], part));
    const required = parts.filter((part) => !part.optional);
    required.forEach((part, index) => index && parts.indexOf(required[index - 1]) < parts.indexOf(part) - 1 && put(required[index - 1], part));
    return pairs;
  };

  // Whether all of a page's name was typed.
  const entire = (finder, number, parts) => {
    const typed = parts.flatMap((part) => (part.kept.get(number * 2 + 1) || []).flatMap(({ start, end }) => [start, end]));
    return finder.titles[number].length > 1 && named(finder, number, parts) === NAMED && typed.length > 0;
  };

  const first = (number, parts) => Math.min(...parts.flatMap((part) => (part.kept.get(number * 2) || []).map(({ start }) => start)), 1e3);

  // Whether a document is called what it is: "nghị quyết …".
  const kindTyped = (number, parts) =>
    [0, 1].every((place) => parts.some((part) => part.kept.get(number * 2 + 1)?.some(({ start, end }) => start <= place && place <= end)));

  // What a question that asks for something prefers.
  const preferred = (finder, number, parts, topics) => {
    const doc = finder.docs[number];
    const required = parts.filter((part) => !part.optional);
    const inTitle = required.some((part) => part.kept.has(number * 2 + 1));
    const whole = required.length && required.every((part) => part.kept.has(number * 2 + 1));
    const roles = (doc.roles || []).some((label) => {
      const own = words(label);
      return required.length && required.every((part) => words(part.typed).every((typed) => own.some((word) => isMeant(typed, word))));
    });
    let factor = 1 + 0.1 / (1 + finder.texts[number].length / 100); // of two alike, the shorter
    if (topics.has("who") && roles) factor *= doc.of === "task" ? 3 : 2;
    if ((doc.of === "body" || doc.of === "document") && topics.size && whole) factor *= ASKED;
    if (doc.of === "body" && whole && parts.some((part) => part.short)) factor *= ASKED;
    if (topics.has("which") && doc.of && doc.of !== "task" && inTitle) factor *= 4;
    if (doc.of && entire(finder, number, parts)) factor *= ASKED;
    if (doc.of === "document" && required.length && required.every((part) => part.number)) factor *= 1.4 + 1 / (10 + first(number, required));
    if (topics.has("what") && doc.of === "body" && inTitle) factor *= ASKED;
    for (const [topic, of] of Object.entries(WANTED)) if (of !== "body" && topics.has(topic) && doc.of === of && !(whole && topic !== "document")) factor *= 1.2;
    if (doc.of === "document" && (topics.has("document") || kindTyped(number, required))) factor *= 2;
    if (topics.has("when") && doc.answers?.includes("times")) factor *= 1.2;
    if (topics.has("where") && doc.place) factor *= 1.2;
    for (const topic of topics) if (!WANTED[topic] && doc.answers?.includes(topic)) factor *= 3;
    return factor;
  };

  // The docs that answer what is asked for, where a question names nothing to be found.
  const answering = (finder, topics) => {
    for (const chain of ANSWERED) {
      const topic = chain.at(-1);
      if (!(chain.length > 1 ? chain.slice(0, -1) : chain).every((each) => topics.has(each))) continue;
      const docs = finder.docs.flatMap((doc, number) => (doc.answers?.includes(topic) ? [number] : []));
      if (docs.length) return docs.sort((a, b) => (finder.docs[b].boost || 1) - (finder.docs[a].boost || 1));
    }
    return [];
  };

  // The docs that have something of a question, each with its score and whether it meets all of it.
  Finder.prototype.search = function (question) {
    const place = placed(this.docs, question);
    if (place) return place.map((doc, index) => ({ doc: this.docs.indexOf(doc), score: ANSWERS - index, met: true, parts: [] }));
    const { parts: all, topics } = parts(this, question);
    let some = all.filter((part) => part.role !== "asked");
    if (some.every((part) => part.optional)) {
      const direct = answering(this, topics);
      if (direct.length) return direct.map((doc, index) => ({ doc, score: ANSWERS - index, met: true, parts: [] }));
      if (!some.length) some = all;
      some.forEach((part) => (part.optional = false));
    }
    some.forEach((part) => (part.alone = some.length === 1 && alone(part)));
    this.meet(some);
    const home = this.docs.findIndex((doc) => /^(?:index\.html)?$/.test(doc.location));
    const whole = (doc, number) => /^(?:body|document)$/.test(doc.of) && named(this, number, some) > NAMED / 8 && some.every((part) => part.optional || part.kept.has(number * 2 + 1));
    if (ABOUT_PLAN.some((topic) => topics.has(topic)) && some.every((part) => part.optional || part.found.has(home)) && !this.docs.some(whole)) {
      const direct = answering(this, topics);
      if (direct.length) return direct.map((doc, index) => ({ doc, score: ANSWERS - index, met: true, parts: [] }));
    }
    for (const part of some) part.rare = rarity(this, part.found.size) * (part.optional ? 0.3 : 1);
    const pairs = paired(this, some);
    for (const part of some) part.worth = rated(this, part);
    const known = some.filter((part) => part.found.size);
    const docs = new Set(known.flatMap((part) => [...part.found]));
    return [...docs]
      .filter((doc) => known.every((part) => !part.quoted || part.found.has(doc)))
      .map((doc) => ({
        doc,
        parts: some,
        met: this.meets(doc, some),
        linked: some.some((part) => !part.optional && (part.linked.has(doc) || (part.strong && part.found.has(doc)))),
        score: scored(this, doc, known, pairs) * preferred(this, doc, some, topics),
      }));
  };

  // Whether a word by itself may be taken for another: it is being typed, or is none as it stands.
  const alone = ({ readings: [sequence], typed }) => {
    const weights = sequence?.length === 1 ? [...sequence[0].values()] : [];
    return weights.includes(BEGINS) || !isSyllable(fold(typed));
  };
})();
