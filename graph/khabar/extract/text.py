"""Cuts an article's text into sentences of words, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from khabar.registry.spelling import key

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06ed"
# Latin letters, those of transliteration too (Taḥrīr), composed or not; × and ÷ stand among them.
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_LATIN = rf"[{_LETTER}][{_LETTER}\u0300-\u036f]*"
# A word: letters and digits with their diacritics. Hyphens inside a word part it and vanish (al-Sham).
_TOKEN = re.compile(
    rf"(?P<dotted>(?:[A-Za-z]\.){{2,}})|{_LATIN}(?:['’ʿʾ]{_LATIN})*|[^\W\d_][\w{_MARKS}]*"
    rf"|\d+(?:[.,:/-]\d+)*|[،؛,;:.!؟?()\[\]…/]|(?<!\w)[–—-]|[–—-](?!\w)"
)
# The look-behind lets a run of dots be tried once, not from each of its dots.
_SENTENCE_END = re.compile(r"(?<![.!؟?…])[.!؟?…]+[\"”»’')\]]*(?=\s|$)|\n+")
# In characters. What goes on longer without a stop is a table or list; matching it whole would take long.
_LONGEST = 4000
# English words that end in a dot without ending the sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr gen col lt maj capt sgt brig st no vs"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# Words that open a sentence behind one that ends in "U.S.", and no name.
_OPENERS = frozenset(
    "the a an this that these those he she it they we i you his her its their our in on at for from by with"
    " and or but if as when while after before since there here what who where why how no not some most many"
    " all both last earlier meanwhile however according".split()
)
_PUNCTUATION = {"،": ",", "؛": ";", "؟": "?", "–": "-", "—": "-", "…": ".", "[": "(", "]": ")"}


# Words that begin like the article: to, who, except, now.
_NOT_DEFINITE = frozenset(map(key, "إلى إليه إليها إليهم إليهما التي الذي الذين اللذان الآن إلا".split()))


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark.

    Attributes:
        text: as it stands in the article.
        norm: its spelling key, or the plain form of a punctuation mark.
        start, end: offsets in the article's text, in characters.
        word: false for punctuation.
    """

    text: str
    norm: str
    start: int
    end: int
    word: bool

    @property
    def preposition(self) -> bool:
        """Tell على and إلى from the names that share their keys (علي)."""
        return self.text.lstrip("وف") in ("على", "إلى")

    @property
    def definite(self) -> bool:
        """Tell whether it is an Arabic word with the article."""
        return self.norm.startswith("ال") and len(self.norm) > 3 and self.norm not in _NOT_DEFINITE


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of text that ends with a full stop or a line.

    Attributes:
        start, end: offsets in the article's text, without blanks at either side.
        tokens: its words and punctuation; quotation marks are no tokens.
        line_start: it begins its line.
        line_end: it ends its line.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    line_start: bool
    line_end: bool


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of ``text`` in order; blank lines are skipped."""
    return [_sentence(text, start, end) for start, end in _spans(text)]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if _is_abbreviation(text, match):
            continue
        end = match.start() if match.group().startswith("\n") else match.end()
        yield from _pieces(text, start, end)
        start = match.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span in one piece, or cut at blanks where no sentence can be so long."""
    while end - start > _LONGEST:
        cut = max(text.rfind(blank, start + _LONGEST // 2, start + _LONGEST) for blank in " \t") + 1
        cut = cut or start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if stripped := piece.strip():
        begin = start + piece.index(stripped[0])
        yield begin, begin + len(stripped)


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    if match.group() != ".":
        return False
    before = re.search(r"(?P<dot>\.?)(?P<word>[A-Za-z]+)$", text[max(0, match.start() - 6) : match.start()])
    if not before:
        return False
    if len(before["word"]) > 1:
        return before["word"].lower() in _ABBREVIATIONS
    # A capital by itself is an initial (John R. Smith); the end of U.S. ends the sentence where one opens.
    initial = not before["dot"] and before["word"].isupper()
    following = re.match(r" (\w+)", text[match.end() : match.end() + 20])
    return initial or bool(following and (following[1][0].islower() or following[1].lower() not in _OPENERS))


def _sentence(text: str, start: int, end: int) -> Sentence:
    before, after = start, end
    while before and text[before - 1] in " \t":
        before -= 1
    while after < len(text) and text[after] in " \t":
        after += 1
    return Sentence(
        start,
        end,
        tuple(tokens(text, start, end)),
        line_start=text[before - 1 : before] in ("", "\n"),
        line_end=text[after : after + 1] in ("", "\n"),
    )


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of ``text[start:end]``."""
    for match in _TOKEN.finditer(text, start, end):
        surface, begin = match.group(), match.start()
        if match["dotted"]:
            # One word a letter, as the key of "U.S." has it.
            yield from (
                Token(c, key(c), begin + i, begin + i + 1, word=True)
                for i, c in enumerate(surface)
                if c != "."
            )
        elif not surface[0].isalnum():
            yield Token(surface, _PUNCTUATION.get(surface, surface), begin, match.end(), word=False)
        elif norm := key(surface):
            yield from _split_possessive(Token(surface, norm, begin, match.end(), word=True))


def _split_possessive(token: Token) -> Iterator[Token]:
    """Take ``'s`` off an English word, so that a name is found before it."""
    if token.text[-2:] in ("'s", "’s"):
        cut = token.end - 2
        yield Token(token.text[:-2], key(token.text[:-2]), token.start, cut, word=True)
        yield Token(token.text[-2:], "s", cut, token.end, word=True)
    else:
        yield token
