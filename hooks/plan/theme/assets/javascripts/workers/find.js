// Adds: search that understands Vietnamese as it is typed, in place of the theme's own worker.
// It is given the theme's index and questions, and answers in the theme's form.
// Without it: the theme's own list stays empty, and the lists of bodies and tasks serve.
(() => {
  // What people write short, everywhere; names of one plan's bodies come from its data.
  const SHORT = {
    antt: "an ninh trật tự", bcs: "ban cán sự", bcsd: "ban cán sự đảng", btc: "ban tổ chức",
    btg: "ban tuyên giáo", btv: "ban thường vụ", bvmt: "bảo vệ môi trường", ct: "chỉ thị",
    ctr: "chương trình", hdnd: "hội đồng nhân dân", kh: "kế hoạch", kl: "kết luận",
    mt: "mặt trận", mttq: "mặt trận tổ quốc", nq: "nghị quyết", qd: "quyết định",
    qpan: "quốc phòng an ninh", tg: "tuyên giáo", tp: "thành phố", tu: "tỉnh ủy",
    tw: "trung ương", ub: "ủy ban", ubnd: "ủy ban nhân dân", vb: "văn bản", vp: "văn phòng",
    bauxite: "bô xít", bauxit: "bô xít", aluminium: "nhôm", alumina: "alumin",
  };
  const TONES = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };
  const WORD = /<[^>]*>|&[#\w]+;|[\p{L}\p{M}]+|\p{N}+/gu;
  const EXACT = 1, FOLDED = 0.8, OTHER_MARKS = 0.55, BEGINS = 0.5, SLIP = 0.3;
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // the theme's messages
  const AROUND = 32, MOST = 60, MOST_OF_ONE = 8;
  const TITLE = 3, PAIR = 1.2, NAMED = 6, PAGE = 1.25;

  // A word without tones and accents: "thuỷ" is "thuy".
  const fold = (word) =>
    word.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "").replace(/^0+(?=\d)/, "");

  // A word with its tone behind it, wherever it was typed: "thuỷ" and "thủy" are "thuy2".
  const form = (word) => {
    let tone = "";
    const letters = word.toLowerCase().normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
      tone = TONES[mark];
      return "";
    });
    return letters.normalize("NFC").replace(/^0+(?=\d)/, "") + tone;
  };

  // The words of a text, or of HTML, each with its place.
  const words = (text) => {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      if (word[0] !== "<" && word[0] !== "&")
        found.push({ start: match.index, end: match.index + word.length, form: form(word), fold: fold(word) });
    }
    return found;
  };

  // What was typed by Telex and not turned into letters: "tuyeen giaos" was meant as "tuyên giáo".
  const fromTelex = (word) =>
    word.replace(/([aeod])\1/g, "$1").replace(/w/g, "").replace(/[sfrxj](?=[a-z]?$)/, "").replace(/[sfrxj]$/, "");

  // Whether one letter more, less, other or in the other order makes `a` into `b`.
  const isSlip = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
    return rest(1, 1) || rest(1, 0) || rest(0, 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
  };

  class Finder {
    constructor(docs) {
      this.docs = docs;
      this.places = new Map(); // form → [doc, field, position, …]
      this.forms = new Map(); // fold → its forms
      this.initials = new Map(); // first letters of a title's words → [doc, …]
      this.titles = docs.map((doc) => words(doc.title));
      docs.forEach((doc, number) => {
        this.add(this.titles[number], number, 1);
        this.add(words(doc.text || ""), number, 0);
      });
    }

    add(found, number, field) {
      found.forEach((word, position) => {
        let places = this.places.get(word.form);
        if (!places) {
          this.places.set(word.form, (places = []));
          if (!this.forms.has(word.fold)) this.forms.set(word.fold, []);
          this.forms.get(word.fold).push(word.form);
        }
        places.push(number, field, position);
      });
    }

    // The forms that a typed word may mean, each with how sure that is.
    meant(word, last) {
      const found = new Map();
      const put = (each, weight) => found.set(each, Math.max(weight, found.get(each) || 0));
      const plain = word.form === word.fold;
      const known = (folded, weight) => (this.forms.get(folded) || []).forEach((each) => put(each, weight));
      known(word.fold, plain ? FOLDED : OTHER_MARKS);
      if (this.places.has(word.form)) put(word.form, EXACT);
      if (last && word.fold.length > 1)
        for (const [folded, forms] of this.forms)
          if (folded.startsWith(word.fold) && folded !== word.fold) forms.forEach((each) => put(each, BEGINS));
      if (found.size && (plain || this.places.has(word.form))) return found;
      known(fromTelex(word.fold), FOLDED);
      if (word.fold.length > 2)
        for (const [folded, forms] of this.forms)
          if (isSlip(word.fold, folded))
            forms.forEach((each) => put(each, isSlip(word.form, each) ? SLIP + 0.1 : SLIP));
      return found;
    }

    // The ways to read one typed word: itself, what it is short for, or two words typed as one.
    readings(word, last) {
      const read = [[this.meant(word, last)]];
      const long = SHORT[word.fold];
      if (long) read.push(words(long).map((each) => this.meant(each, false)));
      if (!this.forms.has(word.fold))
        for (let cut = 1; cut < word.fold.length; cut++) {
          const parts = [word.fold.slice(0, cut), word.fold.slice(cut)];
          if (parts.every((part) => this.forms.has(part)))
            read.push(parts.map((part) => this.meant({ form: part, fold: part }, false)));
        }
      return read.filter((sequence) => sequence.every((each) => each.size));
    }

    // Where words stand one behind the other: key of doc and field → weight.
    standing(sequence) {
      let ends = null; // key → Map(position → weight)
      sequence.forEach((forms, index) => {
        const next = new Map();
        for (const [each, weight] of forms) {
          const places = this.places.get(each);
          for (let i = 0; i < places.length; i += 3) {
            const key = places[i] * 2 + places[i + 1];
            const position = places[i + 2];
            let before = 1;
            if (index) {
              const held = ends.get(key);
              if (!held || !held.has(position - 1)) continue;
              before = held.get(position - 1);
            }
            if (!next.has(key)) next.set(key, new Map());
            const held = next.get(key);
            held.set(position, Math.max(held.get(position) || 0, Math.min(before, weight)));
          }
        }
        ends = next;
      });
      const found = new Map();
      for (const [key, held] of ends) found.set(key, Math.max(...held.values()));
      return found;
    }

    // How well each doc answers one part of the question, in its words and in its name.
    rated(readings) {
      const found = new Map();
      for (const sequence of readings) {
        const standing = this.standing(sequence);
        const docs = new Set([...standing.keys()].map((key) => key >> 1));
        const rare = Math.log(1 + this.docs.length / (1 + docs.size)) + 0.2;
        for (const [key, weight] of standing) {
          const held = found.get(key >> 1) || { text: 0, title: 0 };
          const field = key & 1 ? "title" : "text";
          held[field] = Math.max(held[field], weight * rare * sequence.length ** 0.5);
          found.set(key >> 1, held);
        }
      }
      return found;
    }

    search(question) {
      const parts = this.parts(question);
      for (const part of parts) part.found = this.rated(part.readings);
      const known = parts.filter((part) => part.found.size);
      const pairs = known.slice(1).map((part, index) =>
        this.rated(known[index].readings.flatMap((a) => part.readings.map((b) => [...a, ...b]))));
      const docs = new Set(known.flatMap((part) => [...part.found.keys()]));
      return [...docs]
        .filter((doc) => known.every((part) => !part.quoted || part.found.has(doc)))
        .map((doc) => ({ doc, score: this.score(doc, known, pairs), parts }));
    }

    // A name counts as far as the question is in it; neighbours count together; gaps count against.
    score(doc, parts, pairs) {
      const share = parts.filter((part) => part.found.get(doc)?.title).length / parts.length;
      const hits = parts.filter((part) => part.found.has(doc)).length / parts.length;
      const own = this.docs[doc].boost || 1;
      const worth = (held) => (held ? Math.max(held.text * own, held.title * TITLE * share ** 2) : 0);
      const sum = (some) => some.reduce((before, found) => before + worth(found.get(doc)), 0);
      const found = sum(parts.map((part) => part.found)) + PAIR * sum(pairs);
      const whole = this.docs[doc].location.includes("#") ? 1 : PAGE;
      return (found * hits ** 2 + this.named(doc, parts)) * whole;
    }

    // How much of a page's own name was typed.
    named(doc, parts) {
      const title = this.titles[doc];
      if (!title.length) return 0;
      const typed = new Set();
      for (const part of parts) for (const sequence of part.readings) for (const forms of sequence) for (const each of forms) if (each[1] > BEGINS) typed.add(each[0]);
      const share = title.filter((word) => typed.has(word.form)).length / title.length;
      return NAMED * share ** 3;
    }

    // The question, cut into quoted phrases and words.
    parts(question) {
      const found = [];
      const text = question.normalize("NFC").replace(/[“”«»]/g, '"');
      text.split('"').forEach((piece, index, pieces) => {
        const quoted = index % 2 === 1 && index < pieces.length - 1;
        const typed = words(piece);
        if (quoted && typed.length > 1)
          found.push({ quoted, typed: piece.trim(), readings: [typed.map((word) => this.meant(word, false))].filter((s) => s.every((f) => f.size)) });
        else
          typed.forEach((word, place) => {
            const last = index === pieces.length - 1 && place === typed.length - 1;
            found.push({ quoted: false, typed: piece.slice(word.start, word.end), readings: this.readings(word, last) });
          });
      });
      return found;
    }
  }

  // The places among `found` words that one part of the question was answered by, best reading first.
  const answered = (found, readings) => {
    let best = 0;
    let places = [];
    for (const sequence of readings)
      for (let start = 0; start + sequence.length <= found.length; start++) {
        const weights = sequence.map((forms, index) => forms.get(found[start + index].form) || 0);
        const weight = Math.min(...weights);
        if (!weight || weight < best - 0.1) continue;
        if (weight > best + 0.1) places = [];
        best = Math.max(best, weight);
        sequence.forEach((_, index) => places.push(start + index));
      }
    return places;
  };

  // The text from one word to another, with what was found marked and without other markup.
  const marked = (text, found, marks, from, to) => {
    let shown = "";
    let at = from ? found[from].start : 0;
    const plain = (until) => text.slice(at, until).replace(/<\/p>\s*<p>/g, " · ").replace(/<[^>]*>/g, " ");
    for (let place = from; place < to; place++) {
      const { start, end } = found[place];
      const word = text.slice(start, end);
      shown += plain(start) + (marks.has(place) ? `<mark>${word}</mark>` : word);
      at = end;
    }
    return shown + (to === found.length ? plain(text.length) : "");
  };

  // The words around the place where most was found.
  const teaser = (text, parts) => {
    const found = words(text);
    const places = parts.map((part) => answered(found, part.readings));
    const marks = new Set(places.flat());
    const starts = [...marks].sort((a, b) => a - b);
    const near = (start) => places.filter((some) => some.some((place) => place >= start && place < start + AROUND)).length;
    const best = starts.reduce((before, start) => (near(start) > near(before) ? start : before), starts[0] || 0);
    const from = Math.max(0, Math.min(best - 6, found.length - AROUND));
    const to = Math.min(found.length, from + AROUND);
    return `<p>${from ? "… " : ""}${marked(text, found, marks, from, to)}${to < found.length ? " …" : ""}</p>`;
  };

  const named = (title, parts) => {
    const found = words(title);
    return marked(title, found, new Set(parts.flatMap((part) => answered(found, part.readings))), 0, found.length);
  };

  // The page's own words that answered, by which the theme marks them on the page itself.
  const own = (doc, parts) => {
    const text = `${doc.title} ${doc.text || ""}`;
    const found = words(text);
    const places = parts.flatMap((part) => answered(found, part.readings));
    return Object.fromEntries(places.map((place) => [text.slice(found[place].start, found[place].end), true]));
  };

  const missing = (number, parts) =>
    Object.fromEntries(parts.filter((part) => !part.found.has(number)).map((part) => [part.typed, false]));

  // The answers in the theme's form: pages in the order of their best part, each with its parts.
  const items = (finder, question) => {
    const answers = finder.search(question).sort((a, b) => b.score - a.score);
    const pages = new Map();
    for (const { doc: number, score, parts } of answers) {
      const doc = finder.docs[number];
      const page = doc.location.split("#")[0];
      if (!pages.has(page)) {
        if (pages.size === MOST) continue;
        pages.set(page, []);
      }
      if (pages.get(page).length === MOST_OF_ONE) continue;
      const terms = { ...own(doc, parts), ...missing(number, parts) };
      pages.get(page).push({ ...doc, score, terms, title: named(doc.title, parts), text: doc.text ? teaser(doc.text, parts) : "" });
    }
    for (const [page, found] of pages)
      if (!found.some((item) => item.location === page)) {
        const doc = finder.docs.find((each) => each.location === page);
        if (doc) found.push({ ...doc, score: 0, terms: {} });
      }
    return [...pages.values()];
  };

  let finder;
  addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) {
      finder = new Finder(message.data.docs);
      postMessage({ type: READY });
    } else if (message.type === QUERY) {
      postMessage({ type: RESULT, data: { items: items(finder, message.data) } });
    }
  });
})();
