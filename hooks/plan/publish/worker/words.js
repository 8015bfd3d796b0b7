// Part of the search: the words of a text, and when two words are the same.
(() => {
  const TONES = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };
  const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
  const BREAK = 4; // between sentences and lines: more than words that count together are apart

  // "kĩ sư" is "kỹ sư", "quí" is "quý": both are written, after a consonant at the end of a syllable.
  const withI = (letters) => letters.replace(/^(qu|[bcdđghklmnprstvx]+)y$/, "$1i");

  // A word without tones and accents: "thuỷ" is "thuy".
  const fold = (word) =>
    withI(word.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/^0+(?=\d)/, ""));

  // A word with its tone behind it, wherever it was typed: "thuỷ" and "thủy" are "thuy2".
  const form = (word) => {
    let tone = "";
    const letters = word.toLowerCase().normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = TONES[mark];
      return "";
    });
    return withI(letters.normalize("NFC").replace(/^0+(?=\d)/, "")) + tone;
  };

  // Both of a word, kept: a plan has few words, each many times.
  const lettersOf = new Map();
  const letters = (word) => {
    if (!lettersOf.has(word)) lettersOf.set(word, { form: form(word), fold: fold(word) });
    return lettersOf.get(word);
  };

  const isNumber = (word) => /^\d/.test(word?.fold ?? "");

  // Whether a word only joins numbers: "số" before one, "tháng" and "năm" between those of a day.
  const joinsNumbers = ({ fold, form }, at, all) => {
    const [before, after] = [all[at - 1], all[at + 1]];
    if (!isNumber(after)) return false;
    if (fold === "so") return form !== "sơ4" && form !== "sơ";
    if (fold === "thang") return isNumber(before);
    const isQuarter = all[at - 2]?.fold === "qui" && /^(?:i{1,3}|iv)$/.test(before.fold);
    return fold === "nam" && (isQuarter || (isNumber(before) && before.fold.length < 3)) && after.fold.length === 4;
  };

  // The words of a text, but those that only join numbers; `at` counts them.
  const words = (text) => {
    const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      start: index, end: index + word.length, ...letters(word),
    }));
    const kept = found.filter((word, at, all) => !joinsNumbers(word, at, all));
    kept.forEach((word, index) => {
      const between = index ? text.slice(kept[index - 1].end, word.start) : "";
      word.gap = /[.;:!?]\s|\n/.test(between) ? 1 + BREAK : 1;
    });
    return numbered(kept);
  };

  // Words that are each `at` a place; one that stands for several, in its `long`, is so `until` another.
  const numbered = (found) => {
    let last = -1;
    for (const word of found) {
      word.at = word === found[0] ? 0 : last + word.gap;
      last = word.until = word.at + (word.long?.length || 1) - 1;
    }
    return found;
  };

  // The same with the words in place of those that stand for them.
  const inFull = (found) =>
    found.flatMap((word) => word.long?.map((each, place) => ({ ...word, ...each, at: word.at + place })) || [word]);

  const folded = (typed) => typed.map((word) => word.fold).join(" ");

  // Whether one form is another of the same letters but for marks that it lacks.
  const isLessOf = (form, full) =>
    [...form].every((letter, at) => letter === full[at] || (/\D/.test(letter) && letter === fold(full[at] ?? "")));

  // Whether a typed word can be `meant`: the same, or the same where no mark was typed, or some are
  // lacking.
  const isMeant = (typed, meant) =>
    typed.form === meant.form || (typed.fold === meant.fold && (typed.form === typed.fold || (typed.lacks && isLessOf(typed.form, meant.form))));

  // Whether a word without tones can be a syllable; what can't is short for something.
  const isSyllable = (fold) => /^(?:ngh?|[cknpt]h|tr|g[hi]|qu|[b-df-hj-np-tvx])?[aeiouy]{1,3}(?:ch|n[gh]?|[ckmpt])?$/.test(fold);

  // Whether one letter more, less, other or in the other order makes `a` into `b`.
  const isSlip = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
    return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
  };

  Object.assign(self, { fold, folded, form, inFull, isMeant, isNumber, isSlip, isSyllable, letters, numbered, words });
})();
