"""Tests whom English pronouns stand for."""

import pytest

from extraction import extracted


def claims(text):
    found = extracted(text, "en").claims
    return {(c.subject, c.relation, c.object) for c in found}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The Victory Brigade said it had captured Saraqib.",
            ("Victory Brigade", "controls", "Saraqib"),
        ),
        (
            "The Victory Brigade was formed in 2015. Its commander, Nader al-Saleh, is from Homs.",
            ("Nader al-Saleh", "leads", "Victory Brigade"),
        ),
        (
            "The Dawn Front was formed in 2015. The Victory Brigade refused to join it.",
            ("Victory Brigade", "member-of", "Dawn Front"),
        ),
    ],
)
def test_a_pronoun_stands_for_a_group(text, claim):
    assert claim in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army left the town after the Victory Brigade attacked it.",
        "In Saraqib the Victory Brigade was formed in 2015. The Dawn Front left Saraqib and shelled it.",
    ],
)
def test_it_may_be_a_place(text):
    assert not {c for c in claims(text) if c[1] == "fights"}


def test_they_are_the_two_groups_named_together():
    text = "The Victory Brigade and the Dawn Front announced that they had merged."
    assert {c[1] for c in claims(text)} == {"merges-with"}


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Nader al-Saleh fled Homs. He leads the Victory Brigade.", True),
        # Two persons may be meant, and then nobody is.
        ("Nader al-Saleh met Karim Haddad. He leads the Victory Brigade.", False),
    ],
)
def test_he_is_the_only_person_of_the_sentence_before(text, leads):
    assert (("Nader al-Saleh", "leads", "Victory Brigade") in claims(text)) is leads


def test_them_are_the_body_named_last_where_another_acts():
    text = "The Victory Brigade clashed with the Dawn Front and attacked them."
    assert ("Victory Brigade", "fights", "Dawn Front") in claims(text)
    assert not claims("The Victory Brigade has fighters, and many of them left.")
