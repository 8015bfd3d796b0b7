// Part of the search: how well a doc answers a question.
(() => {
  const TITLE = 3, PAIR = 1.2, NAMED = 6, PAGE = 1.25, ASKED = 1.6;
  const RARE_OF_OPTIONAL = 0.3;
  const LEFT_OUT = 0.1; // of a word of a name that says its level, where it was not typed
  const WANTED = { who: "task", when: "task", document: "document" };

  const rarity = (index, docs) => Math.log(1 + index.docs.length / (1 + docs)) + 0.2;

  // How much each doc has of one part, in its words and in its name.
  const worthOf = (part) => {
    const found = new Map();
    for (const [key, spots] of part.kept) {
      const doc = key >> 1;
      if (part.optional && !part.linked.has(doc)) continue;
      const held = found.get(doc) || { text: 0, title: 0 };
      const field = key & 1 ? "title" : "text";
      for (const { start, end, weight } of spots) held[field] = Math.max(held[field], weight * part.rare * (end - start + 1) ** 0.5);
      found.set(doc, held);
    }
    return found;
  };

  const inTitle = (part, doc) => part.kept.get(doc * 2 + 1) || [];

  // The share of a page's own name that was typed.
  const shareOfName = (index, doc, parts) => {
    const typed = new Set();
    for (const part of parts)
      for (const { start, end, weight } of inTitle(part, doc))
        if (weight !== BEGINS) for (let place = start; place <= end; place++) typed.add(place);
    const size = Math.max(index.sizeWithoutLevel(doc), ...[...typed].map((place) => place + 1));
    const spared = [...index.joinsInName(doc)].filter((place) => place > 0 && place < size && !typed.has(place)).length;
    return typed.size ? typed.size / (size - spared + LEFT_OUT * (index.sizeOfName(doc) - size)) : 0;
  };
  const named = (index, doc, parts) => NAMED * shareOfName(index, doc, parts) ** 3;

  // A name counts as far as the question is in it; neighbours count together; gaps count against.
  const inWords = (index, number, parts, pairs) => {
    const doc = index.docs[number];
    let [all, share, hits] = [0, 0, 0];
    for (const { rare, worth } of parts) {
      all += rare;
      if (worth.has(number)) hits += rare;
      if (worth.get(number)?.title) share += rare;
    }
    [share, hits] = [share / (all || 1), hits / (all || 1)];
    const own = doc.boost || 1;
    const ofTitle = TITLE * share ** 2;
    const worth = (held) => (held ? Math.max(held.text * own, held.title * ofTitle * Math.min(own, 1)) : 0);
    const beside = ({ links, rare }) => {
      const link = links.get(number);
      return link ? PAIR * link.near * link.weight * rare * (link.field ? ofTitle : own) : 0;
    };
    const sum = (some, of) => some.reduce((before, each) => before + of(each), 0);
    const found = sum(parts, (part) => worth(part.worth.get(number))) + sum(pairs, beside);
    return (found * hits ** 2 + named(index, number, parts)) * (doc.isPart ? 1 : PAGE);
  };

  // Where in a doc's text the first of what was typed stands.
  const firstSpot = (number, parts) => Math.min(...parts.flatMap((part) => (part.kept.get(number * 2) || []).map(({ start }) => start)), 1e3);

  // What it is worth that spots of all parts stand in a row in a name of some size: at its beginning,
  // or several at its end, "Tư pháp", or amidst it; 0 where they do not. A name begins behind "các", and for several
  // words behind "Ban" too, where none begins so; "và" may be left out. Of a name that begins with the
  // first and has the others, others may stand between.
  const rowIn = ([first, ...others], size, { many, head }, joins) => {
    const standing = (place, some) => some.find(({ start, weight }) => start === place && weight > BEGINS)?.end + 1;
    const next = (place, some) => standing(place, some) || (joins.has(place) ? standing(place + 1, some) : NaN);
    const row = (first || []).flatMap(({ start, end, weight }) => {
      const after = weight > BEGINS ? others.reduce(next, end + 1) : NaN;
      return after ? [{ start, after }] : [];
    })[0];
    if (!row) return first?.some(({ start, weight }) => start <= many && weight > BEGINS) && others.every((some) => some.length) ? 1.25 : 0;
    const isLong = row.after - row.start > 1;
    if (row.start <= many || (isLong && (row.start === head || row.after === size))) return 2;
    return isLong ? 1.25 : 0;
  };

  const rowOfName = (index, number, required) => {
    const many = Number(/^các /i.test(index.docs[number].title));
    const head = required.some((part) => part.opensName) ? 0 : longest(QUESTION.heads, index.wordsOf(number, 1), 0);
    return rowIn(required.map((part) => inTitle(part, number)), index.sizeWithoutLevel(number), { many, head }, index.joinsInName(number));
  };

  // Whether a part is of words for roles: "chủ trì".
  const isOfRoles = (index, part) => part.words.every((word) => [...index.roles.values()].flat().some((own) => isMeant(word, own)));

  // What is known of a doc in the light of a question, for the preferences below.
  const facts = (index, number, { parts, topics, place }) => {
    const doc = index.docs[number];
    const required = parts.filter((part) => !part.optional);
    const size = parts.flatMap((part) => part.words).length;
    const covers = (at) => required.some((part) => inTitle(part, number).some(({ start, end }) => start <= at && at <= end));
    const isOfRole = (label) => (typed) => index.roles.get(label).some((word) => isMeant(typed, word));
    const isRole = (label) => required.length && required.every((part) => part.words.every(isOfRole(label)));
    const isAtOnce = (part) => !part.ofName && !part.opensName && part.kept.get(number * 2)?.some(({ end }) => end < required.length + 1);
    return {
      number, doc, topics, required,
      isBody: doc.of === "body", isTask: doc.of === "task", isDocument: doc.of === "document",
      inTitle: required.some((part) => inTitle(part, number).length),
      allInTitle: required.length > 0 && required.every((part) => inTitle(part, number).length),
      isKindTyped: [0, 1].every(covers),
      isEntire: index.sizeOfName(number) > 1 && shareOfName(index, number, parts) === 1,
      rowOfName: doc.of === "body" ? rowOfName(index, number, required) : 0, // of others, titles lie in files of their own
      isShort: parts.some((part) => part.short),
      isNumber: required.length > 0 && required.every((part) => part.number),
      isOfDoing: required.every((part) => inTitle(part, number).length || isOfRoles(index, part)), // "Sở Y tế chủ trì gì"
      hasRole: (doc.roles || []).some(isRole),
      isOpening: required.length > 0 && required.every(isAtOnce),
      isHeading: doc.place?.length === 1 && required.length > 0 && required.every((part) => part.kept.has(number * 2)),
      isWhole: doc.place && !doc.of && index.sizes[number] <= size && required.every((part) => part.kept.get(number * 2)?.some(({ weight }) => weight > BEGINS)),
      isAtPlace: place?.docs.includes(doc),
    };
  };

  // What is preferred, and by how much: of two docs that have the words, the one that answers.
  const PREFERENCES = [
    [(it) => it.topics.has("who") && it.hasRole, (it) => (it.isTask ? 3 : 2)],
    [(it) => (it.isBody || it.isDocument) && it.topics.size && it.allInTitle, () => ASKED],
    [(it) => it.isBody && it.allInTitle && it.isShort, () => ASKED],
    [(it) => it.topics.has("which") && it.doc.of && !it.isTask && it.inTitle, () => 4],
    [(it) => it.doc.of && it.isEntire, () => ASKED],
    [(it) => it.isBody && it.rowOfName, (it) => it.rowOfName],
    [(it) => it.isDocument && it.isNumber && !it.topics.has("when"), (it) => 1.4 + 1 / (10 + firstSpot(it.number, it.required))],
    [(it) => it.topics.has("what") && it.isBody && it.inTitle, (it) => (it.isOfDoing ? 2 * ASKED : ASKED)],
    [(it) => it.isDocument && (it.topics.has("document") || it.isKindTyped), () => 2],
    [(it) => it.topics.has("when") && it.doc.answers?.includes("times"), () => 1.2],
    [(it) => it.topics.has("where") && it.doc.place, () => 1.2],
    [(it) => it.isHeading && !it.topics.has("who") && !it.topics.has("when"), () => 2],
    [(it) => it.isOpening && it.doc.place, () => 2],
    [(it) => it.isWhole && !it.topics.size, () => 3],
    [(it) => it.isAtPlace, () => 4],
  ];

  const preferred = (index, number, question) => {
    const it = facts(index, number, question);
    let factor = 1 + 0.1 / (1 + index.sizes[number] / 100); // of two alike, the shorter
    for (const [isTrue, by] of PREFERENCES) if (isTrue(it)) factor *= by(it);
    for (const topic of question.topics) {
      if (WANTED[topic] === it.doc.of && it.doc.of && !(it.allInTitle && topic !== "document")) factor *= 1.2;
      if (!WANTED[topic] && it.doc.answers?.includes(topic)) factor *= 3;
    }
    return factor;
  };

  // Weighs each part by how rare it is, and each two that stand beside each other.
  const weigh = (index, parts, pairs) => {
    for (const part of parts) part.rare = rarity(index, part.found.size) * (part.optional ? RARE_OF_OPTIONAL : 1);
    for (const pair of pairs) pair.rare = rarity(index, pair.links.size);
    for (const part of parts) part.worth = worthOf(part);
  };

  const score = (index, number, question, pairs) => {
    const known = question.parts.filter((part) => part.found.size);
    return inWords(index, number, known, pairs) * preferred(index, number, question);
  };

  Object.assign(self, { isOfRoles, score, shareOfName, weigh });
})();
