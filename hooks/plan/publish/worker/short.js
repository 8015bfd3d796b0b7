// Part of the search: what people write short (SHORT), and how a name is spelt by its initials.
(() => {
  const DOTTED = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}{1,4}[.&][ \t]?)+\p{Lu}{1,4}|(?:\p{L}\.[ \t]?){2,}\p{L})\.?(?![\p{L}\p{N}])/gu;
  const SPACED = /(?<!\S)\p{Lu}(?: \p{Lu})+(?!\S)/gu; // "B T G"
  const LEFT_OUT = words("và của các cho tại trong về những"); // by whoever writes a name short
  const LEVEL = /^(?:tinh|thanh|pho|viet|nam)$/; // at the end of a name, left out too

  const JOINED = /(?<!\p{L})(\p{L}{1,4}) (?:và|va|&) (\p{L}{1,4})(?!\p{L})/giu; // "KH và CN"
  const isShortForm = (typed) => !isSyllable(fold(typed));

  // Initials closed up: "U.B.N.D" is "UBND", "KH&CN" is "KHCN".
  const closedUp = (text) =>
    [DOTTED, SPACED]
      .reduce((closed, some) => closed.replace(some, (typed) => typed.replace(/[^\p{L}]/gu, "")), text)
      .replace(JOINED, (typed, one, other) => (isShortForm(one) && isShortForm(other) ? one + other : typed));

  // The words of a text of the plan, each that is short with the words that it stands for in `long`;
  // not inside a document's number, such as 141/KH-UBND.
  const spelledOut = (text) => {
    const found = words(text);
    for (const word of found) {
      const [before, after] = [text[word.start - 1], text[word.end]];
      const capital = text.slice(word.start, word.end) === text.slice(word.start, word.end).toUpperCase();
      if (!capital || /[-/]/.test(before ?? " ") || /[-/]/.test(after ?? " ") || !SHORT.has(word.fold)) continue;
      word.long = words(SHORT.get(word.fold)).map(({ fold, form }) => ({ fold, form }));
    }
    return numbered(found);
  };

  const initials = (found) => found.map((word) => word.fold[0]).join("");
  const isLeftOut = (word) => LEFT_OUT.some((each) => isMeant(word, each));
  const isLevel = ({ fold }) => LEVEL.test(fold);

  const isInitial = (letter, word) => word.fold[0] === letter || (letter === "w" && word.fold === "uong");

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

  Object.assign(self, { begunAs, closedUp, initials, isLeftOut, isLevel, spelledOut, spells });
})();
