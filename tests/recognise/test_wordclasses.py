"""Word classes: shipped for both languages, nested, and written the same way each time."""

import pytest

from khabar.recognise.wordclasses import save_classes, shipped, word_classes
from khabar.registry.spelling import key


@pytest.mark.parametrize(
    ("language", "a", "b", "other"),
    [("ar", "بقيادة", "بزعامة", "هدنة"), ("en", "captured", "seized", "brigade")],
)
def test_words_of_like_company_share_a_class(language, a, b, other):
    classes = word_classes(language)
    assert set(classes[key(a)]) & set(classes[key(b)])
    assert not set(classes[key(a)]) & set(classes[key(other)])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_narrow_class_lies_in_one_wider_class(language):
    wider = {}
    for classes in word_classes(language).values():
        for narrow, wide in zip(classes[1:], classes, strict=False):
            assert wider.setdefault(narrow, wide) == wide


def test_a_language_without_classes_has_none():
    assert not shipped("xx").exists()
    assert word_classes("xx") == {}


def test_the_same_classes_give_the_same_file(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    save_classes({"b": "1/2/3", "a": "1/2/3", "c": "1/2/4"}, one)
    save_classes({"c": "1/2/4", "a": "1/2/3", "b": "1/2/3"}, two)
    assert one.read_bytes() == two.read_bytes()
