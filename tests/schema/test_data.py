"""The shipped schema says everything in both languages and shows by examples what it means."""

import re
import unicodedata
from collections import Counter
from itertools import chain

import pytest

from khabar.bundled import SCHEMA
from khabar.model import Modality
from khabar.schema import EntityType, EventType, Label, RelationType, load_schema
from khabar.schema.vocabulary import vocabulary

SHIPPED = load_schema(SCHEMA)
RELATIONS = list(SHIPPED.relations.values())
EVENTS = list(SHIPPED.events.values())
TYPES = [*SHIPPED.entities.values(), *RELATIONS, *EVENTS]

# Names of standards and formats stay as they are in Arabic text.
LATIN_ALLOWED = {"IRI", "EDTF", "PLOVER", "ACLED", "RDF"}


def scripts(text: str) -> set[str]:
    words = set(re.findall(r"\w+", text)) - LATIN_ALLOWED
    letters = (char for char in "".join(words) if char.isalpha())
    return {unicodedata.name(char).split()[0] for char in letters}


def labels(type_: EntityType | RelationType | EventType) -> list[Label]:
    found = [value for value in dict(type_).values() if isinstance(value, Label)]
    return found + list(getattr(type_, "roles", {}).values())


# The event types of PLOVER as POLECAT codes them, with the modes our types use.
PLOVER = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    *("ASSAULT > heavy-weapons", "COERCE > arrest", "COERCE > restrict"),
    *("RETREAT > ceasefire", "RETREAT > withdraw", "SANCTION > withdraw"),
}
# The event and sub-event types of ACLED.
ACLED = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"},
    "Explosions/Remote violence": {
        *("Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack"),
        *("Remote explosive/landmine/IED", "Grenade"),
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Protests": {"Peaceful protest", "Protest with intervention", "Excessive force against protesters"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Strategic developments": {
        *("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use"),
        *("Headquarters or base established", "Looting/property destruction"),
        *("Non-violent transfer of territory", "Other"),
    },
}
# PLOVER codes what actors do to each other: that a group comes into being is no event of its; nor, to either
# of them, is what somebody says.
NOT_IN_PLOVER = {"formation", "statement"}
NOT_IN_ACLED = {"statement"}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_event_types_are_aligned_with_plover_and_acled(event: EventType):
    assert (event.plover is None) == (event.name in NOT_IN_PLOVER)
    assert event.plover is None or event.plover in PLOVER
    assert (event.acled is None) == (event.name in NOT_IN_ACLED)
    if event.acled:
        type_, _, sub_event = event.acled.partition(" > ")
        assert type_ in ACLED
        assert not sub_event or sub_event in ACLED[type_]


def test_the_types_of_the_design_are_all_there():
    assert set(SHIPPED.entities) == {
        *("actor", "person", "faction", "government", "organization", "outlet", "region", "event")
    }
    assert len(RELATIONS) == 17
    assert len(EVENTS) == 19
    assert SHIPPED.symmetric == {
        *("coordinates-with", "allied-with", "negotiates-with", "merges-with", "fights", "in-tension-with")
    }


@pytest.mark.parametrize("type_", TYPES, ids=lambda t: f"{type(t).__name__}:{t.name}")
def test_each_text_is_in_its_language(type_: EntityType | RelationType | EventType):
    for label in labels(type_):
        assert scripts(label.ar) == {"ARABIC"}, label
        assert scripts(label.en) == {"LATIN"}, label


def test_the_fixed_terms_are_in_their_languages_too():
    terms = vocabulary()
    named = chain(
        *(part.values() for part in (terms.classes, terms.modalities, terms.individuals)),
        *(part.values() for part in (terms.properties, terms.annotations)),
    )
    for label in [*chain.from_iterable((t.label, t.comment) for t in named), *terms.borrowed.values()]:
        assert scripts(label.ar) == {"ARABIC"}, label
        assert scripts(label.en) <= {"LATIN"}, label


def test_the_vocabulary_names_every_modality():
    assert set(vocabulary().modalities) == {str(modality) for modality in Modality}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_two_relations_read_the_same(language: str):
    read = [getattr(label, language) for r in RELATIONS for label in (r.label, r.inverse) if label]
    assert [text for text, times in Counter(read).items() if times > 1] == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("types", [EVENTS, list(SHIPPED.entities.values())], ids=["events", "entities"])
def test_no_two_types_of_a_kind_share_a_label(types: list[EventType], language: str):
    named = [getattr(type_.label, language) for type_ in types]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("relation", RELATIONS, ids=lambda r: r.name)
def test_a_directed_relation_reads_from_both_ends(relation: RelationType):
    assert relation.symmetric != bool(relation.inverse)
    assert relation.excludes


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("relation", RELATIONS, ids=lambda r: r.name)
def test_a_relation_shows_what_counts_and_what_does_not(relation: RelationType, language: str):
    own = [example for example in relation.examples if example.lang == language]
    assert sum(1 for example in own if example.claims) >= 4
    assert sum(1 for example in own if not example.claims) >= 2
    assert all(example.why for example in own if not example.claims)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("event", EVENTS, ids=lambda e: e.name)
def test_an_event_type_shows_what_counts_and_what_does_not(event: EventType, language: str):
    own = [example for example in event.examples if example.lang == language]
    assert sum(1 for example in own if example.events) >= 2
    assert sum(1 for example in own if not example.events) >= 1
    assert all(example.why for example in own if not example.events)


@pytest.mark.parametrize("type_", [*RELATIONS, *EVENTS], ids=lambda t: t.name)
def test_examples_are_in_their_language_and_stand_once(type_: RelationType | EventType):
    for example in type_.examples:
        assert scripts(example.text) == {"ARABIC" if example.lang == "ar" else "LATIN"}, example.text
    texts = [example.text for example in type_.examples]
    assert len(set(texts)) == len(texts)


def test_the_examples_cover_every_modality_speakers_and_dates():
    claims = [claim for r in RELATIONS for example in r.examples for claim in example.claims]
    assert {claim.modality for claim in claims} == set(Modality)
    assert {"anonymous", None} < {claim.said_by for claim in claims}
    assert any("/" in (claim.when or "") for claim in claims)


@pytest.mark.parametrize(
    "relation", [r for r in RELATIONS if "event" in (*r.subject, *r.object)], ids=lambda r: r.name
)
def test_where_an_example_means_an_event_it_gives_its_type(relation: RelationType):
    for claim in chain.from_iterable(example.claims for example in relation.examples):
        ends = [(claim.subject, relation.subject), (claim.object, relation.object)]
        for name, types in ends:
            if types == ("event",):
                assert name in SHIPPED.events


@pytest.mark.parametrize("type_", [*SHIPPED.entities.values(), *RELATIONS], ids=lambda t: t.name)
def test_colours_stand_out_on_white_and_on_dark(type_: EntityType | RelationType):
    light = luminance(type_.colour)
    assert contrast(1.0, light) >= 3
    assert contrast(light, luminance("#212529")) >= 3


def test_no_two_relations_are_drawn_alike():
    assert len({relation.colour for relation in RELATIONS}) == len(RELATIONS)


def contrast(lighter: float, darker: float) -> float:
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance as the accessibility guidelines (WCAG 2.2) define it."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
