"""Every example of the schema is read as it says: all its claims or events, and none besides."""

import pytest

from extraction import PUBLISHED, SCHEMA, extracted, same

# Examples the rules cannot read yet: their texts, each with what stands in the way. One that is read as it
# should be fails the test until it is taken off the list.
KNOWN_GAPS: dict[str, str] = {}

# Claims of these two relations may be made of an event, which has no name: its type stands for it.
OF_EVENTS = ("participates-in", "located-in")


def _examples(kinds):
    return [
        pytest.param(kind, example, id=f"{kind.name}-{example.lang}-{number}")
        for kind in kinds.values()
        for number, example in enumerate(kind.examples, 1)
    ]


def claimed(relation, found):
    """Return a relation's claims: two ends, modality, speaker, time and place."""
    claims = [
        (c.subject, c.object, c.modality, c.said_by, c.when, c.where)
        for c in found.claims
        if c.relation == relation
    ]
    if relation not in OF_EVENTS:
        return claims
    for e in found.events:
        circumstances = (e.modality, e.said_by, e.when, e.where)
        if relation == "participates-in":
            claims += [(part.actor, e.type, *circumstances) for part in e.participants]
        elif e.where:
            claims.append((e.type, e.where, *circumstances))
    return claims


def is_claim(claim, expected, symmetric):
    subject, object_, modality, said_by, when, where = claim
    ends = same(subject, expected.subject) and same(object_, expected.object)
    turned = symmetric and same(subject, expected.object) and same(object_, expected.subject)
    return (
        (ends or turned)
        and modality == expected.modality
        and (expected.said_by is None or same(said_by, expected.said_by))
        and (expected.when is None or when == expected.when)
        and (expected.where is None or same(where, expected.where))
    )


def is_event(event, expected):
    parts = [
        (role, actor)
        for role, actors in expected.participants.items()
        for actor in ((actors,) if isinstance(actors, str) else actors)
    ]
    return (
        event.modality == expected.modality
        and (expected.said_by is None or same(event.said_by, expected.said_by))
        and (expected.when is None or event.when == expected.when)
        and (expected.where is None or same(event.where, expected.where))
        and len(event.participants) == len(parts)
        and all(
            any(p.role == role and same(p.actor, actor) for p in event.participants) for role, actor in parts
        )
    )


def paired(found, expected, fits):
    """Return what was expected and not found, and what was found and not expected."""
    missing, rest = [], list(found)
    for wanted in expected:
        hit = next((one for one in rest if fits(one, wanted)), None)
        if hit is None:
            missing.append(wanted)
        else:
            rest.remove(hit)
    return missing, rest


def verdict(text, missing, extra):
    if text in KNOWN_GAPS and not (missing or extra):
        pytest.fail("read as it should be: take it off KNOWN_GAPS")
    if text in KNOWN_GAPS:
        pytest.xfail(KNOWN_GAPS[text])
    assert not missing, f"not found in {text}"
    assert not extra, f"found too much in {text}"


@pytest.mark.parametrize(("relation", "example"), _examples(SCHEMA.relations))
def test_a_relation_is_read_out_of_its_examples(relation, example):
    found = claimed(relation.name, extracted(example.text, example.lang, example.published or PUBLISHED))
    missing, extra = paired(found, example.claims, lambda c, e: is_claim(c, e, relation.symmetric))
    verdict(example.text, missing, extra)


@pytest.mark.parametrize(("type_", "example"), _examples(SCHEMA.events))
def test_an_event_is_read_out_of_its_examples(type_, example):
    found = extracted(example.text, example.lang, example.published or PUBLISHED).events
    missing, extra = paired([e for e in found if e.type == type_.name], example.events, is_event)
    verdict(example.text, missing, extra)


def test_the_known_gaps_are_examples():
    kinds = (*SCHEMA.relations.values(), *SCHEMA.events.values())
    assert set(KNOWN_GAPS) <= {example.text for kind in kinds for example in kind.examples}
