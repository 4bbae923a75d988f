"""Literals keep every character and have one canonical form."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from khabar.mapping.terms import literal, named, web_address
from khabar.model import Name
from khabar.registry.spelling import script_language
from khabar.store import EmbeddedStore
from random_readings import texts

XSD = "http://www.w3.org/2001/XMLSchema#"
S, P, G = (
    NamedNode("https://example.org/s"),
    NamedNode("https://example.org/p"),
    NamedNode("https://example.org/g"),
)


@pytest.mark.parametrize(
    ("value", "text", "datatype"),
    [
        ("خبر", "خبر", "string"),
        (True, "true", "boolean"),
        (0, "0", "integer"),
        (311, "311", "integer"),
        (date(2017, 5, 10), "2017-05-10", "date"),
        (date(17, 5, 10), "0017-05-10", "date"),
        (0.9, "0.9", "decimal"),
        (1.0, "1", "decimal"),
        (0.0, "0", "decimal"),
        (-0.0, "0", "decimal"),
        (36.63393, "36.63393", "decimal"),
        (-120.0, "-120", "decimal"),
        (1e-07, "0.0000001", "decimal"),
        (Decimal("0.90"), "0.9", "decimal"),
        (Decimal("1E+2"), "100", "decimal"),
    ],
)
def test_each_sort_of_value_has_its_datatype_and_canonical_form(value, text, datatype):
    assert literal(value) == Literal(text, datatype=NamedNode(XSD + datatype))


def test_texts_are_tagged_where_the_language_is_known():
    assert literal("خبر", "ar") == Literal("خبر", language="ar")


@pytest.mark.parametrize("value", [None, b"x", ["x"], datetime(2017, 5, 10)])
def test_other_values_are_refused_by_name(value):
    with pytest.raises(TypeError, match="no RDF literal for"):
        literal(value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "نص \ud800"])
def test_what_rdf_cannot_hold_is_refused(value):
    with pytest.raises(ValueError, match=r"no decimal|lone surrogate"):
        literal(value)


def test_records_refuse_lone_surrogates_before_they_get_here():
    with pytest.raises(ValidationError, match="unicode"):
        Name(ar="نص \ud800")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("أحرار الشام", "ar"),
        ("HTS هتش", "ar"),
        ("ﺣﺮﻛﺔ", "ar"),
        ("حزب اتحاد دمکرات", "ar"),
        ("Ahrar al-Sham", "en"),
        ("Ցեղ", "en"),
        ("15", "en"),
        ("\ufeff", "en"),
    ],
)
def test_names_are_tagged_by_their_script(name, language):
    assert script_language(name) == language
    assert named(name).language == language


@pytest.mark.parametrize(
    ("url", "is_iri"),
    [
        ("https://www.enabbaladi.net/archives/148922", True),
        ("HTTP://example.org/عنب?بلدي=1#س", True),
        ("https://example.org/a b", False),
        ("https://example.org/[1]", False),
        ("https://", False),
        ("javascript:alert(1)", False),
        ("www.example.org", False),
        ("عنب بلدي", False),
    ],
)
def test_only_valid_web_addresses_become_iris(url, is_iri):
    assert web_address(url) == (NamedNode(url) if is_iri else Literal(url))


@given(texts)
@pytest.mark.parametrize(
    "format_", [RdfFormat.N_TRIPLES, RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.JSON_LD]
)
def test_any_text_survives_writing_and_reading(format_, text):
    triple = Triple(S, P, literal(text, "ar"))
    assert [quad.triple for quad in parse(serialize([triple], format=format_), format=format_)] == [triple]


@given(texts)
def test_any_text_survives_the_store_and_its_update_language(text):
    quad = Quad(S, P, literal(text, "ar"), G)
    with EmbeddedStore() as store:
        for _ in range(2):  # first put in as a term, then written into an update
            store.replace(G, [quad])
            assert list(store.quads()) == [quad]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_come_back_as_they_were(number):
    assert float(literal(number).value) == number
