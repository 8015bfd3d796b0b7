// Part of the search: what of a question asks, and so steers, and what of it is to be found.
(() => {
  // Whether a word that the plan has not is a slip for one of a phrase; as the only one, it is no word.
  const isSlipOf = (word, meant, isOnly) =>
    word.isUnknown && Math.min(word.fold.length, meant.fold.length) > 2 && isSlip(word.fold, meant.fold) && !(isOnly && isSyllable(word.fold));

  // Whether a phrase stands at a place of what was typed, at most one of its words with a slip.
  const stands = (typed, place, phrase) => {
    if (phrase.length > typed.length - place) return false;
    const others = phrase.filter((word, at) => !isMeant(typed[place + at], word));
    if (others.length !== 1) return !others.length;
    return isSlipOf(typed[place + phrase.indexOf(others[0])], others[0], phrase.length === 1);
  };
  const longest = (phrases, typed, place) =>
    phrases.reduce((best, phrase) => (phrase.length > best && stands(typed, place, phrase) ? phrase.length : best), 0);

  // What of a question is known: of each word its role, and the topics that are asked for.
  class Asked {
    constructor(typed) {
      this.typed = typed;
      this.roles = typed.map(() => "");
      this.topics = new Set();
    }

    put(place, length, role) {
      this.roles.fill(role, place, place + length);
    }

    isFree(place, length) {
      return length > 0 && this.roles.slice(place, place + length).every((role) => !role);
    }

    // The question up to the next word that asks: phrases end there.
    until(place) {
      const end = this.roles.indexOf("asked", place);
      return end < 0 ? this.typed : this.typed.slice(0, end);
    }

    has(...topics) {
      return topics.some((topic) => this.topics.has(topic));
    }
  }

  // Of each word, whether it is of what a body's name begins with, or of a whole one: "ban can su".
  const inNames = (typed, { names, shortNames }) => {
    const found = typed.map(() => false);
    for (const name of names)
      typed.forEach((_, at) => {
        const { size, place } = begunAs(typed.slice(at), name, isMeant);
        if (size > 2 || place === name.length) found.fill(true, at, at + size);
      });
    typed.forEach((_, at) => found.fill(true, at, at + (writtenOut(typed.slice(at), shortNames)?.size ?? 0)));
    typed.forEach((_, at) => {
      const size = longest(QUESTION.heads, typed, at);
      if (size > 1) found.fill(true, at, at + size); // "dang doan" is no "đang"
    });
    return found;
  };

  // What a question begins with that asks by itself: "hạn báo cáo", "nhiệm vụ Sở Y tế".
  const findSubject = (asked, place, index) => {
    const isDue = asked.typed[place]?.fold === "han" && !/^(?:|che|han|ngach|muc|hep|dien)$/.test(asked.typed[place + 1]?.fold ?? "");
    const size = isDue ? 1 : longest(QUESTION.duties, asked.typed, place);
    if (!size || (!isDue && !inNames(asked.typed.slice(place + size), index)[0])) return;
    asked.put(place, size, "asked");
    asked.topics.add(isDue ? "when" : "what");
  };

  // Whether a bare word is none that asks, where it stands: "đầu" before another, "máy" at the beginning
  // and the end, and each in a body's name.
  const isOther = ({ form, fold }, place, isOfName) =>
    form === fold && (isOfName[place] || (fold === "dau" && place < isOfName.length - 1) || (fold === "may" && (!place || place === isOfName.length - 1)));

  // Whether two words without marks are all that was typed: "hoi nghi", "do luong". Neither steers alone.
  const isBarePair = (typed) => typed.length === 2 && typed.every(({ form, fold }) => form === fold);

  // Whether a question begins with a body's name, bare or partly short: "hoi CCB" has "Hội", not "hỏi".
  const opensName = ([first, second], [isOfName]) => first?.form === first?.fold && (isOfName || second?.isShort);

  const findAsking = (asked, index) => {
    const isOfName = inNames(asked.typed, index);
    const isName = opensName(asked.typed, isOfName) || isBarePair(asked.typed);
    const opening = isName ? 0 : longest(QUESTION.opens, asked.typed, 0);
    if (opening < asked.typed.length) asked.put(0, opening, "asked");
    findSubject(asked, opening < asked.typed.length ? opening : 0, index);
    for (let place = opening; place < asked.typed.length; place++) {
      const { isCapital, isCapitals } = asked.typed[place];
      if (isCapital || (isCapitals && asked.typed.length === 1)) continue; // "AI" is not "ai"
      const [best] = QUESTION.asks
        .map(({ topic, phrases }) => ({ topic, length: longest(phrases, asked.typed, place) }))
        .sort((a, b) => b.length - a.length);
      if (!best.length || (best.length === 1 && isOther(asked.typed[place], place, isOfName))) continue;
      asked.put(place, best.length, "asked");
      if (best.topic) asked.topics.add(best.topic);
      place += best.length - 1;
    }
  };

  const findParticle = ({ typed, roles }) => {
    const last = typed.length - 1;
    if (roles[last - 1] === "asked" && longest(QUESTION.particles, typed, last)) roles[last] = "asked";
  };

  const findEnd = (asked) => {
    const { typed } = asked;
    const isEnd = (phrase) => phrase.length < typed.length && typed.length > 2 && stands(typed, typed.length - phrase.length, phrase);
    const [end] = QUESTION.ends.filter(isEnd).sort((a, b) => b.length - a.length);
    if (!end) return;
    asked.put(typed.length - end.length, end.length, "asked");
    asked.topics.add("yes");
  };

  // Whether a word joins no others: two are a word together, "nhà ở", "việc làm", "thien tai".
  const isNoJoin = ({ typed, topics }) => typed.length === 2 && !topics.size && !typed.some(isNumber);

  // What nobody misses: words that join, what the plan calls itself, and in a question more.
  const findBeside = (asked, own, index) => {
    const isOfName = inNames(asked.typed, index);
    const isTerm = ({ mayBeShort, fold }) => mayBeShort && SHORT.has(fold); // "TU" is not "từ"
    const isQuestion = asked.topics.size || asked.typed.some(isNumber);
    const isOfDocument = asked.has("which", "document");
    const phrases = [...(isQuestion ? QUESTION.beside : QUESTION.joins), ...(isOfDocument ? QUESTION.relates : [])];
    if (isOfDocument && asked.typed.some((_, place) => longest(QUESTION.relates, asked.typed, place))) asked.topics.add("basis");
    asked.typed.forEach((_, place) => {
      if (isOfName[place] || isTerm(asked.typed[place])) return;
      if (longest(QUESTION.documents, asked.typed, place) && isNumber(asked.typed[place + 2])) asked.topics.add("document");
      const some = asked.until(place);
      const joined = longest(phrases, some, place);
      const length = Math.max(joined === 1 && isNoJoin(asked) ? 0 : joined, longest(own, asked.typed, place));
      if (asked.isFree(place, length)) asked.put(place, length, "beside");
    });
  };

  // "trong kế hoạch này": in a question it says nothing that is not known.
  const findItself = (asked, own) => {
    const { typed } = asked;
    if (!asked.topics.size) return;
    typed.forEach((_, place) => {
      const length = longest(own, typed, place);
      if (!length) return;
      const isIn = /^(?:trong|cua|tai|theo)$/.test(typed[place - 1]?.fold ?? "");
      const isThis = typed[place + length]?.fold === "nay";
      if (isIn || isThis) asked.put(place - (isIn ? 1 : 0), length + (isIn ? 1 : 0) + (isThis ? 1 : 0), "asked");
    });
  };

  const findLevel = (asked, { names, written: known }) => {
    const typed = asked.typed.slice(0, asked.roles.findLastIndex((role) => !role) + 1);
    const isOfName = ([first]) => !isSyllable(first.fold) || names.some((name) => isMeant(first, name[0]) || initials(name).startsWith(first.fold));
    if (typed.length === 2 && !isOfName(typed)) return; // "vệ tinh", "may tinh"
    const from = (phrase) => typed.length - phrase.length;
    const isLevel = (phrase) => from(phrase) > 0 && stands(typed, from(phrase), phrase) && (phrase.length > 1 || known.has(phrase[0].form));
    const level = QUESTION.levels.find(isLevel);
    if (level && asked.isFree(from(level), level.length)) asked.put(from(level), level.length, "beside");
  };

  // Whether the question is about the document itself: who signed it, when, for whom.
  const findAbout = (asked, own) => {
    const required = asked.roles.filter((role) => !role).length;
    const number = own.map((name) => [...name, ...words("số")]);
    for (const { topic, phrases, makers } of [...QUESTION.about, { topic: "issue", phrases: number, makers: [] }]) {
      if (makers.length ? !asked.has(...makers) : required > 3) continue;
      if (topic === "recipients" && asked.has("when")) continue; // "hạn gửi kế hoạch"
      asked.typed.forEach((_, place) => {
        const length = longest(phrases, asked.until(place), place);
        if (!length) return;
        asked.put(place, length, "about");
        asked.topics.add(topic);
      });
      if (asked.has(topic)) return;
    }
  };

  // Of each typed word, whether it is `asked` (it steers), `beside` or `about` (missed by nobody) or
  // to be found; and the topics.
  const asked = (typed, index) => {
    const found = new Asked(typed);
    const own = index.own.map(words);
    findAsking(found, index);
    findParticle(found);
    findEnd(found);
    findItself(found, own);
    findBeside(found, own, index);
    findLevel(found, index);
    findAbout(found, own);
    if (found.has("whose")) found.topics.add("who");
    return found;
  };

  Object.assign(self, { asked, longest });
})();
