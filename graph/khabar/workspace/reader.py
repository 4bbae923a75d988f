"""Reads one article with its claims: from its claims file where it has one, otherwise by extraction."""

from functools import cached_property, partial

from khabar.errors import DataError
from khabar.extract import Extractor
from khabar.model import Article, ClaimsFile, Reading
from khabar.read.claims import load_claims
from khabar.resolve import resolve
from khabar.resolve.checks import check_claims
from khabar.workspace.folders import Workspace
from khabar.workspace.inputs import Inputs
from khabar.workspace.records import Extracts, MakeExtractor


class ClaimsReader:
    """Finds what articles say, with the schema, the registry and the settings of a workspace.

    Args:
        make_extractor: makes what reads the articles that have no claims file; left out, the extractor.
    """

    def __init__(self, workspace: Workspace, make_extractor: MakeExtractor | None = None) -> None:
        self._schema, self._registry = workspace.schema, workspace.registry
        self._make_extractor = make_extractor or partial(Extractor, pipelines=workspace.pipelines)

    def claims(self, article: Article, inputs: Inputs) -> ClaimsFile:
        """Return the article's claims.

        Raises:
            DataError: its claims file has problems.
        """
        if not inputs.claims.exists():
            return self.extract(article)
        located = load_claims(inputs.claims)
        if problems := check_claims(located, article, self._registry, self._schema):
            raise DataError(problems)
        return located.record

    def extract(self, article: Article) -> ClaimsFile:
        """Return what the extractor finds in the article."""
        try:
            return self._extractor.extract(article)
        except Exception as error:
            error.add_note(f"while reading the article {article.name}")
            raise

    def resolve(self, article: Article, claims: ClaimsFile) -> Reading:
        """Return the claims with the actors and regions behind their names.

        Raises:
            DataError: a name is nobody's, or a quote is not in the article.
        """
        return resolve(article, claims, self._registry, self._schema)

    @cached_property
    def _extractor(self) -> Extracts:
        # Its rules take a moment to compile; where every article has its claims nobody waits for it.
        return self._make_extractor(self._schema, self._registry)
