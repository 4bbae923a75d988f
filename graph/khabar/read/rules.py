"""Knows the leftovers of web pages by the rules in ``leftovers.yaml``, which a linguist can extend."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import Field

from khabar.model.record import Record
from khabar.registry.spelling import key
from khabar.yamlfile import load

RULES = Path(__file__).with_name("leftovers.yaml")
# Leftovers are short. Longer lines are not looked at, which keeps one-line megabytes cheap.
_LONGEST = 400
_WEB = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.(?:com|org|net|info|tv|me)(?:/\S*)?", re.IGNORECASE)
# Signs are no part of a key; these two tell something.
_SIGNS = str.maketrans({"©": " copyrightsign ", "×": " closesign ", "✕": " closesign ", "✖": " closesign "})
_HANDLE = re.compile(r"@\w\S*")

# Uncached: lines seldom come twice, and would push the names out of the memo.
_key = key.__wrapped__


class Kind(StrEnum):
    """How much a rule takes away.

    ``line``: the line. ``label``: the opening of a line; its rest stays. ``tail``: the line and all behind
    it, up to the article's next full paragraph.
    """

    LINE = "line"
    LABEL = "label"
    TAIL = "tail"


class Rule(Record):
    """One sort of leftover.

    Attributes:
        what: what it is, for whoever extends the list.
        lines: whole lines.
        openings: first words of a line; one that ends in a colon wants the colon there.
        only: words; a line made of nothing else. ``@`` stands for any handle, ``www`` for any web address.
        most: how many words a line with such an opening may have.
        after_text: the rule counts only behind the article's last full paragraph.
    """

    kind: Kind
    what: str = Field(min_length=1)
    lines: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    most: int = Field(default=30, ge=1)
    after_text: bool = False


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules, laid out for looking a line up: by the whole line, by its first word, by all its words."""

    lines: Mapping[str, Rule]
    openings: Mapping[str, tuple[tuple[str, Rule], ...]]
    only: tuple[tuple[frozenset[str], Rule], ...]
    labels: re.Pattern[str]


def leftover(line: str) -> Rule | None:
    """Return the rule by which ``line`` is a leftover, or None where it is none."""
    if len(line) > _LONGEST:
        return None
    return _by_line(line.strip()) or _by_opening(line.strip()) or _by_words(line)


def label_end(line: str) -> int:
    """Return where the words proper of ``line`` begin, behind any label; 0 without one."""
    end = 0
    while found := _rules().labels.match(line, end):
        # "Camera icons were …" is a sentence; "camera iconFighters in …" a label and a caption.
        if line[found.end() : found.end() + 1].islower():
            break
        end = found.end()
    return end


def _by_line(line: str) -> Rule | None:
    return _rules().lines.get(_words(line))


def _by_opening(line: str) -> Rule | None:
    words = _words(line)
    before_colon = _words(line.partition(":")[0]) + ":" if ":" in line else ""
    for opening, rule in _rules().openings.get(words.partition(" ")[0], ()):
        opens = before_colon == opening or f"{words} ".startswith(f"{opening} ")
        if opens and len(words.split()) <= rule.most:
            return rule
    return None


def _by_words(line: str) -> Rule | None:
    words = {_token(token) for token in line.split()} - {""}
    return next((rule for only, rule in _rules().only if words and words <= only), None)


def _token(token: str) -> str:
    if _HANDLE.fullmatch(token):
        return "@"
    return "www" if _WEB.fullmatch(token) else _key(token)


def _words(line: str) -> str:
    """Return the line as rules are compared: its words, and the signs that count as one."""
    return _key(line.translate(_SIGNS))


@cache
def _rules() -> _Rules:
    rules = load(RULES, tuple[Rule, ...]).record
    lines = {_words(line): rule for rule in rules for line in rule.lines}
    openings: dict[str, tuple[tuple[str, Rule], ...]] = {}
    for rule in rules:
        for opening in () if rule.kind is Kind.LABEL else rule.openings:
            words = _words(opening) + (":" if opening.endswith(":") else "")
            first = words.rstrip(":").partition(" ")[0]
            openings[first] = (*openings.get(first, ()), (words, rule))
    only = tuple((frozenset(map(_token, rule.only)) | {"www", "@"}, rule) for rule in rules if rule.only)
    return _Rules(lines, openings, only, _labels(rules))


def _labels(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    labels = (opening for rule in rules if rule.kind is Kind.LABEL for opening in rule.openings)
    # Longest first, so that no label hides a longer one it begins.
    words = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    return re.compile(rf"\s*(?:{words})[\s:،,]*", re.IGNORECASE)
