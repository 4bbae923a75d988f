"""GraphML as Gephi, yEd and networkx want it."""

from io import BytesIO
from xml.etree import ElementTree

import networkx as nx

from graphs import HOSTILE, SCRIPT, TURNED, exported, store_of
from samples import READINGS

G = "{http://graphml.graphdrawing.org/xmlns}"
AHRAR = "https://w3id.org/khabar/id/actor/ahrar-al-sham"
FATAH = "https://w3id.org/khabar/id/actor/jaysh-al-fatah"


def root():
    return ElementTree.fromstring(exported(store_of(*READINGS, HOSTILE), "graphml"))


def test_each_key_is_declared_once_with_a_type_all_programs_know():
    keys = root().findall(f"{G}key")
    assert len({key.get("id") for key in keys}) == len(keys)
    assert {key.get("attr.type") for key in keys} == {"string", "int", "double", "boolean"}
    assert {key.get("for") for key in keys} == {"node", "edge"}


def test_values_use_the_keys_of_their_kind_and_parse_as_their_type():
    document = root()
    keys = {key.get("id"): key for key in document.findall(f"{G}key")}
    parse = {
        "string": str,
        "int": int,
        "double": float,
        "boolean": {"true": True, "false": False}.__getitem__,
    }
    for kind in ("node", "edge"):
        for element in document.iter(f"{G}{kind}"):
            used = [data.get("key") for data in element]
            assert len(set(used)) == len(used)
            for data in element:
                assert keys[data.get("key")].get("for") == kind
                parse[keys[data.get("key")].get("attr.type")](data.text)


def test_edges_have_ids_of_their_own_and_ends_that_exist():
    document = root()
    edges = list(document.iter(f"{G}edge"))
    nodes = {node.get("id") for node in document.iter(f"{G}node")}
    assert len({edge.get("id") for edge in edges}) == len(edges)
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= nodes
    # networkx refuses a directed graph with an edge that is not.
    assert all(edge.get("directed") is None for edge in edges)


def test_networkx_reads_a_directed_graph_with_parallel_edges():
    graph = nx.read_graphml(BytesIO(exported(store_of(*READINGS), "graphml")))
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.nodes[AHRAR]["label"] == "حركة أحرار الشام"
    (tie,) = graph[AHRAR][FATAH].values()
    assert (tie["relation"], tie["symmetric"], tie["weight"], tie["confidence"]) == (
        "coordinates-with", True, 1, 0.9,
    )  # fmt: skip


def test_hostile_names_are_text():
    graph = nx.read_graphml(BytesIO(exported(store_of(HOSTILE), "graphml")))
    assert {SCRIPT, TURNED} <= {node["label"] for node in graph.nodes.values()}
    assert b"<script" not in exported(store_of(HOSTILE), "graphml")
