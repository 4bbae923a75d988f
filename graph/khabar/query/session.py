"""Asks a store on a person's behalf: runs the query, warns, and writes the answer in the format that fits."""

import shutil
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

from khabar.query.layout import wrapped
from khabar.query.parameters import bind
from khabar.query.results import write_results
from khabar.query.run import run
from khabar.query.saved import SavedQuery, find_saved
from khabar.query.short import labelled, named
from khabar.query.table import shown_term, write_table
from khabar.query.visible import visible
from khabar.store import Results, Store, Term

# The width of a table where the output is no terminal, as in a file.
_WIDTH: Final = 120


@dataclass(frozen=True)
class Session:
    """What one call of `khabar query` asks with.

    Attributes:
        base: what relative IRIs are below.
        out: where answers go; warnings go to standard error.
        format_: a format of `khabar.query.results` or ``table``; None picks the one that fits ``out``.
        allow_service: let queries call other endpoints.
    """

    store: Store
    base: str
    out: TextIO
    format_: str | None = None
    allow_service: bool = False

    def ask(self, sparql: str, origin: str = "query") -> None:
        """Run a query and write its answer.

        Raises:
            UsageError, DataError: as for `khabar.query.run` and `khabar.query.results.write_results`.
        """
        self._write(self._run(sparql, {}, origin))

    def ask_saved(self, folders: Iterable[Path], name: str, given: Mapping[str, str]) -> None:
        """Run the saved query ``name`` of the schema ``folders`` with the parameters ``given``.

        Raises:
            UsageError: there is no such query, or a parameter is missing, unknown or means nothing.
            DataError: the file is faulty, or as for `ask`.
        """
        saved = find_saved(folders, name)
        values = bind(self.store, saved.parameters, given)
        results = self._run(saved.sparql, values, str(saved.path))
        if self._format(results) == "table":
            self._write_head(saved, values)
        self._write(results, values, [parameter.name for parameter in saved.parameters])

    def _run(self, sparql: str, values: Mapping[str, Term], origin: str) -> Results:
        answer = run(
            self.store,
            sparql,
            substitutions=values,
            base=self.base,
            allow_service=self.allow_service,
            origin=origin,
        )
        for warning in answer.warnings:
            sys.stderr.write(f"Warning: {warning}\n")
        return answer.results

    def _format(self, results: Results) -> str:
        if self.format_:
            return self.format_
        if isinstance(results, QueryTriples):
            return "ttl"
        return "table" if self.out.isatty() else "csv"

    def _write(self, results: Results, given: Collection[str] = (), parameters: Collection[str] = ()) -> None:
        format_ = self._format(results)
        if format_ == "table" and isinstance(results, QueryBoolean):
            self.out.write("true\n" if results else "false\n")
        elif format_ == "table" and isinstance(results, QuerySolutions):
            self._write_table(results, given, parameters)
        else:
            write_results(results, format_, self.out.buffer)

    def _write_table(
        self, solutions: QuerySolutions, given: Collection[str], parameters: Collection[str]
    ) -> None:
        """Write a table without what its head says already, and without parameters left out."""
        shown = named(self.store, self.base)
        rows = write_table(
            solutions, self.out, width=_width(), shown=shown, without=given, if_bound=parameters
        )
        if rows == 0:
            sys.stderr.write("No rows.\n")

    def _write_head(self, saved: SavedQuery, values: Mapping[str, Term]) -> None:
        """Say above the table what was asked; the columns of the parameters are left out of it in turn.

        They are shown with what to write in a query of one's own, which the table does not tell.
        """
        shown = labelled(self.store, self.base)
        title = f"{visible(saved.title_en)} · {visible(saved.title_ar)}"
        self.out.writelines(f"{line}\n" for line in wrapped(title, _width()))
        for parameter in saved.parameters:
            if parameter.name in values:
                self.out.write(f"  {parameter.name}: {shown_term(values[parameter.name], shown)}\n")
        self.out.write("\n")


def _width() -> int:
    return shutil.get_terminal_size(fallback=(_WIDTH, 24)).columns
