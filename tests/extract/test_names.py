"""All names of a text together: in order, at their offsets, apart from each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction import EXTRACTOR, REGISTRY, language_of, mentions
from khabar.bundled import SOURCES
from khabar.read import article_files, read_article

SOME = [n for i, entity in enumerate(REGISTRY) if i % 7 == 0 for n in entity.names]
GLUE = [
    "و",
    "ل",
    " ",
    " ",
    "، ",
    ". ",
    "\n",
    " الحركة ",
    " الطرفان ",
    " قال ",
    "”",
    " بلدة ",
    " أبو ",
    " the group ",
    "'s ",
]


@given(st.lists(st.sampled_from(SOME) | st.sampled_from(GLUE), max_size=20).map("".join))
def test_mentions_stand_in_order_at_their_offsets_and_apart(text):
    language = language_of(text)
    place = 0
    for mention in mentions(text, language):
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert mention.how in ("known", "short", "new", "recognised", "anaphor")
        if mention.how != "anaphor":
            assert mention.start >= place
        place = max(place, mention.end)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("غارات روسية استهدفت البلدة.", "روسيا"),
        ("دخلت قوات تركية البلدة.", "تركيا"),
        ("وصلت قوات كردية إلى البلدة.", None),
        ("غارات جوية استهدفت البلدة.", None),
        ("زارت البلدة وفود روسية.", None),
    ],
)
def test_an_adjective_names_a_state_behind_what_states_have(text, state):
    found = [str(m.entity.name) for m in mentions(text) if m.entity.type == "government"]
    assert found == ([state] if state else [])


@pytest.mark.parametrize("file", article_files(SOURCES), ids=lambda file: file.stem)
def test_what_the_registry_knows_is_never_declared_again(file):
    found = EXTRACTOR.extract(read_article(file))
    again = [e.name for e in found.entities for known in REGISTRY.index.named(e.name) if known.type == e.type]
    assert again == []
