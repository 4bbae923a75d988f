"""Trains the model of actors and regions on khabar's own texts: bank, articles to develop on, examples."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.extract.names import NameFinder
from khabar.extract.recognised import by_word
from khabar.extract.text import sentences
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.recognise.actors import ActorTagger, Hints, actor_rows
from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.found import Place
from khabar.recognise.labels import Span, labelled
from khabar.recognise.model import Model
from khabar.recognise.places import QUOTES, with_quotes
from khabar.recognise.recogniser import Recogniser
from khabar.recognise.tagger import Likely
from khabar.recognise.wordlist import Wordlist
from khabar.registry import load_registry
from khabar.schema import load_schema
from tests.sentences.bank import learnt
from training.crf import Rows, train_crf
from training.marked import names_of
from training.variety import Text, varied

PARAMETERS: Final[Mapping[str, float]] = {"c1": 0.5, "c2": 0.5}
"""Swept on the held-out third of the bank: c1 0.02 to 1, c2 0.1 to 2."""
# Each text of the bank is learnt from so many times more, with other names.
_TIMES = 2
# How names are found in examples, those that nouns stand for left out.
_NAMED = ("known", "short", "new")
# A name found between those of the claims counts from here on.
_SURE = 0.5
DEVELOP = Path(__file__).parents[1] / "tests" / "golden" / "develop"


def bank() -> list[Text]:
    """Return the Arabic items of the sentence bank to learn from."""
    return [Text(item.article.text, tuple(names_of(item, _is_name))) for item in learnt("ar")]


def _is_name(words: str, full: str, type_: str) -> bool:
    """Tell whether the words that name an entity again are a name: a surname, the beginning or end of one."""
    return type_ == "person" or (len(words.split()) > 1 and words in full)


class Preparer:
    """Makes rows of features and labels of texts."""

    def __init__(self, newswire: Model) -> None:
        self._finder = _finder()
        self._recogniser = Recogniser(newswire)
        self._features = ArabicFeatures(Wordlist.loads(newswire.words))

    def rows(self, text: Text) -> Iterator[tuple[Rows, list[str]]]:
        """Yield the features and the labels of each sentence."""
        for places, of, opinion, told in self._read(text):
            yield actor_rows(self._features, of, opinion, told), labelled(len(of), _spans(text, places))

    def _read(self, text: Text) -> Iterator[tuple[list[Place], list[str], list[Likely], Hints]]:
        """Yield the places, words, opinions and hints of each sentence."""
        parts = sentences(text.text)
        places = [with_quotes(text.text, [(t.start, t.end) for t in s.tokens]) for s in parts]
        words = [[text.text[a:b] for a, b in row] for row in places]
        told = self._finder.hints(text.text, parts)
        hints = [by_word(s, row, of) for s, row, of in zip(parts, places, told, strict=True)]
        yield from zip(places, words, *self._recogniser.opinions(words, hints), strict=True)

    def completed(self, text: Text, tagger: ActorTagger) -> Text:
        """Return the text with the names that a model finds between those it has."""
        taken = {i for start, end, _ in text.names for i in range(start, end)}
        more = []
        for places, of, opinion, told in self._read(text):
            for name in tagger.names(of, opinion, told):
                start, end = places[name.first][0], places[name.last - 1][1]
                alone = name.last == name.first + 1 and name.kind not in ("person", "region")
                if name.probability >= _SURE and not alone and taken.isdisjoint(range(start, end)):
                    more.append((start, end, name.kind))
        return Text(text.text, tuple(sorted((*text.names, *more))))


def _finder() -> NameFinder:
    """Return what finds names by registry and rules, with all words that it has when it reads."""
    schema = load_schema(SCHEMA)
    registry = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
    return NameFinder(schema, registry.index, Extractor(schema, registry).lexicon("ar"))


def develop() -> list[Text]:
    """Return the Arabic articles to develop on, with the names of their claims."""
    found = []
    for folder in sorted(DEVELOP.iterdir()):
        if not (folder / "claims.yaml").exists():
            continue
        article = read_article(folder / "article.txt", name=folder.name)
        if article.language == "ar":
            named = load_claims(folder / "claims.yaml").record.entities
            types = {name: e.type for e in named for name in (e.name, *e.aliases)}
            found.append(Text(article.text, tuple(_written(article.text, types))))
    return found


def shown() -> list[Text]:
    """Return the Arabic examples of the schema, with the names that rules find in them."""
    schema, finder = load_schema(SCHEMA), _finder()
    found = []
    relations = [e.text for type_ in schema.relations.values() for e in type_.examples if e.lang == "ar"]
    events = [e.text for type_ in schema.events.values() for e in type_.examples if e.lang == "ar"]
    for text in (*relations, *events):
        mentions = (m for of in finder.find(text, sentences(text)) for m in of if m.how in _NAMED)
        found.append(Text(text, tuple((m.start, m.end, m.entity.type) for m in mentions)))
    return found


def _written(text: str, types: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield where the names stand, the longest first where they share words."""
    taken: set[int] = set()
    for name in sorted(types, key=lambda n: (-len(n), n)):
        for found in re.finditer(rf"(?<!\w)(?:[وفبلك]ـ?|ال)?{re.escape(name)}(?!\w)", text):
            start = found.end() - len(name)
            if taken.isdisjoint(range(start, found.end())):
                taken.update(range(start, found.end()))
                yield start, found.end(), types[name]


def _spans(text: Text, places: Sequence[Place]) -> Iterator[Span]:
    """Yield a text's names in a sentence whose words stand there, quotation marks at their ends left out."""
    at = 0
    for start, end, type_ in sorted(text.names):
        inside = [i for i, (a, b) in enumerate(places) if a < end and start < b]
        while inside and text.text[slice(*places[inside[0]])] in QUOTES:
            inside = inside[1:]
        while inside and text.text[slice(*places[inside[-1]])] in QUOTES:
            inside = inside[:-1]
        if inside and inside[0] >= at:
            at = inside[-1] + 1
            yield inside[0], at, type_


def train_actors(
    newswire: Model, bank: Sequence[Text], examples: Sequence[Text], articles: Sequence[Text]
) -> bytes:
    """Return the CRF of khabar's own texts.

    Claims name not everything an article does; what a model of the bank alone finds between their names is
    taken for names, too.
    """
    preparer = Preparer(newswire)
    words = Wordlist.loads(newswire.words)
    rows = [pair for text in (*examples, *bank, *varied(bank, words, _TIMES)) for pair in preparer.rows(text)]
    if articles:
        alone = ActorTagger(_crf(rows), ArabicFeatures(words))
        full = [preparer.completed(text, alone) for text in articles]
        rows += [pair for text in (*full, *varied(full, words, 1)) for pair in preparer.rows(text)]
    return _crf(rows)


def _crf(rows: Sequence[tuple[Rows, list[str]]]) -> bytes:
    return train_crf([r for r, _ in rows], [labels for _, labels in rows], **PARAMETERS)
