"""Reads and writes claims files, ``sources/NAME.claims.yaml``, which people correct and the build reads."""

import re
from pathlib import Path
from typing import Any, Final

import yaml

from khabar.model import ClaimsFile
from khabar.read.yamltext import TextDumper
from khabar.yamlfile import Located, load

CLAIMS_FILE: Final = ".claims.yaml"

# The order people read them in; one order serves claims, events, participants and entities alike.
_ORDER = (
    *("article", "reviewed", "entities", "claims", "events"),
    *("subject", "relation", "object", "name", "type", "aliases", "actor", "role", "mention"),
    *("modality", "said-by", "when", "where", "participants", "quote", "start"),
    *("subject-mention", "object-mention", "confidence", "reasons", "extractor", "rejected"),
)
# Written even where they have their default: they are what a reviewer looks at first.
_ALWAYS = frozenset({"reviewed", "modality"})
_PLAIN_DATE = re.compile(r"[1-9][0-9]{3}(-[0-9]{2}){0,2}")


def load_claims(path: Path) -> Located[ClaimsFile]:
    """Read a claims file.

    Raises:
        DataError: every problem of its YAML, keys, dates and value sorts, with the line.
    """
    return load(path, ClaimsFile)


def dump_claims(claims: ClaimsFile) -> str:
    """Return a claims file's YAML text: Arabic as it is, keys in reading order, only those that are set."""
    return yaml.dump(
        _plain(claims.model_dump(by_alias=True, exclude_none=True)),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=float("inf"),  # a quote broken over lines is hard to compare with the article
    )


class _Words(str):
    """Words of the article, which always stand in double quotes."""

    __slots__ = ()


class _Date(str):
    """An EDTF date, which stands bare where YAML reads it back as it was."""

    __slots__ = ()


def _plain(value: Any, key: str = "") -> Any:  # noqa: ANN401  (whatever a record holds)
    """Put keys in reading order, leave out what is not set, and mark texts that are written their own way."""
    if isinstance(value, dict):
        kept = {k: _plain(v, k) for k, v in value.items() if k in _ALWAYS or (v is not False and v != ())}
        return {k: kept[k] for k in _ORDER if k in kept}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if key == "quote":
        return _Words(value)
    if key == "when":
        return _Date(value)
    return str(value) if isinstance(value, str) else value


class _Dumper(TextDumper):
    """Writes claims: quotes in double quotes, dates bare."""


def _words(dumper: _Dumper, value: _Words) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, '"')


def _date(dumper: _Dumper, value: _Date) -> yaml.ScalarNode:
    if not _PLAIN_DATE.fullmatch(value):
        return dumper.represent_str(str(value))
    # Under the tag YAML itself would guess, so that it stands without quotes.
    tag = dumper.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return dumper.represent_scalar(tag, value)


_Dumper.add_representer(_Words, _words)
_Dumper.add_representer(_Date, _date)
