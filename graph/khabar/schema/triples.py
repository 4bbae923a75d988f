"""Builds RDF graphs whose blank nodes are numbered as they are made: the same schema gives the same bytes."""

from collections.abc import Iterable

from rdflib import RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import NamespaceManager
from rdflib.term import Node

from khabar.schema.prefixes import KH, PREFIXES
from khabar.schema.types import Label

NS = Namespace(KH)


def iri(prefixed: str) -> URIRef:
    """Return the IRI of a prefixed name such as ``prov:Entity``.

    Raises:
        KeyError: the prefix is not in `PREFIXES`.
    """
    prefix, _, local = prefixed.partition(":")
    return URIRef(PREFIXES[prefix] + local)


class Triples:
    """A graph in the making.

    Attributes:
        graph: the triples so far.
    """

    def __init__(self, name: str) -> None:
        """Start an empty graph; ``name`` keeps its blank nodes apart from those of another."""
        self.graph = Graph()
        self.graph.namespace_manager = NamespaceManager(self.graph, bind_namespaces="none")
        for prefix, namespace in PREFIXES.items():
            self.graph.bind(prefix, namespace)
        self._name, self._count = name, 0

    def add(self, subject: Node, predicate: str, *objects: Node) -> None:
        """Add a triple for each object; ``predicate`` is a prefixed name."""
        for object_ in objects:
            self.graph.add((subject, iri(predicate), object_))

    def label(self, subject: Node, predicate: str, label: Label) -> None:
        """Add a text in both languages."""
        self.add(subject, predicate, Literal(label.ar, lang="ar"), Literal(label.en, lang="en"))

    def blank(self, *pairs: tuple[str, Node]) -> BNode:
        """Return a new blank node that has these predicates and objects."""
        # Zero-padded: the serialiser sorts blank nodes by their labels.
        self._count += 1
        node = BNode(f"{self._name}{self._count:05}")
        for predicate, object_ in pairs:
            self.add(node, predicate, object_)
        return node

    def list(self, members: Iterable[Node]) -> Node:
        """Return an RDF list of the members."""
        rest: Node = RDF.nil
        for member in reversed(tuple(members)):
            cell = self.blank()
            self.graph.add((cell, RDF.first, member))
            self.graph.add((cell, RDF.rest, rest))
            rest = cell
        return rest
