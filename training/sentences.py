"""Reads the project's own annotated English text: the sentence bank and reviewed articles."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from khabar.extract.text import sentences as split
from khabar.model.article import Language
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.recognise.labels import Span
from khabar.recognise.places import with_quotes
from tests.sentences.bank import learnt
from training.corpora import Annotated
from training.marked import Typed, names_of

_KINDS: Mapping[str, str] = {"person": "person", "region": "place"}


def _is_name(words: str, full: str, type_: str) -> bool:
    """Tell whether the words that name an entity again are a name: a surname, a short form, an acronym."""
    parts = words.removesuffix("'s").split()
    if not parts or not words[0].isupper() or not parts[-1][0].isupper():
        return False
    if type_ in ("person", "region") or words.isupper():
        return True
    return (len(parts) > 1 and words in full) or (type_ == "government" and parts[0] not in full.split())


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


def own_text(tests: Path, language: Language) -> list[tuple[Annotated, list[Span]]]:
    """Return the sentences of the bank, and of the reviewed articles in ``tests``, with their typed names."""
    bank = ((item.article.text, list(names_of(item, _is_name))) for item in learnt(language))
    texts = [*bank, *articles(tests / "golden" / "develop", language)]
    return [
        sentence
        for number, (text, names) in enumerate(texts)
        for sentence in annotated(f"own-{number}", text, names)
    ]
