"""Reads the annotated corpora: ANERcorp, NewsFANE Gold and re3d."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from khabar.extract.text import sentences as split
from khabar.recognise.labels import Span, spans
from khabar.recognise.places import with_quotes

KINDS: Mapping[str, str] = {
    "PERS": "person",
    "LOC": "place",
    "ORG": "organization",
    "MISC": "other",
    "Person": "person",
    "Location": "place",
    "Organisation": "organization",
}
"""The corpora's labels, and the kinds of names they are here"""


_OPENING = frozenset(("the", "a", "an"))
_PRONOUNS = frozenset("i he she we they it our their his us you who this that these those".split())


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence with its names.

    Attributes:
        words: as they stand in the corpus, marks among them.
        names: first word, last word (exclusive) and kind, in order.
        document: the text it is from; empty where the corpus does not say.
    """

    words: tuple[str, ...]
    names: tuple[Span, ...]
    document: str = ""


def anercorp(folder: Path) -> list[Annotated]:
    """Return the sentences of ANERcorp's training part, in the order of the file."""
    found = []
    for block in _blocks(folder / "anercorp" / "train.txt"):
        words, labels = zip(*(line.split(" ") for line in block), strict=True)
        names = tuple((first, last, KINDS[kind]) for first, last, kind in spans(labels))
        found.append(Annotated(words, names))
    return found


def newsfane(folder: Path) -> list[Annotated]:
    """Return the sentences of NewsFANE Gold with its fine kinds of names (Politician, Media …)."""
    found = []
    for block in _blocks(folder / "newsfane" / "train.txt"):
        words, labels = zip(*(line.split("\t")[:2] for line in block), strict=True)
        found.append(Annotated(tuple(map(str.strip, words)), tuple(spans(map(str.strip, labels)))))
    return found


def _blocks(file: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in file.read_text("utf-8-sig").replace("\u200e", "").splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def re3d(folder: Path) -> list[Annotated]:
    """Return the sentences of re3d's two parts, cut as khabar cuts an article."""
    found: list[Annotated] = []
    for part in ("centcom", "uk-government"):
        documents = _json_lines(folder / "re3d" / part / "documents.json")
        marked = _json_lines(folder / "re3d" / part / "entities.json")
        for document in documents:
            own = [e for e in marked if e["documentId"] == document["_id"] and e["type"] in KINDS]
            places = {(int(e["begin"]), int(e["end"])): KINDS[str(e["type"])] for e in own}
            found += _document(str(document["_id"]), str(document["text"]), places)
    return found


def _json_lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def _document(name: str, text: str, marked: Mapping[tuple[int, int], str]) -> Iterator[Annotated]:
    for sentence in split(text):
        places = with_quotes(text, [(t.start, t.end) for t in sentence.tokens])
        names: list[Span] = []
        for (start, end), kind in sorted(marked.items(), key=lambda item: (item[0][0], -item[0][1])):
            inside = [i for i, (a, b) in enumerate(places) if a < end and start < b]
            while inside and text[places[inside[0]][0] : places[inside[0]][1]].lower() in _OPENING:
                inside = inside[1:]
            free = not names or (inside and names[-1][1] <= inside[0])
            if inside and free and _is_name([text[slice(*places[i])] for i in (inside[0], inside[-1])]):
                names.append((inside[0], inside[-1] + 1, kind))
        yield Annotated(tuple(text[a:b] for a, b in places), tuple(names), name)


def _is_name(edges: Sequence[str]) -> bool:
    """Tell a name from a description ("coalition forces"): its first and last word have capitals."""
    return all(word[0].isupper() or word[0].isdigit() for word in edges) and edges[0].lower() not in _PRONOUNS
