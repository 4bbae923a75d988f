"""Keeps one graph per article up to date, and knows which graph is whose."""

from collections.abc import Iterable
from dataclasses import replace

from pyoxigraph import NamedNode, Quad

from khabar.errors import DataError
from khabar.mapping.quads import reading_quads
from khabar.mapping.terms import literal
from khabar.mapping.vocabulary import NAME
from khabar.model import Article, ClaimsFile, Reading
from khabar.read import read_article
from khabar.store import EmbeddedStore
from khabar.workspace.cache import Cache, Made, Summary, article_key
from khabar.workspace.folders import Workspace
from khabar.workspace.inputs import Inputs
from khabar.workspace.reader import ClaimsReader
from khabar.workspace.records import Row, State


class ArticleGraphs:
    """The graphs of one build.

    Attributes:
        owners: the file, or the part of the workspace, behind each graph that stays.
        digests: the records that stay, key → fingerprint.
    """

    def __init__(
        self, workspace: Workspace, store: EmbeddedStore, cache: Cache, reader: ClaimsReader, common: str
    ) -> None:
        self._workspace, self._store, self._cache, self._reader = workspace, store, cache, reader
        self._common = common
        self._present = set(store.graphs())
        self.owners: dict[NamedNode, str] = {}
        self.digests: dict[str, str] = {}
        #: The graphs that articles had which can no longer be used.
        self.lost: set[NamedNode] = set()

    def update(self, inputs: Inputs) -> Row:
        """Bring one article's graph up to date.

        Raises:
            DataError: its files have problems; its record is gone, and its graph has no owner any more.
        """
        key, digest = article_key(inputs.name), inputs.digest(self._common)
        made = self._cache.get(key)
        old = NamedNode(made.graph) if made else None
        if made and made.summary and old and made.digest == digest and self._still_holds(old, inputs.name):
            self._own(key, old, inputs.article.name, digest)
            return Row(made.summary, State.UNCHANGED)
        self._cache.forget(key)
        self.lost |= {old} if old else set()
        new, summary = self._replace(inputs, digest, old)
        self.lost -= {old} if old else set()
        self._own(key, NamedNode(new.graph), inputs.article.name, digest)
        self._cache.put(key, new)
        return Row(summary, State.AGAIN if made else State.NEW)

    def _replace(self, inputs: Inputs, digest: str, old: NamedNode | None) -> tuple[Made, Summary]:
        article = read_article(inputs.article)
        graph = self._workspace.iris.article(article)
        if graph in self.owners:
            message = f"the same article as {self.owners[graph]}: outlet, day and text are equal"
            raise DataError.at(inputs.article, None, message, "remove one of them")
        claims = self._reader.claims(article, inputs)
        reading = self._resolve(article, claims, inputs)
        quads = reading_quads(reading, self._workspace.schema, self._workspace.iris)
        # The old text's graph goes in the same transaction: nobody sees the article twice, or not at all.
        drop = [old] if old and old != graph and self._is_free(old) else []
        self._store.replace(graph, quads, drop=drop)
        summary = _summary(article, claims, by_hand=inputs.claims.exists())
        return Made(digest=digest, graph=graph.value, summary=summary, claims=claims), summary

    def _resolve(self, article: Article, claims: ClaimsFile, inputs: Inputs) -> Reading:
        try:
            return self._reader.resolve(article, claims)
        except DataError as error:
            # Resolving knows the article by name only; people look for the file.
            path = str(inputs.claims if inputs.claims.exists() else inputs.article)
            raise DataError(replace(problem, path=path) for problem in error.problems) from error

    def needs(self, key: str, graph: NamedNode, digest: str) -> bool:
        """Tell whether a graph that is no article's must be made again; ``key`` owns it from now on."""
        made = self._cache.get(key)
        self._own(key, graph, key, digest)
        return not (made and made.digest == digest and graph in self._present)

    def put(self, key: str, graph: NamedNode, quads: Iterable[Quad], digest: str) -> None:
        """Replace a graph that is no article's."""
        self._cache.forget(key)
        self._store.replace(graph, quads)
        self._cache.put(key, Made(digest=digest, graph=graph.value))

    def _is_free(self, graph: NamedNode) -> bool:
        """Tell whether the graph is in the store, and no article of this build has it."""
        return graph in self._present and graph not in self.owners

    def _still_holds(self, graph: NamedNode, name: str) -> bool:
        """Tell whether the graph is still that of the article of this name.

        A renamed article keeps its graph; where the build was killed before it noted that down, and the file
        got its old name back, the record of the old name tells of a graph that calls it by the new one.
        """
        return self._is_free(graph) and bool(
            self._store.query(f"ASK {{ GRAPH {graph} {{ {graph} {NAME} {literal(name)} }} }}")
        )

    def _own(self, key: str, graph: NamedNode, owner: str, digest: str) -> None:
        self.owners[graph] = owner
        self.digests[key] = digest


def _summary(article: Article, claims: ClaimsFile, *, by_hand: bool) -> Summary:
    return Summary(
        name=article.name,
        outlet=article.outlet,
        published=article.published,
        language=article.language,
        claims=len(claims.claims),
        events=len(claims.events),
        reviewed=claims.reviewed,
        by_hand=by_hand,
    )
