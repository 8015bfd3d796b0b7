// Part of the search: which docs meet the parts of a question.
(() => {
  const SURE = 0.6; // what is less sure counts only beside a word that is sure
  const GAP = 3, AROUND = 12; // words between two that count together; and around such
  const LONG = 5, SPARED = 4; // of a long question, one word in so many may be missing
  const NAME = 4; // words behind the first of a body's name

  // Where the words of a number stand together, in whatever order: "KL31TW" is "31-KL/TW".
  const inside = (index, sequence) => {
    const found = new Map();
    const [first, ...others] = sequence.map((forms) => index.spots([[forms]]));
    for (const [key, spots] of first || [])
      for (const spot of spots) {
        const near = others.map((other) => other.get(key)?.find(({ end }) => end !== spot.end && Math.abs(end - spot.end) < sequence.length));
        if (!near.every(Boolean) || new Set(near.map(({ end }) => end)).size < near.length) continue;
        const all = [spot, ...near].map(({ end }) => end);
        found.set(key, [...(found.get(key) || []), { start: Math.min(...all), end: Math.max(...all), weight: FOLDED }]);
      }
    return found;
  };

  // Of the spots of each part, by key, those that are sure or stand beside such: what is the same but
  // for its marks is then as sure as these, what is a slip is not.
  const keptSpots = (parts) => {
    const kept = parts.map(({ spots, alone }) => new Map([...spots].map(([key, some]) => [key, some.filter(({ weight }) => alone || weight > SURE)])));
    const keepBeside = (at, other, isBeside) => {
      for (const [key, spots] of parts[at].spots) {
        const held = kept[at].get(key);
        const anchors = kept[other]?.get(key)?.filter(({ weight }) => weight > BEGINS) ?? [];
        held.push(...spots.filter((spot) => !held.includes(spot) && anchors.some((anchor) => isBeside(anchor, spot))));
      }
    };
    parts.forEach((_, at) => keepBeside(at, at - 1, (before, { start }) => before.end === start - 1));
    for (let at = parts.length - 1; at >= 0; at--) keepBeside(at, at + 1, (after, { end }) => after.start === end + 1);
    return kept;
  };

  // The spots of what a name may begin with, but where it is of another word: "cơ sở".
  const asHead = (index, { spots, words: [word] }) => {
    const others = (QUESTION.compounds.get(word.fold) ?? []).filter(({ form }) => index.written.has(form));
    const before = index.spotsOf(new Map(others.map(({ form }) => [form, 1])));
    const isOfOther = (key, { start }) => before.get(key)?.some(({ end }) => end === start - 1);
    return new Map([...spots].map(([key, some]) => [key, some.filter((spot) => !isOfOther(key, spot))]));
  };

  // Adds where the words of a number stand in a document's own, whatever words lead to it: "NQ57".
  const inNumbersOfDocuments = (index, { readings: [sequence], spots }) => {
    for (const [key, some] of inside(index, sequence))
      if (key & 1 && index.docs[key >> 1].of === "document" && !spots.has(key)) spots.set(key, some);
  };

  // Finds the spots of each part, and of them those that are kept.
  const findSpots = (index, parts) => {
    for (const part of parts) {
      part.spots = part.inside ? inside(index, part.readings[0]) : index.spots(part.readings);
      if (part.mixed && !part.inside) inNumbersOfDocuments(index, part);
      // Of what opens a body's name that body is the answer: no other words are fetched for it.
      if (part.isHead && !part.opensName && !part.ofName && parts.length > 1) part.spots = asHead(index, part);
    }
    keptSpots(parts).forEach((kept, at) => {
      parts[at].kept = new Map([...kept].filter(([, some]) => some.length));
      parts[at].found = new Set([...parts[at].kept.keys()].map((key) => key >> 1));
    });
  };

  // Whether a part may be of a body's name, of which no word is spared: "Ban Dân vận Tỉnh ủy".
  const mayBeOfName = (part, parts) => {
    const at = parts.indexOf(part);
    const before = parts.slice(Math.max(0, at - NAME), at).reverse();
    const other = before.findIndex(({ role, apart, ofName }) => role || apart || ofName);
    return part.isHead || before.slice(0, other < 0 ? NAME : other).some(({ isHead }) => isHead);
  };

  // Adds to each part the docs that stand under a heading which has it and a word beside it.
  const findAbove = (index, parts) => {
    for (const part of parts) part.above = new Set();
    index.docs.forEach((doc, number) => {
      const heading = index.headingOf(number);
      if (heading === undefined) return;
      for (const part of parts) if (part.beside.has(heading) && !mayBeOfName(part, parts)) part.above.add(number);
    });
  };

  const isYear = ({ number, typed }) => number && /^(?:19|20)\d\d$/.test(typed);

  // By doc, how near two parts stand, one behind the other: 1 side by side, less with a gap: "tầm nhìn 2050"
  // is "tầm nhìn đến năm 2050".
  const links = (index, one, other) => {
    const found = new Map();
    const isStrict = [one, other].some((part) => part.optional || (part.number && !isYear(part)));
    for (const [key, spots] of one.kept)
      for (const before of spots)
        for (const after of other.kept.get(key) || []) {
          const gap = after.start - before.end - 1;
          if (gap < 0 || gap > GAP || (gap && (isStrict || !index.isOfPlan(key >> 1)))) continue;
          const near = gap ? 0.4 : 1;
          const held = found.get(key >> 1);
          if (!held || held.near < near) found.set(key >> 1, { near, field: key & 1, weight: Math.min(before.weight, after.weight) });
        }
    return found;
  };

  // The parts that stand beside each other, those that nobody misses left out too.
  const pairs = (index, parts) => {
    const required = parts.filter((part) => !part.optional);
    const beside = parts.slice(1).map((part, at) => [parts[at], part]);
    const over = required.slice(1).map((part, at) => [required[at], part]).filter(([one, other]) => parts.indexOf(one) < parts.indexOf(other) - 1);
    for (const part of parts) Object.assign(part, { linked: new Set(), beside: new Set() });
    return [...beside, ...over].map((two) => {
      const found = links(index, ...two);
      for (const [doc, { near }] of found)
        for (const part of two) {
          part.linked.add(doc);
          if (near === 1) part.beside.add(doc);
        }
      return { links: found };
    });
  };

  const spotsOf = (part, doc) =>
    [0, 1].flatMap((field) => (part.kept.get(doc * 2 + field) || []).map(({ start }) => start + field * 1e6));

  // Whether all parts that are to be found stand near each other, in whatever order: "giếng khoan" in
  // "khoan, đào mới các giếng".
  const areGathered = (doc, parts) => {
    const [first, ...others] = parts.filter((part) => !part.optional).map((part) => spotsOf(part, doc));
    return others.length > 0 && first.some((start) => others.every((spots) => spots.some((other) => Math.abs(other - start) <= AROUND)));
  };

  // Whether a name may begin with a part of two, whatever stands between: "sở … thương", "tỉnh đoàn".
  const opensNames = ({ headSize }, at, [{ words: [first] }]) => headSize === 1 && (!at || isLevel(first));

  // Whether a part stands in a doc by itself as what was typed: beside another, as a phrase, as the
  // number of a document or in the name of a body, or in the heading above.
  const isFirmIn = (index, doc, part, required) => {
    if (part.above.has(doc)) return true;
    if (!part.found.has(doc)) return false;
    const isInTitle = (each) => each.kept.has(doc * 2 + 1);
    const { of } = index.docs[doc];
    const isOfNumber = isInTitle(part) && (part.number || required.some((each) => each.number && isInTitle(each)));
    const isOfName = required.every(isInTitle) && (required.length !== 2 || required.some(opensNames));
    const isOfTitle = (of === "document" && isOfNumber) || (of === "body" && isOfName);
    return part.strong || part.beside.has(doc) || (isYear(part) && part.linked.has(doc)) || isOfTitle;
  };

  // Of the parts that are to be found, whether each stands in company, as the words of a language do:
  // firmly, or near those that do and between such.
  const inCompany = (index, doc, required, isQuestion) => {
    const isSingle = required.length === 1 && !required[0].isHead; // "Báo Nghệ An" is no report
    const isFirm = required.map((part) => (isSingle ? part.found.has(doc) : isFirmIn(index, doc, part, required)));
    const firm = required.filter((_, at) => isFirm[at]);
    const loose = required.length - firm.length;
    const isMostlyFirm = loose * 2 < firm.length + (isQuestion ? 1 : 0);
    const spots = firm.flatMap((part) => spotsOf(part, doc));
    const isUnder = firm.some((part) => part.above.has(doc));
    const isNear = (part) => isUnder || spotsOf(part, doc).some((start) => spots.some((other) => Math.abs(other - start) <= AROUND));
    return required.map((part, at) => {
      if (isFirm[at]) return true;
      if (!part.found.has(doc) || (part.number && !isYear(part)) || part.isHead) return false;
      const isBetween = (at === 0 || isFirm[at - 1] || part.apart) && (at === required.length - 1 || isFirm[at + 1] || required[at + 1].apart);
      return isBetween && (part.apart || (isMostlyFirm && isNear(part)));
    });
  };

  // Whether a doc meets every part that is to be found; of a long question, nearly every.
  const meets = (index, doc, parts, isQuestion) => {
    const required = parts.filter((part) => !part.optional);
    if (required.length === 1 && parts.length === 1) return required[0].found.has(doc);
    if (!required.some((part) => part.found.has(doc))) return false;
    const met = inCompany(index, doc, required, isQuestion);
    const missing = required.filter((_, at) => !met[at]);
    if (!missing.length) return true;
    const isSpared = missing.every((part) => !part.strong && !part.short && !part.number && !mayBeOfName(part, parts));
    return isSpared && required.length >= LONG && missing.length <= Math.floor(required.length / SPARED);
  };

  Object.assign(self, { areGathered, findAbove, findSpots, meets, pairs });
})();
