"""Writes GraphML, for Gephi, yEd, Cytoscape and networkx; nodes have their IRIs as ids."""

from collections.abc import Mapping
from typing import IO, Final

from khabar.export.attributes import EDGE, NODE, Value, edge_id, edge_values, node_values, written
from khabar.export.xml import XmlStream
from khabar.network import network
from khabar.network.records import Network
from khabar.schema.loader import Schema
from khabar.store import Store

_NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_TYPES: Final = {str: "string", int: "int", float: "double", bool: "boolean"}


def write_graphml(store: Store, schema: Schema, out: IO[bytes]) -> None:
    """Write the network of all claims.

    Raises:
        DataError: the graph holds a type or relation the schema lacks.
        OSError: ``out`` cannot be written.
    """
    graph = network(store, schema)
    xml = XmlStream(out)
    with xml.inside("graphml", {"xmlns": _NAMESPACE}):
        _write_keys(xml)
        with xml.inside("graph", {"id": "khabar", "edgedefault": "directed"}):
            _write_nodes(xml, graph)
            _write_edges(xml, graph, schema)


def _write_keys(xml: XmlStream) -> None:
    for domain, columns in (("node", NODE), ("edge", EDGE)):
        for name, type_ in columns.items():
            key = {"id": f"{domain}-{name}", "for": domain, "attr.name": name, "attr.type": _TYPES[type_]}
            xml.leaf("key", key)


def _write_nodes(xml: XmlStream, graph: Network) -> None:
    for iri, thing in graph.nodes.items():
        with xml.inside("node", {"id": iri}):
            _write_values(xml, "node", node_values(thing))


def _write_edges(xml: XmlStream, graph: Network, schema: Schema) -> None:
    for source, target, tie in graph.edges(data=True):
        ends = {"id": edge_id(source, target, tie), "source": source, "target": target}
        with xml.inside("edge", ends):
            _write_values(xml, "edge", edge_values(tie, schema))


def _write_values(xml: XmlStream, domain: str, values: Mapping[str, Value]) -> None:
    for name, value in values.items():
        xml.leaf("data", {"key": f"{domain}-{name}"}, written(value))
