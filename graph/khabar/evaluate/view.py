"""Shows an evaluation as the JSON object that ``khabar evaluate --format json`` prints."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from khabar.evaluate.errors import Mistake
from khabar.evaluate.evaluation import Evaluation, Part
from khabar.evaluate.scores import Score, Share, Tally, by_kind, tally
from khabar.model.article import Language

Json: TypeAlias = dict[str, Any]
# Finer than one claim of a thousand.
_DIGITS: Final = 4
_KINDS: Final = {"claims": "relations", "events": "types"}


def evaluation_json(evaluation: Evaluation, found: Sequence[Mistake] | None = None) -> Json:
    """Return all scores, overall and by language; with ``found``, the mistakes too.

    What cannot be told, as the precision of nothing, is null.
    """
    told: Json = {
        "articles": {language or "all": evaluation.count(language) for language in _all(evaluation)}
    }
    parts: tuple[Part, ...] = ("claims", "events")
    for part in parts:
        told[part] = {lang or "all": _group(evaluation, part, lang) for lang in _all(evaluation)}
    if found is not None:
        told["errors"] = [_mistake(mistake) for mistake in found]
    return told


def _all(evaluation: Evaluation) -> list[Language | None]:
    return [None, *evaluation.languages]


def _group(evaluation: Evaluation, part: Part, language: Language | None) -> Json:
    verdicts = evaluation.verdicts(part, language)
    counted = tally(verdicts)
    kinds = {kind: _scores(of_kind) for kind, of_kind in by_kind(verdicts).items()}
    accuracy = {
        name: {**_share(rated.all), "given": _share(rated.given)} for name, rated in counted.accuracy.items()
    }
    group: Json = {**_scores(counted), "known_wrong": counted.known_wrong, "accuracy": accuracy}
    if part == "events":
        group["participants"] = _score(counted.participants)
        group["roles"] = _share(counted.roles)
    return group | {_KINDS[part]: kinds}


def _scores(counted: Tally) -> Json:
    strict = {key: value for key, value in _score(counted.strict).items() if key not in ("gold", "found")}
    return {**_score(counted.lenient), "strict": strict}


def _score(score: Score) -> Json:
    return {
        "gold": score.gold,
        "found": score.found,
        "right": score.right,
        "precision": _rounded(score.precision),
        "recall": _rounded(score.recall),
        "f1": _rounded(score.f1),
    }


def _share(share: Share) -> Json:
    return {"right": share.right, "of": share.of, "accuracy": _rounded(share.accuracy)}


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)


def _mistake(mistake: Mistake) -> Json:
    return {
        "fault": mistake.fault.value,
        "part": mistake.part,
        "path": mistake.path,
        "line": mistake.line,
        "statement": mistake.statement,
        "sentence": mistake.sentence,
        "extractor": mistake.extractor,
        "differences": list(mistake.differences),
    }
