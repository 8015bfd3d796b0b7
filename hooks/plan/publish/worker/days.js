// Part of the search: days as people say them, in the numbers that plans print: "ngày mồng bảy
// tháng ba năm 2022" is "ngày 7 tháng 3 năm 2022", "7/3/22" is "7/3/2022".
(() => {
  const ONES = ["", "mot|nhat", "hai|nhi", "ba", "bon|tu", "nam|lam", "sau", "bay", "tam", "chin"];
  const TENS = ["", "muoi", "hai muoi", "ba muoi"];
  const COUNTS = new Map();
  const OF_CALENDAR = new Map([["gieng", 1], ["chap", 12], ["ram", 15]]); // they count nothing else
  TENS.forEach((ten, tens) => ONES.forEach((names, one) => {
    for (const name of names.split("|")) if (ten || !/^(?:lam)?$/.test(name)) COUNTS.set(`${ten} ${name}`.trim(), tens * 10 + one);
  }));
  const ONES_IN_ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  const ROMAN = ["", "x", "xx", "xxx"].flatMap((tens) => ONES_IN_ROMAN.map((ones) => tens + ones));
  const COUNTED = /^(?:qui|vuc|luc|khoa|dot|ki)$/; // what plans number in Roman too: "khu vực XIX"
  const NEVER = /^(?:lan|thang|ngay|nam nay)$/; // behind what is counted, not named: "tháng một lần"

  // The number that is said from `at` on, in at most `most` words, and how many these are.
  const counted = (typed, at, most = 3, others = new Map()) => {
    for (let length = Math.min(most, typed.length - at); length > 0; length--) {
      const said = folded(typed.slice(at, at + length));
      const count = COUNTS.get(said) ?? others.get(said);
      if (count !== undefined) return { count, length };
    }
    return { count: 0, length: 0 };
  };

  // A year said digit by digit, "hai không hai hai", or in full, "hai nghìn không trăm hai mươi hai".
  const saidYear = (typed, at) => {
    const digits = typed.slice(at, at + 4).map(({ fold }) => (fold === "khong" ? 0 : COUNTS.get(fold) ?? NaN));
    if (digits.length === 4 && /^[12]$/.test(digits[0]) && digits.every((digit) => digit < 10)) return { count: digits.join(""), length: 4 };
    const thousand = /^hai (?:nghin|ngan) (?:khong tram )?(?:linh |le )?/.exec(folded(typed.slice(at, at + 8)))?.[0].trim().split(" ").length;
    const { count, length } = thousand ? counted(typed, at + thousand) : {};
    return length ? { count: 2000 + count, length: thousand + length } : undefined;
  };

  // Where a number is said as a day, a month or a year.
  const saidNumber = (typed, at) => {
    const year = saidYear(typed, at);
    if (year) return year;
    const isMonth = ({ fold }, place) => place > at && place < at + 4 && fold === "thang" && counted(typed, place + 1, 3, OF_CALENDAR).length;
    const before = typed[at - 1]?.fold ?? (typed.some(isMonth) ? "ngay" : "");
    const isDay = /^(?:ngay|mong|mung|hom)$/.test(before);
    if (!isDay && before !== "thang" && before !== "qui") return undefined;
    const { count, length } = counted(typed, at, isDay ? 3 : 2, OF_CALENDAR);
    const next = typed[at + length]?.fold ?? "";
    if (!length || NEVER.test(next) && !(isDay && next === "thang")) return undefined;
    return !isDay || next === "thang" || !next || /^(?:mong|mung)$/.test(before) ? { count, length } : undefined;
  };

  const inNumbers = (text) => {
    const typed = words(text);
    let written = "", from = 0;
    for (let at = 0; at < typed.length; at++) {
      const said = saidNumber(typed, at);
      if (!said) continue;
      const last = typed[at + said.length - 1];
      written += text.slice(from, typed[at].start) + said.count;
      from = last.end;
      at += said.length - 1;
    }
    return (written + text.slice(from))
      .replace(/(?:m[oồ]ng|m[uù]ng) (?=\d)/giu, "")
      .replace(/(?<![\p{L}\d])q\.?\s?(?=(?:[1-4]|iv|i{1,3})[\s/.-]+(?:19|20)\d\d(?!\d))/giu, "quý ")
      .replace(/(?<!\d)(\d{1,2}([-/.])\d{1,2}\2)(\d\d)(?!\d)/g, "$120$3");
  };

  const END = /(?:cu[oố]i|h[eế]t) (n[aă]m|th[aá]ng|qu[yý]) (?:(\d{1,2}|iv|i{1,3})[ /-]+(?:n[aă]m )?)?(20\d\d)(?!\d)/giu;

  // The day or month that the end of a year, a quarter or a month is printed as, where the plan does not
  // say it as it was typed: "cuối năm 2025" is 31/12/2025, or 12/2025.
  const atEnds = (text, stands) =>
    text.replace(END, (typed, unit, number = "1", year) => {
      const month = { n: 12, q: 3, t: 1 }[unit[0].toLowerCase()] * (Number(number) || ROMAN.indexOf(number.toLowerCase()));
      return [typed, `${new Date(year, month, 0).getDate()}/${month}/${year}`, `${month}/${year}`].find(stands) ?? typed;
    });

  // The other way in which a plan may print a number behind what it counts: "quý IV", "quý 4".
  const otherNumber = (before, word) => {
    if (!COUNTED.test(before?.fold ?? "")) return undefined;
    const count = ROMAN.indexOf(word.fold);
    return isNumber(word) ? ROMAN[Number(word.fold)] : count > 0 ? String(count) : undefined;
  };

  Object.assign(self, { atEnds, counted, inNumbers, otherNumber });
})();
