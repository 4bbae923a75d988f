"""Tells whether a query names its own graphs with FROM, which the union of all graphs must not override."""

import re

# Where FROM is not the keyword: IRIs, comments, strings. IRIs come first, for they hold #.
_SKIP = re.compile(
    r"""<[^<>"{}|^`\\\s]*> | \#[^\r\n]*
      | '''(?:[^\\]|\\.)*?''' | \"{3}(?:[^\\]|\\.)*?\"{3} | '(?:[^'\\\r\n]|\\.)*' | "(?:[^"\\\r\n]|\\.)*" """,
    re.VERBOSE | re.DOTALL,
)
# Neither a variable (?from), nor a prefixed name (ex:from, from:x), nor a language tag (@from).
_FROM = re.compile(r"(?<![\w:?$@.-])FROM(?![\w:.-])", re.IGNORECASE)


def names_graphs(sparql: str) -> bool:
    """Tell whether the query has a FROM or FROM NAMED clause."""
    return _FROM.search(_SKIP.sub(" ", sparql)) is not None
