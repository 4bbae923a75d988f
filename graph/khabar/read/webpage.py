"""Reads an article out of a web page, with what the page says of its publication."""

import codecs
import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from khabar.errors import DataError
from khabar.read.encoding import decode, readable
from khabar.read.frontmatter import Publication

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

# HTML wants the declaration within the first 1024 bytes; saved pages have comments before it.
_HEAD = 4096
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
# What a browser shows as one blank; the no-break space is a character of the text.
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BLOCKS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "code"})
_CAPTIONS = "//figcaption | //*[contains(concat(' ', @class, ' '), ' wp-caption-text ')]"


def decode_page(data: bytes, path: Path | str, charset: str | None = None) -> str:
    """Return the text of a stored page, in the encoding it is in or declares.

    UTF-8 is tried first, for no other encoding yields it by accident; old Arabic pages declare windows-1256.

    Args:
        data: the page.
        path: what errors call it.
        charset: what the server said of it.

    Raises:
        DataError: it is no text in a known encoding.
    """
    try:
        return decode(data, path)
    except DataError:
        declared = _CHARSET.search(data[:_HEAD])
        for name in (charset, declared and declared[1].decode("ascii")):
            if name and (text := _decoded(data, name)) is not None:
                return text
        # Neither UTF-8 nor what is declared: what it looks like stands in the error.
        raise


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        utf8 = codecs.lookup(encoding).name == "utf-8"
        # A few signs the old encodings lack must not cost the article; in UTF-8 they are damage.
        return data.decode(encoding, "strict" if utf8 else "replace")
    except (LookupError, UnicodeError):
        return None


def read_page(html: str, source: Path | str) -> tuple[Publication, str]:
    """Return what the page says of its publication, and the article's text, paragraphs apart by blank lines.

    Captions stay, once; menus, comments and scripts go.

    Raises:
        DataError: no article is found in it.
    """
    import trafilatura  # noqa: PLC0415  (takes a third of a second to load)
    from trafilatura.settings import Document  # noqa: PLC0415

    # Its own log says no more than the error below does.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    tree = trafilatura.load_html(html)
    if tree is None:
        raise _no_article(source)
    published = _published(tree)
    headlines = {_words(heading.text_content()).strip() for heading in tree.iter("h1")}
    _keep_captions(tree)
    found = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        raise _no_article(source)
    blocks = list(_blocks(found.body))
    known = Publication(
        title=found.title or None, outlet=found.sitename or None, published=published, url=found.url or None
    )
    if known.title in headlines and known.title not in blocks:
        blocks.insert(0, known.title)
    return known, readable("\n\n".join(blocks), source)


def _no_article(source: Path | str) -> DataError:
    return DataError.at(source, None, "no article is found in the page", "save its text as .txt")


def _keep_captions(tree: "HtmlElement") -> None:
    """Turn captions into paragraphs, for trafilatura drops pictures with all that is in them."""
    for caption in tree.xpath(_CAPTIONS):
        caption.tag = "p"
        caption.attrib.clear()
        for figure in list(caption.iterancestors("figure")):
            figure.drop_tag()


def _published(tree: "HtmlElement") -> date | None:
    """Return the day the page declares; never one its text or links happen to mention."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    declared = deepcopy(tree)
    for element in declared.iter():
        element.tail = ""
        if element.tag != "time" and element.get("type") != "application/ld+json":
            element.text = ""
            for link in ("src", "srcset") if element.tag == "link" else ("src", "srcset", "href"):
                element.attrib.pop(link, None)
    day = extract_metadata(declared, date_config={"extensive_search": False, "original_date": True}).date
    return date.fromisoformat(day) if day else None


def _blocks(body: "_Element") -> Iterator[str]:
    for block in re.split(r"\n{2,}", "".join(_pieces(body))):
        lines = [line.strip() for line in block.split("\n")]
        if text := "\n".join(filter(None, lines)):
            yield text


def _pieces(element: "_Element") -> Iterator[str]:
    """Yield the text of an element as trafilatura leaves it: blank lines part blocks, ``lb`` ends a line."""
    apart = {"lb": "\n", "cell": "\t"}.get(element.tag, "\n\n" if element.tag in _BLOCKS else "")
    if element.tag in _BLOCKS:
        yield apart
    yield _words(element.text)
    for child in element:
        yield from _pieces(child)
        yield _words(child.tail)
    yield apart


def _words(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "")
