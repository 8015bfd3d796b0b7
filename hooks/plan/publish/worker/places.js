// Part of the search: where in the plan the place is that a question names.
(() => {
  const UNITS = { i: 1, v: 5, x: 10, l: 50 };
  // Words around a place that name nothing.
  const AROUND = new Set(
    ("o tai trong cua thuoc noi gi ve dung qui dinh la so xem doc nao ai co quan lam thuc hien chu tri nay va " +
      "giao cho the nhu nhiem vu viec bao nhieu nguyen van toan loi muc phan").split(" "),
  );
  const HEADED = /^(?:phan|muc|chuong|phu luc)$/;
  const NEAR = 0.5; // how much less sure a place may be than the surest, and be shown

  const roman = (text) => {
    if (!/^[ivxl]+$/.test(text)) return NaN;
    return [...text].reduce((sum, letter, at) => sum + (UNITS[letter] < (UNITS[text[at + 1]] ?? 0) ? -1 : 1) * UNITS[letter], 0);
  };
  const value = (text) => (/^\d+$/.test(text) ? Number(text) : roman(text));

  // The number or letter in what a level of the plan is called, and the words before: "Phụ lục II".
  const calledOf = (own) => {
    const all = words(own);
    const { count, length } = counted(all, all.length - 1, 1);
    const last = length && all.length > 1 ? { form: String(count), fold: String(count) } : all.at(-1);
    return { number: last, label: folded(all.slice(0, -1)) };
  };

  // How surely `typed` names the level called `own`, the `position`th of its list: 4 to 1, or 0.
  const sureness = (typed, own, position) => {
    const { number: mine, label } = calledOf(own);
    if (!mine || (label && typed.label && !isCalled(label, typed.label)) || (!label && typed.label === "phu luc")) return 0;
    if (typed.form === mine.form) return label && label === typed.label ? 4 : 3; // "Điều 2" is called so
    if (typed.fold === mine.fold) return typed.form === typed.fold ? 1 : 0; // "đ" is no "d"
    const number = value(typed.fold);
    if (number === value(mine.fold)) return 2;
    return isNumber(typed) && !/^\d+$/.test(own) && Number.isNaN(value(mine.fold)) && number === position ? 1 : 0;
  };

  // How surely all `numbers` name those of `own`, which begin with a section's where `position` is given.
  const aligned = (numbers, own, position) => {
    if (own.length !== numbers.length) return 0;
    const sure = own.map((each, at) => sureness(numbers[at], each, at ? NaN : position));
    return Math.min(...sure) && sure.reduce((a, b) => a + b, 0) / sure.length;
  };

  const isAt = (doc, place) => doc.place?.join(".") === place.join(".");
  const isIn = (doc, place) => doc.place?.length > place.length && place.every((number, at) => number === doc.place[at]);
  const ownPageFirst = (docs) => {
    const places = docs.map(({ place }) => place.join("."));
    return [...docs].sort((a, b) => places.indexOf(a.place.join(".")) - places.indexOf(b.place.join(".")) || Boolean(b.of) - Boolean(a.of));
  };

  const isTask = (label) => /^(?:nhiem vu|viec)$/.test(label);

  // The docs of the task that one number counts, where no place has it: "nhiệm vụ số 6" of six.
  const atTask = (docs, [number, ...others]) => {
    const tasks = docs.filter((doc) => doc.of === "task");
    const task = isNumber(number) && !others.length ? tasks[Number(number.fold) - 1] : undefined;
    return task ? docs.filter((doc) => doc.place && isAt(doc, task.place)) : [];
  };

  // The places of a plan in its order: its sections, and what stands in a place.
  const sectionsOf = (docs) => docs.filter((doc) => doc.place?.length === 1);
  const within = (docs, place, { label, level }) => {
    const some = docs.filter((doc) => isIn(doc, place) && (isTask(label) ? doc.of === "task" : !doc.of && doc.place.length === place.length + 1));
    const called = label ? some.filter((doc) => isCalled(folded(words(doc.place.at(-1))), label)) : [];
    if (called.length) return called; // "gạch đầu dòng thứ hai" counts no other paragraph
    return some.length || !isTask(label) || level ? some : docs.filter((doc) => isIn(doc, place));
  };

  // The surest of rated docs, the surest first.
  const surest = (rated) => {
    const most = Math.max(...rated.map(({ sure }) => sure));
    return rated.filter(({ sure }) => sure >= most - NEAR).sort((a, b) => b.sure - a.sure).map(({ doc }) => doc);
  };

  // The docs at the place that `numbers` name from the plan's beginning, then those from any place
  // on: "khoản 2" alone may be of any section.
  const atNumbers = (docs, numbers, { label, level }) => {
    const sections = sectionsOf(docs).map((doc) => doc.place[0]);
    const position = (place) => sections.indexOf(place[0]) + 1;
    const single = label === "muc" && numbers.length === 1 && isNumber(numbers[0]);
    const isSection = ({ place }) => place.length === 1 && level > 1 && calledOf(place[0]).label !== label;
    const whole = (doc) => (isSection(doc) ? 0 : aligned(numbers, doc.place, position(doc.place)));
    const end = ({ place }) => (place.length > numbers.length ? aligned(numbers, place.slice(-numbers.length), NaN) : 0);
    const fromTop = (doc) => whole(doc) && whole(doc) + (single ? -2.4 : 2);
    const isTop = (label && level === 0) || numbers.length > 1;
    const isPrinted = ({ place }) => numbers.length > 1 && place.length === numbers.length + 1 && numbers.every(isNumber);
    const fromEnd = (doc) => (isPrinted(doc) && end(doc) === 3 ? 5 : !isTop && end(doc)); // "3.1" before III.1
    const rate = (sure) => docs.filter((doc) => doc.place).map((doc) => ({ doc, sure: sure(doc) })).filter(({ sure }) => sure);
    const first = surest(rate((doc) => fromTop(doc) || fromEnd(doc)));
    if (label && level === 0) return first;
    return [...first, ...surest(rate(end)).filter((doc) => !first.includes(doc))];
  };

  // The docs that parts of a place's name lead to.
  const atParts = (docs, parts) => {
    const ordered = [...parts].sort((a, b) => a.level - b.level);
    const sections = sectionsOf(docs);
    let numbers = [], first, found;
    for (const part of ordered) {
      const isSection = part.nth && part.level < 2 && !numbers.length;
      const section = isSection ? sections.at(part.nth > 0 ? part.nth - 1 : part.nth) : undefined;
      if (isSection && !section) return [];
      if (part.numbers || section) numbers = [...numbers, ...(part.numbers ?? words(section.place[0]))];
      first ??= isSection ? { ...part, level: 0 } : part;
    }
    if (numbers.length) found = atNumbers(docs, numbers, first);
    const nth = ordered.find((part) => part.nth && (part.level > 1 || (found && part !== ordered[0])));
    if (!nth) return found?.length || !isTask(first.label) ? found ?? [] : atTask(docs, numbers);
    if (found && !found.length) return [];
    const one = within(docs, found?.[0].place ?? [], nth).at(nth.nth > 0 ? nth.nth - 1 : nth.nth);
    return one ? docs.filter((doc) => isAt(doc, one.place)) : [];
  };

  // The nth of what a section's heading names: "mục tiêu thứ tư".
  const nthOfHeading = (docs, typed) => {
    const at = typed.findIndex((_, place) => place > 1 && nthAt(typed, place));
    if (at < 0) return undefined;
    const name = folded(typed.slice(0, at));
    const section = sectionsOf(docs).find((doc) => ` ${folded(words(doc.text))} `.includes(` ${name} `));
    if (!section) return undefined;
    const { nth, size } = nthAt(typed, at);
    if (at + size < typed.length) return undefined;
    const one = within(docs, section.place, { label: "" }).at(nth > 0 ? nth - 1 : nth);
    return one ? docs.filter((doc) => isAt(doc, one.place)) : [];
  };

  // The sections that a label and words of their heading name: "phần tổ chức thực hiện".
  const headed = (docs, { typed, roles }) => {
    if (typed.length < 3 || !HEADED.test(typed[0].fold) || roles.includes("asked")) return undefined;
    const name = folded(typed.slice(1));
    const found = sectionsOf(docs).filter((doc) => ` ${folded(words(doc.text))} `.includes(` ${name} `));
    return found.length ? found : undefined;
  };

  const isCertain = ({ numbers, nth, label }) =>
    Boolean(nth) || (label && (numbers.length > 1 || isNumber(numbers[0]) || /^[ivx]/.test(numbers[0].form)));

  // Whether two words without marks are others of the plan, no place: "phan bon" is "phân bón" there.
  const areOther = (index, two) =>
    two.every(({ form, fold }) => form === fold) && index.standing(exactly(index, two)).size > 0;

  // The docs at the place that a question names, its own page first, and whether it names nothing
  // else; `undefined` where it names no place, no docs where it names one that the plan has not.
  const placed = (index, asked, question) => {
    const { docs } = index;
    const { typed, roles } = asked;
    const { parts, used } = placeNames(asked, question, (two) => areOther(index, two));
    const named = parts.length ? undefined : nthOfHeading(docs, typed) ?? headed(docs, asked);
    if (named) return { docs: ownPageFirst(named), isAll: true };
    if (!parts.length) return undefined;
    const isAll = typed.every((word, at) => used[at] || roles[at] === "asked" || roles[at] === "beside" || AROUND.has(word.fold));
    const found = ownPageFirst(atParts(docs, parts));
    if (!found.length && !(isAll && parts.some(isCertain))) return undefined;
    if (!isAll) used.forEach((each, at) => each && asked.put(at, 1, "place"));
    return { docs: found, isAll };
  };

  Object.assign(self, { placed });
})();
