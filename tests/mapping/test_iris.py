"""IRIs are content addresses: the same for the same content on every machine, never for other content."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import UsageError
from khabar.mapping.iris import Iris, digest
from khabar.model import Article

ARTICLE = Article(name="a", text="خبر", outlet="عنب بلدي", language="ar", published=date(2017, 5, 10))


def test_an_article_is_addressed_by_its_digest_whatever_its_file_is_called():
    iri = Iris().article(ARTICLE)
    assert iri.value == f"https://w3id.org/khabar/id/article/{ARTICLE.digest}"
    assert Iris().article(ARTICLE.model_copy(update={"name": "b"})) == iri


@pytest.mark.parametrize(
    ("made", "iri"),
    [
        (Iris().actor("ahrar-al-sham"), "https://w3id.org/khabar/id/actor/ahrar-al-sham"),
        (Iris().region("idlib"), "https://w3id.org/khabar/id/region/idlib"),
        (Iris().geometry("idlib"), "https://w3id.org/khabar/id/region/idlib/geometry"),
        (Iris().registry, "https://w3id.org/khabar/id/graph/registry"),
        (Iris("https://example.org/خبر#").actor("hts"), "https://example.org/خبر#actor/hts"),
        (Iris("urn:khabar/").actor("a/b c"), "urn:khabar/actor/a%2Fb%20c"),
    ],
)
def test_things_stand_below_the_base(made, iri):
    assert made.value == iri


@pytest.mark.parametrize(
    "base", ["", "khabar/", "/id/", "https://example.org/a b/", "https://example.org/id", "https:"]
)
def test_a_base_that_ids_cannot_be_put_behind_is_refused(base):
    with pytest.raises(UsageError, match="the base"):
        Iris(base)


@given(st.lists(st.text()), st.lists(st.text()))
def test_two_contents_never_share_an_address(one, other):
    assert (digest(*one) == digest(*other)) == (one == other)


def test_an_extractors_run_is_the_same_everywhere_but_differs_by_extractor():
    assert Iris().run("rules") == Iris().run("rules") != Iris().run("llm")
