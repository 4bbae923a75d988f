"""Finds and reads gold: reviewed claims files beside their articles."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar
from unicodedata import normalize

from khabar.errors import DataError, Problem, UsageError
from khabar.evaluate.records import Gold
from khabar.model import Claim, ClaimsFile, Event
from khabar.read import read_article
from khabar.read.claims import CLAIMS_FILE, load_claims
from khabar.read.folder import article_files, article_name
from khabar.registry import Registry
from khabar.resolve import check_claims
from khabar.schema import Schema
from khabar.yamlfile import Located

# Golden folders hold article.txt and claims.yaml, and are called like the article.
_PLAIN: Final = CLAIMS_FILE.removeprefix(".")
_PLAIN_ARTICLE: Final = "article"
Said = TypeVar("Said", Claim, Event)


def find_claims_files(places: Iterable[Path]) -> list[Path]:
    """Return the claims files that ``places`` are or hold, at any depth, none twice.

    Raises:
        DataError: a place does not exist.
        UsageError: a place is a file, but no claims file.
    """
    found: dict[Path, Path] = {}
    for place in places:
        for file in _inside(place):
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _inside(place: Path) -> Sequence[Path]:
    if place.is_dir():
        # Hidden folders hold what tools keep for themselves.
        return sorted(
            file
            for file in place.rglob(f"*{_PLAIN}")
            if _is_claims_file(file) and not any(p.startswith(".") for p in file.relative_to(place).parts)
        )
    if not place.exists():
        raise DataError.at(place, None, "there is no such file or folder")
    if not _is_claims_file(place):
        raise UsageError(f"{place} is no claims file; name one (NAME{CLAIMS_FILE}), or a folder of them")
    return [place]


def _is_claims_file(file: Path) -> bool:
    return file.name == _PLAIN or file.name.endswith(CLAIMS_FILE)


def read_gold(
    files: Iterable[Path], registry: Registry, schema: Schema, *, skip_unreviewed: bool = False
) -> tuple[list[Gold], list[Problem]]:
    """Read claims files with their articles.

    Args:
        files: claims files.
        registry, schema: what the files are checked against.
        skip_unreviewed: pass over files nobody has reviewed; otherwise each is a problem.

    Returns:
        The gold that can be used, and the problems of all that cannot, in file and line order.
    """
    golds: list[Gold] = []
    problems: list[Problem] = []
    for file in files:
        try:
            located = load_claims(file)
            if not (skip_unreviewed and not located.record.reviewed):
                golds.append(_checked(located, file, registry, schema))
        except DataError as error:
            problems += error.problems
    return golds, sorted(problems)


def _checked(located: Located[ClaimsFile], file: Path, registry: Registry, schema: Schema) -> Gold:
    if not located.record.reviewed:
        mend = "hold its claims against the article, then set reviewed: true"
        raise DataError.at(file, located.line("reviewed"), "nobody has reviewed this file", mend)
    source, name = _article_of(file)
    article = read_article(source, name=name)
    if problems := check_claims(located, article, registry, schema):
        raise DataError(problems)
    record = located.record
    placed = record.model_copy(
        update={
            "claims": tuple(_placed(record.claims, article.text)),
            "events": tuple(_placed(record.events, article.text)),
        }
    )
    return Gold(article, source, replace(located, record=placed))


def _article_of(file: Path) -> tuple[Path, str]:
    """Return the article file beside a claims file, and the article's name."""
    plain = file.name == _PLAIN
    wanted = _PLAIN_ARTICLE if plain else article_name(Path(file.name.removesuffix(CLAIMS_FILE) + ".txt"))
    for source in article_files(file.parent):
        if article_name(source) == wanted:
            return source, normalize("NFC", file.absolute().parent.name) if plain else wanted
    raise DataError.at(
        file, None, f'there is no article "{wanted}" beside it', f"put the article there as {wanted}.txt"
    )


def _placed(said: Iterable[Said], text: str) -> Iterator[Said]:
    """Give each quote its offset: where none is written, the first occurrence counts."""
    for one in said:
        yield one if one.start is not None else one.model_copy(update={"start": text.find(one.quote)})
