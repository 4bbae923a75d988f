"""Handing claims to a person: a file that reads back, and is never taken away again."""

import unicodedata

import pytest

from khabar.errors import UsageError
from khabar.read.claims import load_claims
from khabar.workspace import Workspace
from khabar.workspace.review import review
from workspaces import write_article

TEXT = "قال عمر خطاب، الناطق باسم حركة أحرار الشام، إن الحركة تتفاوض مع جيش الإسلام."


def test_an_articles_claims_become_a_file_that_says_what_to_do(workspace, built):
    write_article(workspace, "spokesman", TEXT)
    file = review(workspace, "spokesman")
    text = file.read_text("utf-8")
    assert file == workspace.sources / "spokesman.claims.yaml"
    assert text.startswith("# What khabar read in spokesman.txt. Hold each claim against its quote")
    claims = load_claims(file).record
    assert (claims.article, claims.reviewed) == ("spokesman", False)
    assert ("speaks-for", "حركة أحرار الشام") in {(claim.relation, claim.object) for claim in claims.claims}
    assert built(workspace).problems == []


def test_what_the_build_extracted_is_handed_over_until_the_article_changes(workspace, built):
    built(workspace)
    claims = load_claims(review(workspace, "idlib")).record
    assert [claim.extractor for claim in claims.claims] == [None]  # as the tests' line reader found it
    (workspace.sources / "idlib.claims.yaml").unlink()
    write_article(workspace, "idlib", TEXT)
    claims = load_claims(review(Workspace(workspace.folder), "idlib")).record
    assert all(claim.extractor.startswith("rules:") for claim in claims.claims)


@pytest.mark.parametrize("name", ["idlib", "idlib.txt", "sources/idlib.txt"])
def test_an_article_may_be_named_by_its_file(workspace, name):
    assert review(workspace, name).name == "idlib.claims.yaml"


def test_an_article_may_be_named_by_a_file_with_two_part_letters(workspace):
    name = unicodedata.normalize("NFD", "أحرار.txt")
    write_article(workspace, name.removesuffix(".txt"), TEXT)
    assert load_claims(review(workspace, name)).record.article == "أحرار"


def test_an_unknown_article_gets_the_likely_one(workspace):
    with pytest.raises(UsageError, match=r'no article "idleb" in .*; did you mean "idlib"\?'):
        review(workspace, "idleb")


def test_a_reviewed_file_is_never_overwritten(workspace):
    file = workspace.sources / "idlib.claims.yaml"
    file.write_text("article: idlib\nreviewed: true\n", "utf-8")
    for again in (False, True):
        with pytest.raises(UsageError, match="is reviewed, and nothing overwrites it"):
            review(workspace, "idlib", again=again)
    assert file.read_text("utf-8") == "article: idlib\nreviewed: true\n"


def test_an_unreviewed_file_is_replaced_only_when_asked(workspace):
    file = workspace.sources / "idlib.claims.yaml"
    file.write_text("article: idlib\n# my notes\n", "utf-8")
    with pytest.raises(UsageError, match="to start over: --again"):
        review(workspace, "idlib")
    assert "my notes" in file.read_text("utf-8")
    review(workspace, "idlib", again=True)
    assert "my notes" not in file.read_text("utf-8")
