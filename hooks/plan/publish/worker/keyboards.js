// Part of the search: what was typed by Telex or VNI and not turned into letters.
(() => {
  // Letters with digits behind or between them: "nhiem65", "nhie6m5".
  const LETTERS_AND_DIGITS = /(?<![\p{L}\p{N}])[\p{L}][\p{L}\d]*\d[\p{L}\d]*(?![\p{L}\p{N}]|[-–./]\d)/gu;
  const BETWEEN = /\d\p{L}/u;
  // Before a number that is typed without a space, "quy4", "khoan3": one by itself is no VNI.
  const COUNTED = /^(?:phan|chuong|luc|muc|khoan|dieu|vu|viec|diem|tiet|y|dong|gach|doan|ngay|thang|nam|qui|so|to|doi|khu|vuc|ki|dot|tuan|lan)$/;
  const KEYS_OF_TONES = { 1: "2", 2: "3", 3: "4", 4: "1", 5: "5" }; // by the digit of a form
  const TONES = { 1: "\u0300", 2: "\u0309", 3: "\u0303", 4: "\u0301", 5: "\u0323" };
  const KEYS_OF_MARKS = [[/[âêô]/, "6"], [/[ơư]/, "7"], [/ă/, "8"], [/đ/, "9"]];

  // The digits that VNI types a form with, each once.
  const keysOf = (form) => {
    const marks = KEYS_OF_MARKS.flatMap(([letters, key]) => (letters.test(form) ? [key] : []));
    return [...marks, KEYS_OF_TONES[form.at(-1)] ?? ""].sort().join("");
  };

  const inLetters = (form) => form.replace(/\d$/, (tone) => TONES[tone]).normalize("NFC");

  const withoutDigits = (typed) => typed.replace(/\d/g, "");
  const isOfSyllable = (typed) => isSyllable(fold(withoutDigits(typed)));

  // Whether letters with digits may be a word that was typed by VNI: at most one tone, no mark twice.
  const mayBeVni = (typed) => {
    const keys = typed.replace(/\D/g, "").replace("77", "7");
    return (isOfSyllable(typed) || keys === "9") && /^[1-9]+$/.test(keys) && !/[1-5].*[1-5]|([6-9]).*\1/.test(keys);
  };

  // The word that was typed by VNI, as the plan writes it; else without its marks.
  const fromVni = (index, typed) => {
    const bare = withoutDigits(typed);
    const keys = [...new Set(typed.match(/\d/g))].sort().join("");
    const form = index.forms.get(fold(bare))?.find((each) => keysOf(each) === keys);
    return form ? inLetters(form) : bare;
  };

  // A question with all in letters that was typed by VNI; of words with digits only behind them, all
  // or none: "nq10" is a number.
  const withoutVni = (index, question) => {
    const found = (question.match(LETTERS_AND_DIGITS) || []).filter(isOfSyllable);
    const isCounted = (typed) => /^\D+\d$/.test(typed) && COUNTED.test(fold(withoutDigits(typed)));
    const isVni = found.every(mayBeVni) && !found.every(isCounted);
    return question.replace(LETTERS_AND_DIGITS, (typed) => (mayBeVni(typed) && (isVni || BETWEEN.test(typed)) ? fromVni(index, typed) : typed));
  };

  const TONES_OF_TELEX = { f: "1", r: "2", x: "3", s: "4", j: "5" };
  const HATS = { a: "â", e: "ê", o: "ô" };
  const DOUBLED = /([aeo])([^aeo]*)\1/; // "tuyeen", and "tuyene" with the key behind the word
  const HORNED = [[/uo/, "ươ"], [/(?<!q)u(?=a)/, "ư"], [/a/, "ă"], [/o/, "ơ"], [/u/, "ư"]];

  // The form that the keys of one word make by Telex, wherever its marks were typed; else undefined.
  const telexForm = (typed) => {
    const [, first, keys] = /^([^aeiouyw]*)(.*)$/.exec(typed);
    const tones = keys.match(/[sfrxj]/g) ?? [];
    const isBarred = /^dd|^d.*d/.test(typed);
    if (tones.length > 1 || !(tones.length || isBarred || DOUBLED.test(keys) || keys.includes("w"))) return undefined;
    let rest = keys.replace(/[sfrxj]/, "").replace(isBarred ? /d$/ : "", "").replace(DOUBLED, (_, vowel, between) => HATS[vowel] + between);
    if (rest.includes("w")) {
      const plain = rest.replaceAll("w", "");
      const [letters, horned] = HORNED.find(([some]) => some.test(plain)) ?? [/^/, "ư"];
      rest = plain.replace(letters, horned);
    }
    const form = first.replace(/^dd?/, isBarred ? "đ" : "$&") + rest;
    const tone = TONES_OF_TELEX[tones[0]] ?? "";
    return isSyllable(fold(form)) && !/[cpt]h?[123]$/.test(form + tone) ? form + tone : undefined;
  };

  // A question with all in letters that was typed by Telex: what is no word of the plan, nor any.
  const withoutTelex = (index, question) =>
    question.replace(/(?<![\p{L}\p{N}])\p{L}[a-z]+(?![\p{L}\p{N}])/gu, (typed) => {
      const keys = typed.toLowerCase();
      if (!/^[a-z]+$/.test(keys) || index.forms.has(fold(keys)) || index.meanings.has(keys)) return typed;
      const isWord = isSyllable(keys) && !/aa|ee|oo|^dd/.test(keys);
      const form = isWord ? undefined : telexForm(keys);
      return form ? inLetters(form) : typed;
    });

  Object.assign(self, { withoutTelex, withoutVni });
})();
