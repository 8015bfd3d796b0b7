// Part of the search: what was typed, put as it is looked for, and what its words look like.
(() => {
  const QUOTES = /[“”«»]/g;

  // A number of which the thousands stand apart in the plan, or do not: "1500" is "1.500" there.
  const inThousands = (index, text) =>
    text.replace(/(?<![\d.,/-])\d+(?:[. ]\d{3})*(?![.,/-]?\d)/g, (typed) => {
      const whole = typed.replace(/\D/g, "");
      const groups = whole.split(/(?=(?:\d{3})+$)/);
      if (groups.length < 2 || (typed !== whole && !typed.split(/\D/).every((each, at) => each === groups[at]))) return typed;
      const isApart = groups.every((each) => index.forms.has(fold(each)));
      if (typed === whole) return isApart && !index.forms.has(whole) ? groups.join(".") : typed;
      return index.forms.has(whole) && !isApart ? whole : typed;
    });

  // What was typed with all keys in capitals, "BAN CHI DAO": nothing in it is written short.
  const inSmallLetters = (text) => {
    const typed = words(text).filter((word) => !isNumber(word));
    const isLocked = typed.length > 1 && !/\p{Ll}/u.test(text) && typed.every(({ fold }) => isSyllable(fold));
    return isLocked ? text.toLowerCase() : text;
  };

  // Dotted initials are closed up, days put in numbers, VNI turned; "B1a" is a place, no VNI.
  const plain = (index, question) => {
    const stands = (some) => {
      const sequence = exactly(index, words(some));
      return isPossible(sequence) && index.standing(sequence).size > 0;
    };
    const typed = closedUp(inSmallLetters(question).normalize("NFC").replace(QUOTES, '"'), index);
    const text = inThousands(index, atEnds(inNumbers(withoutTelex(index, typed)), stands));
    return isPlaceAlone(question) ? text : withoutVni(index, text);
  };

  const hasTone = ({ form, fold }) => /\d$/.test(form) && /\D/.test(fold);
  const hasHat = ({ form }) => /[âăêôơưđ]/.test(form);

  // Which of the words lack marks: all where a long question has tones alone or none, and each that no
  // word can look like: "nhiêm vu đươc giao".
  const lookForLost = (typed) => {
    const isPartly = typed.length > 2 && typed.some(hasTone) !== typed.some(hasHat);
    for (const word of typed) {
      const isToneless = /[cpt]h?$/.test(word.form);
      word.lacks = !isNumber(word) && (isPartly || isToneless || /ie|ye|(?<!q)uo/.test(word.form));
    }
  };

  // Says of a word what it looks like where it was typed: whether it is or may be short for others.
  const look = (index, word, piece) => {
    const isCapital = /^\p{Lu}+$/u.test(piece.slice(word.start, word.end));
    const isWord = isSyllable(word.fold) && (!isCapital || index.forms.has(word.fold));
    const isLetters = isCapital || !isSyllable(word.fold) || word.fold.length < 2;
    word.isCapitals = isCapital;
    word.isShort = !isNumber(word) && !isWord && isLetters;
    word.mayBeShort = word.isShort || (isCapital && word.form.replace(/đ/g, "d") === word.fold && word.fold.length > 1);
    word.isCapital = isCapital && word.fold.length > 1 && /\p{Ll}/u.test(piece);
    word.isShare = isNumber(word) && piece[word.end] === "%";
  };

  // The words of a piece of a question, with all that is seen of each; `isAnySlip` where one that the
  // plan has may be a slip for another too.
  const typedWords = (index, piece, isAnySlip) => {
    const typed = words(piece);
    const isToneless = typed.length > 2 && !typed.some(hasTone); // such as "bao tinh đươc giao viêc gi"
    const amongMarks = !isToneless && typed.some((word) => word.form !== word.fold && !/^đ/.test(word.form));
    lookForLost(typed);
    typed.forEach((word, at) => {
      word.isAlone = typed.length === 1;
      word.isOfTwo = typed.length === 2;
      word.isEnd = at === 1 && word.isOfTwo;
      word.isUnknown = !isNumber(word) && !index.forms.has(word.fold);
      look(index, word, piece);
      Object.assign(word, { amongMarks, isAnySlip });
      word.also = otherNumber(typed[at - 1], word);
    });
    return typed;
  };

  Object.assign(self, { plain, typedWords });
})();
