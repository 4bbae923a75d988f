"""Keeps the graph in a folder on disk, or in memory, with Oxigraph: no server, no setting up."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad, Variable

from khabar.errors import DataError, UsageError
from khabar.store.dataset import names_graphs
from khabar.store.lock import Lock
from khabar.store.protocol import Results, Term


class EmbeddedStore:
    """A store in the folder ``path``, made if need be; without a path, in memory.

    Many processes may read a folder at once, or one write it. Use it as a context manager, or `close` it.

    Args:
        path: the folder; None for memory.
        read_only: open an existing folder for queries.

    Raises:
        UsageError: there is nothing to read yet, or another process is in the way.
        DataError: the folder does not hold a usable store.
    """

    def __init__(self, path: Path | None = None, *, read_only: bool = False) -> None:
        self._path = path
        self._read_only = read_only
        self._lock: Lock | None = None
        self._opened: pyoxigraph.Store | None = pyoxigraph.Store() if path is None else self._open(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def query(
        self,
        sparql: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        substitutions: Mapping[Variable, Term] | None = None,
    ) -> Results:
        """Answer a SPARQL query; see `khabar.store.Store.query`."""
        return self._store.query(
            sparql,
            prefixes=dict(prefixes or {}),
            substitutions=dict(substitutions or {}),
            use_default_graph_as_union=not names_graphs(sparql),
        )

    def replace(self, graph: NamedNode, quads: Iterable[Quad], *, drop: Iterable[NamedNode] = ()) -> None:
        """Replace a graph and drop others in one transaction; see `khabar.store.Store.replace`."""
        content = list(quads)
        if stray := next((quad for quad in content if quad.graph_name != graph), None):
            raise ValueError(f"a quad of another graph than {graph}: {stray}")
        old = {name for name in (graph, *drop) if self._store.contains_named_graph(name)}
        if old:
            with self._writing():
                self._store.update(f"{_dropping(old)} ; {_inserting(graph, content)}")
        else:
            # As atomic as an update, and twice as fast: nothing is written out and parsed again.
            with self._writing():
                self._store.extend(content)

    def drop(self, graphs: Iterable[NamedNode]) -> None:
        """Remove graphs in one transaction; see `khabar.store.Store.drop`."""
        if names := set(graphs):
            with self._writing():
                self._store.update(_dropping(names))

    def graphs(self) -> frozenset[NamedNode]:
        """Return the names of all graphs."""
        return frozenset(name for name in self._store.named_graphs() if isinstance(name, NamedNode))

    def quads(self, graph: NamedNode | None = None) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all, in no particular order."""
        return self._store.quads_for_pattern(None, None, None, graph)

    def flush(self) -> None:
        """Put everything written in its final place on disk.

        A reader would otherwise replay the write-ahead log: 1.4 s instead of 0.01 s for 100 000 quads.
        """
        if self._path is not None and not self._read_only:
            with self._writing():
                self._store.flush()

    def close(self) -> None:
        """Flush, and let others write."""
        if self._opened is None:
            return
        try:
            self.flush()
        finally:
            self._opened = None
            self._release()

    @property
    def _store(self) -> pyoxigraph.Store:
        if self._opened is None:
            raise ValueError("the store is closed")
        return self._opened

    def _open(self, path: Path) -> pyoxigraph.Store:
        # RocksDB points to its newest state in CURRENT; without it nothing was ever built there.
        if self._read_only and not (path / "CURRENT").exists():
            raise UsageError(f"{path}: no graph yet: run `khabar build`")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(path, exclusive=not self._read_only)
            if not self._read_only and not (path / "CURRENT").exists():
                _make(path)
            return pyoxigraph.Store.read_only(str(path)) if self._read_only else pyoxigraph.Store(path)
        except (OSError, RuntimeError) as error:  # RuntimeError is how corruption is reported
            self._release()
            raise DataError.at(path, None, f"the graph cannot be opened: {error}", _REBUILD) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:
            message = f"the graph could not be written, it is as it was before: {error}"
            raise DataError.at(self._path or "memory", None, message) from error

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _make(path: Path) -> None:
    """Make an empty store beside its place, and move it there when it is whole.

    A store whose making was cut short (kill -9) cannot be opened again: some of its tables are missing.
    """
    draft = path.with_name(f"{path.name}.new")
    for leftover in (draft, path):
        if leftover.exists():
            shutil.rmtree(leftover)
    pyoxigraph.Store(draft).flush()
    draft.rename(path)


# What a build writes can be built again; what people wrote stands in sources/ and is not touched.
_REBUILD = "run `khabar build --rebuild`, which builds it anew from sources/"


def _dropping(graphs: Iterable[NamedNode]) -> str:
    return " ; ".join(f"DROP SILENT GRAPH {graph}" for graph in sorted(graphs, key=str))


def _inserting(graph: NamedNode, quads: Iterable[Quad]) -> str:
    triples = " .\n".join(str(quad.triple) for quad in quads)
    return f"INSERT DATA {{ GRAPH {graph} {{ {triples} }} }}"
