"""Asks the store small questions of our own and gives the rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from pyoxigraph import QuerySolutions, Variable

from khabar.schema.prefixes import PREFIXES
from khabar.store import Store, Term


def rows(store: Store, select: str, values: Mapping[str, Term] | None = None) -> Iterator[Any]:
    """Yield the rows of a SELECT of khabar's own; terms come in the order of its variables.

    Args:
        store: where to ask.
        select: a constant of the program, never a text a person gave.
        values: variable name → the value it takes.
    """
    substitutions = {Variable(name): term for name, term in (values or {}).items()}
    results = store.query(select, prefixes=PREFIXES, substitutions=substitutions)
    if not isinstance(results, QuerySolutions):
        raise TypeError(f"not a SELECT: {select}")
    yield from results
