"""Builds the graph of a workspace from its articles, reading only what has changed since the last build.

The graph is a function of the files alone: what an article no longer says, or an article that can no longer
be read, leaves the graph. So a build gives what a first one would, whatever happened in between.
"""

import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from khabar.errors import DataError, Problem, SchemaError
from khabar.mapping.quads import ontology_quads, registry_quads
from khabar.mapping.vocabulary import ONTOLOGY
from khabar.store import EmbeddedStore
from khabar.store.lock import Lock
from khabar.workspace import inputs as files
from khabar.workspace.articles import ArticleGraphs
from khabar.workspace.cache import Cache, Made
from khabar.workspace.checking import orphan_problems
from khabar.workspace.exports import FILES, write_exports
from khabar.workspace.folders import Workspace
from khabar.workspace.inputs import Inputs
from khabar.workspace.reader import ClaimsReader
from khabar.workspace.records import MakeExtractor, Progress, Report, Row


def build(
    workspace: Workspace,
    *,
    exports: bool = True,
    rebuild: bool = False,
    make_extractor: MakeExtractor | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Report:
    """Bring the graph of ``workspace`` up to date with its files.

    Args:
        workspace: what to build.
        exports: write ``exports/`` too.
        rebuild: forget the last build and start anew.
        make_extractor: makes what reads the articles that have no claims file; left out, the extractor.
        progress: told how far the articles are.

    Returns:
        What was done. Articles with problems are left out of the graph and their problems reported.

    Raises:
        UsageError: no workspace, another process is using its graph, or a spaCy pipeline that the settings
            name is not installed.
        DataError: settings, schema or registry have problems, or two files are one article by name: then
            nothing is built.
    """
    workspace.require()
    articles = files.find_inputs(workspace.sources)
    reader = ClaimsReader(workspace, make_extractor)
    with ExitStack() as held:
        workspace.state.mkdir(exist_ok=True)
        held.callback(Lock(workspace.state / "build", exclusive=True).release)
        if rebuild:
            _forget(workspace)
        store = held.enter_context(workspace.open_store(read_only=False))
        return _Build(workspace, store, reader).run(articles, exports=exports, progress=progress)


def _forget(workspace: Workspace) -> None:
    """Remove what earlier builds left; the records first, for without them the rest is not believed.

    Raises:
        UsageError: another process is reading the graph.
    """
    lock = Lock(workspace.state / "store", exclusive=True)
    try:
        for part in ("cache", "store"):
            folder = workspace.state / part
            if folder.exists():
                shutil.rmtree(folder)
    finally:
        lock.release()


class _Build:
    """One run over a workspace whose store is open for writing."""

    def __init__(self, workspace: Workspace, store: EmbeddedStore, reader: ClaimsReader) -> None:
        self._workspace, self._store = workspace, store
        self._cache = Cache(workspace.state / "cache")
        self._of_schema = files.schema_digest(workspace)
        self._of_all = files.common_digest(workspace)
        self._graphs = ArticleGraphs(workspace, store, self._cache, reader, self._of_all)

    def run(self, articles: Sequence[Inputs], *, exports: bool, progress: Progress) -> Report:
        rows, problems = self._articles(articles, progress)
        problems += orphan_problems(self._workspace.sources, articles)
        self._registry()
        self._ontology()
        removed = self._drop_stale()
        written: tuple[Path, ...] = ()
        if exports:
            try:
                written = self._exports()
            except DataError as error:
                # The graph stands all the same, and so do the problems of its articles.
                problems += error.problems
        return Report(rows, removed, len(articles) - len(rows), sorted(problems), written)

    def _articles(self, articles: Sequence[Inputs], progress: Progress) -> tuple[list[Row], list[Problem]]:
        rows: list[Row] = []
        problems: list[Problem] = []
        for done, article in enumerate(articles):
            progress(done, len(articles))
            try:
                rows.append(self._graphs.update(article))
            except SchemaError:
                # Every article would fail alike; what the graph holds is left as it is.
                raise
            except DataError as error:
                problems += error.problems
        progress(len(articles), len(articles))
        return rows, problems

    def _registry(self) -> None:
        workspace = self._workspace
        if self._graphs.needs("registry", workspace.iris.registry, self._of_all):
            quads = registry_quads(workspace.registry, workspace.schema, workspace.iris)
            self._graphs.put("registry", workspace.iris.registry, quads, self._of_all)

    def _ontology(self) -> None:
        if self._graphs.needs("ontology", ONTOLOGY, self._of_schema):
            self._graphs.put("ontology", ONTOLOGY, ontology_quads(self._workspace.schema), self._of_schema)

    def _drop_stale(self) -> int:
        self._cache.keep_only({*self._graphs.digests, "exports"})
        stale = [graph for graph in self._store.graphs() if graph not in self._graphs.owners]
        self._store.drop(stale)
        return len(set(stale) - self._graphs.lost)

    def _exports(self) -> tuple[Path, ...]:
        made = self._cache.get("exports")
        if made and made.digest == self._of_exports():
            return ()
        self._cache.forget("exports")
        written = write_exports(self._workspace, self._store)
        self._cache.put("exports", Made(digest=self._of_exports()))
        return written

    def _of_exports(self) -> str:
        """Return the fingerprint of the graph and of its exports, which somebody may have changed."""
        graphs = [self._workspace.settings.name, *sorted(self._graphs.digests.values())]
        exported = (files.file_digest(self._workspace.exports / name) for name in FILES)
        return files.joined_digest([*graphs, *exported])
