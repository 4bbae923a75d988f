"""Prints an evaluation for the terminal: scores by relation and language, accuracies, and mistakes."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import click

from khabar.cli.tables import console, isolated, table

if TYPE_CHECKING:
    from khabar.evaluate import Evaluation, Part
    from khabar.evaluate.errors import Mistake
    from khabar.evaluate.scores import Score, Share, Tally
    from khabar.model.article import Language

Row: TypeAlias = tuple[str, ...]

_SCORE: Final = ("Gold", "Found", "Right", "P", "R", "F1", "Strict", "P", "R", "F1")
_ACCURACY: Final = ("Right", "Of", "Accuracy", "Right", "Where given", "Accuracy")
_LANGUAGES: Final = {"ar": "Arabic", "en": "English"}
_HEADINGS: Final[dict["Part", str]] = {"claims": "Relation", "events": "Event"}


def write_scores(evaluation: "Evaluation") -> None:
    """Print the tables of claims, then those of events."""
    from khabar.evaluate import PARTS

    out = console()
    counts = ", ".join(f"{evaluation.count(lang)} {_LANGUAGES[lang]}" for lang in evaluation.languages)
    number = evaluation.count()
    out.print(f"{number} {'article' if number == 1 else 'articles'} ({counts})")
    for part in PARTS:
        head = (_HEADINGS[part], *_SCORE)
        accuracy = (f"Matched {part}", *_ACCURACY)
        out.print("", table(head, _scores(evaluation, part), _SCORE, wrap=False), sep="\n")
        out.print("", table(accuracy, _accuracies(evaluation, part), _ACCURACY, wrap=False), sep="\n")


def write_mistakes(found: Sequence["Mistake"]) -> None:
    """Print each mistake: its place, what it says, what is wrong, and its sentence."""
    for mistake in found:
        place = f"{mistake.path}:{mistake.line}" if mistake.line else mistake.path
        told = [f"{mistake.fault.value} {isolated(place)}"]
        told += [isolated(mistake.statement), *map(isolated, mistake.differences)]
        told += [mistake.extractor] if mistake.extractor else []
        told += [isolated(mistake.sentence)]
        click.echo("\n" + "\n    ".join(told))


def _scores(evaluation: "Evaluation", part: "Part") -> Iterator[Row]:
    """Yield a row for all and for each kind, each followed by its languages where there are several."""
    from khabar.evaluate.scores import by_kind, tally

    several = evaluation.languages if len(evaluation.languages) > 1 else []
    languages: list[Language | None] = [None, *several]
    kinds = {lang: by_kind(evaluation.verdicts(part, lang)) for lang in languages}
    for lang in languages:
        yield _line("  " + _LANGUAGES[lang] if lang else "all", tally(evaluation.verdicts(part, lang)))
    for kind in kinds[None]:
        for lang in languages:
            if kind in kinds[lang]:
                yield _line("  " + _LANGUAGES[lang] if lang else kind, kinds[lang][kind])


def _line(name: str, counted: "Tally") -> Row:
    lenient, strict = counted.lenient, counted.strict
    return (
        name,
        str(lenient.gold),
        str(lenient.found),
        str(lenient.right),
        *_rates(lenient),
        str(strict.right),
        *_rates(strict),
    )


def _rates(score: "Score") -> Row:
    return tuple(map(_number, (score.precision, score.recall, score.f1)))


def _accuracies(evaluation: "Evaluation", part: "Part") -> Iterator[Row]:
    from khabar.evaluate.scores import tally

    counted = tally(evaluation.verdicts(part))
    for name, rated in counted.accuracy.items():
        yield name.replace("-", ", "), *_share(rated.all), *_share(rated.given)
    if part == "events":
        parts = counted.participants
        yield "participants found", str(parts.right), str(parts.gold), _number(parts.recall)
        yield "participants right", str(parts.right), str(parts.found), _number(parts.precision)
        yield "their roles", *_share(counted.roles)
    if counted.known_wrong:
        yield "rejected, found again", str(counted.known_wrong)


def _share(share: "Share") -> Row:
    return str(share.right), str(share.of), _number(share.accuracy)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
