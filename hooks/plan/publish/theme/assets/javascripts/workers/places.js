// Part of search.js: places of the plan as readers name them: "khoản 2 phần III", "muc 2.3",
// "nhiệm vụ thứ tư".
(() => {
  const LEVELS = { phan: 0, chuong: 0, muc: 1, khoan: 2, dieu: 2, "nhiem vu": 2, viec: 2, diem: 3, "tiet": 3, y: 3 };
  const COUNTED = { nhat: 1, mot: 1, hai: 2, nhi: 2, ba: 3, tu: 4, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, "muoi mot": 11, "muoi hai": 12, "dau tien": 1, dau: 1, "cuoi cung": -1, cuoi: -1, "sau cung": -1 };
  const UNITS = { i: 1, v: 5, x: 10, l: 50 };
  // Words around a place that name nothing.
  const AROUND = /^(?:o|tai|trong|cua|thuoc|noi|gi|ve|dung|quy|dinh|la|ke|hoach|so|xem|doc|nao|ai|co|quan|lam|thuc|hien|chu|tri|nay|va|giao|cho|the|nhu|nhiem|vu|viec|bao|nhieu|nguyen|van|toan|loi|muc|phan)$/;

  const roman = (text) => {
    if (!/^[ivxl]+$/.test(text)) return NaN;
    return [...text].reduce((sum, letter, at) => sum + (UNITS[letter] < (UNITS[text[at + 1]] ?? 0) ? -1 : 1) * UNITS[letter], 0);
  };
  const value = (text) => (/^\d+$/.test(text) ? Number(text) : roman(text));
  // A number or letter of a list as typed: "II", "2", "đ".
  const isNumeral = (word) => /^(?:\d{1,2}|[ivxl]{1,5}|[a-zđ])$/.test(word.form);

  // How surely `typed` names the number `own`, the `position`th of its list: 2, 1 or 0.
  const named = (typed, own, position) => {
    const [mine] = words(own);
    if (!mine) return 0;
    if (typed.form === mine.form) return 3;
    if (typed.fold === mine.fold) return 1;
    const number = value(typed.fold);
    if (number === value(mine.fold)) return 2;
    return /^\d+$/.test(typed.fold) && !/^\d+$/.test(own) && Number.isNaN(value(mine.fold)) && number === position ? 1 : 0;
  };

  const countedAt = (typed, place) => {
    for (const length of [2, 1]) {
      const said = typed.slice(place, place + length).map((word) => word.fold).join(" ");
      if (typed.length - place >= length && Object.hasOwn(COUNTED, said)) return [COUNTED[said], length];
    }
    return [0, 0];
  };

  // The numbers that were typed, each list of them with its level; and what nth thing is meant.
  const read = (typed, separated) => {
    const named = [];
    let rest = 0, labelled = false, nth;
    for (let at = 0; at < typed.length; ) {
      const two = typed.slice(at, at + 2).map((word) => word.fold).join(" ");
      const label = Object.hasOwn(LEVELS, two) ? two : Object.hasOwn(LEVELS, typed[at].fold) ? typed[at].fold : "";
      let next = at + (label ? label.split(" ").length : 0);
      const th = typed[next]?.fold === "thu";
      const [count, length] = label && typed[next] ? countedAt(typed, next + (th ? 1 : 0)) : [0, 0];
      const close = label && (th || /^(?:dau|cuoi)/.test(typed[next]?.fold ?? "") || typed[next]?.fold === "sau" && typed[next + 1]?.fold === "cung");
      if (close && (length || (th && isNumber(typed[next + 1])))) {
        nth = { level: LEVELS[label], count: length ? count : Number(typed[next + 1].fold) };
        at = next + (th ? 1 : 0) + (length || 1);
        continue;
      }
      const numbers = [];
      if (label && length && !th && (!typed[next + length] || Object.hasOwn(LEVELS, typed[next + length].fold)) && COUNTED[typed[next].fold] > 0) {
        const number = String(count);
        numbers.push({ form: number, fold: number });
        next += length;
      }
      while (typed[next] && isNumeral(typed[next]) && (label || numbers.length || separated) && !(numbers.length && Object.hasOwn(LEVELS, typed[next].fold))) numbers.push(typed[next++]);
      if (numbers.length && (label || numbers.length > 1)) {
        named.push({ level: label ? LEVELS[label] : 0, label, numbers });
        labelled ||= Boolean(label);
        at = next;
        continue;
      }
      if (!AROUND.test(typed[at].fold)) rest++;
      at++;
    }
    return { named, nth, rest, labelled };
  };

  // The docs at the place that a question names, the surest first; none where it names no place.
  const placed = (docs, question) => {
    const typed = words(question);
    const separated = /(?:^|[\s(])[\p{L}\d]{1,4}(?:\.[\p{L}\d]{1,2})+\.?(?:$|[\s?)])/u.test(question) || /^\s*(?:[IVX]{1,4}[\s/-]+|[A-HIVX]{1,4}\.?)\d{1,2}\.?[a-zđ]?\s*$/u.test(question);
    const { named: lists, nth, rest, labelled } = read(typed, separated);
    if (rest || (!lists.length && !nth)) return undefined;
    const positions = new Map();
    const sections = docs.filter((doc) => doc.place?.length === 1).map((doc) => doc.place[0]);
    sections.forEach((own, index) => positions.set(own, index + 1));
    if (nth && !lists.length) {
      const some = nth.level === 0 || nth.level === 1 ? docs.filter((doc) => doc.place?.length === 1) : docs.filter((doc) => doc.of === "task");
      const found = some.at(nth.count > 0 ? nth.count - 1 : nth.count);
      return found ? same(docs, found) : [];
    }
    const ordered = [...lists].sort((a, b) => a.level - b.level);
    const numbers = ordered.flatMap((list) => list.numbers);
    const top = ordered[0].level === 0 || numbers.length > 1;
    const rated = docs
      .filter((doc) => doc.place)
      .map((doc) => ({ doc, sure: match(doc.place, numbers, positions, top, ordered[0].label) }))
      .filter(({ sure }) => sure)
      .sort((a, b) => b.sure - a.sure);
    const best = rated.filter(({ sure }) => sure >= rated[0].sure - 0.5);
    if (best.length) return best.map(({ doc }) => doc).sort((a, b) => Boolean(b.of) - Boolean(a.of));
    return labelled && (numbers.length > 1 || /^\d|^[ivx]/.test(numbers[0].form)) ? [] : undefined;
  };

  // The docs at the place of `found`, its own page before its words in the plan.
  const same = (docs, found) => {
    const all = docs.filter((doc) => doc.place?.join(".") === found.place.join("."));
    return all.sort((a, b) => Boolean(b.of) - Boolean(a.of));
  };

  const match = (place, numbers, positions, top, label) => {
    const aligned = (own) => {
      if (own.length !== numbers.length) return 0;
      const sure = own.map((each, at) => named(numbers[at], each, own.length === place.length && !at ? positions.get(each) : NaN));
      return Math.min(...sure) && sure.reduce((a, b) => a + b, 0) / sure.length;
    };
    const whole = aligned(place);
    if (whole && place.length === 1 && LEVELS[label] > 1) return 0;
    if (whole) return whole + (label === "muc" && numbers.length === 1 && isNumber(numbers[0]) ? -2.4 : 2);
    return top ? 0 : aligned(place.slice(-numbers.length)) && place.length > numbers.length ? aligned(place.slice(-numbers.length)) : 0;
  };

  Object.assign(self, { placed });
})();
