"""Names by a spaCy pipeline, with a real one that a test makes."""

import sys

import pytest

from extraction import REGISTRY, SCHEMA, article
from khabar.errors import UsageError
from khabar.extract import Extractor
from khabar.extract.text import sentences
from khabar.recognise.places import with_quotes
from khabar.recognise.spacy_pipeline import SpacyRecogniser

spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'khabar[spacy]'")

NAMES = {
    "en": [("PERSON", "Zorin Kallas"), ("GPE", "Vellmark"), ("ORG", "Ostrava Circle"), ("NORP", "Vellish")],
    "ar": [("PER", "زورين كلاس"), ("LOC", "فلمارك"), ("ORG", "حلقة أوسترافا")],
}


@pytest.fixture(scope="module")
def pipelines(tmp_path_factory):
    """A folder of a pipeline for each language, which knows a few invented names."""
    folders = {}
    for language, names in NAMES.items():
        nlp = spacy.blank(language)
        patterns = [{"label": label, "pattern": name} for label, name in names]
        nlp.add_pipe("entity_ruler").add_patterns(patterns)
        folders[language] = tmp_path_factory.mktemp("pipelines") / language
        nlp.to_disk(folders[language])
    return folders


def found(folder, text, language):
    parts = sentences(text)
    places = [with_quotes(text, [(t.start, t.end) for t in s.tokens]) for s in parts]
    names = SpacyRecogniser(str(folder), language).find(text, places)
    return [
        (n.kind, text[row[n.first][0] : row[n.last - 1][1]])
        for row, of in zip(places, names, strict=True)
        for n in of
    ]


def test_labels_become_kinds_and_offsets_words(pipelines):
    text = 'Yesterday Zorin Kallas left Vellmark. "Ostrava Circle" is Vellish.'
    assert found(pipelines["en"], text, "en") == [
        ("person", "Zorin Kallas"),
        ("place", "Vellmark"),
        ("organization", "Ostrava Circle"),
    ]
    assert found(pipelines["ar"], "غادر زورين كلاس فلمارك أمس.", "ar") == [
        ("person", "زورين كلاس"),
        ("place", "فلمارك"),
    ]


def test_the_extractor_takes_the_names_of_the_pipeline(pipelines):
    extractor = Extractor(SCHEMA, REGISTRY, {"en": str(pipelines["en"])})
    found = extractor.extract(article("Zorin Kallas leads Ahrar al-Sham."))
    assert [(e.name, e.type) for e in found.entities] == [("Zorin Kallas", "person")]
    assert [(c.subject, c.relation, c.object) for c in found.claims] == [
        ("Zorin Kallas", "leads", "Ahrar al-Sham")
    ]


def test_a_missing_pipeline_is_told_with_the_next_step(tmp_path):
    with pytest.raises(UsageError, match=r"there is none; python -m spacy download xx_nowhere_sm"):
        SpacyRecogniser("xx_nowhere_sm", "en").find("", [])


def test_missing_spacy_is_told_with_the_next_step(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match=r'spaCy is not installed; pip install "khabar\[spacy\]"'):
        SpacyRecogniser("en_core_web_sm", "en").find("", [])
