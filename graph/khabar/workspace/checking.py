"""Checks everything people write in a workspace: articles, claims files, and that each has its other."""

from collections.abc import Iterable
from pathlib import Path

from khabar.errors import DataError, Problem
from khabar.extract import Extractor
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.registry import Registry
from khabar.resolve.checks import check_claims
from khabar.schema import Schema
from khabar.workspace.folders import Workspace
from khabar.workspace.inputs import Inputs, find_inputs, orphans


def check_sources(workspace: Workspace) -> list[Problem]:
    """Return the problems of all articles and claims files, in file and line order.

    Raises:
        UsageError: no workspace, or a spaCy pipeline that the settings name is not installed.
        DataError: settings, schema (its patterns too) or registry have problems, or two files are one article
            by name.
    """
    workspace.require()
    Extractor(workspace.schema, workspace.registry, workspace.pipelines).prepare()
    articles = find_inputs(workspace.sources)
    found = [p for inputs in articles for p in _check(inputs, workspace.registry, workspace.schema)]
    return sorted((*found, *orphan_problems(workspace.sources, articles)))


def orphan_problems(sources: Path, articles: Iterable[Inputs]) -> list[Problem]:
    """Return a problem for each claims file and side file that has no article."""
    mend = "rename it after its article, or remove it"
    return [
        Problem(str(file), None, "there is no article of that name", mend)
        for file in orphans(sources, articles)
    ]


def _check(inputs: Inputs, registry: Registry, schema: Schema) -> Iterable[Problem]:
    try:
        article = read_article(inputs.article)
        if not inputs.claims.exists():
            return []
        return check_claims(load_claims(inputs.claims), article, registry, schema)
    except DataError as error:
        return error.problems
