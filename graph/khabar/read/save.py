"""Saves an article into a folder, never over another one, and no article twice."""

from pathlib import Path

import yaml

from khabar.errors import DataError, UsageError
from khabar.model import Article
from khabar.read.article import read_article
from khabar.read.folder import article_files, article_name
from khabar.read.frontmatter import Publication
from khabar.read.names import slug
from khabar.read.yamltext import TextDumper
from khabar.saving import saving


def save_article(article: Article, folder: Path, *, name: str | None = None) -> Path:
    """Save ``article`` as text with front matter, and return its file.

    An article the folder already has, by its digest, is not written again: the file it is in is returned. To
    tell the two cases apart, ask `find_same` first.

    Args:
        article: what to save.
        folder: is made where it does not exist.
        name: the file's name without ending. Default: made from the title, with a number behind it where
            another article has that name (``aleppo-talks-2``).

    Raises:
        UsageError: the given name is no file name, or another article has it.
        DataError: the folder cannot be written to, or holds two articles of one name.
    """
    if same := find_same(article, folder):
        return same
    taken = _taken(folder)
    stem = _given(name, taken) if name is not None else _free(slug(article.title or article.name), taken)
    file = folder / f"{stem}.txt"
    _write(file, front_matter(article) + "\n" + article.text + "\n")
    return file


def find_same(article: Article, folder: Path) -> Path | None:
    """Return the file in ``folder`` that holds this very article: same outlet, day and text.

    Raises:
        DataError: the folder cannot be read, or holds two articles of one name.
    """
    for file in article_files(folder):
        try:
            if read_article(file).digest == article.digest:
                return file
        except DataError:
            # A broken neighbour holds no readable article, so not this one; `khabar check` reports it.
            continue
    return None


def front_matter(article: Article) -> str:
    """Return the YAML front matter, fences included, that above its text makes ``article`` again."""
    known = Publication(**{key: getattr(article, key) for key in Publication.model_fields})
    said = known.model_dump(exclude_none=True, exclude=set() if article.synthetic else {"synthetic"})
    # One line for each key, however long; Arabic as it is.
    block = yaml.dump(said, Dumper=TextDumper, allow_unicode=True, sort_keys=False, width=2**31)
    return f"---\n{block}---\n"


def _taken(folder: Path) -> set[str]:
    """Return the names no new article may take: of articles, and of claims waiting for theirs.

    Compared without case, for Windows and macOS do not tell it apart.
    """
    files = folder.iterdir() if folder.exists() else ()
    return {article_name(Path(file.name.removesuffix(".yaml"))).casefold() for file in files}


def _given(name: str, taken: set[str]) -> str:
    if slug(name) != name.casefold():
        raise UsageError(f'"{name}" cannot be the name of an article; "{slug(name)}" can')
    if name.casefold() in taken:
        raise UsageError(f'another article is named "{name}"; choose a name that is free')
    return name


def _free(stem: str, taken: set[str]) -> str:
    number, candidate = 1, stem
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError.at(file, None, f"cannot be written: {error.strerror}") from error
    # Its draft is hidden, so that a build running meanwhile does not take half an article for a whole one.
    with saving(file) as out:
        out.write(text.encode())
