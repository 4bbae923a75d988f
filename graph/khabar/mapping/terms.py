"""Turns plain values into RDF literals: one place decides datatype, canonical form and language tag.

Nothing is stripped or replaced: N-Triples carries every character a text can hold, controls and direction
marks too. Lone surrogates are no characters; records refuse them on reading, and so does `literal`.
"""

import re
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from khabar.mapping.vocabulary import term
from khabar.model.article import Language
from khabar.registry.spelling import script_language

_DATE = term("xsd:date")
_DECIMAL = term("xsd:decimal")
_WEB = re.compile(r"https?://[^/\s]", re.IGNORECASE)


def literal(
    value: str | bool | float | Decimal | date,  # noqa: FBT001  (the value itself, not a switch)
    language: Language | None = None,
) -> Literal:
    """Return the literal of a value: a text (tagged where ``language`` is given), truth value, number or day.

    Raises:
        ValueError: the text holds a lone surrogate, or the number is not finite.
        TypeError: the value is of another sort.
    """
    if isinstance(value, str):
        return _text(value, language)
    if isinstance(value, bool | int):
        return Literal(value)
    if isinstance(value, float | Decimal):
        return Literal(_canonical(value), datatype=_DECIMAL)
    if type(value) is date:
        return Literal(value.isoformat(), datatype=_DATE)
    raise TypeError(f"no RDF literal for {value!r}")


def named(text: str) -> Literal:
    """Return a name with the language its script tells."""
    return literal(text, script_language(text))


def web_address(url: str) -> NamedNode | Literal:
    """Return the IRI of a web address, or its text where it is not a valid absolute one."""
    if _WEB.match(url):
        try:
            return NamedNode(url)
        except ValueError:  # people paste addresses with blanks and stray brackets; the text is worth keeping
            return literal(url)
    return literal(url)


def _text(value: str, language: Language | None) -> Literal:
    if not value.isascii() and any("\ud800" <= c <= "\udfff" for c in value):
        raise ValueError(f"a lone surrogate is not a character: {value!r}")
    return Literal(value, language=language) if language else Literal(value)


def _canonical(number: float | Decimal) -> str:
    """Return the canonical xsd:decimal of XSD 1.1 (``0.9``, ``1``), which the store gives back too."""
    exact = Decimal(str(number))
    if not exact.is_finite():
        raise ValueError(f"no decimal for {number}")
    plain = format(exact, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain in ("-0", "") else plain
