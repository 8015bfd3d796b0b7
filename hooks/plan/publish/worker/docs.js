// Part of the search: the pages and their parts, as the build describes them (finished/search_parts.py).
(() => {
  const FIELDS = ["location", "title", "text"];

  // A page or a part of one: what ranks it is here; what an answer shows of it is fetched when asked for.
  class Doc {
    constructor(index, number, { of, kind, boost, roles, answers, isPart, isHome }, place, page) {
      Object.assign(this, { index, number, of, kind, boost, roles, answers, isPart, isHome, place, page });
    }

    shown(field) {
      return this.index.texts.get(this.index.shelf[this.number])?.[FIELDS.indexOf(field)] ?? "";
    }

    get location() {
      return this.shown("location");
    }

    get title() {
      return this.index.titles.get(this.number) ?? this.shown("title");
    }

    get text() {
      return this.shown("text");
    }
  }

  // The numbers of each place, which are written as those that differ from the place before.
  const inFullPlaces = (places) => {
    let before = [];
    return places.map(([shared, ...others]) => (before = [...before.slice(0, shared), ...others]));
  };

  const docsOf = (index, { kinds, ofKind, places, ofPlace, ofPage }) => {
    const [kindOf, placeOf, pageOf] = [ofKind, ofPlace, ofPage].map(steps);
    const all = inFullPlaces(places).map((place) => (place.length ? place : undefined));
    return kindOf.map((kind, number) => new Doc(index, number, kinds[kind], all[placeOf[number]], pageOf[number]));
  };

  Object.assign(self, { docsOf });
})();
