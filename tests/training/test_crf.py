"""Training is deterministic, and its models recognise what they were shown."""

import pytest

from khabar.recognise.model import Model
from khabar.recognise.recogniser import Recogniser
from khabar.recognise.wordlist import Wordlist
from training.corpora import Annotated
from training.crf import documents, train_passes

WORDS = Wordlist({"names-place": {"5": ("فلمارك", "زنزار")}, "given": {"3": ("زورين", "كلاس")}})
CORPUS = [
    Annotated(("وصل", first, last, "إلى", place, "."), ((1, 3, "person"), (4, 5, "place")))
    for first in ("زورين", "كلاس", "بارين")
    for last in ("كالين", "دوران")
    for place in ("فلمارك", "زنزار", "هلمار")
]


@pytest.fixture(scope="module")
def passes():
    return train_passes(CORPUS, "ar", WORDS)


def test_the_same_corpus_gives_the_same_bytes(passes):
    assert train_passes(CORPUS, "ar", WORDS) == passes


def test_a_model_recognises_names_like_those_it_was_shown(passes):
    recogniser = Recogniser(Model("ar", WORDS.dumps(), *passes))
    text = "وصل زورين كالين إلى هلمار ."
    places = [[(m, m + len(w)) for w in text.split() for m in (text.index(w),)]]
    (found,) = recogniser.find(text, places)
    assert [(n.first, n.last, n.kind) for n in found] == [(1, 3, "person"), (4, 5, "place")]
    assert all(n.probability > 0.5 for n in found)


def test_a_corpus_falls_into_its_documents():
    corpus = [Annotated(("x",), (), name) for name in ("a", "a", "b")]
    assert list(documents(corpus)) == [(0, 2), (2, 3)]
