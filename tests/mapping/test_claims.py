"""Each claim is a node with its evidence; only asserted, unrejected ones are edges as well."""

import pytest
from hypothesis import given
from pyoxigraph import Literal, NamedNode

from khabar.errors import DataError
from khabar.mapping import vocabulary as v
from khabar.mapping.iris import Iris
from khabar.mapping.quads import reading_quads
from khabar.mapping.terms import literal
from khabar.model import ANONYMOUS, Article, Claim, Modality, Reading
from khabar.schema.terms import property_iri
from random_readings import readings
from samples import (
    AHRAR,
    DENIAL,
    GOVERNMENT,
    HTS,
    IDLIB,
    IDLIB_TALKS,
    KHATTAB,
    NORTH_HAMA,
    SHIPPED_SCHEMA,
    SMALL_REGISTRY,
    known,
)

IRIS = Iris()
TEXT = "تنسق أحرار الشام مع تحرير الشام. تنسق أحرار الشام مع تحرير الشام."
QUOTE = "تنسق أحرار الشام مع تحرير الشام"
COORDINATES = NamedNode(property_iri("coordinates-with"))
AHRAR_IRI, HTS_IRI = IRIS.actor("ahrar-al-sham"), IRIS.actor("hayat-tahrir-al-sham")


def reading(*claims, **article):
    fields = {"name": "a", "text": TEXT, "language": "ar", "published": "2017-05-10"} | article
    names = [name for entity in SMALL_REGISTRY for name in entity.names]
    return Reading(article=Article(**fields), claims=claims, entities=known(*names))


def claim(**fields):
    return Claim(**{"subject": AHRAR, "relation": "coordinates-with", "object": HTS, "quote": QUOTE} | fields)


def triples(read):
    return [quad.triple for quad in reading_quads(read, SHIPPED_SCHEMA, IRIS)]


def claim_nodes(read):
    return [t.subject for t in triples(read) if t.predicate == v.TYPE and t.object == v.CLAIM]


def said(read):
    """Return what the only claim of the reading says of itself."""
    (node,) = claim_nodes(read)
    return {(t.predicate, t.object) for t in triples(read) if t.subject == node}


def edges(read):
    relations = {NamedNode(property_iri(name)) for name in SHIPPED_SCHEMA.relations}
    return {(t.subject, t.predicate, t.object) for t in triples(read) if t.predicate in relations}


def test_a_persons_claim_carries_its_evidence_and_no_confidence():
    read = reading(claim(said_by=KHATTAB, where=NORTH_HAMA, subject_mention="أحرار الشام"))
    assert said(read) == {
        (v.TYPE, v.CLAIM),
        (v.SUBJECT, AHRAR_IRI),
        (v.PREDICATE, COORDINATES),
        (v.OBJECT, HTS_IRI),
        (v.SUBJECT_MENTION, Literal("أحرار الشام", language="ar")),
        (v.MODALITY, NamedNode(property_iri("asserted"))),
        (v.QUOTE, Literal(QUOTE, language="ar")),
        (v.START, Literal(0)),
        (v.END, Literal(len(QUOTE))),
        (v.EARLIEST, Literal("2017-05-10", datatype=v.term("xsd:date"))),
        (v.LATEST, Literal("2017-05-10", datatype=v.term("xsd:date"))),
        (v.DATE_FROM_PUBLICATION, literal(value=True)),
        (v.WHERE, IRIS.region("northern-hama-countryside")),
        (v.ATTRIBUTED_TO, IRIS.actor("umar-khattab")),
        (v.DERIVED_FROM, IRIS.article(read.article)),
        (v.REVIEWED, literal(value=False)),
    }


def test_an_extractors_claim_tells_its_rule_its_run_and_why_it_is_so_sure():
    rule = "rules:coordinates-with/ar/1"
    read = reading(claim(confidence=0.81, reasons=("النمط: 0.9", "الضمير: ×0.9"), extractor=rule))
    run = IRIS.run("rules")
    assert said(read) >= {
        (v.CONFIDENCE, Literal("0.81", datatype=v.term("xsd:decimal"))),
        (v.CONFIDENCE_REASON, Literal("النمط: 0.9")),
        (v.CONFIDENCE_REASON, Literal("الضمير: ×0.9")),
        (v.EXTRACTOR, Literal(rule)),
        (v.GENERATED_BY, run),
    }
    assert {(t.predicate, t.object) for t in triples(read) if t.subject == run} == {
        (v.TYPE, v.ACTIVITY),
        (v.ASSOCIATED_WITH, v.KHABAR),
        (v.EXTRACTOR, Literal("rules")),
        (v.VERSION, Literal("0.1.0")),
    }


@pytest.mark.parametrize(
    ("when", "published", "earliest", "latest"),
    [
        ("2015", "2017-05-10", "2015-01-01", "2015-12-31"),
        ("2017-03", "2017-05-10", "2017-03-01", "2017-03-31"),
        ("2017-03/2017-05", "2017-05-10", "2017-03-01", "2017-05-31"),
        ("2017-03/..", "2017-05-10", "2017-03-01", None),
        ("../2017-05", "2017-05-10", None, "2017-05-31"),
        ("2017-05~", None, "2017-05-01", "2017-05-31"),
        (None, "2017-05-10", "2017-05-10", "2017-05-10"),
        (None, None, None, None),
    ],
)
def test_dates_are_bounds_and_only_the_fallback_is_marked(when, published, earliest, latest):
    found = {p: o.value for p, o in said(reading(claim(when=when), published=published))}
    assert (found.get(v.EDTF), found.get(v.EARLIEST), found.get(v.LATEST)) == (when, earliest, latest)
    assert (v.DATE_FROM_PUBLICATION in found) == (when is None and published is not None)


@pytest.mark.parametrize(("said_by", "speaker"), [(None, None), (ANONYMOUS, v.ANONYMOUS), (HTS, HTS_IRI)])
def test_the_speaker_is_a_name_nobody_in_particular_or_the_article_itself(said_by, speaker):
    assert {o for p, o in said(reading(claim(said_by=said_by))) if p == v.ATTRIBUTED_TO} == {speaker} - {None}


def test_an_asserted_symmetric_claim_is_an_edge_both_ways():
    assert edges(reading(claim())) == {(AHRAR_IRI, COORDINATES, HTS_IRI), (HTS_IRI, COORDINATES, AHRAR_IRI)}


def test_an_asserted_directed_claim_is_an_edge_one_way():
    accuses = NamedNode(property_iri("accuses"))
    assert edges(reading(claim(relation="accuses"))) == {(AHRAR_IRI, accuses, HTS_IRI)}


@pytest.mark.parametrize(
    "fields", [{"rejected": True}, *({"modality": m} for m in Modality if m is not Modality.ASSERTED)]
)
def test_what_is_not_asserted_or_was_rejected_is_no_edge(fields):
    read = reading(claim(**fields))
    assert edges(read) == set()
    assert len(claim_nodes(read)) == 1


def test_a_rejected_claim_is_kept_and_marked():
    assert (v.REJECTED, literal(value=True)) in said(reading(claim(rejected=True)))
    assert v.REJECTED not in {p for p, _ in said(reading(claim()))}


def test_a_symmetric_claim_is_one_claim_whichever_end_it_is_told_from():
    told = claim(subject_mention="أحرار الشام", object_mention="تحرير الشام")
    turned = claim(subject=HTS, object=AHRAR, subject_mention="تحرير الشام", object_mention="أحرار الشام")
    assert triples(reading(told)) == triples(reading(turned)) == triples(reading(told, turned))


def test_a_directed_claim_turned_round_is_another():
    turned = claim(subject=HTS, object=AHRAR, relation="accuses")
    assert len(claim_nodes(reading(claim(relation="accuses"), turned))) == 2


def test_the_name_a_claim_uses_does_not_change_it():
    assert triples(reading(claim(object="تحرير الشام"))) == triples(reading(claim(object="HTS")))


@pytest.mark.parametrize(
    "fields",
    [
        {"modality": Modality.PLANNED},
        {"said_by": ANONYMOUS},
        {"said_by": KHATTAB},
        {"when": "2017-05"},
        {"where": NORTH_HAMA},
        {"start": TEXT.rindex(QUOTE)},
        {"quote": "تحرير الشام"},
        {"relation": "allied-with"},
        {"object": GOVERNMENT},
    ],
)
def test_another_word_speaker_time_or_place_makes_another_claim(fields):
    assert len(claim_nodes(reading(claim(), claim(**fields)))) == 2


def test_of_two_rules_with_one_claim_the_surer_tells_why():
    sure, unsure = (
        claim(confidence=0.9, extractor="rules:a/ar/1"),
        claim(confidence=0.5, extractor="rules:b/ar/1"),
    )
    assert triples(reading(unsure, sure)) == triples(reading(sure, unsure)) == triples(reading(sure))


def test_a_claim_rejected_once_is_rejected_however_often_it_is_made():
    again = claim(confidence=0.9, extractor="rules:a/ar/1")
    assert edges(reading(claim(rejected=True), again)) == edges(reading(again, claim(rejected=True))) == set()


def test_the_order_of_claims_does_not_matter():
    read = IDLIB_TALKS.model_copy(update={"claims": IDLIB_TALKS.claims[::-1]})
    assert triples(read) == triples(IDLIB_TALKS)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"quote": "تقاتل أحرار الشام"}, "the quote is not in the article: تقاتل أحرار الشام"),
        ({"start": 3}, "the quote is not in the article"),
        ({"start": 10_000}, "the quote is not in the article"),
        ({"object": "لواء النصر"}, '"لواء النصر" was not resolved'),
        ({"said_by": "لواء النصر"}, '"لواء النصر" was not resolved'),
        ({"relation": "marries"}, 'the schema has no relation "marries"'),
    ],
)
def test_a_claim_without_its_quote_names_or_relation_is_refused_by_article(fields, message):
    with pytest.raises(DataError, match=message) as caught:
        triples(reading(claim(**fields)))
    assert caught.value.problems[0].path == "a"


def test_a_reviewers_word_stands_on_every_claim():
    values = {t.object for t in triples(DENIAL) if t.predicate == v.REVIEWED}
    assert values == {literal(value=True)}


def test_what_was_rejected_about_a_place_leaves_no_edge_to_it():
    assert IRIS.region("idlib") not in {object_ for _, _, object_ in edges(DENIAL)}
    assert known(IDLIB)[IDLIB].id == "idlib"


@given(readings())
def test_never_an_edge_without_an_asserted_claim_that_nobody_rejected(read):
    found = triples(read)
    values = {(t.subject, t.predicate): t.object for t in found if not isinstance(t.object, Literal)}
    asserted = NamedNode(property_iri("asserted"))
    rejected = {t.subject for t in found if t.predicate == v.REJECTED}
    symmetric = {NamedNode(property_iri(name)) for name in SHIPPED_SCHEMA.symmetric}
    wanted = set()
    for node in claim_nodes(read):
        if values[node, v.MODALITY] == asserted and node not in rejected:
            subject, edge, object_ = (values[node, p] for p in (v.SUBJECT, v.PREDICATE, v.OBJECT))
            wanted |= {(subject, edge, object_), *([(object_, edge, subject)] if edge in symmetric else [])}
    assert edges(read) == wanted
