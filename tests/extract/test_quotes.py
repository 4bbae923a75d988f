"""Whatever the text, every quote stands in it word for word at its offsets."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.model import Article
from khabar.model.article import Language
from khabar.read import article_files, read_article
from khabar.registry import load_registry
from khabar.schema import load_schema

CORPORA = Path(os.environ.get("KHABAR_CORPORA", "../shared/corpora"))
REGISTRY = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
EXTRACTOR = Extractor(load_schema(SCHEMA), REGISTRY)
# Pieces that make rules match, and signs that make offsets slip.
PIECES = [
    "هيئة تحرير الشام", "حركة أحرار الشام", "قصفت", "قتل", "ثلاثة من عناصر", "وشنّت", "هجومًا على",
    "في بلدة سراقب", "«الجبهة الشامية»", "أمس", "،", ".", "\n", "\u200f", "ـ", "وقالت إن", "بنيران",
    "12", "Ahrar al-Sham", "the Syrian army", "attacked", "U.S.", "in Idlib", "said that", "the group",
    "’s", "—", "🙂", "launched strikes against", "ISIL", "on 3 April 2018", ",", "'", "\u0301",
]  # fmt: skip


def assert_quoted(article: Article) -> int:
    """Check each quote of what is read out of an article; return how many there are."""
    found = EXTRACTOR.extract(article)
    said = [*found.claims, *found.events]
    for one in said:
        assert one.start is not None
        assert article.text[one.start : one.end] == one.quote
    for claim in found.claims:
        assert (claim.subject_mention or "") in claim.quote
        assert (claim.object_mention or "") in claim.quote
    for event in found.events:
        assert all((p.mention or "") in event.quote for p in event.participants)
    return len(said)


@pytest.mark.parametrize("file", article_files(SOURCES), ids=lambda file: file.stem)
def test_quotes_of_the_samples(file):
    assert assert_quoted(read_article(file))


def _corpus_articles() -> Iterator[Article]:
    for file in sorted(CORPORA.glob("re3d/*/documents.json")):
        with file.open(encoding="utf-8") as lines:
            for document in map(json.loads, filter(str.strip, lines)):
                yield Article(name=document["_id"], text=document["text"], language="en")
    for file in sorted(CORPORA.glob("arabic_event_gsr/*.json")):
        for number, record in enumerate(json.loads(file.read_text(encoding="utf-8"))):
            yield Article(name=f"gsr-{number}", text=record["text"], language="ar")


@pytest.mark.skipif(not CORPORA.is_dir(), reason=f"no corpora at {CORPORA}; KHABAR_CORPORA names the folder")
def test_quotes_of_the_corpora():
    assert sum(map(assert_quoted, _corpus_articles()))


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=24), st.sampled_from(["ar", "en"]))
def test_quotes_of_any_text(pieces: list[str], language: Language):
    assert_quoted(Article(name="any", text=" ".join(pieces), language=language))
