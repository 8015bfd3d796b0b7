// Part of the search: what a typed word may stand for: itself, other marks, a slip, a short form.
(() => {
  const EXACT = 1, FOLDED = 0.8, PARTLY = 0.7, OTHER_MARKS = 0.55, BEGINS = 0.5, SLIP = 0.3;
  const MOST_MEANT = 8;
  const MOST_JOINED = 9; // words typed as one
  const LONGEST_NAME = 8; // words that are typed for a name
  const CONFUSED = ["sx", "ln", "dr", "dg", "ct"]; // letters that are

  const withoutTone = (form) => form.replace(/\d$/, "");

  // Whether a word may be a slip for another: one that is a word itself, only as such are confused, and
  // of two, "tàu hỏa", only where nothing has both; a tone may have been lost with its letter.
  const isLike = (word, form, fold) => {
    if (!isSyllable(word.fold)) return true;
    if (word.isOfTwo && !word.isAnySlip) return false;
    const alike = word.fold[0] === fold[0] || CONFUSED.some((pair) => pair.includes(word.fold[0]) && pair.includes(fold[0]));
    return alike && (word.form === word.fold || isSlip(word.form, form) || isSlip(word.form, withoutTone(form)));
  };

  // How sure it is that a word of the same letters is meant.
  const marksMatch = (word, form) => {
    if (word.form === word.fold) return word.amongMarks && form !== word.form ? OTHER_MARKS : FOLDED;
    const isWithoutHats = word.form === word.fold + form.replace(/^\D+/, "");
    return withoutTone(form) === word.form || isWithoutHats ? PARTLY : OTHER_MARKS;
  };

  const begun = (index, word) => {
    if (word.fold.length < 2 || word.isShare || (/\d$/.test(word.form) && !isNumber(word))) return [];
    const isPlain = word.form === word.fold;
    const longer = [...index.forms].filter(([fold]) => fold !== word.fold && fold.startsWith(word.fold));
    return longer.flatMap(([, forms]) => forms.filter((form) => isPlain || form.startsWith(word.form)));
  };

  // Whether what is no word, as one writes what is short, may be a slip too.
  const mayBeMistyped = (index, { fold, isCapitals, isAlone }) => fold.length > (isAlone ? 3 : 2) && !isCapitals && !index.meanings.has(fold);

  const slips = (index, word) => {
    if (word.fold.length < 3 || isNumber(word)) return [];
    const near = [...index.forms].filter(([fold]) => isSlip(word.fold, fold));
    return near.flatMap(([fold, forms]) => forms.filter((form) => isLike(word, form, fold)));
  };

  const SPELT = [[/^f/, "ph"], [/^j/, "gi"], [/^z/, "d"]]; // as in messages: "văn fòng"

  // The forms that a typed word may mean, each with how sure that is; more where it is still typed.
  const meant = (index, word, isLast = false) => {
    const found = new Map();
    const put = (form, weight) => found.set(form, Math.max(weight, found.get(form) || 0));
    const mayMean = (form) => !word.isEnd || word.form !== word.fold || !QUESTION.opening.has(form);
    for (const form of (index.forms.get(word.fold) || []).filter(mayMean)) put(form, marksMatch(word, form));
    for (const form of [word.form, word.also]) if (index.written.has(form)) put(form, EXACT);
    if (isLast) for (const form of begun(index, word)) put(form, BEGINS);
    if (found.size && !word.isAnySlip && (word.form === word.fold || index.written.has(word.form))) return found;
    for (const [letter, usual] of SPELT)
      if (letter.test(word.fold)) for (const form of index.forms.get(word.fold.replace(letter, usual)) || []) put(form, FOLDED);
    if (!word.isShort || mayBeMistyped(index, word)) for (const form of slips(index, word)) put(form, SLIP);
    return found;
  };

  const exactly = (index, typed) => typed.map((word) => meant(index, word));

  // Words typed as one: "bôxit" is "bô xít"; more than two only where they stand in a row.
  const apart = (index, { fold: joined }) => {
    const found = [];
    const cut = (from, sequence, ends) => {
      if (from === joined.length) return found.push(sequence);
      if (sequence.length === MOST_JOINED) return undefined;
      for (let end = from + 1; end <= joined.length; end++) {
        const part = fold(joined.slice(from, end)); // "ly" is "li" where it ends a word
        if (!index.forms.has(part)) continue;
        const forms = meant(index, { form: part, fold: part });
        const next = index.following(ends, forms);
        const areTwo = sequence.length === 1 && end === joined.length;
        if (next.size || areTwo) cut(end, [...sequence, forms], next);
      }
      return undefined;
    };
    cut(0, [], undefined);
    return found;
  };

  // What a word may be short for: words side by side that begin with its letters. They are looked for
  // in all of a long plan where it was typed as one writes what is short, and is no part of more.
  const abbreviated = (index, { fold: short, isCapitals }, isLast) => {
    const found = new Map();
    const isBegun = isLast && [...index.meanings.keys()].some((known) => known.startsWith(short));
    for (const line of index.lines(isCapitals && short.length > 2 && !isBegun))
      for (let at = line.initials.indexOf(short); at >= 0 && found.size < MOST_MEANT; at = line.initials.indexOf(short, at + 1)) {
        const [before, first, last, after] = [at - 1, at, at + short.length - 1, at + short.length].map((letter) => line.places[letter]);
        if (before === first || last === after) continue; // a part of what is short
        const long = line.all.slice(first, last + 1);
        const isProper = line.isName || short.length > 3 || /^\p{Lu}/u.test(line.text.slice(long[0].start));
        if (isProper && long.at(-1).at - long[0].at < long.length) found.set(folded(long), long);
      }
    return [...found.values()];
  };

  // Whether words are those of a name, but for such as join.
  const isSaidBy = (some, name) => {
    const [typed, own] = [some, name].map(weighty);
    return typed.length === own.length && own.every((word, at) => isMeant(typed[at], word));
  };

  // The names of bodies that the words typed next spell, at least one of them short, the most words first.
  const spelling = (index, typed) => {
    for (let size = Math.min(LONGEST_NAME, typed.length); size > 0; size--) {
      const some = typed.slice(0, size);
      if (!some.some((word) => word.mayBeShort) || (size === 1 && some[0].fold.length < 2)) continue;
      const names = index.names.filter((name) => spells(some, name));
      const whole = names.filter((name) => isSaidBy(some, name));
      if (names.length) return { some, names: whole.length ? whole : names };
    }
    return undefined;
  };

  // The short words that one is made of, where it is made of nothing else: "ubmttq" is "ub", "mttq";
  // words of the plan have at least so many letters.
  const pieces = (index, short, least = 3) => {
    const ends = [[]];
    for (let end = 1; end <= short.length; end++)
      for (let start = 0; start < end; start++) {
        const piece = short.slice(start, end);
        const isKnown = index.meanings.has(piece) || (piece.length >= least && index.forms.has(piece));
        if (ends[start] && isKnown && !(ends[end]?.length <= ends[start].length + 1)) ends[end] = [...ends[start], piece];
      }
    return ends[short.length] || [];
  };

  // The ways to read what was typed, each a list of the forms of its words.
  const readings = (index, typed, isLast) => {
    const found = [typed.map((word, at) => meant(index, word, isLast && at === typed.length - 1))];
    const long = index.meaningOf(typed);
    if (long) found.push(exactly(index, words(long)));
    const [word] = typed;
    if (typed.length > 1 || isNumber(word)) return found.filter(isPossible);
    const isKnown = index.forms.has(word.fold);
    const isShort = word.fold.length > 1 && (word.isCapital || (!isSyllable(word.fold) && (!isKnown || word.fold.length > 2)));
    if (!isKnown && !isSyllable(word.fold)) found.push(...apart(index, word));
    if (!long && isShort) found.push(...abbreviated(index, word, isLast).map((each) => exactly(index, each)));
    const possible = found.filter(isPossible);
    return possible.length || word.isCapitals || (word.isAlone && word.fold.length < 4) ? possible : [[new Map(slips(index, word).map((form) => [form, SLIP]))]].filter(isPossible);
  };

  const isPossible = (sequence) => sequence.every((forms) => forms.size);

  Object.assign(self, { BEGINS, FOLDED, exactly, isPossible, meant, pieces, readings, spelling });
})();
