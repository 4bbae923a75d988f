"""Ways to ask the small store."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from khabar.bundled import SCHEMA
from khabar.query import run
from khabar.query.parameters import bind
from khabar.query.saved import find_saved
from khabar.schema.prefixes import PREFIXES

BASE = "https://w3id.org/khabar/id/"


def short(term):
    """Return a term without its namespace, so that expected rows can be read."""
    if term is None:
        return ""
    for namespace in (BASE, PREFIXES["kh"]):
        if isinstance(term, NamedNode) and term.value.startswith(namespace):
            return term.value.removeprefix(namespace)
    return term.value


@pytest.fixture
def ask(small_store):
    """Return the rows a shipped query answers, without the columns of its parameters."""

    def asked(name, **given):
        saved = find_saved([SCHEMA], name)
        values = bind(small_store, saved.parameters, given)
        solutions = run(small_store, saved.sparql, substitutions=values).results
        rows = list(solutions)
        optional = {parameter.name for parameter in saved.parameters if parameter.free}
        hidden = {*values, *(name for name in optional if not any(row[name] for row in rows))}
        kept = [i for i, variable in enumerate(solutions.variables) if variable.value not in hidden]
        return [tuple(short(row[i]) for i in kept) for row in rows]

    return asked


@pytest.fixture
def add(small_store):
    """Return a function that adds triples, written with prefixes, to a graph of the small store."""

    def node(text):
        prefix, _, local = text.partition(":")
        return NamedNode(PREFIXES.get(prefix, BASE) + (local or text))

    def added(graph, *triples):
        def term(value):
            return value if isinstance(value, Literal) else node(value)

        quads = [Quad(node(s), node(p), term(o), node(graph)) for s, p, o in triples]
        small_store.replace(node(graph), quads)

    return added
