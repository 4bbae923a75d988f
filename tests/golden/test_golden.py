"""Golden folders: a reviewed article passes every check, and becomes exactly the graph beside it."""

import pytest
from rdflib import Graph
from rdflib.compare import graph_diff, isomorphic, to_isomorphic

from extraction import EXTRACTOR, REGISTRY, SCHEMA
from golden.expected import EXPECTED, folders, graph, reading
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.resolve import check_claims, resolve

FOLDERS = [pytest.param(folder, id=folder.name) for folder in folders()]


def test_there_are_golden_folders():
    assert len(FOLDERS) >= 6


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_reviewed_claims_pass_every_check(folder):
    located = load_claims(folder / "claims.yaml")
    article = read_article(folder / "article.txt", name=folder.name)
    assert located.record.reviewed
    assert [str(problem) for problem in check_claims(located, article, REGISTRY, SCHEMA)] == []


def test_claims_in_the_folder_of_another_article_are_told(tmp_path):
    folder = folders()[0]
    stray = tmp_path / "elsewhere" / "claims.yaml"
    stray.parent.mkdir()
    stray.write_bytes((folder / "claims.yaml").read_bytes())
    article = read_article(folder / "article.txt", name=folder.name)
    (problem,) = check_claims(load_claims(stray), article, REGISTRY, SCHEMA)
    assert problem.message == f'"{folder.name}" is not the article of this file'
    assert problem.mend == "write elsewhere"


@pytest.mark.parametrize("folder", FOLDERS)
def test_article_and_claims_become_the_expected_graph(folder):
    made = graph(reading(folder, REGISTRY, SCHEMA), SCHEMA)
    expected = Graph().parse(folder / EXPECTED)
    if not isomorphic(made, expected):
        _, missing, added = graph_diff(to_isomorphic(expected), to_isomorphic(made))
        pytest.fail(f"missing:\n{missing.serialize()}\nadded:\n{added.serialize()}")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_changed_claim_is_another_graph(folder):
    read = reading(folder, REGISTRY, SCHEMA)
    fewer = read.model_copy(update={"claims": read.claims[1:]})
    assert not isomorphic(graph(fewer, SCHEMA), Graph().parse(folder / EXPECTED))


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_the_rules_read_is_quoted_exactly_and_resolves(folder):
    article = read_article(folder / "article.txt", name=folder.name)
    found = EXTRACTOR.extract(article)
    read = resolve(article, found, REGISTRY, SCHEMA)
    assert read.claims
    for said in (*read.claims, *read.events):
        assert article.text[said.start : said.end] == said.quote
    names = {name for claim in read.claims for name in (claim.subject, claim.object)}
    assert names <= read.entities.keys()
