"""GEXF as Gephi and networkx want it."""

from io import BytesIO
from xml.etree import ElementTree

import networkx as nx

from graphs import HOSTILE, SCRIPT, exported, store_of
from samples import READINGS, SHIPPED_SCHEMA

G = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
AHRAR = "https://w3id.org/khabar/id/actor/ahrar-al-sham"
HTS = "https://w3id.org/khabar/id/actor/hayat-tahrir-al-sham"


def root():
    return ElementTree.fromstring(exported(store_of(*READINGS, HOSTILE), "gexf"))


def test_values_belong_to_declared_attributes():
    document = root()
    for kind in ("node", "edge"):
        declared = {a.get("id") for a in document.find(f".//{G}attributes[@class='{kind}']")}
        used = {
            value.get("for")
            for element in document.iter(f"{G}{kind}")
            for value in element.iter(f"{G}attvalue")
        }
        assert used <= declared
        assert "label" not in declared


def test_parallel_edges_are_of_different_kinds_so_that_gephi_keeps_them_apart():
    edges = [(e.get("source"), e.get("target"), e.get("kind")) for e in root().iter(f"{G}edge")]
    assert len(set(edges)) == len(edges)
    assert len({edge[:2] for edge in edges}) < len(edges)


def test_nodes_have_the_colour_of_their_type():
    document = root()
    node = document.find(f".//{G}node[@id='{AHRAR}']")
    rgb = "#{:02x}{:02x}{:02x}".format(*(int(node.find(f"{VIZ}color").get(part)) for part in "rgb"))
    assert rgb == SHIPPED_SCHEMA.entities["faction"].colour


def test_networkx_reads_it():
    graph = nx.read_gexf(BytesIO(exported(store_of(*READINGS), "gexf")))
    assert isinstance(graph, nx.MultiDiGraph)
    ties = {tie["relation"] + " " + tie["modality"]: tie for tie in graph[AHRAR][HTS].values()}
    assert ties["negotiates-with asserted"]["weight"] == 2
    assert ties["negotiates-with asserted"]["confidence"] == 0.9


def test_hostile_names_are_text():
    graph = nx.read_gexf(BytesIO(exported(store_of(HOSTILE), "gexf")))
    assert SCRIPT in {node["label"] for node in graph.nodes.values()}
    assert b"<script" not in exported(store_of(HOSTILE), "gexf")
