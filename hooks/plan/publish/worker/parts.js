// Part of the search: a part of a question, which is looked for as one: a number, a name, a word.
// `readings` are the ways to read it; `strong` stands by itself, `short` is short for others.
(() => {
  const DATE_GAP = /^(?:[-–./\s]*|\s*(?:tháng|thang|năm|nam)\s*)$/i;

  const isJoined = (one, other, piece) => {
    const between = piece.slice(one.end, other.start);
    return /^[-–./]?$/.test(between) || (isNumber(one) && isNumber(other) && DATE_GAP.test(between));
  };

  // How many of the words typed next are one number: "31-KL/TW", "KL31", "12-5-2022".
  const sizeOfNumber = (typed, piece) => {
    let size = 1;
    while (size < typed.length && isJoined(typed[size - 1], typed[size], piece)) size++;
    return typed.slice(0, size).some(isNumber) ? size : 1;
  };

  // How many of the words typed next have a meaning of their own, or one.
  const sizeOfTerm = (index, typed) => {
    let size = Math.min(typed.length, index.longest);
    while (size > 1 && !index.meanings.has(folded(typed.slice(0, size)))) size--;
    return size;
  };

  // The words of a number, without what is short for its kind and stands in it too: "NQ66-NQ/TW".
  const ofNumber = ([kind, ...others]) => (others.some(({ fold }) => fold === kind.fold && !isNumber(kind)) ? others : [kind, ...others]);

  // The short words that a word of a number was typed of without a sign between: "31kltw".
  const apartInNumber = (index, word) => {
    const isKnown = isNumber(word) || index.forms.has(word.fold) || index.meanings.has(word.fold);
    return isKnown ? [word] : words(pieces(index, word.fold, 2).join(" ") || word.fold);
  };

  const numberPart = (index, all) => {
    const typed = ofNumber(all).flatMap((word) => apartInNumber(index, word));
    const inLong = (word) => (index.meanings.has(word.fold) ? words(index.meanings.get(word.fold)) : [word]);
    const long = exactly(index, typed.flatMap(inLong));
    const readings = [exactly(index, typed), long].filter(isPossible);
    const isMixed = typed.some((word) => !isNumber(word));
    const isInside = isMixed && readings.length > 0 && !readings.some((sequence) => index.standing(sequence).size);
    return { readings, number: true, strong: true, inside: isInside, mixed: isMixed && readings.length > 0 };
  };

  const wordPart = (index, typed, isLast) => {
    const found = readings(index, typed, isLast);
    const [word] = typed;
    const isOne = typed.length === 1;
    const isPhrase = found.length > 0 && found.every((sequence) => sequence.length > 1);
    return {
      readings: found,
      number: isOne && isNumber(word) && !word.isShare,
      short: Boolean(index.meaningOf(typed)) || (isOne && !index.forms.has(word.fold) && !isSyllable(word.fold)),
      strong: isPhrase || !isOne || index.terms.has(folded(typed)),
    };
  };

  // Names of bodies that were spelt; one short word may be a word of the plan too.
  const namePart = (index, { some, names }) => {
    const known = some.length === 1 ? wordPart(index, some, false).readings : [];
    const spelt = names.map((name) => exactly(index, name)).filter(isPossible);
    return { readings: [...spelt, ...known], short: true, strong: true };
  };

  const quotedPart = (index, typed, piece) => ({
    typed: piece.trim(), words: typed, quoted: true, strong: true, role: "", readings: [exactly(index, typed)].filter(isPossible),
  });

  // What of a body's name, that has something short, is typed next in full; no words of the plan, of which
  // the last may still be typed: "dang doan quoc ho".
  const fullPart = (index, typed, isEnd) => {
    const { size, words: own } = writtenOut(typed, index.shortNames) ?? {};
    const some = typed.slice(0, size).map((word, at) => meant(index, word, isEnd && at === typed.length - 1));
    if (!size || index.standing(some).size) return undefined;
    return { size, readings: [exactly(index, own)], short: true, strong: true };
  };

  // The next part, and how many words it has: a number, a name that is spelt, or a word or term.
  const nextPart = (index, typed, piece, isEnd) => {
    const number = sizeOfNumber(typed, piece);
    if (number > 1) return { size: number, ...numberPart(index, typed.slice(0, number)) };
    const full = fullPart(index, typed, isEnd);
    if (full) return full;
    const size = sizeOfTerm(index, typed);
    const spelt = spelling(index, typed);
    if (spelt && (spelt.some.length > size || size === 1)) return { size: spelt.some.length, ...namePart(index, spelt) };
    return { size, ...wordPart(index, typed.slice(0, size), isEnd && size === typed.length) };
  };

  // The parts that an unknown short word is made of, the longest to be found, the others optional.
  const ofPieces = (index, [word], part) => {
    const short = pieces(index, word.fold);
    if (short.length < 2) return [part];
    const main = short.reduce((best, each) => (each.length > best.length ? each : best), "");
    return short.map((each) => {
      const typed = [{ form: each, fold: each }];
      return { ...part, ...wordPart(index, typed, false), strong: true, optional: part.optional || each !== main };
    });
  };

  Object.assign(self, { nextPart, ofPieces, quotedPart });
})();
