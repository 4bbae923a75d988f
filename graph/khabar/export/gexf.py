"""Writes GEXF 1.3, Gephi's own format: as GraphML, and with the schema's colours."""

from collections.abc import Mapping
from typing import IO, Final

from khabar.export.attributes import EDGE, NODE, Value, edge_id, edge_values, node_values, written
from khabar.export.xml import XmlStream
from khabar.network import network
from khabar.network.records import Network
from khabar.schema.loader import Schema
from khabar.store import Store

_NAMESPACE: Final = "http://gexf.net/1.3"
_TYPES: Final = {str: "string", int: "integer", float: "double", bool: "boolean"}
# What the elements themselves carry.
_BUILT_IN: Final = ("label", "weight")


def write_gexf(store: Store, schema: Schema, out: IO[bytes]) -> None:
    """Write the network of all claims.

    Raises:
        DataError: the graph holds a type or relation the schema lacks.
        OSError: ``out`` cannot be written.
    """
    graph = network(store, schema)
    xml = XmlStream(out)
    head = {"version": "1.3", "xmlns": _NAMESPACE, "xmlns:viz": f"{_NAMESPACE}/viz"}
    directed = {"mode": "static", "defaultedgetype": "directed"}
    with xml.inside("gexf", head), xml.inside("graph", directed):
        _write_columns(xml, "node", NODE)
        _write_columns(xml, "edge", EDGE)
        _write_nodes(xml, graph, schema)
        _write_edges(xml, graph, schema)


def _write_columns(xml: XmlStream, domain: str, columns: Mapping[str, type]) -> None:
    with xml.inside("attributes", {"class": domain}):
        for name, type_ in columns.items():
            if name not in _BUILT_IN:
                xml.leaf("attribute", {"id": name, "title": name, "type": _TYPES[type_]})


def _write_nodes(xml: XmlStream, graph: Network, schema: Schema) -> None:
    with xml.inside("nodes"):
        for iri, thing in graph.nodes.items():
            values = node_values(thing)
            with xml.inside("node", {"id": iri, "label": written(values["label"])}):
                _write_values(xml, values)
                _write_colour(xml, schema.entities[thing["type"]].colour)


def _write_edges(xml: XmlStream, graph: Network, schema: Schema) -> None:
    with xml.inside("edges"):
        for source, target, tie in graph.edges(data=True):
            values = edge_values(tie, schema)
            built_in = {name: written(values[name]) for name in _BUILT_IN}
            # Without a kind of their own Gephi takes parallel edges for one.
            kind = f"{tie['relation']} {tie['modality']}"
            ends = {"id": edge_id(source, target, tie), "source": source, "target": target, "kind": kind}
            with xml.inside("edge", ends | built_in):
                _write_values(xml, values)
                _write_colour(xml, schema.relations[tie["relation"]].colour)


def _write_values(xml: XmlStream, values: Mapping[str, Value]) -> None:
    with xml.inside("attvalues"):
        for name, value in values.items():
            if name not in _BUILT_IN:
                xml.leaf("attvalue", {"for": name, "value": written(value)})


def _write_colour(xml: XmlStream, colour: str) -> None:
    """Write a colour such as ``#868e96``."""
    red, green, blue = (str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    xml.leaf("viz:color", {"r": red, "g": green, "b": blue})
