"""Takes over the names that a trained recogniser finds and neither registry nor rules know."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

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
_TYPES = {"person": "person", "place": "region", "organization": "organization"}
_ARTICLES = ("the", "a", "an")
_TITLES = ("title", "chief", "minister", "spokesman", "deputy", "member")


class Recognised:
    """Turns what a recogniser finds into spans of khabar's tokens with khabar's types."""

    def __init__(self, recogniser: NameRecogniser, heads: Mapping[str, str], lexicon: Lexicon) -> None:
        """Take the head nouns with the entity types they tell of."""
        self._recogniser, self._heads, self._lexicon = recogniser, heads, lexicon
        self._openers = frozenset(
            w for name in ("given-names", "kunya", "settlement", "place-head") for w in lexicon.words(name)
        )

    def spans(
        self, text: str, sentences: Sequence[Sentence], hints: Sequence[Sequence[Sequence[str]]] = ()
    ) -> list[list[tuple[Span, Found]]]:
        """Return the names of each sentence, as spans and as the recogniser found them.

        Args:
            hints: what rules tell of each token.
        """
        places = [with_quotes(text, [(t.start, t.end) for t in s.tokens]) for s in sentences]
        told = [by_word(s, row, of) for s, row, of in zip(sentences, places, hints, strict=True)] if hints else []
        found = self._recogniser.find(text, places, told)
        return [
            list(self._of_sentence(sentence, row, names))
            for sentence, row, names in zip(sentences, places, found, strict=True)
        ]

    def _of_sentence(
        self, sentence: Sentence, places: Sequence[tuple[int, int]], found: Sequence[Found]
    ) -> Iterator[tuple[Span, Found]]:
        by_start = {token.start: i for i, token in enumerate(sentence.tokens)}
        for name in found:
            inside = [by_start[start] for start, _ in places[name.first : name.last] if start in by_start]
            if inside and (span := self._span(sentence.tokens, inside[0], inside[-1] + 1, name)):
                yield span, name

    def _span(self, tokens: Sequence[Token], first: int, last: int, name: Found) -> Span | None:
        clitics = name.clitics
        if name.own:
            return first, last, self._clitics(tokens[first].norm, clitics), name.type
        while self._lexicon.language == "en" and last - first > 1 and tokens[first].norm in _ARTICLES:
            first += 1
        while name.kind == "person" and last - first > 1 and self._is_title(tokens[first]):
            # The President is no part of President X.
            first, clitics = first + 1, ""
        if not self._may_be_name(tokens[first:last], name):
            return None
        type_ = _TYPES[name.kind]
        if name.kind == "organization":
            type_ = self._head(tokens, first, last, clitics) or name.type or type_
        return first, last, clitics, type_

    def _may_be_name(self, words: Sequence[Token], name: Found) -> bool:
        if not any(token.word and not token.norm[0].isdigit() for token in words):
            return False
        if self._lexicon.language == "en" and not (
            words[0].text[0].isupper() and words[-1].text[0].isupper()
        ):
            return False
        if name.kind == "person":
            return all(may_be_name(token, self._lexicon) for token in words)
        # Nothing but words that rules speak of (قرى الريف) is a description.
        return not all(self._lexicon.knows(token.norm) for token in words)

    def _clitics(self, word: str, clitics: str) -> str:
        """Return what is attached before a name's first word: known words of names settle it."""
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


def is_sure(span: Span, probability: float) -> bool:
    """Tell whether a name is sure enough to be taken over."""
    first, last, _, type_ = span
    alone = type_ == "person" and last == first + 1
    return probability >= (SURE_OF_ONE if alone else SURE)
