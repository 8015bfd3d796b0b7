// Part of the search: what people write short (SHORT), and how a name is spelt by its initials.
(() => {
  const DOTTED = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}{1,4}\.[ \t]?)+\p{Lu}{1,4}|(?:\p{L}\.[ \t]?){2,}\p{L})\.?(?![\p{L}\p{N}])/gu;
  const LISTED = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,5}(?:(?: ?[,&] ?| [vV][àÀaA] )\p{Lu}{1,5})+|\p{L}{1,4}(?: ?& ?| [vV][àÀaA] )\p{L}{1,4})(?![\p{L}\p{N}])/gu; // "VH,TT&DL", "kh va cn"
  const SPACED = /(?<!\S)\p{Lu}(?: \p{Lu})+(?!\S)/gu; // "B T G"
  const LEFT_OUT = words("và của các cho tại trong về những"); // by whoever writes a name short
  const LEVEL = /^(?:tinh|thanh|pho|viet|nam)$/; // at the end of a name, left out too

  const weighty = (found) => found.filter((word) => !isLeftOut(word));

  // Initials in a list closed up, where they are those of one name, or no words of the plan: "KH,CN" and
  // "KH và CN" are "KHCN".
  const ofOneName = ({ names, forms }, typed) => {
    const pieces = weighty(words(typed)).map(({ fold }) => fold);
    const short = pieces.join("");
    const isOf = (name) => initials(weighty(name)).includes(short);
    return pieces.some(isSyllable) || !(names.some(isOf) || pieces.some((piece) => !forms.has(piece))) ? typed : short.toUpperCase();
  };

  // The same of a question, and of initials with dots: "U.B.N.D" is "UBND".
  const closedUp = (text, index) =>
    [DOTTED, SPACED]
      .reduce((closed, some) => closed.replace(some, (typed) => typed.replace(/[^\p{L}]/gu, "")), text)
      .replace(LISTED, (typed) => ofOneName(index, typed));

  // Whether what is short is joined to other signs: in 141/KH-UBND, and in "KH,CN&MT".
  const isJoined = (before, after) => /(?:[-/&]|[A-ZĐ],)$/.test(before) || /^(?:[-/&]|,[A-ZĐ])/.test(after);

  // The words of a text of the plan, each that is short with the words that it stands for in `long`.
  const spelledOut = (text) => {
    const found = words(text);
    for (const word of found) {
      const { start, end, fold } = word;
      const isCapital = text.slice(start, end) === text.slice(start, end).toUpperCase();
      if (!isCapital || !SHORT.has(fold) || isJoined(text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2))) continue;
      word.long = words(SHORT.get(word.fold)).map(({ fold, form }) => ({ fold, form }));
    }
    return numbered(found);
  };

  // The initials of words, and all letters of what is short itself: "Ủy ban KH,CN&MT" is "ubkhcnmt".
  const initial = (word) => (isShort(word) ? word.fold : word.fold[0]);
  const initials = (found) => found.map(initial).join("");
  const isLeftOut = (word) => LEFT_OUT.some((each) => isMeant(word, each));
  const isLevel = ({ fold }) => LEVEL.test(fold);

  const isInitial = (letter, word) => word.fold[0] === letter || (letter === "w" && word.fold === "uong");

  const isShort = ({ fold }) => fold.length > 1 && !/\d/.test(fold) && !isSyllable(fold); // in a name of the plan: "VSDT"

  // Whether units, each a word or a letter, spell a name from `place` on; `then` what is typed next.
  const spelt = (units, name, place, then) => {
    if (!units.length) return then(place);
    if (place === name.length) return false;
    const [unit, ...others] = units;
    const fits = typeof unit === "string" ? isInitial(unit, name[place]) : isMeant(unit, name[place]);
    return (fits && spelt(others, name, place + 1, then)) || (isLeftOut(name[place]) && spelt(units, name, place + 1, then));
  };

  // Whether what was typed spells a whole name, by words and initials: "Sở KHCN", "VP. UBND tỉnh".
  const spells = ([word, ...others], name, place = 0) => {
    if (!word) return name.slice(place).every((each) => isLeftOut(each) || isLevel(each));
    const then = (next) => spells(others, name, next);
    return (!word.isShort && spelt([word], name, place, then)) || (word.mayBeShort && spelt([...word.fold], name, place, then));
  };

  // A name that has something short as units: its words, and of what is short the letters; `rest` are still
  // to come of a word.
  const inUnits = (name) =>
    name.flatMap((word) => (isShort(word) ? [...word.fold].map((letter, at) => ({ word, letter, rest: word.fold.length - at - 1 })) : [{ word, rest: 0 }]));

  // How many of the words typed next are units from one on, in full; whether that says enough.
  const inFullAs = (typed, units, from) => {
    let [size, at, next] = [0, from, 0];
    while (next < typed.length && at < units.length) {
      const { word, letter } = units[at];
      const isNext = letter ? isInitial(letter, typed[next]) : isMeant(typed[next], word);
      if (!isNext && (!size || !isLeftOut(typed[next]))) break;
      next++;
      if (isNext) [size, at] = [next, at + 1];
    }
    const own = units.slice(from, at);
    const letters = own.filter(({ letter }) => letter).length;
    const isTold = !units[from - 1]?.rest && !own.at(-1)?.rest && (letters > 3 || (letters > 1 && own.length > letters));
    return { size: isTold ? size : 0, words: [...new Set(own.map(({ word }) => word))] };
  };

  // The longest part of names in units that the words typed next are in full: "vệ sinh dịch tễ" is
  // "VSDT", "thường trực Tỉnh ủy" is "TT. Tỉnh ủy".
  const writtenOut = (typed, names) =>
    names.flatMap((units) => units.map((_, from) => inFullAs(typed, units, from))).sort((a, b) => b.size - a.size)[0];

  // How many of `some` follow each other as a name begins, but for words that join, and how many words
  // of the name that takes; `isSame` says whether one of them is a word of the name.
  const begunAs = (some, name, isSame) => {
    let [size, place] = [0, 0];
    while (size < some.length && place < name.length) {
      if (isSame(some[size], name[place])) size++;
      else if (!size || !isLeftOut(name[place])) break;
      place++;
    }
    return { size, place };
  };

  Object.assign(self, { begunAs, closedUp, initial, initials, inUnits, isLeftOut, isLevel, isShort, spelledOut, spells, weighty, writtenOut });
})();
