"""Reads one article: its words without the page around them, and what is known of its publication."""

from datetime import date
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from pydantic import ValidationError

from khabar.errors import DataError, UsageError
from khabar.model import Article
from khabar.model.article import Language
from khabar.read.encoding import decode, readable
from khabar.read.folder import ENDINGS, article_name
from khabar.read.frontmatter import Publication, beside, split
from khabar.read.language import detect_language
from khabar.read.leftovers import clean
from khabar.read.markdown import plain
from khabar.read.names import slug

Form = Literal["text", "markdown", "html"]
_FORMS: dict[str, Form] = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
# A headline ends in no full stop and is no paragraph; the longest of the samples has 13 words.
_HEADLINE = 25


class Given(TypedDict, total=False):
    """What the caller knows of a publication; it counts more than what the file says.

    The keys are those of `khabar.model.Article`; None is the same as leaving one out.
    """

    title: str | None
    outlet: str | None
    language: Language | None
    published: date | None
    url: str | None
    synthetic: bool | None


def read_article(path: Path, *, name: str | None = None, **given: Unpack[Given]) -> Article:
    """Read the article file at ``path``: .txt, .md, .html or .htm.

    What the caller says of its publication counts most, then the side file (``NAME.meta.yaml``), then the
    front matter, then what the page itself says of it. A title nobody gives is the text's first line, where
    that reads like a headline; a language nobody gives is detected.

    Args:
        path: the file.
        name: default: the file's name without its ending.
        given: title, outlet, language, published, url, synthetic.

    Raises:
        DataError: the file cannot be read, is empty or not UTF-8 text; front matter or side file is wrong;
            the language is not supported.
        UsageError: a given value is none (an empty outlet).
    """
    form = _FORMS.get(path.suffix.lower())
    if not form:
        raise DataError.at(
            path, None, "not an article file", f"save the article as one of {', '.join(ENDINGS)}"
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError.at(path, None, f"cannot be read: {error.strerror}") from error
    text = _decode_page(data, path) if form == "html" else decode(data, path)
    known = _publication(given).over(beside(path))
    return _article(text, path, form, known, name or article_name(path))


def read_text_article(
    text: str,
    *,
    name: str | None = None,
    form: Form | None = None,
    source: str = "standard input",
    **given: Unpack[Given],
) -> Article:
    """Read an article from a text in memory; like `read_article` otherwise.

    Args:
        text: the article, with or without front matter.
        name: default: made from the title.
        form: default: ``html`` where the text begins like a page, otherwise ``text``.
        source: what errors call the text.
        given: title, outlet, language, published, url, synthetic.

    Raises:
        DataError, UsageError: as for `read_article`.
    """
    return _article(text, source, form or _guess_form(text), _publication(given), name)


def _publication(given: Given) -> Publication:
    try:
        return Publication(**given)
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(f"{first['loc'][0]}: {first['msg']}") from error


def _guess_form(text: str) -> Form:
    opening = text[:200].lstrip("\ufeff \t\r\n").lower()
    return "html" if opening.startswith(("<!doctype html", "<html", "<?xml")) else "text"


def _decode_page(data: bytes, path: Path) -> str:
    from khabar.read.webpage import decode_page  # noqa: PLC0415  (brings lxml)

    return decode_page(data, path)


def _article(text: str, source: Path | str, form: Form, known: Publication, name: str | None) -> Article:
    front, body = split(readable(text, source), source)
    known = known.over(front)
    if form == "html":
        from khabar.read.webpage import read_page  # noqa: PLC0415  (trafilatura takes a third of a second to load)

        page, body = read_page(body, source)
        known = known.over(page)
    elif form == "markdown":
        body = plain(body)
    words = clean(body).text
    if not words:
        raise DataError.at(source, None, "the article is empty", "put its text below the front matter")
    title = _headline(words) if known.title is None else known.title
    return Article(
        name=name or slug(title),
        text=words,
        title=title,
        outlet=known.outlet,
        language=known.language or detect_language(words, source),
        published=known.published,
        url=known.url,
        synthetic=bool(known.synthetic),
    )


def _headline(text: str) -> str:
    first, _, rest = text.partition("\n")
    is_headline = (
        rest
        and len(first.split(maxsplit=_HEADLINE)) <= _HEADLINE
        and not first.rstrip().endswith((".", ":", "؛"))
    )
    return first.strip() if is_headline else ""
