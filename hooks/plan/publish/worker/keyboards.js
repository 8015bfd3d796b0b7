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

  // What was typed by Telex, without its marks: "tuyeen giaos" and "tuyeen giaso" are "tuyen giao".
  const fromTelex = (word) => {
    const [, before, vowels] = /^([^aeiouy]*)(.*)$/.exec(word);
    const bare = vowels.replace(/([aeo])\1/g, "$1").replace(/w/g, "").replace(/[sfrxj](?=[a-z]{0,3}$)/, "").replace(/([aeo])\1/g, "$1");
    return before.replace(/^dd/, "d").replace(/w/g, "") + bare;
  };

  Object.assign(self, { fromTelex, withoutVni });
})();
