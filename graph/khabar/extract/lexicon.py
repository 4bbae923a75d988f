"""The word sets of one language, with verbs spelled out in all their forms."""

from collections.abc import Iterable, Mapping, Sequence

from khabar.model.article import Language
from khabar.registry.spelling import key, without_clitics


class Lexicon:
    """Tells which word sets a word is in, seeing through what Arabic attaches before it.

    An Arabic entry ``past/present`` (``سيطر/يسيطر``) is a verb and stands for all its forms of the third
    person. An entry may be of several words; those count in patterns only.

    Words are compared by their *code*: the spelling key without clitics, article and the future's س, as far
    as taking them off leads to a word of the vocabulary. Where an entry is to count only with an attached
    letter, a tatweel parts the two (``لـتشكيل``); its code is then ``ل_تشكيل``.
    """

    def __init__(
        self, language: Language, words: Mapping[str, Iterable[str]], more: Iterable[str] = ()
    ) -> None:
        """Spell out the sets; ``more`` are further words whose codes must be known, those of patterns."""
        self.language = language
        self._phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
        for name, entries in words.items():
            forms = {self._bare_phrase(f) for entry in entries for f in _forms(entry, language)}
            # Longest first, so that "military council" is not cut to "military".
            self._phrases[name] = tuple(sorted(forms - {()}, key=lambda p: (-len(p), p)))
        entries = [w for phrases in self._phrases.values() for phrase in phrases for w in phrase]
        entries += [w for text in more for w in self._bare_phrase(text)]
        self._vocabulary = {w.rpartition("_")[2] for w in entries}
        self._phrases = {
            name: tuple(sorted({s for p in ps for s in self.spellings(p)}, key=lambda p: (-len(p), p)))
            for name, ps in self._phrases.items()
        }
        self._by_first: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        for name, phrases in self._phrases.items():
            for phrase in phrases:
                self._by_first.setdefault((name, phrase[0].rpartition("_")[2]), []).append(phrase)
        self._words = {name: frozenset(p[0] for p in ps if len(p) == 1) for name, ps in self._phrases.items()}
        self._feminine = self._only_feminine(entry for entries in words.values() for entry in entries)
        self._present = {
            w
            for entries in words.values()
            for entry in entries
            if "/" in entry
            for form in _present(entry.partition("/")[2])
            for w in self._bare_phrase(form)
        }
        self._verbs = {
            w
            for entries in words.values()
            for entry in entries
            if "/" in entry
            for form in _forms(entry, language)
            for w in self._bare_phrase(form)
        }
        self._codes: dict[str, tuple[str, bool]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._phrases

    @property
    def names(self) -> list[str]:
        """Return the names of all sets."""
        return sorted(self._phrases)

    def phrases(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return a set's entries as sequences of codes, longest first; none for a set that does not exist."""
        return self._phrases.get(name, ())

    def spellings(self, phrase: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return a phrase, and with its accusative where that is a word of its own (كمين، كمينا)."""
        last = phrase[-1] + "ا"
        own = self.language == "ar" and len(last) > _SHORTEST_ACCUSATIVE and last in self._vocabulary
        return [phrase, (*phrase[:-1], last)] if own else [phrase]

    def phrases_from(self, name: str, code: str) -> Sequence[tuple[str, ...]]:
        """Return those of a set's entries whose first word has the code, longest first."""
        return self._by_first.get((name, code), ())

    def words(self, name: str) -> frozenset[str]:
        """Return the codes of a set's single words; empty for a set that does not exist."""
        return self._words.get(name, frozenset())

    def has(self, name: str, word: str) -> bool:
        """Tell whether the word (a spelling key) is in the set, with or without clitics and article."""
        return self.code(word)[0] in self.words(name)

    def knows(self, word: str) -> bool:
        """Tell whether the word (a spelling key) is one that patterns or rules speak of."""
        return self.code(word)[0] in self._vocabulary

    def is_verb(self, word: str) -> bool:
        """Tell whether the word (a spelling key) is a form of a verb that is given as past/present."""
        return self.code(word)[0] in self._verbs

    def is_feminine(self, word: str) -> bool:
        """Tell whether a word (a spelling key) is known with ة alone: its ه is a pronoun then (رئيسه)."""
        return self.code(word)[0] in self._feminine

    def code(self, word: str) -> tuple[str, bool]:
        """Return the code of a word (a spelling key), and whether the future's س was taken off it."""
        if word not in self._codes:
            if len(self._codes) > _MEMO:
                self._codes.clear()
            self._codes[word] = self._code(word)
        return self._codes[word]

    @staticmethod
    def _only_feminine(entries: Iterable[str]) -> frozenset[str]:
        """Return the codes of the words that are written with ة in every entry that has them."""
        words = {word for entry in entries for word in entry.split()}
        ending = {end: {_bare(key(w)) for w in words if w.endswith(end)} for end in "ةه"}
        return frozenset(ending["ة"] - ending["ه"])

    def coded(self, text: str) -> tuple[str, ...]:
        """Return the codes of a pattern's own word or words."""
        return self._bare_phrase(text)

    def _code(self, word: str) -> tuple[str, bool]:
        if self.language != "ar":
            return word, False
        # Behind "and", words of two letters count too (ولم، فلن), which no name has.
        short = [word[1:]] if len(word) == 3 and word[0] in "وف" else []
        for rest in (word, *(rest for _, rest in without_clitics(word)), *short):
            bare = _bare(rest)
            if bare in self._vocabulary:
                return bare, False
            if bare.endswith("ا") and not bare.endswith("ها") and bare[:-1] in self._vocabulary:
                # The accusative of an indefinite noun (قائدًا); one in ة takes no ا, رئيسها has a pronoun.
                return bare[:-1], False
            if rest[:2] in ("سي", "ست", "سن") and rest[1:] in self._present:
                return rest[1:], True
        return _bare(word), False

    def _bare_phrase(self, text: str) -> tuple[str, ...]:
        if self.language != "ar":
            return tuple(key(text).split())
        return tuple(code for word in text.split() for code in _attached(word))


# Shorter words with ا are mostly others (هم، هما).
_SHORTEST_ACCUSATIVE = 4
# A newspaper's vocabulary; the memo is emptied when it is full.
_MEMO = 50_000


def _attached(word: str) -> list[str]:
    """Return the codes of an entry's word; before ``_`` an attached letter that a tatweel parts from it."""
    letter, tatweel, rest = word.partition("ـ")
    if tatweel and rest and letter in ("و", "ف", "ب", "ل", "ك"):
        return [f"{letter}_{_bare(key(rest))}"]
    return [_bare(k) for k in key(word).split()]


def _bare(word: str) -> str:
    """Take the article off an Arabic word, where enough of it remains."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _forms(entry: str, language: Language) -> list[str]:
    past, slash, present = entry.partition("/")
    return [*_past(past), *_present(present)] if slash and language == "ar" else [entry]


def _past(stem: str) -> list[str]:
    """Return he, she, they (two, many) of a past stem (سيطر، نفى، دعا)."""
    if not stem:
        return []
    short = stem[:-1] if stem[-1] in "ىا" else stem
    return [stem, short + "ت", short + "وا", (stem if short == stem else short + "ي") + "ا", short + "تا"]


def _present(stem: str) -> list[str]:
    """Return he, she, they (two, many), indicative and subjunctive, of a present stem (يسيطر، ينفي)."""
    if not stem:
        return []
    short = stem[:-1] if stem[-1] in "ىيو" else stem
    singular = [stem, short] if short != stem else [stem]
    plural = [short + "ون", short + "وا", stem + "ان", stem + "ا"]
    return [prefix + form[1:] for form in (*singular, *plural) for prefix in ("ي", "ت")]
