"""Reports of one event meet in one node; participants and place are claims with the report's evidence."""

import pytest
from pyoxigraph import Literal, NamedNode

from khabar.errors import DataError
from khabar.mapping import vocabulary as v
from khabar.mapping.events import event_iri, event_label
from khabar.mapping.iris import Iris
from khabar.mapping.quads import reading_quads
from khabar.mapping.scope import Scope
from khabar.model import Article, Event, Modality, Participant, Reading
from khabar.registry import new_entity
from khabar.schema.terms import property_iri
from samples import (
    AHRAR,
    FATAH,
    GOVERNMENT,
    HAMA_FRONT,
    IDLIB,
    IDLIB_TALKS,
    KHATTAB,
    NORTH_HAMA,
    SHIPPED_SCHEMA,
    SMALL_REGISTRY,
    known,
)

IRIS = Iris()
QUOTE = "اندلعت اشتباكات"
CLASH = (
    Participant(actor=AHRAR, role="party", mention="أحرار الشام"),
    Participant(actor=GOVERNMENT, role="party"),
)


def event(**fields):
    return Event(**{"type": "clash", "when": "2017-05", "participants": CLASH, "quote": QUOTE} | fields)


def scope(*events, **article):
    fields = {"name": "a", "text": QUOTE, "language": "ar", "published": "2017-05-10"} | article
    names = [name for entity in SMALL_REGISTRY for name in entity.names]
    read = Reading(article=Article(**fields), events=events, entities=known(*names))
    return Scope(read, SHIPPED_SCHEMA, IRIS)


def triples(at):
    return [quad.triple for quad in reading_quads(at.reading, SHIPPED_SCHEMA, IRIS)]


def test_two_articles_in_two_languages_meet_in_one_event():
    arabic, english = (Scope(r, SHIPPED_SCHEMA, IRIS) for r in (IDLIB_TALKS, HAMA_FRONT))
    (told,), (retold,) = IDLIB_TALKS.events, HAMA_FRONT.events
    assert event_iri(told, arabic) == event_iri(retold, english)
    assert event_label(told, arabic) == event_label(retold, english)


def test_the_label_names_participants_place_and_date_in_both_languages():
    label = event_label(IDLIB_TALKS.events[0], Scope(IDLIB_TALKS, SHIPPED_SCHEMA, IRIS))
    assert label.ar == "تشكيل: جيش الفتح، إدلب، 2015"
    assert label.en == "formation: Jaysh al-Fatah, Idlib, 2015"


def test_a_name_known_in_one_language_stands_in_both_labels():
    new = new_entity("faction", "لواء النصر")
    read = Reading(
        article=Article(name="a", text=QUOTE, language="ar"),
        entities={"لواء النصر": new},
        events=(event(when=None, participants=(Participant(actor="لواء النصر", role="party"),)),),
    )
    assert event_label(read.events[0], Scope(read, SHIPPED_SCHEMA, IRIS)).en == "clash: لواء النصر"


def test_the_node_has_both_classes_and_its_bounds():
    at = scope(event())
    node = event_iri(event(), at)
    assert {(t.predicate, t.object.value) for t in triples(at) if t.subject == node} == {
        (v.TYPE, v.EVENT.value),
        (v.TYPE, v.term("kh:Clash").value),
        (v.LABEL, "اشتباك: حركة أحرار الشام، قوات النظام، 2017-05"),
        (v.LABEL, "clash: Ahrar al-Sham, Syrian government forces, 2017-05"),
        (v.EDTF, "2017-05"),
        (v.EARLIEST, "2017-05-01"),
        (v.LATEST, "2017-05-31"),
    }


def test_each_participant_and_the_place_is_a_claim_with_the_events_evidence():
    at = scope(event(where=NORTH_HAMA, said_by=KHATTAB, confidence=0.8, extractor="rules:clash/ar/1"))
    found = triples(at)
    node = event_iri(at.reading.events[0], at)
    claims = [t.subject for t in found if (t.predicate, t.object) == (v.TYPE, v.CLAIM)]
    said = {claim: {(t.predicate, t.object) for t in found if t.subject == claim} for claim in claims}
    ends = {
        tuple(o for p, o in sorted(pairs, key=str) if p in (v.SUBJECT, v.OBJECT)) for pairs in said.values()
    }
    place = IRIS.region("northern-hama-countryside")
    assert {frozenset(pair) for pair in ends} == {
        frozenset({IRIS.actor("ahrar-al-sham"), node}),
        frozenset({IRIS.actor("syrian-government-forces"), node}),
        frozenset({node, place}),
    }
    for pairs in said.values():
        assert pairs >= {
            (v.QUOTE, Literal(QUOTE, language="ar")),
            (v.EDTF, Literal("2017-05")),
            (v.ATTRIBUTED_TO, IRIS.actor("umar-khattab")),
            (v.CONFIDENCE, Literal("0.8", datatype=v.term("xsd:decimal"))),
        }
        # Where something holds is said of what was done there, not of the place.
        assert ((v.WHERE, place) in pairs) == ((v.ROLE, Literal("party")) in pairs)


@pytest.mark.parametrize(
    ("fields", "edges"),
    [
        ({}, 3),
        ({"modality": Modality.DENIED}, 0),
        ({"modality": Modality.PLANNED}, 0),
        ({"rejected": True}, 0),
    ],
)
def test_only_an_asserted_event_ties_its_participants_and_place(fields, edges):
    at = scope(event(where=IDLIB, **fields))
    ties = {NamedNode(property_iri(name)) for name in ("participates-in", "located-in")}
    assert len([t for t in triples(at) if t.predicate in ties]) == edges


@pytest.mark.parametrize(
    "fields",
    [
        {"quote": "اشتباكات"},
        {"modality": Modality.DENIED},
        {"said_by": KHATTAB},
        {"participants": CLASH[::-1]},
        {"participants": (*CLASH, CLASH[0])},
    ],
)
def test_words_speakers_and_order_do_not_make_another_event(fields):
    assert event_iri(event(), scope()) == event_iri(event(**fields), scope(name="b", outlet="عنب بلدي"))


@pytest.mark.parametrize(
    "fields", [{"type": "talks"}, {"when": "2017-04"}, {"where": IDLIB}, {"participants": CLASH[:1]}]
)
def test_another_type_time_place_or_participant_makes_another_event(fields):
    assert event_iri(event(), scope()) != event_iri(event(**fields), scope())


def test_undated_events_meet_when_reported_on_one_day_and_not_months_apart():
    undated = event(when=None)
    here = event_iri(undated, scope(outlet="عنب بلدي"))
    assert here == event_iri(undated, scope(outlet="Sahel Monitor", language="en"))
    assert here != event_iri(undated, scope(published="2017-07-10"))
    assert here != event_iri(event(when="2017-05-10"), scope())


def test_undated_events_of_undated_articles_do_not_meet():
    undated = event(when=None)
    one, other = scope(published=None, outlet="عنب بلدي"), scope(published=None, outlet="Sahel Monitor")
    assert event_iri(undated, one) != event_iri(undated, other)


def test_an_actor_may_play_two_roles():
    both = (Participant(actor=FATAH, role="formed"), Participant(actor=FATAH, role="founder"))
    found = triples(scope(event(type="formation", participants=both)))
    assert {t.object.value for t in found if t.predicate == v.ROLE} == {"formed", "founder"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"participants": ()}, "an event needs a participant or a place: اندلعت اشتباكات"),
        ({"type": "wedding"}, 'the schema has no event type "wedding"'),
        ({"where": "حلب"}, '"حلب" was not resolved'),
    ],
)
def test_an_event_that_nothing_can_be_claimed_of_is_refused(fields, message):
    with pytest.raises(DataError, match=message):
        triples(scope(event(**fields)))
