// Part of the search: numbers in letters, as the build writes them (finished/search_parts.py).
(() => {
  const LAST = 57, LAST_FROM = 35, MORE = 34, MORE_FROM = 93;

  const numbers = (letters) => {
    const values = [];
    let before = 0;
    for (let at = 0; at < letters.length; at++) {
      const code = letters.charCodeAt(at);
      if (code >= MORE_FROM) before = before * MORE + code - MORE_FROM;
      else {
        values.push(before * LAST + code - LAST_FROM);
        before = 0;
      }
    }
    return values;
  };

  // Numbers of which each is written as what it is more than the one before.
  const risen = (changes) => {
    let sum = 0;
    return changes.map((change) => (sum += change));
  };
  const rises = (letters) => risen(numbers(letters));
  const steps = (letters) => risen(numbers(letters).map((change) => (change % 2 ? -(change + 1) / 2 : change / 2)));

  Object.assign(self, { numbers, rises, steps });
})();
