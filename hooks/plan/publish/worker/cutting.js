// Part of the search: a question, cut into the parts that are looked for.
(() => {
  // Whether nobody misses a part: its words steer or join, it is an initial, or is still being typed.
  const isOptional = (index, { role }, some, typed, piece, isEnd) => {
    if (role) return true;
    const [word] = some;
    if (some.length > 1 || isNumber(word)) return false;
    const isInitial = typed.length > 1 && /^[a-z]$/.test(word.fold) && piece[word.end] === ".";
    return isInitial || (isEnd && typed.length > 1 && word.fold.length < 3 && !isSyllable(word.fold) && !index.forms.has(word.fold));
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

  // Spares a short word before a number that has it: "QĐ 178-QĐ/TW", where QĐ may be either of two.
  const spareKinds = (parts) =>
    parts.slice(1).forEach((part, at) => {
      const [before] = parts[at].words;
      if (part.number && parts[at].words.length === 1 && part.words.some(({ fold }) => fold === before.fold)) parts[at].optional = true;
    });

  const isWord = ({ words, readings: [sequence] }, word) =>
    words.length === 1 && sequence?.length === 1 && (sequence[0].get(word?.form) ?? BEGINS) !== BEGINS;

  // Says of the parts that are words of a body's whole name, one behind the other, that they are; of
  // all that is looked for, that a name begins so; and of what a name may begin with.
  const findNames = (index, parts) => {
    const first = parts.map(({ words: [word] }) => word);
    const some = parts.filter((part) => !part.optional);
    const mayBe = ({ words: [typed], readings }, word) => isMeant(typed, word) || readings.some((sequence) => sequence.at(-1).has(word.form));
    const isOfOther = (at) => at > 0 && (QUESTION.compounds.get(first[at].fold) ?? []).some((word) => mayBe(parts[at - 1], word));
    parts.forEach((part, at) => {
      part.headSize = part.role || isOfOther(at) ? 0 : longest(QUESTION.heads, first, at);
      part.isHead = part.headSize > 0;
    });
    for (const name of index.names) {
      if (some.length > 1 && begunAs(some, name, isWord).size === some.length) for (const part of some) part.opensName = true;
      for (let at = 0; at + name.length <= parts.length; at++)
        if (name.every((word, place) => isWord(parts[at + place], word)))
          for (const part of parts.slice(at, at + name.length)) part.ofName = true;
    }
  };

  // Says of the one word that names something that it may be short in small letters too: "ca tinh",
  // "bo ca".
  const lookAtOnlyName = (index, typed, roles) => {
    const some = typed.filter((word, at) => !roles[at] && !word.isShort);
    const [name, ...others] = some.length === 2 && longest(QUESTION.heads, some, 0) === 1 ? some.slice(1) : some;
    if (!name || others.length || isNumber(name) || (typed.length === 1 && index.forms.has(name.fold))) return;
    name.mayBeShort ||= name.form === name.fold && name.fold.length > 1 && name.fold.length < 5;
  };

  // The parts of a piece of the question, role by role, as `steer` has them.
  const cut = (index, piece, { typed, roles }, isLastPiece) => {
    const found = [];
    lookAtOnlyName(index, typed, roles);
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
  const understood = (index, question, isAnySlip) => {
    const pieces = plain(index, question).split('"');
    const found = { parts: [], topics: new Set(), place: undefined };
    pieces.forEach((piece, at) => {
      const typed = typedWords(index, piece, isAnySlip);
      const isQuoted = at % 2 === 1 && at < pieces.length - 1;
      if (isQuoted && typed.length > 1) return found.parts.push(quotedPart(index, typed, piece));
      const steer = asked(typed, index);
      if (pieces.length === 1) found.place = placed(index, steer, piece);
      steer.topics.forEach((topic) => found.topics.add(topic));
      found.parts.push(...cut(index, piece, steer, at === pieces.length - 1));
    });
    spareKinds(found.parts);
    findNames(index, found.parts);
    return found;
  };

  Object.assign(self, { understood });
})();
