"""Claims out of matches: pairs of lists, ends that fit, one claim a pair."""

from itertools import combinations

import pytest

from extraction import EXTRACTOR, REGISTRY, SCHEMA, article, extracted
from khabar.resolve import resolve

A, B, C = "جيش الإسلام", "فيلق الرحمن", "حركة أحرار الشام"


def pairs(text, relation):
    return [(c.subject, c.object) for c in extracted(text).claims if c.relation == relation]


def either_way(found):
    return sorted(tuple(sorted(pair)) for pair in found)


def test_both_of_two_are_a_pair():
    assert either_way(pairs(f"اندلعت اشتباكات بين {A} و{B}.", "fights")) == [tuple(sorted((A, B)))]


def test_of_three_every_two_are_a_pair():
    text = f"تدور محادثات بين {A} و{B} و{C}."
    assert either_way(pairs(text, "negotiates-with")) == either_way(combinations((A, B, C), 2))


def test_a_list_stands_on_either_side():
    text = f"هاجم {A} و{B} حركة أحرار الشام في دوما."
    assert either_way(pairs(text, "fights")) == either_way([(A, C), (B, C)])
    assert pairs(f"سيطر {A} على دوما وحرستا.", "controls") == [(A, "دوما"), (A, "حرستا")]


def test_a_directed_relation_keeps_its_direction():
    assert pairs(f"اتهم {A} فصيل {B} بخرق الهدنة.", "accuses") == [(A, B)]
    assert pairs(f"اتهم {B} فصيل {A} بخرق الهدنة.", "accuses") == [(B, A)]


def test_the_same_pair_twice_in_a_sentence_is_one_claim():
    text = f"اندلعت اشتباكات بين {A} و{B}، ثم تجددت الاشتباكات بين {B} و{A}."
    assert len(pairs(text, "fights")) == 1


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # Nobody controls a faction, no place coordinates, no region is spoken for.
        (f"سيطر {A} على {B}.", "controls"),
        ("تنسق دوما مع حرستا.", "coordinates-with"),
        ("قال الناطق باسم دوما سالم الديري إن المعركة انتهت.", "speaks-for"),
    ],
)
def test_ends_must_fit_the_relation(text, relation):
    assert pairs(text, relation) == []


EXAMPLES = [
    example for kind in (*SCHEMA.relations.values(), *SCHEMA.events.values()) for example in kind.examples
]


def test_all_ends_and_roles_fit_the_schema():
    text = "\n".join(example.text for example in EXAMPLES if example.lang == "ar")
    read = article(text)
    reading = resolve(read, EXTRACTOR.extract(read), REGISTRY, SCHEMA)
    assert len(reading.claims) > 50
    for claim in reading.claims:
        relation = SCHEMA.relations[claim.relation]
        ends = (reading.entities[claim.subject].type, reading.entities[claim.object].type)
        turned = ends[::-1] if relation.symmetric else ends
        assert any(
            SCHEMA.fits(one, relation.subject) and SCHEMA.fits(other, relation.object)
            for one, other in (ends, turned)
        )
    for event in reading.events:
        for part in event.participants:
            assert part.role in SCHEMA.events[event.type].roles
            assert SCHEMA.is_a(reading.entities[part.actor].type, "actor")
