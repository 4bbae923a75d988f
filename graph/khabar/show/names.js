// Finds nodes by any name, blind to the same spelling differences as khabar.registry.spelling.
"use strict";

(() => {
  const FOLD = {
    أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ئ: "ي", ء: "", ة: "ه", ى: "ي", ی: "ي", ک: "ك", ـ: "",
  };
  const fold = (text) => text.replace(/[أإآٱؤئءةىیکـ]/g, (letter) => FOLD[letter]);

  khabar.key = (text) => {
    // An English possessive is a word of its own.
    const plain = fold(text.normalize("NFKC")).replace(/['’]s(?![\p{L}\p{N}_])/giu, " s");
    const letters = plain.normalize("NFKD").replace(/[\p{Mn}\p{Cf}'’ʿʾʼ]/gu, "");
    return fold(letters).replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();
  };

  let index;
  const built = () =>
    (index ??= khabar.data.nodes.map((node) => ({
      node,
      names: node.names.map((name) => ({ name, key: khabar.key(name) })),
    })));

  // 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere.
  const rank = (key, wanted) => {
    if (key === wanted) return 0;
    if (key.startsWith(wanted)) return 1;
    if (` ${key}`.includes(` ${wanted}`)) return 2;
    return key.includes(wanted) ? 3 : 9;
  };

  /** The nodes that go by a name like `query`, best first, each with the name that matched. */
  khabar.find = (query, limit = 12) => {
    // A name chosen before stands in the box with its invisible characters written out.
    const wanted = khabar.key(query.replace(/⟨U\+[0-9A-F]{4}⟩/g, ""));
    const hits = [];
    for (const { node, names } of built()) {
      const best = names
        .map(({ name, key }) => ({ node, name, rank: wanted ? rank(key, wanted) : 3 }))
        .reduce((a, b) => (b.rank < a.rank ? b : a), { rank: 9 });
      if (best.rank < 9) hits.push(best);
    }
    hits.sort((a, b) => a.rank - b.rank || b.node.degree - a.node.degree || a.node.id - b.node.id);
    return hits.slice(0, limit);
  };
})();
