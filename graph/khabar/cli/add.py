"""``khabar add``: saves an article to the workspace."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from khabar.cli.publication import given, publication_options
from khabar.model import Article
from khabar.read import Given, read_article, read_text_article

if TYPE_CHECKING:
    from khabar.workspace import Workspace


@click.command()
@click.argument("article", metavar="FILE|URL|-")
@click.option("--name", metavar="NAME", help="Its file name, without ending; made from the title otherwise.")
@publication_options
@click.pass_obj
def add(workspace: "Workspace", /, article: str, name: str | None, **options: Any) -> None:  # noqa: ANN401
    """Save an article to the workspace.

    \b
    khabar add report.html --outlet 'عنب بلدي' --published 2017-05-10
    khabar add https://example.org/news/1234
    pbpaste | khabar add - --title 'محادثات في إدلب'

    Nothing is overwritten, and an article the workspace has already is not saved twice.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.read.save import find_same, save_article

    workspace.require()
    found = _read(article, given(**options))
    if same := find_same(found, workspace.sources):
        click.echo(f"The workspace has it already: {same}")
        return
    saved = save_article(found, workspace.sources, name=name)
    click.echo(f"Saved {saved}; now: khabar build")
    if found.published is None:
        hint = "write `published: YYYY-MM-DD` at its top"
        click.echo(f"It has no publication date, so أمس or آذار الماضي cannot be dated: {hint}", err=True)


def _read(source: str, known: Given) -> Article:
    if source == "-":
        return read_standard_input(known)
    if source.startswith(("http://", "https://")):
        from khabar.read.fetch import fetch_article

        return fetch_article(source, **known)
    return read_article(Path(source), **known)


def read_standard_input(known: Given) -> Article:
    """Read an article from standard input.

    Raises:
        DataError: it is not UTF-8, or empty.
    """
    from khabar.read.encoding import decode

    return read_text_article(decode(sys.stdin.buffer.read(), "standard input"), **known)
