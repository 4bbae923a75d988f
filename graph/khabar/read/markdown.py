"""Takes the marks of Markdown off a text, so that sentences read as they are meant to."""

import re

_RULE = re.compile(r"^ {0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE)
_OPENING = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+|>[ \t]?)", re.MULTILINE)
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE)
_BULLET = re.compile(r"^([ \t]*)[*+-][ \t]+", re.MULTILINE)
# The lengths are bounded so that a lone bracket does not send the search to the end of the text.
_LINK = re.compile(r"!?\[([^\[\]\n]{0,1000})\]\([^()\s]{0,2000}(?:[ \t]+\"[^\"\n]{0,500}\")?\)")
_WEB_LINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)([^*_\n]{1,2000})(?<=[^\s\\])\1")
# Inside words too, for Arabic glues its conjunctions on: و*الهيئة*. Between digits it is a product.
_EMPHASIS = re.compile(r"(?<![\d*\\])\*(?=[^\s*])([^*\n]{1,2000})(?<=[^\s\\])\*(?![\d*])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>|-])")


def plain(text: str) -> str:
    """Return ``text`` without headings' hashes, quote marks, bullets, emphasis, comments and link targets.

    A link's words and an image's description stay: they are the article's words. Single underscores stay,
    for handles and file names have them.
    """
    text = _RULE.sub("", _without_comments(text))
    text = _CLOSING_HASHES.sub("", _OPENING.sub("", text))
    text = _BULLET.sub(r"\1", text)
    text = _WEB_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", text)


def _without_comments(text: str) -> str:
    # By hand: a pattern would search on to the end of the text for each comment that is never closed.
    parts, start = [], 0
    while (opened := text.find("<!--", start)) >= 0 and (closed := text.find("-->", opened)) >= 0:
        parts.append(text[start:opened])
        start = closed + len("-->")
    return "".join((*parts, text[start:]))
