"""What an English model looks at in a sentence: the words, their capitals, lists and company."""

from collections.abc import Sequence, Set

from khabar.recognise.company import Word, in_company, seen_from
from khabar.recognise.wordclasses import word_classes
from khabar.recognise.wordlist import Wordlist
from khabar.registry.spelling import key

_TRIGGERS = frozenset(("title", "chief", "minister", "spokesman", "member", "deputy", "say", "settlement"))
# Adjectives of nationality end so: Iraqi, Syrian, British, Japanese.
_NATIONAL = ("an", "i", "ish", "ese")
_MEMO = 20_000


class EnglishFeatures:
    """Tells the features of English words by a wordlist."""

    def __init__(self, wordlist: Wordlist) -> None:
        self._lists = wordlist
        self._common = {w: float(v) for w, v in wordlist.values("common").items()}
        self._listed = {
            name: {w for w in wordlist.values(name) if " " not in w}
            for name in ("given", "surname", "names-place", "names-country", "national")
        }
        self._heads, self._roles = wordlist.values("head"), wordlist.values("role")
        self._classes = word_classes("en")
        self._memo: dict[str, Word] = {}

    def features(self, words: Sequence[str]) -> list[list[str]]:
        """Return the features of each word of a sentence."""
        return in_company([self.word(w) for w in words], self._lists.phrases, _TRIGGERS)

    def identity(self, word: str) -> str:
        """Return what tells a word again elsewhere in the article; empty where it has no capital."""
        seen = self.word(word)
        return seen.key if seen.bare and word[0].isupper() else ""

    def clitics(self, _word: str, _written: Set[str]) -> str:
        """Return what is attached before a name: nothing, in English."""
        return ""

    def word(self, raw: str) -> Word:
        """Return a word as the model sees it."""
        if raw not in self._memo:
            if len(self._memo) > _MEMO:
                self._memo.clear()
            self._memo[raw] = self._word(raw)
        return self._memo[raw]

    def _word(self, raw: str) -> Word:
        norm = key(raw)
        if not norm:
            mark = (f"mark={raw}",)
            return Word(raw, "", "", mark, seen_from(mark), raw[:1])
        shape = _shape(raw)
        common = self._common.get(norm, 0.0)
        lists = [name for name, words in self._listed.items() if norm in words]
        roles = frozenset(self._roles.get(norm, "").split())
        shared = [f"w={norm}", f"shape={shape}", *(f"list={name}" for name in lists)]
        shared += [f"role={role}" for role in sorted(roles)]
        shared += self._classes.get(norm, ())
        if norm in self._heads:
            shared.append(f"head={self._heads[norm]}")
        if raw[0].isupper() and norm.endswith(_NATIONAL):
            shared.append("nationlike")
        own = [f"common={int(common)}", f"shape-common={shape}{int(common)}", f"length={min(len(norm), 9)}"]
        for n in range(2, min(5, len(norm))):
            own += [f"begins={norm[:n]}", f"ends={norm[-n:]}"]
        symbol = shape + "".join(name[-5] for name in lists) + ("h" if norm in self._heads else "")
        symbol += "t" if roles & {"title", "chief", "minister"} else ""
        return Word(norm, norm, norm, (*shared, *own), seen_from(shared), symbol, roles)


def _shape(raw: str) -> str:
    """Return Aa, AA, A, aa, 0 or A0 (M23) for the capitals and digits of a word."""
    if raw[0].isdigit():
        return "0" if raw.isdigit() else "0a"
    if any(c.isdigit() for c in raw):
        return "A0"
    if raw.islower():
        return "aa"
    if raw.isupper():
        return "A" if len(raw) == 1 else "AA"
    return "Aa" if raw[1:].islower() else "AaA"
