"""Lists what the extractor missed, made up, or got partly wrong, each with its place and its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from khabar.errors import DataError
from khabar.evaluate.evaluation import PARTS, Evaluation, Part
from khabar.evaluate.records import Gold, Judged, Verdict
from khabar.extract.text import sentences
from khabar.model import Claim, Event, Modality
from khabar.yamlfile import read_text


class Fault(StrEnum):
    """What is wrong."""

    MISSED = "missed"
    FALSE = "false"
    KNOWN_WRONG = "known-wrong"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One claim or event the extractor got wrong.

    Attributes:
        fault: missed: only the gold has it; false: only the extractor; known-wrong: a person had rejected it;
            differs: both have it, and they do not agree in all of it.
        part: claims or events.
        path, line: the gold claim's place; of a false one the sentence's place in the article.
        statement: who, what, whom, how surely.
        sentence: the sentence it rests on.
        extractor: the pattern that made it; None for a missed one.
        differences: of one that differs, what: ``when: 2017-05, found 2017-04``.
    """

    fault: Fault
    part: Part
    path: str
    line: int | None
    statement: str
    sentence: str
    extractor: str | None
    differences: tuple[str, ...] = ()


def mistakes(evaluation: Evaluation) -> list[Mistake]:
    """Return what is wrong, article by article; in each, claims before events, what was missed first."""
    return [mistake for judged in evaluation.articles for mistake in _of_article(judged)]


def _of_article(judged: Judged) -> Iterator[Mistake]:
    for part in PARTS:
        verdicts: list[Verdict[Any]] = [*(judged.claims if part == "claims" else judged.events)]
        told = [(fault, v) for v in verdicts if (fault := _fault(v)) is not None]
        for fault in Fault:
            yield from (_mistake(fault, v, judged.gold, part) for f, v in told if f is fault)


def _fault(verdict: Verdict[Any]) -> Fault | None:
    if verdict.known_wrong:
        return Fault.KNOWN_WRONG
    if verdict.found is None:
        return Fault.MISSED
    if verdict.gold is None:
        return Fault.FALSE
    return Fault.DIFFERS if _differences(verdict) else None


def _mistake(fault: Fault, verdict: Verdict[Any], gold: Gold, part: Part) -> Mistake:
    said = verdict.said
    path, line = (gold.claims.path, verdict.line) if verdict.gold else (str(gold.file), _line(said, gold))
    return Mistake(
        fault=fault,
        part=part,
        path=path,
        line=line,
        statement=_statement(said),
        sentence=_sentence(said, gold.article.text),
        extractor=verdict.found.extractor if verdict.found else None,
        differences=_differences(verdict) if fault is Fault.DIFFERS else (),
    )


def _statement(said: Claim | Event) -> str:
    if isinstance(said, Claim):
        what = f"{said.subject} – {said.relation} – {said.object}"
    else:
        parts = ", ".join(f"{part.actor} ({part.role})" for part in said.participants)
        what = " – ".join(filter(None, (said.type, parts, said.where)))
    return what if said.modality is Modality.ASSERTED else f"{what} – {said.modality.value}"


def _differences(verdict: Verdict[Any]) -> tuple[str, ...]:
    agreed, gold, found = verdict.agreement, verdict.gold, verdict.found
    if agreed is None or gold is None or found is None:
        return ()
    told = (
        ("modality", agreed.modality, gold.modality.value, found.modality.value),
        ("said-by", agreed.speaker, gold.said_by, found.said_by),
        ("when", agreed.when, gold.when, found.when),
        ("where", agreed.where, gold.where, found.where),
        ("participants", agreed.parts is None or agreed.parts.same, _cast(gold), _cast(found)),
    )
    return tuple(f"{key}: {one or '–'}, found {other or '–'}" for key, same, one, other in told if not same)


def _cast(said: Claim | Event) -> str:
    parts = said.participants if isinstance(said, Event) else ()
    return ", ".join(f"{part.actor} ({part.role})" for part in parts)


def _sentence(said: Claim | Event, text: str) -> str:
    """Return the sentence the quote begins in; the quote itself where it is longer."""
    start = said.start or 0
    for sentence in sentences(text):
        if sentence.start <= start < sentence.end:
            return text[sentence.start : max(sentence.end, start + len(said.quote))]
    return said.quote


def _line(said: Claim | Event, gold: Gold) -> int | None:
    """Return the line of the article's file with the quote; None where the file has other words (a page)."""
    try:
        text = read_text(gold.file)
    except DataError:
        # Another encoding than UTF-8, which pages may have: the file's name must do.
        return None
    at = text.find(said.quote)
    return text.count("\n", 0, at) + 1 if at >= 0 else None
