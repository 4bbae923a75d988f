"""What an Arabic model looks at in a sentence: words without clitics, their shapes, lists and company."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from khabar.recognise.company import Word, in_company, seen_from
from khabar.recognise.wordclasses import word_classes
from khabar.recognise.wordlist import Wordlist
from khabar.registry.spelling import key, script_language, without_clitics

# What a word as it stands has before a parting of it, and what each letter taken off costs, in powers of ten
# of how common words are.
_CLITIC_COST = 0.3
_WHOLE = 0.4
# The endings of adjectives of origin, and of their plurals.
_NISBA = ("ي", "يه", "يين", "يون")
# Roles of words that are told apart in a word's class, by one letter each; the first that fits counts.
_ROLES = (
    ("title", "t"),
    ("chief", "t"),
    ("minister", "t"),
    ("member", "t"),
    ("deputy", "t"),
    ("say", "v"),
    ("place-head", "l"),
    ("name-link", "b"),
    ("kunya", "k"),
    ("in", "i"),
)
# Features of a word's letters begin so.
_OF_LETTERS = ("w=", "b=", "s=", "begins=", "ends=", "pair")
# How many words away a word's general features are seen from.
_SEEN_FROM = (-3, -2, -1, 1, 2, 3)
# Words that tell what stands a little later in the sentence.
_TRIGGERS = frozenset(("title", "chief", "minister", "spokesman", "member", "deputy", "say", "place-head"))


class ArabicFeatures:
    """Tells the features of Arabic words by a wordlist."""

    def __init__(self, wordlist: Wordlist) -> None:
        self._lists = wordlist
        self._common = {w: float(v) for w, v in wordlist.values("common").items()}
        self._given, self._surnames = wordlist.values("given"), wordlist.values("surname")
        self._foreign_given = wordlist.values("foreign-given")
        self._foreign_surnames = wordlist.values("foreign-surname")
        self._places = {w: v for w, v in wordlist.values("names-place").items() if " " not in w}
        self._countries, self._clubs = wordlist.values("country"), wordlist.values("names-club")
        self._heads = wordlist.values("head")
        self._nouns = {w: tuple(of.split()) for w, of in wordlist.values("noun").items()}
        self._likeness = {
            name: {t: int(v) for t, v in wordlist.values(name).items()}
            for name in ("like-foreign", "like-arab")
        }
        self._classes = word_classes("ar")
        self._memo: dict[str, Word] = {}
        self._inflected: dict[str, tuple[str, ...]] = {}
        self._general: dict[str, Mapping[int, tuple[str, ...]]] = {}

    def features(self, words: Sequence[str]) -> list[list[str]]:
        """Return the features of each word of a sentence."""
        return in_company([self.word(w) for w in words], self._lists.phrases, _TRIGGERS)

    def identity(self, word: str) -> str:
        """Return what tells a word again elsewhere in the article; empty for punctuation and numbers."""
        seen = self.word(word)
        return seen.bare if len(seen.bare) > 1 else ""

    def clitics(self, word: str, written: Set[str]) -> str:
        """Return the letters attached before a name's first word.

        Args:
            written: the spelling keys of all words of the article; a name that stands there by itself is one.
        """
        norm = key(word)
        if self._is_listed(norm) and not any(self._is_listed(rest) for _, rest in without_clitics(norm)):
            # بعقوبة is no عقوبة.
            return ""
        for clitics, rest in without_clitics(norm):
            if rest in written or (clitics.endswith("ل") and rest.startswith("ال")):
                return clitics
        seen = self.word(word)
        return norm[: len(norm) - len(seen.stem)] if seen.stem and norm.endswith(seen.stem) else ""

    def _is_listed(self, norm: str) -> bool:
        return norm in self._places or norm in self._given or norm in self._surnames

    def general(self, raw: str) -> Mapping[int, tuple[str, ...]]:
        """Return what is general about a word, its lists and form, not its letters.

        Returns:
            From how many words away it is seen → the features; 0 for the word itself.
        """
        if raw not in self._general:
            if len(self._general) > _MEMO:
                self._general.clear()
            word = self.word(raw)
            told = [f"y={word.symbol}", *(f for f in word.own if not f.startswith(_OF_LETTERS))]
            told += self.inflection(word)
            self._general[raw] = {d: tuple(f"{d}{f}" for f in told) for d in _SEEN_FROM} | {0: tuple(told)}
        return self._general[raw]

    def inflection(self, word: Word) -> tuple[str, ...]:
        """Tell a verb or an adjective by which of its other forms are common words."""
        if word.stem not in self._inflected:
            if len(self._inflected) > _MEMO:
                self._inflected.clear()
            self._inflected[word.stem] = tuple(self._inflection(word.stem, word.bare))
        return self._inflected[word.stem]

    def _inflection(self, stem: str, bare: str) -> Iterator[str]:
        common = self._common
        if types := self._nouns.get(stem) or self._nouns.get(bare):
            yield from (f"opens-{type_}" for type_ in types)
            yield "opens=" + "+".join(t[0] for t in types)
            yield f"noun={bare}"
        if len(bare) < 3 or stem.isdigit():
            return
        if stem[0] in "يت" and ("ت" if stem[0] == "ي" else "ي") + stem[1:] in common:
            yield "present"
        root = stem.removesuffix("ت").removesuffix("وا")
        if (past := sum(form in common for form in (root + "ت", root + "وا", "ي" + root, "ت" + root))) > 1:
            yield f"past={past}"
        him = bare.removesuffix("ه") if bare.endswith("ه") else bare
        forms = (him, him + "ه", "ال" + him, f"ال{him}ه")
        if (agreeing := sum(form in common for form in forms)) > 2:
            yield f"agrees={agreeing}"
        if bare + "ها" in common or bare + "هم" in common:
            yield "possessed"
        if f"ال{bare}" in common:
            yield "takes-article"

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
            own = (f"mark={raw}",)
            return Word(raw, "", "", own, seen_from(own), raw[:1])
        if norm[0].isdigit():
            own = (f"digits={min(len(norm), 5)}",)
            return Word(norm, "", "", (*own, "digits"), seen_from(own), "D")
        if script_language(norm) != "ar":
            case = "U" if raw.isupper() else "C" if raw[0].isupper() else "l"
            return Word(norm, norm, norm, (f"latin={case}", f"w={norm}"), seen_from((f"latin={case}",)), "L")
        return self._arabic(raw, norm)

    def _arabic(self, raw: str, norm: str) -> Word:
        clitics, stem = self._parted(norm)
        bare = _bare(stem)
        common = self._common.get(stem, 0.0)
        shared = [f"w={norm}", f"b={bare}"]
        if clitics:
            shared.append(f"clitics={clitics}")
        if bare != stem:
            shared.append("definite")
        if raw.endswith("ى"):
            shared.append("maqsura")
        roles = frozenset((self._roles.get(stem) or self._roles.get(bare) or "").split())
        shared += self._listed(norm, stem, bare)
        shared += [f"role={role}" for role in sorted(roles)]
        shared += self._classes.get(norm) or self._classes.get(stem) or ()
        if bare.endswith(_NISBA) and len(bare) > 4:
            shared.append("nisba")
        if len(bare) > 2:
            shared += [f"{name}={self._like(name, bare)}" for name in sorted(self._likeness)]
        own = [f"s={stem}", f"common={int(common)}", f"length={min(len(bare), 9)}"]
        if raw.endswith("ة"):
            own.append("marbuta")
        for n in range(1, min(5, len(bare))):
            own += [f"begins={bare[:n]}", f"ends={bare[-n:]}"]
        beside = (*shared, f"common={int(common / 2)}")
        symbol = self._symbol(stem, bare, common, roles)
        return Word(norm, stem, bare, (*shared, *own), seen_from(beside), symbol, roles)

    @cached_property
    def _roles(self) -> dict[str, str]:
        return self._lists.values("role")

    def _parted(self, norm: str) -> tuple[str, str]:
        """Return attached letters and stem: the parting whose rest is so common that it pays."""
        best = (self._common.get(norm, 0.0) + _WHOLE, "", norm)
        for clitics, rest in without_clitics(norm):
            worth = self._common.get(rest, 0.0) - _CLITIC_COST * len(clitics)
            if worth > best[0]:
                best = (worth, clitics, rest)
        return best[1], best[2]

    def _listed(self, norm: str, stem: str, bare: str) -> list[str]:
        """Return the lists of names the word is in; with an x where another parting of it is."""
        found = [f"given={self._given[stem]}"] if stem in self._given else []
        if stem in self._surnames:
            found.append(f"surname={self._surnames[stem]}")
        others = {norm, bare, *(rest for _, rest in without_clitics(norm))}
        if not found and any(w in self._given or w in self._surnames for w in others):
            found.append("namex")
        if stem in self._places:
            found.append(f"place={self._places[stem]}")
        elif any(w in self._places for w in others):
            found.append("placex")
        if stem in self._countries:
            found.append("country")
        elif any(w in self._countries for w in others):
            found.append("countryx")
        for name, words in (
            ("foreign-given", self._foreign_given),
            ("foreign-surname", self._foreign_surnames),
            ("club", self._clubs),
        ):
            if stem in words:
                found.append(name)
        if head := self._heads.get(stem) or self._heads.get(bare):
            found.append(f"head={head}")
        return found

    def _like(self, name: str, bare: str) -> int:
        """Return how much the word's letters look like those of a list's names, −3 to 4."""
        weights, edged = self._likeness[name], f"^{bare}$"
        parts = [weights.get(edged[i : i + 3], 0) for i in range(len(edged) - 2)]
        return max(-3, min(4, round(sum(parts) / len(parts) / 5)))

    def _symbol(self, stem: str, bare: str, common: float, roles: frozenset[str]) -> str:
        symbol = "g" if stem in self._given or stem in self._foreign_given else ""
        symbol += "s" if stem in self._surnames or stem in self._foreign_surnames else ""
        symbol += "p" if stem in self._places or stem in self._countries else ""
        symbol += "h" if stem in self._heads or bare in self._heads else ""
        symbol += next((letter for role, letter in _ROLES if role in roles), "")
        symbol += "A" if bare != stem else ""
        symbol += "0" if common < 3 else "1" if common < 4 else "2" if common < 5.2 else "3"
        return symbol + ("n" if bare.endswith(_NISBA) and len(bare) > 4 else "")


# Words that are kept with their features: those of some dozen articles.
_MEMO = 20_000


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
