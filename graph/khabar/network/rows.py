"""Reads whole descriptions out of the store: every property of every thing a pattern finds."""

from collections import defaultdict
from collections.abc import Mapping, Set
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolutions

from khabar.schema.prefixes import PREFIXES
from khabar.store import Store, Term


def described(store: Store, found_by: str) -> dict[str, "Description"]:
    """Return the description of everything the graph pattern binds to ``?thing``, by IRI, in IRI order."""
    query = (
        f"SELECT ?thing ?p ?o WHERE {{ {{ SELECT DISTINCT ?thing WHERE {{ {found_by} }} }} ?thing ?p ?o }}"
    )
    gathered: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for thing, p, o in cast("QuerySolutions", store.query(query, prefixes=PREFIXES)):
        if isinstance(thing, NamedNode) and isinstance(p, NamedNode) and o is not None:
            gathered[thing.value][p.value].add(o)
    return {iri: Description(iri, gathered[iri]) for iri in sorted(gathered)}


class Description:
    """The properties of one thing; where several values stand, they come sorted."""

    def __init__(self, iri: str, values: Mapping[str, Set[Term]]) -> None:
        self.iri = iri
        self._values = values

    def texts(self, prefixed: str, language: str | None = None) -> list[str]:
        """Return the texts or IRIs of a property such as ``kh:quote``, of one language if asked."""
        terms = self._values.get(full(prefixed), frozenset())
        return sorted(_value(term) for term in terms if language is None or _language(term) == language)

    def text(self, prefixed: str, language: str | None = None) -> str | None:
        """Return the first text or IRI of a property, or None."""
        return next(iter(self.texts(prefixed, language)), None)

    def language(self, prefixed: str) -> str:
        """Return the language tag of a property's text; empty where it has none."""
        return next((tag for term in self._values.get(full(prefixed), ()) if (tag := _language(term))), "")

    def holds(self, prefixed: str) -> bool:
        """Tell whether a property is true."""
        return self.text(prefixed) in ("true", "1")


def full(prefixed: str) -> str:
    """Return the IRI of a prefixed name."""
    prefix, _, name = prefixed.partition(":")
    return PREFIXES[prefix] + name


def _value(term: Term) -> str:
    return term.value if isinstance(term, Literal | NamedNode) else str(term)


def _language(term: Term) -> str:
    return (term.language or "") if isinstance(term, Literal) else ""
