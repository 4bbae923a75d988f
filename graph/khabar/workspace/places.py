"""Finds the file and line that a node or an edge of the graph comes from."""

from collections.abc import Iterator
from functools import cached_property
from typing import TypeAlias

from rdflib import PROV, RDF, Graph, URIRef
from rdflib.term import Node

from khabar.errors import DataError
from khabar.model import Actor, Region
from khabar.read.claims import load_claims
from khabar.schema.prefixes import KH
from khabar.workspace.folders import Workspace
from khabar.workspace.inputs import Inputs, find_inputs
from khabar.yamlfile import load, read_text

Place: TypeAlias = tuple[str, int | None]

_NAME, _QUOTE = URIRef(KH + "name"), URIRef(KH + "quote")


class Places:
    """The files behind one workspace's graph."""

    def __init__(self, workspace: Workspace, graph: Graph) -> None:
        self._workspace, self._graph = workspace, graph

    def of(self, node: Node, path: Node | None = None, value: Node | None = None) -> Place:
        """Return where ``node`` comes from, or its edge ``path`` to ``value``; its IRI where no file tells.

        A claim is where its quote stands: in the claims file, or else in the article.
        """
        claims = (*self._edge(node, path, value), *([node] if (node, _QUOTE, None) in self._graph else []))
        for claim in claims:
            return self._claim(claim)
        if (name := self._graph.value(node, _NAME)) is not None and str(name) in self._articles:
            return str(self._articles[str(name)].article), None
        if (entity := str(node).rpartition("/")[2]) in self._registry:
            return self._registry[entity]
        for claim in sorted(self._mentioning(node), key=str):
            return self._claim(claim)
        return str(node), None

    def _edge(self, node: Node, path: Node | None, value: Node | None) -> list[Node]:
        """Return the claims that say ``node path value``."""
        told = (
            set(self._graph.subjects(RDF.subject, node)) if path is not None and value is not None else set()
        )
        told &= set(self._graph.subjects(RDF.predicate, path)) & set(self._graph.subjects(RDF.object, value))
        return sorted(told, key=str)

    def _mentioning(self, node: Node) -> Iterator[Node]:
        for role in (RDF.subject, RDF.object):
            yield from self._graph.subjects(role, node)

    def _claim(self, claim: Node) -> Place:
        article = self._graph.value(claim, PROV.wasDerivedFrom)
        name = str(self._graph.value(article, _NAME)) if article is not None else ""
        if name not in self._articles:
            return str(claim), None
        return _line_of(str(self._graph.value(claim, _QUOTE)), self._articles[name])

    @cached_property
    def _articles(self) -> dict[str, Inputs]:
        return {inputs.name: inputs for inputs in find_inputs(self._workspace.sources)}

    @cached_property
    def _registry(self) -> dict[str, Place]:
        actors, regions = self._workspace.registry_files
        places: dict[str, Place] = {}
        for file, kind in ((actors, tuple[Actor, ...]), (regions, tuple[Region, ...])):
            located = load(file, kind)
            places |= {e.id: (located.path, located.line(i, "id")) for i, e in enumerate(located.record)}
        return places


def _line_of(quote: str, inputs: Inputs) -> Place:
    """Return the place of a quote in an article's claims file, or in the article itself."""
    if inputs.claims.exists():
        try:
            located = load_claims(inputs.claims)
        except DataError:
            # Broken since the build, which the check of the files tells; what was found in the graph stands.
            return str(inputs.claims), None
        for part, said in (("claims", located.record.claims), ("events", located.record.events)):
            for i, item in enumerate(said):
                if item.quote == quote:
                    return located.path, located.line(part, i)
        return located.path, None
    try:
        text = read_text(inputs.article)
    except DataError:
        # In another encoding than UTF-8, which pages may be: the file's name must do.
        return str(inputs.article), None
    at = text.find(quote)
    return str(inputs.article), text.count("\n", 0, at) + 1 if at >= 0 else None
