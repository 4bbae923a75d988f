"""A verb without a subject of its own has that of the verb before it."""

import pytest

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.model import Article
from khabar.registry import load_registry
from khabar.schema import load_schema

EXTRACTOR = Extractor(load_schema(SCHEMA), load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml"))


def _ties(text: str) -> set[tuple[str, str, str]]:
    found = EXTRACTOR.extract(Article(name="a", text=text, language="ar"))
    return {(c.subject, c.relation, c.object) for c in found.claims}


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت حركة أحرار الشام الحاجز فجر أمس واستهدفت مواقع جيش العزة.",
        "أعلنت حركة أحرار الشام في بيان نهاية الهدنة ثم هاجمت مواقع جيش العزة.",
    ],
)
def test_a_joined_verb_goes_on_with_the_subject_before_it(text: str):
    assert ("حركة أحرار الشام", "fights", "جيش العزة") in _ties(text)


@pytest.mark.parametrize(
    "text",
    [
        # The verb does not agree with the subject before it.
        "أعلنت حركة أحرار الشام في بيان نهاية الهدنة وهاجم مواقع جيش العزة.",
        # The verb is passive.
        "أعلن فيلق الشام في بيان نهاية الهدنة وقُتل عنصران من جيش العزة.",
    ],
)
def test_another_subject_is_not_carried_over(text: str):
    assert not {t for t in _ties(text) if t[1] == "fights"}
