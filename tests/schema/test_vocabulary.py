"""The fixed terms have their names and labels from one file."""

import pytest

from khabar.schema.prefixes import PREFIXES
from khabar.schema.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("term", "ar", "en"),
    [("kh:quote", "الاقتباس", "quote"), ("prov:wasAttributedTo", "القائل", "speaker")],
)
def test_own_and_borrowed_terms_have_labels(term: str, ar: str, en: str):
    assert (vocabulary().label(term).ar, vocabulary().label(term).en) == (ar, en)


@pytest.mark.parametrize("term", ["kh:quotation", "prov:wasRevisionOf"])
def test_a_term_nobody_named_has_none(term: str):
    with pytest.raises(KeyError):
        vocabulary().label(term)


def test_terms_point_at_known_prefixes():
    terms = vocabulary()
    named = [
        parent for term in (*terms.classes.values(), *terms.properties.values()) for parent in term.parents
    ]
    named += [term.range for term in terms.properties.values() if term.range]
    named += [term.type for term in terms.individuals.values()] + list(terms.borrowed)
    assert {name.split(":")[0] for name in named} <= set(PREFIXES)


def test_values_are_things_or_literals():
    properties = vocabulary().properties
    assert properties["where"].points_at_things
    assert not properties["earliest"].points_at_things
    assert not properties["subjectMention"].points_at_things
