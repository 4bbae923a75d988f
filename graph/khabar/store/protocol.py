"""What the rest of khabar asks of a store, embedded or remote."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeAlias

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Triple,
    Variable,
)

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Results: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples


class Store(Protocol):
    """A dataset of named graphs."""

    def query(
        self,
        sparql: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        substitutions: Mapping[Variable, Term] | None = None,
    ) -> Results:
        """Answer a SPARQL query over the union of all graphs, or over those its FROM clauses name.

        A triple that stands in several graphs is found once in each: say DISTINCT where that matters.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE.
            prefixes: prefixes the query may use without declaring them.
            substitutions: values put in the place of variables; never paste values into the text.

        Raises:
            SyntaxError: it is not a SPARQL query.
        """
        ...

    def replace(self, graph: NamedNode, quads: Iterable[Quad], *, drop: Iterable[NamedNode] = ()) -> None:
        """Make ``quads`` the whole content of ``graph``, and drop other graphs, in one transaction.

        Raises:
            ValueError: a quad belongs to another graph.
            DataError: it could not be written; the graphs are as they were.
        """
        ...

    def drop(self, graphs: Iterable[NamedNode]) -> None:
        """Remove graphs in one transaction; those that are not there are no error.

        Raises:
            DataError: it could not be written; the graphs are as they were.
        """
        ...

    def graphs(self) -> frozenset[NamedNode]:
        """Return the names of all graphs."""
        ...

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all, in no particular order."""
        ...

    def flush(self) -> None:
        """Put everything written in its final place on disk."""
        ...

    def close(self) -> None:
        """Flush, and let others write; results still being read become invalid."""
        ...
