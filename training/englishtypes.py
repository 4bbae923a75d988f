"""Gathers what the model of English bodies' types is trained on: own text, the registry, lists of names."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract.text import tokens
from khabar.recognise.actortypes import type_features
from khabar.recognise.labels import Span
from khabar.recognise.recogniser import features_of
from khabar.recognise.wordlist import Wordlist
from khabar.registry import load_registry
from khabar.schema import load_schema
from training.actortypes import Example
from training.corpora import Annotated

_BODIES = ("faction", "government", "organization", "outlet")
# Of places the model tells where their name stands for a government.
_TOLD = (*_BODIES, "region")
_NAMES = Path(__file__).with_name("names-en.txt")


def english_examples(own: Sequence[tuple[Annotated, list[Span]]], words: Wordlist) -> list[list[Example]]:
    """Return the bodies of each sentence, then lists of names: what tells their type, and the type."""
    features = features_of("en", words)
    found = [
        [(type_features(features, s.words, a, b), type_) for a, b, type_ in names if type_ in _TOLD]
        for s, names in own
    ]
    for name, type_ in _names():
        parts = tuple(t.text for t in tokens(name, 0, len(name)) if t.word)
        found.append([(type_features(features, parts, 0, len(parts)), type_)])
    return found


def _names() -> Iterator[tuple[str, str]]:
    """Yield names with their types, from the registry, the file of invented names and the head nouns."""
    registry = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
    for actor in registry.actors.values():
        if actor.type in _BODIES:
            yield from ((n, actor.type) for n in actor.full_names if n[0].isascii() and " " in n)
    for line in _NAMES.read_text("utf-8").splitlines():
        type_, _, names = line.partition(": ")
        if type_ in _BODIES:
            yield from ((name, type_) for name in names.split("; "))
    schema = load_schema(SCHEMA)
    for type_ in _BODIES:
        yield from ((head.title(), type_) for head in schema.entities[type_].heads.get("en", ()))
