"""The parameters of saved queries: what a person types becomes the RDF term the query is asked with."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode

from khabar.errors import UsageError, did_you_mean
from khabar.query.entities import find_entity, find_relation
from khabar.query.visible import visible
from khabar.schema.prefixes import PREFIXES
from khabar.store import Store

_DAY: Final = NamedNode(PREFIXES["xsd"] + "date")
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a saved query.

    Attributes:
        type: one of `TYPES`.
        default: what counts where none is given; None where one must be given, or the parameter is free.
        free: it may be left out, and the variable then takes any value.
    """

    name: str
    type: str
    label_ar: str
    label_en: str
    default: str | None = None
    free: bool = False

    @property
    def usage(self) -> str:
        """Return how it is given; in brackets where it may be left out."""
        text = f"-p {self.name}={self.default or '…'}"
        return f"[{text}]" if self.free or self.default is not None else text


def bind(
    store: Store, parameters: Sequence[Parameter], given: Mapping[str, str]
) -> dict[str, NamedNode | Literal]:
    """Return the value of each parameter of a saved query, ready to substitute.

    Args:
        store: where names are looked up.
        parameters: what the query takes.
        given: what the person typed, by parameter name.

    Raises:
        UsageError: a parameter is unknown, missing, or its value is not of its type.
    """
    known = {parameter.name: parameter for parameter in parameters}
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known) or _takes(parameters)
            raise UsageError(f'unknown parameter "{visible(name)}"; {hint}')
    texts = {parameter: given.get(parameter.name, parameter.default) for parameter in parameters}
    for parameter, text in texts.items():
        if text is None and not parameter.free:
            mend = f"give it with -p {parameter.name}=…"
            raise UsageError(f'the parameter "{parameter.name}" is missing ({parameter.label_en}): {mend}')
    return {
        parameter.name: TYPES[parameter.type](store, parameter.name, text)
        for parameter, text in texts.items()
        if text is not None
    }


def _takes(parameters: Sequence[Parameter]) -> str:
    return f"it takes {', '.join(p.name for p in parameters)}" if parameters else "it takes none"


def _first_day(_: Store, name: str, text: str) -> Literal:
    year, month, day = _period(name, text)
    return _day(name, text, year, month or 1, day or 1)


def _last_day(_: Store, name: str, text: str) -> Literal:
    year, month, day = _period(name, text)
    month = month or 12
    last = monthrange(year, month)[1] if 1 <= month <= 12 and year else 31
    return _day(name, text, year, month, day or last)


def _period(name: str, text: str) -> tuple[int, int | None, int | None]:
    match = _PERIOD.fullmatch(text.strip())
    if not match:
        raise _no_date(name, text)
    year, month, day = (int(part) if part else None for part in match.groups())
    return year or 0, month, day


def _day(name: str, text: str, year: int, month: int, day: int) -> Literal:
    try:
        return Literal(date(year, month, day).isoformat(), datatype=_DAY)
    except ValueError as error:
        raise _no_date(name, text) from error


def _no_date(name: str, text: str) -> UsageError:
    return UsageError(
        f'{name}: "{visible(text)}" is not a day, month or year such as 2017-05-10, 2017-05, 2017'
    )


TYPES: Final[Mapping[str, Callable[[Store, str, str], NamedNode | Literal]]] = {
    "actor": lambda store, _, text: find_entity(store, ("actor",), text),
    "region": lambda store, _, text: find_entity(store, ("region",), text),
    "entity": lambda store, _, text: find_entity(store, ("actor", "region"), text),
    "relation": lambda store, _, text: find_relation(store, text),
    "since": _first_day,
    "until": _last_day,
}
"""How the text of each type of parameter is read.

actor, region, entity (either): any name, id or IRI, however spelt; relation: ``coordinates-with`` or a label;
since, until: a day, month or year, of which the first or the last day counts.
"""
