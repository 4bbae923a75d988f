import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Store, Variable, parse, parse_query_results

from khabar.errors import DataError, UsageError
from khabar.query.results import GRAPH_FORMATS, ROW_FORMATS, write_results
from khabar.query.run import run

SRX = "{http://www.w3.org/2005/sparql-results#}"


def written(store, sparql, format_):
    out = io.BytesIO()
    write_results(run(store, sparql).results, format_, out)
    return out.getvalue()


NAMES = 'SELECT ?x ?name { ?x skos:prefLabel ?name FILTER (CONTAINS(?name, "أحرار")) }'
IRI = "https://w3id.org/khabar/id/actor/ahrar-al-sham"


def test_csv_is_as_the_standard_has_it(small_store):
    assert list(csv.reader(written(small_store, NAMES, "csv").decode().splitlines())) == [
        ["x", "name"],
        [IRI, "حركة أحرار الشام"],
    ]


def test_tsv_keeps_the_kind_of_each_term(small_store):
    assert written(small_store, NAMES, "tsv").decode().splitlines() == [
        "?x\t?name",
        f'<{IRI}>\t"حركة أحرار الشام"@ar',
    ]


def test_json_is_as_the_standard_has_it(small_store):
    assert json.loads(written(small_store, NAMES, "json")) == {
        "head": {"vars": ["x", "name"]},
        "results": {
            "bindings": [
                {
                    "x": {"type": "uri", "value": IRI},
                    "name": {"type": "literal", "value": "حركة أحرار الشام", "xml:lang": "ar"},
                }
            ]
        },
    }


def test_xml_is_as_the_standard_has_it(small_store):
    root = ET.fromstring(written(small_store, NAMES, "xml"))
    assert [v.get("name") for v in root.iter(f"{SRX}variable")] == ["x", "name"]
    assert [node.text for node in root.iter(f"{SRX}uri")] == [IRI]
    assert [node.text for node in root.iter(f"{SRX}literal")] == ["حركة أحرار الشام"]


@pytest.mark.parametrize("format_", ["json", "xml"])
def test_ask_is_answered(small_store, format_):
    out = written(small_store, "ASK { ?x a kh:Faction }", format_)
    assert b"true" in out


@pytest.mark.parametrize("format_", GRAPH_FORMATS)
def test_a_graph_comes_back_whole(small_store, format_):
    sparql = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o FILTER (?s = <{IRI}>) }}"
    expected = {str(triple) for triple in run(small_store, sparql).results}
    out = written(small_store, sparql, format_)
    assert {str(quad.triple) for quad in parse(out, GRAPH_FORMATS[format_])} == expected
    assert len(expected) > 5


def test_describe_says_each_triple_once(small_store):
    lines = written(small_store, f"DESCRIBE <{IRI}>", "nt").decode().splitlines()
    assert len(lines) == len(set(lines))
    assert any("fights" in line for line in lines)  # two articles say so


ROWS = "of SELECT and ASK; take csv, tsv, json, xml"
GRAPH = "of CONSTRUCT and DESCRIBE; take ttl, nt, jsonld"


@pytest.mark.parametrize(
    ("sparql", "format_", "kind"),
    [
        (NAMES, "ttl", ROWS),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "csv", GRAPH),
        ("DESCRIBE <a:b>", "table", GRAPH),
    ],
)
def test_a_format_for_another_kind_of_query_is_refused(small_store, sparql, format_, kind):
    with pytest.raises(UsageError) as error:
        written(small_store, sparql, format_)
    assert str(error.value) == f"{format_} is not for the results {kind}"


def test_a_service_that_does_not_answer_is_told(small_store):
    results = run(
        small_store, "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }", allow_service=True
    ).results
    with pytest.raises(DataError, match="query: broken off: "):
        write_results(results, "csv", io.BytesIO())


class Full(io.RawIOBase):
    """A stream that takes a few writes and then breaks, and remembers how much it took."""

    def __init__(self, error):
        self.left, self.error = 3, error

    def writable(self):
        return True

    def write(self, data):
        self.left -= 1
        if self.left < 0:
            raise self.error
        return len(data)


SELECT = "SELECT * { ?s ?p ?o . ?s2 ?p2 ?o2 }"
CONSTRUCT = "CONSTRUCT { ?s ?p ?o2 } WHERE { ?s ?p ?o . ?s2 ?p2 ?o2 }"


@pytest.mark.parametrize(("format_", "sparql"), [*((f, SELECT) for f in ROW_FORMATS), ("nt", CONSTRUCT)])
def test_rows_are_written_as_they_are_found(small_store, format_, sparql):
    # A reader that has enough, such as head, is met long before the last row: nothing is held back.
    with pytest.raises(BrokenPipeError):
        write_results(run(small_store, sparql).results, format_, Full(BrokenPipeError(32, "Broken pipe")))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@pytest.mark.parametrize("format_", ["json", "tsv"])
def test_any_text_comes_back(format_, text):
    solutions = Store().query("SELECT ?x {}", substitutions={Variable("x"): Literal(text, language="ar")})
    out = io.BytesIO()
    write_results(solutions, format_, out)
    back = list(parse_query_results(out.getvalue(), ROW_FORMATS[format_]))
    assert [row["x"] for row in back] == [Literal(text, language="ar")]
