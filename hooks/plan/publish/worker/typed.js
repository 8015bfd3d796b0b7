// Part of the search: what was typed, put as it is looked for, and what its words look like.
(() => {
  const QUOTES = /[“”«»]/g;

  // Dotted initials are closed up, days put in numbers, VNI turned; "B1a" is a place, no VNI.
  const plain = (index, question) => {
    const text = inNumbers(closedUp(question.normalize("NFC").replace(QUOTES, '"')));
    return isPlaceAlone(question) ? text : withoutVni(index, text);
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
    const amongMarks = typed.some((word) => word.form !== word.fold && !/^đ/.test(word.form));
    typed.forEach((word, at) => {
      look(index, word, piece);
      Object.assign(word, { amongMarks, isAnySlip });
      word.also = quarter(typed[at - 1], word);
    });
    return typed;
  };

  Object.assign(self, { plain, typedWords });
})();
