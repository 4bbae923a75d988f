"""Validates the built graph against the shapes, and leads each violation back to a file and line."""

from collections.abc import Iterable

from pyoxigraph import RdfFormat, serialize
from pyshacl import validate as validate_graph
from rdflib import RDF, SH, Graph, Literal
from rdflib.term import Node

from khabar.errors import Problem
from khabar.schema.shapes import shapes
from khabar.workspace.folders import Workspace
from khabar.workspace.places import Places

_MEND = "correct it, then run `khabar build` and check again"


def validate(workspace: Workspace) -> list[Problem]:
    """Return what in the graph breaks the shapes derived from the schema; none for a graph in order.

    Raises:
        UsageError: the graph is not built yet, or is being built.
        DataError: the workspace's files have problems.
    """
    graph = _graph(workspace)
    _, report, _ = validate_graph(graph, shacl_graph=shapes(workspace.schema))
    places = Places(workspace, graph)
    violations = report.subjects(RDF.type, SH.ValidationResult)
    return sorted({_problem(violation, report, places) for violation in violations})


def _graph(workspace: Workspace) -> Graph:
    with workspace.open_store() as store:
        triples = {quad.triple for quad in store.quads()}
    return Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")


def _problem(violation: Node, report: Graph, places: Places) -> Problem:
    focus, value, path = (report.value(violation, key) for key in (SH.focusNode, SH.value, SH.resultPath))
    file, line = places.of(focus, path, value) if focus is not None else ("the graph", None)
    found = f" Found: {value}" if value is not None and value != focus else ""
    return Problem(file, line, _message(report.objects(violation, SH.resultMessage)) + found, _MEND)


def _message(texts: Iterable[Node]) -> str:
    # English, as everything the command line says; a shape of a user's own may have no message.
    known = sorted((text.language != "en", str(text)) for text in texts if isinstance(text, Literal))
    return known[0][1] if known else "breaks a shape"
