// Part of the search: a question, cut into the parts that are looked for.
(() => {
  const QUOTES = /[“”«»]/g;
  const DATE_GAP = /^(?:[-–./\s]*|\s*(?:tháng|thang|năm|nam)\s*)$/i;

  // What was typed, as it is looked for: dotted initials closed up, days in numbers, VNI turned.
  const plain = (index, question) =>
    inNumbers(closedUp(question.normalize("NFC").replace(QUOTES, '"'))).replace(isPlaceAlone(question) ? /$^/ : VNI, (typed) => {
      const word = typed.replace(/\d/g, "");
      return index.forms.has(fold(word)) ? word : typed;
    });

  // What a word looks like where it was typed: short for others, among words that have their marks.
  const seen = (index, typed, piece) => {
    const hasSmall = /\p{Ll}/u.test(piece);
    const amongMarks = typed.some((word) => word.form !== word.fold && !/^đ/.test(word.form));
    typed.forEach((word, at) => {
      const isCapital = /^\p{Lu}+$/u.test(piece.slice(word.start, word.end));
      const isWord = isSyllable(word.fold) && (!isCapital || index.forms.has(word.fold));
      word.isShort = !isNumber(word) && !isWord && (isCapital || !isSyllable(word.fold) || word.fold.length < 2);
      word.mayBeShort = word.isShort || (isCapital && word.form === word.fold && word.fold.length > 1);
      word.isCapital = isCapital && hasSmall && word.fold.length > 1;
      word.isShare = isNumber(word) && piece[word.end] === "%";
      word.amongMarks = amongMarks;
      word.also = quarter(typed[at - 1], word);
    });
    return typed;
  };

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

  const numberPart = (index, typed) => {
    const long = typed.flatMap((word) => (index.meanings.has(word.fold) ? exactly(index, words(index.meanings.get(word.fold))) : [meant(index, word)]));
    const readings = [exactly(index, typed), long].filter(isPossible);
    const isMixed = typed.some((word) => !isNumber(word));
    const isInside = isMixed && readings.length > 0 && !readings.some((sequence) => index.standing(sequence).size);
    return { readings, number: true, strong: true, inside: isInside };
  };

  const wordPart = (index, typed, isLast) => {
    const found = readings(index, typed, isLast);
    const isPhrase = found.length > 0 && found.every((sequence) => sequence.length > 1);
    return {
    readings: found,
    number: typed.length === 1 && isNumber(typed[0]) && !typed[0].isShare,
    short: index.meanings.has(folded(typed)) || (typed.length === 1 && !index.forms.has(typed[0].fold) && !isSyllable(typed[0].fold)),
    strong: isPhrase || typed.length > 1 || index.terms.has(folded(typed)),
    };
  };

  const namePart = (index, names) => ({ readings: names.map((name) => exactly(index, name)).filter(isPossible), short: true, strong: true });

  const quotedPart = (index, typed, piece) => ({
    typed: piece.trim(), words: typed, quoted: true, strong: true, role: "", readings: [exactly(index, typed)].filter(isPossible),
  });

  // The next part, how many words it has, and the rest of what it needs to be known by.
  const nextPart = (index, typed, piece, isEnd) => {
    const number = sizeOfNumber(typed, piece);
    if (number > 1) return { size: number, ...numberPart(index, typed.slice(0, number)) };
    const size = sizeOfTerm(index, typed);
    const spelt = spelling(index, typed);
    if (spelt && spelt.some.length >= size && !(size > 1 && spelt.some.length === size)) {
      const known = size === 1 && spelt.some.length === 1 ? wordPart(index, typed.slice(0, 1), false).readings : [];
      const part = namePart(index, spelt.names);
      return { size: spelt.some.length, ...part, readings: [...part.readings, ...known] };
    }
    return { size, ...wordPart(index, typed.slice(0, size), isEnd && size === typed.length) };
  };

  // Whether nobody misses a part: its words steer or join, it is an initial, or is still being typed.
  const isOptional = (index, { role }, some, typed, piece, isEnd) => {
    if (role) return true;
    const [word] = some;
    if (some.length > 1 || isNumber(word)) return false;
    const isInitial = typed.length > 1 && /^[a-z]$/.test(word.fold) && piece[word.end] === ".";
    return isInitial || (isEnd && typed.length > 1 && word.fold.length < 3 && !isSyllable(word.fold) && !index.forms.has(word.fold));
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

  // The parts of words that all have one role.
  const cutRun = (index, typed, piece, { role, all, isEnd, before }) => {
    const found = [];
    for (let rest = typed, last = before; rest.length; ) {
      const { size, ...known } = nextPart(index, rest, piece, isEnd);
      const some = rest.slice(0, size);
      const isApart = Boolean(last) && /[,;]/.test(piece.slice(last.end, some[0].start));
      const part = { role, words: some, typed: piece.slice(some[0].start, some.at(-1).end), apart: isApart, ...known };
      part.optional = isOptional(index, part, some, all, piece, isEnd && size === rest.length);
      found.push(...(part.readings.length || size > 1 ? [part] : ofPieces(index, some, part)));
      last = some.at(-1);
      rest = rest.slice(size);
    }
    return found;
  };

  // Says of the parts that are words of a body's whole name, one behind the other, that they are; and
  // of those with which a name may begin.
  const findNames = (index, parts) => {
    const typed = parts.map((part) => part.words);
    const first = typed.map(([word]) => word);
    parts.forEach((part, at) => (part.isHead = !part.role && longest(QUESTION.heads, first, at) > 0));
    for (const name of index.names)
      for (let at = 0; at + name.length <= parts.length; at++)
        if (name.every((word, place) => typed[at + place].length === 1 && isMeant(typed[at + place][0], word)))
          for (const part of parts.slice(at, at + name.length)) part.ofName = true;
  };

  // The parts of a piece of the question, role by role, as `steer` has them.
  const cut = (index, piece, { typed, roles }, isLastPiece) => {
    const found = [];
    for (let from = 0; from < typed.length; ) {
      const end = roles.findIndex((role, at) => at > from && role !== roles[from]);
      const to = end < 0 ? typed.length : end;
      const isEnd = isLastPiece && to === typed.length && !/[\s?]$/.test(piece);
      found.push(...cutRun(index, typed.slice(from, to), piece, { role: roles[from], all: typed, isEnd, before: typed[from - 1] }));
      from = to;
    }
    return found;
  };

  // A question with its parts, the topics that it asks for, and the place that it names, if it does.
  const understood = (index, question) => {
    const pieces = plain(index, question).split('"');
    const found = { parts: [], topics: new Set(), place: undefined };
    pieces.forEach((piece, at) => {
      const typed = seen(index, words(piece), piece);
      const isQuoted = at % 2 === 1 && at < pieces.length - 1;
      if (isQuoted && typed.length > 1) return found.parts.push(quotedPart(index, typed, piece));
      const steer = asked(typed, index.own, index.places);
      if (pieces.length === 1) found.place = placed(index.docs, steer, piece);
      steer.topics.forEach((topic) => found.topics.add(topic));
      found.parts.push(...cut(index, piece, steer, at === pieces.length - 1));
    });
    findNames(index, found.parts);
    return found;
  };

  Object.assign(self, { understood });
})();
