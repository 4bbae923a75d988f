"""Hands what the extractor finds over to a person, as a claims file that then is theirs."""

from pathlib import Path

from khabar.errors import UsageError, did_you_mean
from khabar.model import ClaimsFile
from khabar.read import read_article
from khabar.read.claims import dump_claims, load_claims
from khabar.read.folder import article_name
from khabar.saving import saving
from khabar.workspace.cache import Cache, article_key
from khabar.workspace.folders import Workspace
from khabar.workspace.inputs import Inputs, common_digest, find_inputs
from khabar.workspace.reader import ClaimsReader

_NOTE = """\
# What khabar read in {file}. Hold each claim against its quote: correct it, delete it, or write
# rejected: true below it; add what was overlooked. Then set reviewed: true, and run: khabar check
"""


def review(workspace: Workspace, name: str, *, again: bool = False) -> Path:
    """Write what the extractor finds in an article to its claims file, and return that.

    Args:
        workspace: where the article is.
        name: the article's name.
        again: replace a claims file that nobody has marked as reviewed.

    Raises:
        UsageError: there is no such article, or its claims file must not be replaced.
        DataError: the article or its present claims file has problems.
    """
    inputs = _find(workspace, name)
    if inputs.claims.exists():
        _may_replace(inputs.claims, again=again)
    text = _NOTE.format(file=inputs.article.name) + dump_claims(_extracted(workspace, inputs))
    with saving(inputs.claims) as out:
        out.write(text.encode())
    return inputs.claims


def _find(workspace: Workspace, name: str) -> Inputs:
    workspace.require()
    articles = {inputs.name: inputs for inputs in find_inputs(workspace.sources)}
    # People will complete the file's name in their shell.
    wanted = name if name in articles else article_name(Path(name))
    if wanted not in articles:
        raise UsageError(
            f'no article "{name}" in {workspace.sources}; {did_you_mean(name, articles)}'.rstrip("; ")
        )
    return articles[wanted]


def _may_replace(claims: Path, *, again: bool) -> None:
    if load_claims(claims).record.reviewed:
        raise UsageError(f"{claims} is reviewed, and nothing overwrites it; to start over, move it away")
    if not again:
        raise UsageError(f"{claims} is there already, not yet marked as reviewed; to start over: --again")


def _extracted(workspace: Workspace, inputs: Inputs) -> ClaimsFile:
    """Return what the last build extracted, where nothing has changed since; or else extract now."""
    made = Cache(workspace.state / "cache").get(article_key(inputs.name))
    unchanged = made is not None and made.digest == inputs.digest(common_digest(workspace))
    # Where there is a claims file the record holds its claims; to start over is to start from the article.
    if made and made.claims and unchanged and not inputs.claims.exists():
        return made.claims
    return ClaimsReader(workspace).extract(read_article(inputs.article))
