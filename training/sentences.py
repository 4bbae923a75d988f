"""Reads the project's own annotated English text: the sentence bank and reviewed articles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from khabar.extract.text import sentences as split
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.recognise.labels import Span
from khabar.recognise.places import with_quotes
from training.corpora import Annotated

_TYPES: Mapping[str, str] = {
    "P": "person",
    "F": "faction",
    "G": "government",
    "O": "organization",
    "M": "outlet",
    "R": "region",
}
_KINDS: Mapping[str, str] = {"person": "person", "region": "place"}
_MARK = re.compile(r"\{(=?[^ }]+) ([^{}]+)\}")
# Every third line of a bank file is held out, to measure on.
_HELD_OUT = 3

Typed = tuple[int, int, str]
"""start and end in characters, and the entity type"""


def bank(folder: Path, language: str) -> Iterator[tuple[str, list[Typed]]]:
    """Yield the texts of a language's sentence bank with their names, the lines held out left out."""
    for file in sorted(folder.glob(f"{language}-*.txt")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            body, bars, _ = line.rpartition(" || ")
            if bars and not line.startswith("#") and number % _HELD_OUT:
                yield _unmarked(body.strip())


def _unmarked(body: str) -> tuple[str, list[Typed]]:
    text, names, at = "", [], 0
    types: dict[str, str] = {}
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        type_ = _TYPES.get(mark[1]) or types.get(mark[2])
        if type_:
            types[mark[2]] = type_
            names.append((len(text), len(text) + len(mark[2]), type_))
        text += mark[2]
    return text + body[at:], names


def articles(folder: Path, language: str) -> Iterator[tuple[str, list[Typed]]]:
    """Yield the reviewed articles of a language with their entities wherever they are named in full."""
    for claims in sorted(folder.glob("*/claims.yaml")):
        article = read_article(claims.parent / "article.txt")
        if article.language == language:
            entities = load_claims(claims).record.entities
            names = {name: e.type for e in entities for name in (e.name, *e.aliases)}
            yield article.text, list(_named(article.text, names))


def _named(text: str, names: Mapping[str, str]) -> Iterator[Typed]:
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (-len(name), name)):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if taken.isdisjoint(range(*found.span())):
                taken.update(range(*found.span()))
                yield *found.span(), names[name]


def annotated(document: str, text: str, names: Sequence[Typed]) -> Iterator[tuple[Annotated, list[Span]]]:
    """Yield the sentences of a text with their names by kind, and by entity type."""
    for sentence in split(text):
        places = with_quotes(text, [(t.start, t.end) for t in sentence.tokens])
        typed: list[Span] = []
        for start, end, type_ in sorted(names):
            inside = [i for i, (a, b) in enumerate(places) if a < end and start < b]
            if inside and (not typed or typed[-1][1] <= inside[0]):
                typed.append((inside[0], inside[-1] + 1, type_))
        kinds = tuple((a, b, _KINDS.get(t, "organization")) for a, b, t in typed)
        yield Annotated(tuple(text[a:b] for a, b in places), kinds, document), typed


def own_text(folder: Path, language: str) -> list[tuple[Annotated, list[Span]]]:
    """Return the sentences of bank and reviewed articles in the folder of tests, with their typed names."""
    texts = [*bank(folder / "sentences", language), *articles(folder / "golden" / "develop", language)]
    return [
        sentence
        for number, (text, names) in enumerate(texts)
        for sentence in annotated(f"own-{number}", text, names)
    ]
