"""Trains the model of actors and regions on khabar's own texts: the sentence bank and the articles to develop on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract.lexicon import Lexicon
from khabar.extract.names import NameFinder
from khabar.extract.recognised import by_word
from khabar.extract.text import Sentence, sentences
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.recognise.actors import KINDS, actor_rows
from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.labels import Span, labelled
from khabar.recognise.model import Model
from khabar.recognise.places import with_quotes
from khabar.recognise.recogniser import Recogniser
from khabar.recognise.wordlist import Wordlist
from khabar.registry import load_registry
from khabar.registry.spelling import key
from khabar.schema import load_schema
from tests.sentences.bank import Item, files, items
from training.crf import Rows, train_crf
from training.variety import Text

DEVELOP = Path(__file__).parents[1] / "tests" / "golden" / "develop"


def bank(*, held_out: bool = False) -> list[Text]:
    """Return the Arabic items of the sentence bank, those to learn from or those held out."""
    return [
        Text(item.article.text, tuple(_marked(item)))
        for file in files()
        if file.name.startswith("ar-")
        for item in items(file)
        if item.held_out == held_out
    ]


def _marked(item: Item) -> Iterator[tuple[int, int, str]]:
    """Yield the names; what stands for one (الحركة) is none, unless it is the end or beginning of it."""
    seen: set[int] = set()
    for mark in item.marked:
        words = item.article.text[mark.start : mark.end]
        type_, name = item.names[mark.names[0]]
        short = len(words.split()) > 1 and words in name
        if len(mark.names) == 1 and (mark.names[0] not in seen or short or words == name or type_ == "person"):
            yield mark.start, mark.end, type_
        seen.update(mark.names)


class Preparer:
    """Makes rows of features and labels of texts."""

    def __init__(self, newswire: Model) -> None:
        schema = load_schema(SCHEMA)
        registry = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
        self._finder = NameFinder(schema, registry.index, Lexicon("ar", schema.words["ar"]))
        self._recogniser = Recogniser(newswire)
        self._features = ArabicFeatures(Wordlist.loads(newswire.words))

    def rows(self, text: Text) -> Iterator[tuple[Rows, list[str]]]:
        """Yield the features and the labels of each sentence."""
        parts = sentences(text.text)
        places = [with_quotes(text.text, [(t.start, t.end) for t in s.tokens]) for s in parts]
        words = [[text.text[a:b] for a, b in row] for row in places]
        likely = self._recogniser.likely(words)
        hints = self._finder.hints(text.text, parts)
        for sentence, row, of, opinion, told in zip(parts, places, words, likely, hints, strict=True):
            rows = actor_rows(self._features, of, opinion, by_word(sentence, row, told))
            yield rows, labelled(len(row), _spans(text, sentence, row))


def _spans(text: Text, sentence: Sentence, places: Sequence[tuple[int, int]]) -> Iterator[Span]:
    at = 0
    for start, end, type_ in sorted(text.names):
        inside = [i for i, (a, b) in enumerate(places) if a < end and start < b]
        while inside and text.text[slice(*places[inside[0]])] in "«“\"„":
            inside = inside[1:]
        while inside and text.text[slice(*places[inside[-1]])] in "»”\"":
            inside = inside[:-1]
        if inside and sentence.start <= start < sentence.end and inside[0] >= at:
            at = inside[-1] + 1
            yield inside[0], at, type_


def train_actors(newswire: Model, texts: Sequence[Text]) -> bytes:
    """Return the CRF of khabar's own texts."""
    preparer = Preparer(newswire)
    prepared = [pair for text in texts for pair in preparer.rows(text)]
    return train_crf([r for r, _ in prepared], [y for _, y in prepared], **PARAMETERS)


PARAMETERS = {"c1": 0.3, "c2": 0.1}
