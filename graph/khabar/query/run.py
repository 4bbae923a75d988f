"""Runs a query: looks it over first, knows the prefixes, and turns the engine's complaints clear."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Variable

from khabar.errors import DataError
from khabar.query.engine import syntax_error
from khabar.query.guard import kh_terms, refuse_service, refuse_unknown_prefixes, refuse_update, unknown_term
from khabar.query.lexer import Token, tokens
from khabar.query.rows import rows
from khabar.schema.prefixes import KH, PREFIXES
from khabar.store import Results, Store, Term

_ONTOLOGY = NamedNode(KH.removesuffix("#"))
_USED = "SELECT ?term WHERE { { ?s ?term ?o } UNION { ?s ?p ?term } } LIMIT 1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store answered, still to be read, and what to warn of.

    Attributes:
        warnings: terms the graph does not know, each with its place and the likely one.
    """

    results: Results
    warnings: tuple[str, ...] = ()


def run(
    store: Store,
    sparql: str,
    *,
    substitutions: Mapping[str, Term] | None = None,
    base: str | None = None,
    allow_service: bool = False,
    origin: str = "query",
) -> Answer:
    """Run a query over the union of all graphs.

    Args:
        store: where to ask.
        sparql: SELECT, ASK, CONSTRUCT or DESCRIBE; `khabar.schema.prefixes` need no declaring.
        substitutions: variable name → the value it takes; each must be among the SELECTed variables.
        base: what relative IRIs such as ``<actor/ahrar-al-sham>`` are below.
        allow_service: let the query call other endpoints.
        origin: what errors call the query: ``query``, or its file.

    Raises:
        UsageError: it is no query, an update, calls a SERVICE unasked, or names an unknown prefix; with line,
            column and the line itself.
        DataError: a substitution names a variable the query does not SELECT, or the store cannot be read.
    """
    found = tuple(tokens(sparql))
    refuse_update(sparql, found, origin)
    if not allow_service:
        refuse_service(sparql, found, origin)
    refuse_unknown_prefixes(sparql, found, origin)
    values = {Variable(name): term for name, term in (substitutions or {}).items()}
    # A line of its own in front would shift the engine's line numbers; one blank shifts only the column.
    head = f"BASE <{base}> " if base else ""
    try:
        results = store.query(head + sparql, prefixes=PREFIXES, substitutions=values)
    except SyntaxError as error:
        raise syntax_error(sparql, found, str(error), origin, shift=len(head)) from error
    except RuntimeError as error:
        raise DataError.at(origin, None, f"the query cannot be run: {error}") from error
    return Answer(results, tuple(_warnings(store, sparql, found, origin)))


def _warnings(store: Store, sparql: str, found: Sequence[Token], origin: str) -> list[str]:
    named = list(kh_terms(found))
    known = _vocabulary(store) if named else set()
    return [
        unknown_term(sparql, token, iri, known, origin)
        for token, iri in named
        if known and iri not in known and not _is_used(store, iri)
    ]


def _vocabulary(store: Store) -> set[str]:
    """Return the terms the store's ontology describes; the user's own relation types are among them."""
    subjects = (quad.subject for quad in store.quads(_ONTOLOGY))
    return {node.value for node in subjects if isinstance(node, NamedNode) and node.value.startswith(KH)}


def _is_used(store: Store, iri: str) -> bool:
    # Somebody's own data may use terms of the namespace that the ontology lacks.
    return bool(list(rows(store, _USED, {"term": NamedNode(iri)})))
