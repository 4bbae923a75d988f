"""Quotation marks as words."""

import pytest

from khabar.extract.text import sentences
from khabar.recognise.places import with_quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال «كتائب الفجر» ذلك", "قال « كتائب الفجر » ذلك"),
        ('"الفجر" قال', '" الفجر " قال'),
        ("قال الفجر", "قال الفجر"),
        ('the "Dawn" said', 'the " Dawn " said'),
    ],
)
def test_quotation_marks_stand_between_the_words(text, words):
    (sentence,) = sentences(text)
    places = with_quotes(text, [(t.start, t.end) for t in sentence.tokens])
    assert [text[a:b] for a, b in places] == words.split()


def test_an_empty_sentence_has_no_words():
    assert with_quotes("«»", []) == []
