"""``khabar evaluate``: compares extraction with reviewed claims files."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.errors import DataError, Problem, UsageError

if TYPE_CHECKING:
    from khabar.evaluate import Gold
    from khabar.workspace import Workspace


@click.command()
@click.argument("places", metavar="[GOLD]…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--errors", is_flag=True, help="List what was missed, made up or got partly wrong.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def evaluate(workspace: "Workspace", places: tuple[Path, ...], errors: bool, format_: str) -> None:
    """Compare extraction with reviewed claims: precision, recall and F1.

    \b
    khabar evaluate
    khabar evaluate sources/idlib-operations-room.claims.yaml --errors
    khabar evaluate 'مقالات/محادثات-إدلب.claims.yaml' tests/golden --format json > scores.json

    GOLD is a reviewed claims file beside its article, a folder with article.txt and claims.yaml, or a folder
    of such at any depth; left out, every reviewed file of the workspace. Each article is read anew.

    A claim is right where a person found the same relation between the same actors, by any of their names; a
    strict one has the same modality too, and its actors go by full names. An event is right by its type and a
    participant or, without participants, its place; strictly by modality and all participants in their roles.
    Each claim can be right once: a second one that says the same is false, and so is what a person rejected.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.cli.scoreboard import write_mistakes, write_scores
    from khabar.evaluate import evaluate as hold_against
    from khabar.evaluate.errors import mistakes
    from khabar.evaluate.view import evaluation_json
    from khabar.workspace import SHIPPED
    from khabar.workspace.reader import ClaimsReader

    place = workspace if workspace.exists else SHIPPED
    golds, problems = _gold(workspace, place, places)
    if golds:
        extract = ClaimsReader(place).extract
        judged = hold_against(golds, extract, place.registry, place.schema)
        if format_ == "json":
            shown = evaluation_json(judged, mistakes(judged) if errors else None)
            click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        else:
            write_scores(judged)
            if errors:
                write_mistakes(mistakes(judged))
    if problems:
        raise DataError(problems)


def _gold(
    workspace: "Workspace", place: "Workspace", places: tuple[Path, ...]
) -> tuple[list["Gold"], list[Problem]]:
    """Return the gold that was named, or all of the workspace, and what is wrong with the rest."""
    from khabar.evaluate import find_claims_files, read_gold

    if not places:
        workspace.require()
    files = find_claims_files(places or (workspace.sources,))
    golds, problems = read_gold(files, place.registry, place.schema, skip_unreviewed=not places)
    if not golds and not problems:
        where = ", ".join(str(named) for named in places or (workspace.sources,))
        mend = "make one: khabar review NAME, correct it, set reviewed: true"
        raise UsageError(f"no reviewed claims files in {where}; {mend}")
    return golds, problems
