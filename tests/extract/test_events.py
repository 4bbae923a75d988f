"""Events: roles and place, and the reports of one event joined."""

import pytest

from extraction import extracted, same
from khabar.extract.events import joined
from khabar.model import Event, Modality, Participant

A, B, C = "جيش الإسلام", "فيلق الرحمن", "جيش العزة"


def event(*actors, **fields):
    parts = tuple(Participant(actor=actor, role="party") for actor in actors)
    return Event(**{"type": "clash", "participants": parts, "quote": "x", "confidence": 0.5} | fields)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event(A, B), event(B, A)),
        (event(A, B), event(A)),
        (event(A, B), event(A, B, when="2017-05-09", where="دوما")),
        (event(A, B, when="2017-05-09"), event(A, B, where="دوما")),
    ],
)
def test_two_reports_of_one_event_are_one(one, other):
    assert len(joined([one, other])) == 1
    assert len(joined([other, one])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event(A, B), event(A, C)),
        (event(A, B), event(A, B, type="attack")),
        (event(A, B), event(A, B, modality=Modality.DENIED)),
        (event(A, B), event(A, B, said_by="anonymous")),
        (event(A, B, when="2017-05-09"), event(A, B, when="2017-05-10")),
        (event(A, B, where="دوما"), event(A, B, where="حرستا")),
    ],
)
def test_reports_that_contradict_are_two(one, other):
    assert joined([one, other]) == [one, other]


def test_the_fullest_report_stays_where_the_first_stood():
    full, bare, other = event(A, B, when="2017-05-09", where="دوما"), event(A, B), event(C)
    assert joined([bare, other, full]) == [full, other]
    assert joined([full, other, bare]) == [full, other]


def test_of_equally_full_reports_the_surer_stays():
    sure, unsure = event(A, B, confidence=0.9), event(A, B, confidence=0.6)
    assert joined([unsure, sure]) == [sure]
    assert joined([sure, unsure]) == [sure]


@pytest.mark.parametrize(
    ("text", "type_", "parts", "where"),
    [
        (
            "شن جيش الإسلام هجومًا على فيلق الرحمن في دوما.",
            "attack",
            {("attacker", A), ("target", B)},
            "دوما",
        ),
        ("سيطر جيش الإسلام على دوما.", "capture", {("captor", A)}, "دوما"),
        ("انسحب جيش الإسلام من دوما.", "withdrawal", {("withdrawn", A)}, "دوما"),
        ("اندلعت اشتباكات بين جيش الإسلام وفيلق الرحمن.", "clash", {("party", A), ("party", B)}, None),
        ("Jaysh al-Islam withdrew from Douma.", "withdrawal", {("withdrawn", "Jaysh al-Islam")}, "Douma"),
    ],
)
def test_who_took_part_and_where(text, type_, parts, where):
    (found,) = [e for e in extracted(text).events if e.type == type_]
    assert {(p.role, p.actor) for p in found.participants} == parts
    assert same(found.where, where)
    for part in found.participants:
        assert part.mention in text


def test_an_event_of_nobody_nowhere_is_none():
    assert extracted("اندلعت اشتباكات عنيفة أمس.").events == ()
