"""What holds for every format: the same bytes always, any text comes back, failures harm nothing."""

import csv
from io import BytesIO, StringIO

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, Quad, RdfFormat, parse

from graphs import HOSTILE, exported, fill, store_of
from khabar.errors import DataError, UsageError
from khabar.export import FORMATS, export
from khabar.export.attributes import edge_values, node_values
from khabar.export.xml import legal
from khabar.network import network
from khabar.store import EmbeddedStore
from random_readings import readings
from samples import READINGS, SHIPPED_SCHEMA

RDF = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "jsonld": RdfFormat.JSON_LD,
}
NETWORKS = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}

several_readings = st.lists(readings(), max_size=2, unique_by=lambda reading: reading.article.digest)
any_text = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_graph_gives_the_same_bytes_in_whatever_order_it_was_filled(tmp_path, format_):
    with EmbeddedStore(tmp_path / "store") as other:
        fill(other, [HOSTILE, *reversed(READINGS)])
        fill(other, READINGS[:1])
        assert exported(other, format_) == exported(store_of(*READINGS, HOSTILE), format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_graph_is_a_whole_file(format_):
    out = exported(EmbeddedStore(), format_)
    if format_ in RDF:
        assert list(parse(out, format=RDF[format_])) == []
    elif format_ in NETWORKS:
        assert len(NETWORKS[format_](BytesIO(out))) == 0
    else:
        assert out.startswith(b"\xef\xbb\xbfarticle,title,")


@pytest.mark.parametrize("format_", RDF)
@any_text
@given(several=several_readings)
def test_any_text_comes_back_from_rdf(format_, several):
    store = store_of(*several)
    found = set(parse(exported(store, format_), format=RDF[format_]))
    wanted = set(store.quads())
    if not RDF[format_].supports_datasets:
        wanted = {Quad(quad.subject, quad.predicate, quad.object) for quad in wanted}
    if format_ == "rdfxml":
        wanted = set(map(_for_xml, wanted))
    assert found == wanted


def _for_xml(quad):
    term = quad.object
    if isinstance(term, Literal):
        text = legal(term.value)
        term = (
            Literal(text, language=term.language) if term.language else Literal(text, datatype=term.datatype)
        )
    return Quad(quad.subject, quad.predicate, term)


@pytest.mark.parametrize("format_", NETWORKS)
@any_text
@given(several=several_readings)
def test_any_text_comes_back_from_a_network(format_, several):
    store = store_of(*several)
    found = NETWORKS[format_](BytesIO(exported(store, format_)))
    wanted = network(store, SHIPPED_SCHEMA)

    assert set(found) == set(wanted)
    for iri, thing in wanted.nodes.items():
        assert _without(found.nodes[iri], "viz") == _legal(node_values(thing))
    assert _ties(found.edges(data=True)) == sorted(
        (source, target, sorted(_legal(edge_values(tie, SHIPPED_SCHEMA)).items()))
        for source, target, tie in wanted.edges(data=True)
    )


def _ties(edges):
    return sorted((a, b, sorted(_without(values, "id", "viz").items())) for a, b, values in edges)


def _without(values, *names):
    return {name: value for name, value in values.items() if name not in names}


def _legal(values):
    return {name: legal(value) if isinstance(value, str) else value for name, value in values.items()}


@any_text
@given(several=several_readings)
def test_any_text_comes_back_from_csv(several):
    store = store_of(*several)
    rows = list(csv.DictReader(StringIO(exported(store, "csv").decode("utf-8-sig"), newline="")))
    claims = store.query(
        "SELECT ?claim ?quote WHERE { ?claim a kh:Claim ; kh:quote ?quote "
        "FILTER NOT EXISTS { ?claim kh:rejected true } }",
        prefixes={"kh": "https://w3id.org/khabar/ns#"},
    )
    wanted = {claim.value: quote.value for claim, quote in claims}
    found = {row["claim"]: row["quote"] for row in rows}
    assert len(rows) == len(found)
    assert found.keys() == wanted.keys()
    for claim, quote in found.items():
        assert quote in {wanted[claim], f"'{wanted[claim]}"}


def test_an_unknown_format_is_refused_with_the_likely_one(tmp_path, small_store):
    with pytest.raises(UsageError, match=r'^unknown format "graphlm"; did you mean "graphml"\?$'):
        export(small_store, SHIPPED_SCHEMA, "graphlm", tmp_path / "x")
    with pytest.raises(UsageError, match="; known are turtle, trig, "):
        export(small_store, SHIPPED_SCHEMA, "word", tmp_path / "x")
    assert list(tmp_path.iterdir()) == []


class Broken:
    """A store that fails after some quads, as one on a failing disk does."""

    def __init__(self, store):
        self._store, self.graphs = store, store.graphs

    def quads(self, graph=None):
        yield next(self._store.quads(graph))
        raise OSError("IO error: while reading a block")


def test_a_store_that_fails_half_way_leaves_the_old_file(tmp_path, small_store):
    file = tmp_path / "graph.trig"
    file.write_text("old")
    with pytest.raises(DataError) as caught:
        export(Broken(small_store), SHIPPED_SCHEMA, "trig", file)

    assert str(caught.value) == (
        "graph: cannot be read: IO error: while reading a block (run `khabar build --rebuild`)"
    )
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_stream_that_takes_no_more_is_the_callers_error(small_store, format_):
    class Full(BytesIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    from khabar.export import write

    with pytest.raises(OSError, match="No space left on device"):
        write(small_store, SHIPPED_SCHEMA, format_, Full())
