"""The options by which a user says what is known of an article's publication."""

from collections.abc import Callable
from datetime import datetime

import click

from khabar.model.article import Language
from khabar.read import Given

_OPTIONS = (
    click.option("--outlet", metavar="NAME", help="Who published it."),
    click.option("--title", metavar="TEXT", help="The headline."),
    click.option("--language", type=click.Choice(["ar", "en"]), help="Found out where it is not given."),
    click.option(
        "--published", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]), help="The day of publication."
    ),
    click.option("--url", metavar="URL", help="Where it stands."),
)


def publication_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options to a command, which hands them as keyword arguments to `given`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def given(
    *,
    outlet: str | None,
    title: str | None,
    language: Language | None,
    published: datetime | None,
    url: str | None,
) -> Given:
    """Return what the user said, for the functions that read articles."""
    day = published.date() if published else None
    return Given(outlet=outlet, title=title, language=language, published=day, url=url)
