"""``khabar extract``: prints what articles say, without saving anything."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from khabar.cli.add import read_standard_input
from khabar.cli.publication import given, publication_options
from khabar.errors import DataError, Problem, UsageError
from khabar.model import Article
from khabar.read import Given, read_article

if TYPE_CHECKING:
    from khabar.workspace import Workspace
    from khabar.workspace.reader import ClaimsReader


@click.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@publication_options
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "jsonl", "yaml"]),
    default="json",
    show_default=True,
    help="jsonl: one article a line; yaml: the claims file.",
)
@click.pass_obj
def extract(workspace: "Workspace", /, files: tuple[str, ...], format_: str, **options: Any) -> None:  # noqa: ANN401
    """Print what articles say, without saving anything.

    \b
    khabar extract report.txt --outlet 'عنب بلدي' --published 2017-05-10
    khabar extract sources/*.txt --format jsonl > claims.jsonl
    curl https://example.org/news/1234 | khabar extract - --format yaml

    - is standard input. Outside a workspace the shipped actors, regions and types serve.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.workspace import SHIPPED
    from khabar.workspace.reader import ClaimsReader

    if format_ == "json" and len(files) > 1:
        raise UsageError("json holds one article; for several say --format jsonl, which prints one a line")
    place = workspace if workspace.exists else SHIPPED
    reader = ClaimsReader(place)
    problems: list[Problem] = []
    for i, file in enumerate(files):
        try:
            article = _read(file, given(**options))
            # Claims files in one stream are YAML documents, which --- keeps apart.
            click.echo("---\n" if format_ == "yaml" and i else "", nl=False)
            click.echo(_text(reader, article, format_), nl=False)
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)


def _read(file: str, known: Given) -> Article:
    return read_standard_input(known) if file == "-" else read_article(Path(file), **known)


def _text(reader: "ClaimsReader", article: Article, format_: str) -> str:
    from khabar.read.claims import dump_claims
    from khabar.resolve.view import reading_json

    claims = reader.extract(article)
    if format_ == "yaml":
        return dump_claims(claims)
    found = reading_json(reader.resolve(article, claims))
    return json.dumps(found, ensure_ascii=False, indent=2 if format_ == "json" else None) + "\n"
