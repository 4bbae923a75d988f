"""The development set: whole articles, every claim coded; two thirds to develop on, one third to measure."""

import pytest

from extraction import EXTRACTOR, REGISTRY, SCHEMA
from golden.expected import HERE
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.resolve import check_claims

PARTS = {"develop": {"ar": 20, "en": 10}, "measure": {"ar": 10, "en": 5}}
ARTICLES = [
    pytest.param(folder, id=f"{part}-{folder.name}")
    for part in PARTS
    for folder in sorted(path.parent for path in (HERE / part).glob("*/article.txt"))
]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_holds_so_many_articles_of_each_language(part):
    read = [read_article(path) for path in (HERE / part).glob("*/article.txt")]
    counted = {lang: sum(article.language == lang for article in read) for lang in ("ar", "en")}
    assert counted == PARTS[part]


@pytest.mark.parametrize("folder", ARTICLES)
def test_the_reviewed_claims_pass_every_check(folder):
    located = load_claims(folder / "claims.yaml")
    article = read_article(folder / "article.txt", name=folder.name)
    assert located.record.reviewed
    assert [str(problem) for problem in check_claims(located, article, REGISTRY, SCHEMA)] == []


@pytest.mark.parametrize("folder", ARTICLES)
def test_an_article_says_that_it_is_ours_and_has_the_length_of_a_report(folder):
    text = (folder / "article.txt").read_text(encoding="utf-8")
    assert "\nsynthetic: true\n" in text
    assert 150 <= len(read_article(folder / "article.txt").text.split()) <= 400


@pytest.mark.parametrize("folder", ARTICLES)
def test_what_is_read_is_quoted_exactly(folder):
    article = read_article(folder / "article.txt", name=folder.name)
    found = EXTRACTOR.extract(article)
    for said in (*found.claims, *found.events):
        assert article.text[said.start : said.end] == said.quote
