"""Takes over the names that a trained recogniser finds and neither registry nor rules know."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from khabar.extract import calendars
from khabar.extract.english_ends import dateline_end, ministry_end, ordinal_start
from khabar.extract.english_names import Span
from khabar.extract.lexicon import Lexicon
from khabar.extract.persons import may_be_name
from khabar.extract.text import Sentence, Token
from khabar.recognise import Found, NameRecogniser
from khabar.recognise.places import with_quotes
from khabar.registry.spelling import without_clitics

# Names the recogniser is less sure of are left out.
SURE: Final = 0.7
# A single word as a person needs more: it may be any word.
SURE_OF_ONE: Final = 0.9
# From here on the recogniser may say that a person's name is longer than the rules think.
SURE_OF_MORE: Final = 0.9
# English names the recogniser is so sure of go before the rules, and before shorter names of the registry.
FIRST: Final = 0.35
_TYPES = {"person": "person", "place": "region", "organization": "organization"}
# Words inside names of bodies, by the sort of body.
BODY_WORDS = ("arms-word", "state-word", "civil-word", "press-word")
_ARTICLES = ("the", "a", "an")
_HYPHENS = ("-", "–")
_LINKS = frozenset("al i e el ul ad ez as ash in tin".split())
# Word sets, and words, that may stand without a capital inside a name.
_SMALL = ("inside-names", "name-link", "kunya", "state-adjective", "state-body", "police-noun", "police-tail")
_INSIDE = ("in", "and", "s", "o")
_PLACING = ("in", "from", "near", "between", "around", "outside")
_CUTTING = ("(", ")", "-", ",", ";", ":", "/", "?", "!")
_MONTHS = calendars.MONTHS["en"]
_TITLES = ("title", "chief", "minister", "spokesman", "deputy", "member")


class Recognised:
    """Turns what a recogniser finds into spans of khabar's tokens with khabar's types."""

    def __init__(self, recogniser: NameRecogniser, heads: Mapping[str, str], lexicon: Lexicon) -> None:
        """Take the head nouns with the entity types they tell of."""
        self._recogniser, self._heads, self._lexicon = recogniser, heads, lexicon
        self._openers = frozenset(
            w for name in ("given-names", "kunya", "settlement", "place-head") for w in lexicon.words(name)
        )

    def spans(self, text: str, sentences: Sequence[Sentence]) -> list[list[tuple[Span, float]]]:
        """Return the names of each sentence, and how sure the recogniser is of each."""
        return [[(span, f.probability) for span, f in row] for row in self.read(text, sentences)]

    def read(
        self, text: str, sentences: Sequence[Sentence], hints: Sequence[Sequence[Sequence[str]]] = ()
    ) -> list[list[tuple[Span, Found]]]:
        """Return the names of each sentence, as spans and as the recogniser found them.

        Args:
            hints: what registry and rules tell of each token.
        """
        places = [with_quotes(text, [(t.start, t.end) for t in s.tokens]) for s in sentences]
        told = (
            [by_word(s, row, of) for s, row, of in zip(sentences, places, hints, strict=True)]
            if hints
            else []
        )
        found = self._recogniser.find(text, places, told)
        return [
            list(self._of_sentence(text, sentence, row, names))
            for sentence, row, names in zip(sentences, places, found, strict=True)
        ]

    def _of_sentence(
        self, text: str, sentence: Sentence, places: Sequence[tuple[int, int]], found: Sequence[Found]
    ) -> Iterator[tuple[Span, Found]]:
        by_start = {token.start: i for i, token in enumerate(sentence.tokens)}
        for name in found:
            inside = [by_start[start] for start, _ in places[name.first : name.last] if start in by_start]
            for first, last, part in self._parts(sentence.tokens, inside, name):
                if span := self._span(text, sentence.tokens, first, last, part):
                    yield span, part

    def _parts(
        self, tokens: Sequence[Token], inside: Sequence[int], name: Found
    ) -> Iterator[tuple[int, int, Found]]:
        """Yield a name, or two that "and" joins where no word tells of a body: from Paris and Rome."""
        if not inside:
            return
        first, last = inside[0], inside[-1] + 1
        joint = next((i for i in range(first + 1, last - 1) if tokens[i].norm == "and"), None)
        body = name.kind == "person" or any(self._tells_body(t) for t in tokens[first:last])
        if joint is None or body or self._lexicon.language != "en":
            yield first, last, name
            return
        if first and tokens[first - 1].norm in _PLACING:
            name = replace(name, kind="place")
        yield first, joint, name
        yield joint + 1, last, name

    def _span(self, text: str, tokens: Sequence[Token], first: int, last: int, name: Found) -> Span | None:
        clitics = name.clitics
        if name.own:
            return first, last, self._clitics(tokens[first].norm, clitics), name.type
        if self._lexicon.language == "en":
            first, last = joined(text, tokens, *self._trimmed(tokens, first, last))
            if name.kind == "organization":
                first = ordinal_start(tokens, first)
                last = self._unit_end(tokens, first, last, name)
            if (end := ministry_end(tokens, first, last, self._lexicon)) > last and name.kind != "person":
                last, name = end, replace(name, kind="organization", type="government")
            if (not first and last == dateline_end(tokens)) or self._is_site(tokens[last : last + 1]):
                name = replace(name, kind="place")
            elif name.kind == "organization" and self._is_person(tokens[first:last]):
                name = replace(name, kind="person")
        while name.kind == "person" and last - first > 1 and self._is_title(tokens[first]):
            # The President is no part of President X.
            first, clitics = first + 1, ""
        if not self._may_be_name(tokens[first:last], name):
            return None
        type_ = _TYPES[name.kind]
        if name.kind == "organization":
            head = self._head(tokens, first, last, clitics)
            # The English model of types knows of heads, and of the words beside them.
            type_ = (name.type or head if self._lexicon.language == "en" else head or name.type) or type_
        return first, last, clitics, type_

    def _unit_end(self, tokens: Sequence[Token], first: int, last: int, name: Found) -> int:
        """Return where a group's name ends before the place it is met in: the Ansar Front in Azaz."""
        inside = (
            i
            for i in range(first + 2, last)
            if tokens[i].norm == "in" and tokens[i - 1].norm in self._heads and tokens[i + 1].norm != "the"
        )
        return next(inside, last) if name.type == "faction" else last

    def _trimmed(self, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
        """Cut an English name at a bracket or dash, and behind what describes it (the movement Fatah)."""
        last = next((i for i in range(first + 1, last) if self._cuts(tokens[i])), last)
        small = (
            i
            for i in range(first, last - 1)
            if tokens[i].text.islower() and tokens[i].norm in self._heads and tokens[i + 1].text[0].isupper()
        )
        first = next(small, first - 1) + 1
        if last - first > 1 and tokens[last - 1].norm in self._lexicon.words("group-tail"):
            # The M23 movement is M23.
            last -= tokens[last - 1].text.islower()
        while last - first > 1 and tokens[first].norm in _ARTICLES:
            first += 1
        if first and last - first > 1 and tokens[first - 1].norm.isdigit() and tokens[first].norm in _MONTHS:
            # On 5 May somebody …
            first += 1
        if last < len(tokens) and tokens[last].norm == "of" and last - first > 1:
            # "The X quarter of the city": the quarter is called X.
            last -= tokens[last - 1].norm in self._lexicon.words("small-place-tail")
        # Islamist, separatist: of what kind a group is belongs to no name.
        kind = last - first > 2 and tokens[first].norm in self._lexicon.words("kind-adjective")
        return first + kind, last

    def _cuts(self, token: Token) -> bool:
        """Tell what no name goes on behind: a bracket, a dash, or a small word that stands inside no name."""
        if token.norm in _CUTTING:
            return True
        inside = token.norm in (*_LINKS, *_INSIDE) or any(
            token.norm in self._lexicon.words(name) for name in _SMALL
        )
        small = token.text.islower() and token.text.isascii()
        return small and not inside and token.norm not in self._heads

    def _is_site(self, behind: Sequence[Token]) -> bool:
        """Tell whether the small noun of a site or quarter stands behind a name, which is a place's then."""
        sites = ("site", "small-place-tail")
        return any(t.text.islower() and t.norm in self._lexicon.words(name) for t in behind for name in sites)

    def _is_person(self, words: Sequence[Token]) -> bool:
        """Tell whether words open like a person and none of them is one that bodies are called by."""
        opens = any(words[0].norm in self._lexicon.words(name) for name in ("kunya", "title", "given-names"))
        return opens and len(words) > 1 and not any(self._tells_body(t) for t in words)

    def _tells_body(self, token: Token) -> bool:
        return token.norm in self._heads or any(
            token.norm in self._lexicon.words(name) for name in BODY_WORDS
        )

    def _may_be_name(self, words: Sequence[Token], name: Found) -> bool:
        if not any(token.word and not token.norm[0].isdigit() for token in words):
            return False
        if self._lexicon.language == "en" and not any(w.text[0].isupper() for w in words):
            return False
        if name.kind == "person":
            return all(may_be_name(token, self._lexicon) for token in words)
        if self._lexicon.language == "en" and len(words) > 1:
            return True
        # Nothing but words that rules speak of (قرى الريف) is a description.
        return not all(self._lexicon.knows(token.norm) for token in words)

    def _clitics(self, word: str, clitics: str) -> str:
        """Return what is attached before a name's first word; words that open names settle it."""
        for taken, rest in (("", word), *without_clitics(word)):
            bare = rest.removeprefix("ال")
            if rest in self._openers or rest in self._heads or bare in self._heads:
                return taken
        return clitics

    def _is_title(self, token: Token) -> bool:
        return any(self._lexicon.has(name, token.norm) for name in _TITLES)

    def _head(self, tokens: Sequence[Token], first: int, last: int, clitics: str) -> str:
        """Return the type that the noun a name opens with (in English, ends with) tells of; "" if none."""
        if self._lexicon.language == "en":
            return next(
                (t for i in range(last - 1, first - 1, -1) if (t := self._heads.get(tokens[i].norm))), ""
            )
        norm = tokens[first].norm
        rest = next((rest for taken, rest in without_clitics(norm) if taken == clitics), norm)
        return self._heads.get(rest) or self._heads.get(rest.removeprefix("ال"), "")


def by_word(
    sentence: Sentence, places: Sequence[tuple[int, int]], hints: Sequence[Sequence[str]]
) -> list[Sequence[str]]:
    """Return the hints of tokens for the words of a sentence, quotation marks among them."""
    by_start = {token.start: told for token, told in zip(sentence.tokens, hints, strict=True)}
    return [by_start.get(start, ()) for start, _ in places]


def voted(
    sentences: Sequence[Sentence], found: Sequence[Sequence[tuple[Span, float]]]
) -> list[list[tuple[Span, float]]]:
    """Give the same words the same type throughout an article: the one they are most surely of.

    Chad may be a country here, and its government there.
    """
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for sentence, names in zip(sentences, found, strict=True):
        for span, probability in names:
            votes[_words(sentence, span)][span[3]] += probability
    return [
        [((*span[:3], _type(span, votes[_words(sentence, span)])), sure) for span, sure in names]
        for sentence, names in zip(sentences, found, strict=True)
    ]


def joined(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Widen a name to the words that hyphens join with it: al-Harsha, Pul-i-Khumri, Movement–North."""
    while first and text[tokens[first - 1].end : tokens[first].start] in _HYPHENS:
        if not _LINKS.intersection((tokens[first - 1].norm, tokens[first].norm)):
            # "Ex-" is no part of a name.
            break
        first -= 1
    while last < len(tokens) and text[tokens[last - 1].end : tokens[last].start] in _HYPHENS:
        if tokens[last].text.islower() and tokens[last].norm not in _LINKS:
            # "US-led" is no name.
            break
        last += 1
    return first, last


def _type(span: Span, votes: Mapping[str, float]) -> str:
    highest = max(votes, key=lambda type_: votes[type_])
    return span[3] if {highest, span[3]} == {"region", "government"} else highest


def _words(sentence: Sentence, span: Span) -> str:
    return " ".join(t.norm for t in sentence.tokens[span[0] : span[1]])


def is_sure(span: Span, probability: float) -> bool:
    """Tell whether a name is sure enough to be taken over."""
    first, last, _, type_ = span
    alone = type_ == "person" and last == first + 1
    return probability >= (SURE_OF_ONE if alone else SURE)
