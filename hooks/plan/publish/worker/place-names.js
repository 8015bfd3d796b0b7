// Part of the search: the names of places in a plan, as readers type them: "khoản 2 phần III",
// "muc 2.3", "nhiệm vụ thứ tư", "phần cuối".
(() => {
  const LEVELS = new Map(Object.entries({
    phan: 0, chuong: 0, "phu luc": 0, muc: 1, "tieu muc": 2, khoan: 2, dieu: 2, "nhiem vu": 2, viec: 2,
    nv: 2, stt: 2, pl: 0, diem: 3, tiet: 3, y: 3, dong: 3, "gach dau dong": 3, gach: 3, doan: 3,
  }));
  const IN_FULL = { nv: "nhiem vu", pl: "phu luc" };
  const LAST = new Map([["dau tien", 1], ["dau", 1], ["cuoi cung", -1], ["cuoi", -1], ["sau cung", -1]]);
  const DOTTED = /(?:^|[\s(])[\p{L}\d]{1,4}(?:\.[\p{L}\d]{1,2})+\.?(?:$|[\s?),])/u;
  const ALONE = /^\s*(?:(?:[IVX]{1,4}|[ivx]{1,4})[\s/,(-]+|[A-HIVX]{1,4}\.?|ii|iii|iv|vii|viii|ix)\d{1,2}\)?\.?[a-zđ]?\s*$/u;
  const SECTION_LAST = /^\s*\(?\d{1,2}[\s/.,)-]+(?:[IVX]{1,4}|[ivx]{1,4})\.?\s*$/u;
  const SECTION = /^\s*[IVX]{1,5}\.?\s*$/;

  const isPlaceAlone = (question) => [ALONE, SECTION_LAST, SECTION].some((form) => form.test(question));

  const longestOf = (names, typed, at) =>
    [3, 2, 1].map((length) => folded(typed.slice(at, at + length))).find((name) => names.has(name) && at < typed.length) ?? "";
  const sizeOf = (name) => (name ? name.split(" ").length : 0);

  // A number or letter of a list as typed: "II", "2", "đ".
  const isNumeral = (word) => Boolean(word) && /^(?:\d{1,3}|[ivxl]{1,5}|[a-zđ])$/.test(word.form);
  const COUNTING = words("một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi mốt");
  const isCounting = (word) => COUNTING.some((each) => isMeant(word, each)); // "việc làm" is no "việc năm"
  const asNumber = (count) => ({ form: String(count), fold: String(count) });

  // Which one of its kind is named at a word, "thứ ba", "đầu tiên", and in how many words.
  const nthAt = (typed, at) => {
    const last = longestOf(LAST, typed, at);
    if (last) return { nth: LAST.get(last), size: sizeOf(last) };
    if (typed[at]?.fold !== "thu") return undefined;
    if (isNumber(typed[at + 1])) return { nth: Number(typed[at + 1].fold), size: 2 };
    const { count, length } = counted(typed, at + 1, 2);
    return length ? { nth: count, size: 1 + length } : undefined;
  };

  // "6 III" is "III.6", "c IV.5" is "IV.5.c"; only what stands before the section has the label.
  const sectionFirst = (numbers, label) => {
    const section = numbers.findIndex(({ form }) => /^[ivx]+$/.test(form));
    const own = numbers.slice(0, Math.max(section, 1)).map((number, at) => ({ ...number, label: section > 0 || !at ? label : "" }));
    const others = numbers.slice(own.length).map((number) => ({ ...number, label: "" }));
    return section > 0 ? [...others, ...own.reverse()] : [...own, ...others];
  };

  // The numbers that stand from a word on, the first perhaps in words: "ba", "2.3", "III".
  const numbersAt = (typed, at, isLabelled, roles) => {
    const numbers = [];
    let next = at;
    const { count, length } = isLabelled ? counted(typed, at, 2) : {};
    const isCount = length > 0 && typed.slice(at, at + length).every(isCounting);
    const ends = at + length === typed.length || LEVELS.has(typed[at + length]?.fold) || roles[at + length];
    if (isCount && ends) {
      numbers.push(asNumber(count));
      next += length;
    }
    const isAt = (word, after) => word.form === "o" && LEVELS.has(after?.fold); // "ở", not the letter
    while (isNumeral(typed[next]) && !(numbers.length && (LEVELS.has(typed[next].fold) || isAt(typed[next], typed[next + 1])))) numbers.push(typed[next++]);
    return { numbers, size: next - at };
  };

  // The part of a place's name that begins at a word, if one does.
  const partAt = (typed, at, isDotted, roles, isOther) => {
    const isSaid = counted(typed, at + 1, 1).length > 0;
    const name = isSaid && isOther(typed.slice(at, at + 2)) ? "" : longestOf(LEVELS, typed, at);
    const label = IN_FULL[name] ?? name;
    const after = at + sizeOf(name);
    const nth = label ? nthAt(typed, after) : undefined;
    if (nth) return { label, level: LEVELS.get(label), nth: nth.nth, size: sizeOf(name) + nth.size };
    if (!label && !isDotted) return undefined;
    const { numbers, size } = numbersAt(typed, after, Boolean(label), roles);
    if (!numbers.length || (!label && numbers.length < 2 && typed.length > 1)) return undefined;
    return { label, level: LEVELS.get(label) ?? 0, numbers: sectionFirst(numbers, label), size: sizeOf(name) + size };
  };

  const isSection = ({ numbers, level }) => numbers?.length === 1 && level < 2 && (level === 0 || /^[ivx]/.test(numbers[0].form));

  // The number that a question begins with, before a section of which it is: "5 mục V", "số 3 của phần II".
  const numberBefore = (typed, at, isKnown) => {
    let before = at - 1;
    while (before > 0 && /^(?:cua|thuoc|o|tai|trong)$/.test(typed[before].fold)) before--;
    const isFirst = before >= 0 && typed.slice(0, before).every((_, place) => isKnown(place));
    return isFirst && !isKnown(before) && isNumber(typed[before]) && isNumeral(typed[before]) ? before : -1;
  };

  // The parts of the place that a question names, and of each word whether it is of a part.
  const placeNames = ({ typed, roles }, question, isOther) => {
    const isDotted = DOTTED.test(question) || isPlaceAlone(question);
    const parts = [];
    const used = typed.map(() => false);
    for (let at = 0; at < typed.length; at++) {
      const part = partAt(typed, at, isDotted, roles, isOther);
      if (!part) continue;
      const before = isSection(part) ? numberBefore(typed, at, (place) => used[place] || roles[place]) : -1;
      if (before >= 0) parts.push({ label: "", level: 2, numbers: [{ ...typed[before], label: "" }] });
      parts.push(part);
      used.fill(true, before < 0 ? at : before, at + part.size);
      at += part.size - 1;
    }
    return { parts, used };
  };

  // Whether what a level of the plan is called by its page, "gạch đầu dòng", is called so by a reader too.
  const isCalled = (own, typed) =>
    own.startsWith(typed) || (own.startsWith("gach") && /^(?:y|dong)$/.test(typed)) || (own === "dong" && /^(?:stt|nhiem vu|viec|muc)$/.test(typed));

  Object.assign(self, { isCalled, isPlaceAlone, nthAt, placeNames });
})();
