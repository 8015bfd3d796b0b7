// Part of the search: the docs that answer a question, each with its score and whether it meets all.
(() => {
  const ANSWERS = 100; // the score of what answers by what it is, not by its words
  const HALF = 0.5, WHOLE_NAME = 0.9;
  // What answers a question that names nothing, by what it asks for: the first that is answered.
  const ANSWERED = [
    ["force"], ["force", "issue"], ["issue"], ["number", "issue"], ["signature"], ["recipients"], ["issuer"], ["whose", "issuer"],
    ["who", "what", "matrix"], ["document", "documents"], ["body", "bodies"], ["when", "times"], ["what", "tasks"], ["who", "bodies"],
  ];
  const ABOUT_PLAN = ["force", "issue", "signature", "recipients", "issuer"];

  const inOrder = (numbers) => numbers.map((doc, at) => ({ doc, score: ANSWERS - at, met: true, parts: [] }));

  // The docs that answer what is asked for, where a question names nothing to be found.
  const answering = (index, topics) => {
    for (const chain of ANSWERED) {
      const topic = chain.at(-1);
      if (!(chain.length > 1 ? chain.slice(0, -1) : chain).every((each) => topics.has(each))) continue;
      const found = index.docs.flatMap((doc, number) => (doc.answers?.includes(topic) ? [number] : []));
      if (found.length) return inOrder(found.sort((a, b) => (index.docs[b].boost || 1) - (index.docs[a].boost || 1)));
    }
    return [];
  };

  // Whether a word by itself may be taken for another: it is being typed, or is none as it stands.
  const mayBeOther = ({ readings: [sequence], typed }) => {
    const weights = sequence?.length === 1 ? [...sequence[0].values()] : [];
    return weights.includes(BEGINS) || !isSyllable(fold(typed));
  };

  // What answers a question about the document itself, where the rest of it only says which document.
  const aboutPlan = (index, { parts, topics }) => {
    if (!ABOUT_PLAN.some((topic) => topics.has(topic))) return [];
    const isOfPlan = (doc) => doc.isHome || doc.of === "plan" || doc.answers?.some((topic) => topics.has(topic));
    const ofPlan = index.docs.flatMap((doc, number) => (isOfPlan(doc) ? [number] : []));
    const isNamed = parts.every((part) => part.optional || ofPlan.some((number) => part.found.has(number)));
    const isOther = (doc, number) =>
      /^(?:body|document)$/.test(doc.of) && shareOfName(index, number, parts) > HALF && parts.every((part) => part.optional || part.kept.has(number * 2 + 1));
    return isNamed && !index.docs.some(isOther) ? answering(index, topics) : [];
  };

  // Beside a body's name, where nothing has all of the question, words for a role steer too: what the
  // body is asked to do may be another; beside a whole name always, where its tasks are asked for. Says
  // whether there are such.
  const spareRoles = (index, { parts, topics }, isMet) => {
    const isRole = (part) => isOfRoles(index, part);
    const others = parts.filter((part) => !part.optional && !isRole(part) && !part.words.every(isLevel));
    const spared = parts.filter((part) => !part.optional && isRole(part));
    const isOfBody = (doc, number) => doc.of === "body" && others.every((part) => part.kept.has(number * 2 + 1));
    if (!others.length || !spared.length || !index.docs.some(isOfBody)) return false;
    if (isMet && !(topics.has("what") && isWholeName(index, others))) return false;
    for (const part of parts) part.optional ||= !others.includes(part); // the level of a body too: "tỉnh"
    return true;
  };

  const isWholeName = (index, parts) =>
    parts.every((part) => part.ofName) || index.docs.some((doc, number) => doc.of === "body" && parts.every((part) => part.kept.has(number * 2 + 1)) && shareOfName(index, number, parts) > WHOLE_NAME);

  // Whether two parts stand side by side anywhere.
  const areJoined = (one, other) =>
    [...one.kept].some(([key, spots]) => spots.some(({ end }) => other.kept.get(key)?.some(({ start }) => start === end + 1)));

  // Before a body's name the title of who leads it steers too, "giám đốc sở y tế", where nothing has both;
  // before a whole name, where they stand nowhere side by side.
  const spareTitle = (index, { parts }, isMet) => {
    const some = parts.filter((part) => !part.optional);
    const size = longest(QUESTION.titles, some.map(({ words: [word] }) => word), 0);
    const [title, name] = [some.slice(0, size), some.slice(size)];
    const isOfBody = (doc, number) => doc.of === "body" && name.every((part) => part.kept.has(number * 2 + 1));
    if (!size || name.every((part) => part.isHead && !part.short) || !index.docs.some(isOfBody)) return false;
    if (isMet && (!isWholeName(index, name) || areJoined(title.at(-1), name[0]))) return false;
    for (const part of title) part.optional = true;
    return true;
  };

  // Whether a doc is the page of the body that a question asks about with yes or no.
  const isAsked = (index, doc, { topics, parts }) => {
    if (!topics.has("yes") || index.docs[doc].of !== "body") return false;
    const first = parts.findIndex((part) => !part.optional);
    return parts[first + 1] && [first, first + 1].every((at) => parts[at]?.kept.has(doc * 2 + 1) && parts[at].beside.has(doc));
  };

  // The parts that are looked for: those that steer only where there are no others.
  const lookedFor = (index, { parts, topics }) => {
    const some = parts.filter((part) => part.role !== "asked" && part.role !== "place");
    if (!some.every((part) => part.optional)) return { some, direct: [] };
    const direct = answering(index, topics);
    const all = some.length ? some : parts;
    all.forEach((part) => (part.optional = false));
    return { some: all, direct };
  };

  // The bodies that a question names, where it names several and nothing else: "Sở Nội vụ và Sở Tư pháp".
  const severalNamed = (index, docs, parts) => {
    const required = parts.filter((part) => !part.optional);
    const isNamed = (doc) => index.docs[doc].of === "body" && shareOfName(index, doc, parts) > WHOLE_NAME;
    const isOf = (doc) => (part) => part.kept.has(doc * 2 + 1);
    const named = required.length > 1 ? docs.filter(isNamed) : [];
    const isOfOne = named.some((doc) => required.every(isOf(doc)));
    return new Set(!isOfOne && required.every((part) => named.some((doc) => isOf(doc)(part))) ? named : []);
  };

  // The docs that have something of the parts; `linked` says that they have more than a word of them,
  // or near each other all.
  const rated = (index, question) => {
    const { parts, topics } = question;
    const two = pairs(index, parts);
    findAbove(index, parts);
    weigh(index, parts, two);
    const quoted = parts.filter((part) => part.quoted && part.found.size);
    const docs = [...new Set(parts.flatMap((part) => [...part.found]))].filter((doc) => quoted.every((part) => part.found.has(doc)));
    const bodies = severalNamed(index, docs, parts);
    return docs.map((doc) => ({
      doc,
      parts,
      met: bodies.has(doc) || meets(index, doc, parts, topics.size > 0) || isAsked(index, doc, question),
      linked: parts.some((part) => !part.optional && (part.linked.has(doc) || (part.strong && part.found.has(doc)))) || areGathered(doc, parts),
      score: score(index, doc, question, two),
    }));
  };

  // The docs that answer a question, each with its score and whether it meets all of it.
  const answered = (index, typed, isAnySlip = false) => {
    const question = understood(index, typed, isAnySlip);
    index.texts.settle(); // headings, where a place is named by its own
    index.words.settle();
    if (question.place?.isAll && !question.place.docs.length && !isAnySlip) return answered(index, `"${typed}"`, true); // of another document: "Điều 59"
    if (question.place?.isAll) return inOrder(question.place.docs.map(({ number }) => number));
    const { some, direct } = lookedFor(index, question);
    if (direct.length) return direct;
    question.parts = some;
    some.forEach((part) => (part.alone = some.length === 1 && mayBeOther(part)));
    findSpots(index, some);
    index.words.settle();
    const about = aboutPlan(index, question);
    if (about.length) return about;
    const found = rated(index, question);
    const isMet = found.some(({ met }) => met);
    return [spareTitle, spareRoles].some((spare) => spare(index, question, isMet)) ? rated(index, question) : found;
  };

  Object.assign(self, { answered });
})();
