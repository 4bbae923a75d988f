"""Counts by relation, language and circumstance."""

import pytest

from judging import claim, file, gold_of
from khabar.evaluate import evaluate
from khabar.evaluate.scores import Score, Share, by_kind, tally
from khabar.evaluate.view import evaluation_json
from khabar.model import Modality
from samples import AHRAR, GOVERNMENT, HTS, IDLIB, KHATTAB, NORTH_HAMA, SHIPPED_SCHEMA, SMALL_REGISTRY

ARABIC = file(
    claim(AHRAR, "negotiates-with", HTS, modality=Modality.PLANNED, said_by=KHATTAB, when="2017-05"),
    claim(AHRAR, "fights", GOVERNMENT, where=IDLIB),
)
ENGLISH = file(claim(AHRAR, "fights", HTS))
FOUND = {
    "ar": file(
        claim(HTS, "negotiates-with", AHRAR, modality=Modality.PLANNED, when="2017-05-10"),
        claim(AHRAR, "fights", GOVERNMENT, where=NORTH_HAMA, when="2017"),
        claim(AHRAR, "fights", HTS),
    ),
    "en": file(),
}


@pytest.fixture
def evaluation():
    golds = [gold_of(ARABIC), gold_of(ENGLISH, "en")]
    return evaluate(golds, lambda article: FOUND[article.language], SMALL_REGISTRY, SHIPPED_SCHEMA)


def test_rates_are_of_what_was_counted():
    score = Score(gold=4, found=5, right=3)
    assert (score.precision, score.recall, score.f1) == (0.6, 0.75, pytest.approx(2 / 3))


def test_relations_and_languages_are_counted_apart(evaluation):
    kinds = by_kind(evaluation.verdicts("claims"))
    assert {kind: counted.lenient for kind, counted in kinds.items()} == {
        "fights": Score(2, 2, 1),
        "negotiates-with": Score(1, 1, 1),
    }
    assert tally(evaluation.verdicts("claims", "ar")).lenient == Score(2, 3, 2)
    assert tally(evaluation.verdicts("claims", "en")).lenient == Score(1, 0, 0)


def test_circumstances_are_counted_on_all_pairs_and_where_the_gold_gives_them(evaluation):
    accuracy = tally(evaluation.verdicts("claims")).accuracy
    assert {name: (rated.all, rated.given) for name, rated in accuracy.items()} == {
        "modality": (Share(2, 2), Share(1, 1)),
        "speaker": (Share(1, 2), Share(0, 1)),
        "time": (Share(0, 2), Share(0, 1)),
        "time-compatible": (Share(1, 2), Share(1, 1)),
        "place": (Share(1, 2), Share(0, 1)),
    }


def test_json_has_all_of_it_and_null_where_there_is_no_rate(evaluation):
    shown = evaluation_json(evaluation)
    assert shown["articles"] == {"all": 2, "ar": 1, "en": 1}
    english = shown["claims"]["en"]
    assert (english["precision"], english["recall"]) == (None, 0)
    assert english["accuracy"]["modality"]["accuracy"] is None
    assert shown["claims"]["ar"]["relations"]["negotiates-with"]["strict"] == {
        "right": 1,
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
    }
    assert shown["events"]["all"]["types"] == {}
    assert "errors" not in shown
