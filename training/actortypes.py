"""Trains the model of organizations' types on NewsFANE's fine kinds of names."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from khabar.bundled import SOURCES
from khabar.recognise.actortypes import type_features
from khabar.recognise.recogniser import Features, features_of
from khabar.recognise.wordlist import Wordlist
from khabar.registry import Registry, load_registry
from training.corpora import Annotated
from training.crf import train_crf

TYPES: Mapping[str, str] = {
    "Government": "government",
    "Media": "outlet",
    "Non-Governmental": "organization",
    "Commercial": "organization",
    "Educational": "organization",
    "Sports": "organization",
    "Religious_ORG": "organization",
    "Medical-Science": "organization",
    "Entertainment": "organization",
}
"""NewsFANE's kinds of organizations, and khabar's types of actors. Its Group (Arabs, Shia …) is no actor."""

Example = tuple[list[str], str]
"""features, type"""


def examples(corpus: Sequence[Annotated], words: Wordlist) -> list[list[Example]]:
    """Return the organizations of each sentence: what tells their type, and the type."""
    features = features_of("ar", words)
    return [list(_examples(sentence, features)) for sentence in corpus]


def _examples(sentence: Annotated, features: Features) -> Iterator[Example]:
    for first, last, kind in sentence.names:
        if kind in TYPES:
            name = " ".join(sentence.words[first:last])
            # NewsFANE does not tell armed groups and parties from charities; khabar's registry does.
            known = [e.type for e in _registry().index.named(name) if e.type in {*TYPES.values(), "faction"}]
            type_ = known[0] if known else TYPES[kind]
            yield type_features(features, sentence.words, first, last), type_


@cache
def _registry() -> Registry:
    return load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")


def train_types(examples: Sequence[Sequence[Example]], c1: float = 0.01, c2: float = 0.1) -> bytes:
    """Return the model of types."""
    flat = [example for of_sentence in examples for example in of_sentence]
    return train_crf([[row] for row, _ in flat], [[type_] for _, type_ in flat], c1=c1, c2=c2)
