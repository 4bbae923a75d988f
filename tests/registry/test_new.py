"""Entities of names the registry lacks: one name, one id, on every machine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.registry import key, new_entity


def test_an_entity_has_its_name_in_its_language():
    assert new_entity("faction", "كتائب الوادي").name.model_dump() == {"ar": "كتائب الوادي", "en": None}
    assert new_entity("faction", "Valley Brigades").name.model_dump() == {"ar": None, "en": "Valley Brigades"}


def test_its_id_is_written_down():
    # Graphs made elsewhere hold these ids; another way of making them would part what belongs together.
    assert new_entity("person", "سالم الديري").id == "person-005e1bca8456"


@pytest.mark.parametrize("spelling", ["سالم الديرى", "سَالِم الديري", " سالم  الديري ", "“سالم الديري”"])
def test_another_spelling_is_the_same_entity(spelling):
    assert new_entity("person", spelling).id == new_entity("person", "سالم الديري").id


def test_another_type_is_another_entity():
    assert new_entity("faction", "الوادي").id != new_entity("region", "الوادي").id


def test_aliases_do_not_change_the_id_and_stand_once():
    bare, known = new_entity("faction", "لواء الفجر"), new_entity("faction", "لواء الفجر", ("الفجر", "الفجر"))
    assert bare.id == known.id
    assert known.aliases == ("الفجر",)


def test_names_without_letters_are_still_told_apart():
    assert new_entity("outlet", "؟").id != new_entity("outlet", "…").id


@given(st.text(min_size=1), st.text(min_size=1))
def test_ids_agree_where_keys_do(one, other):
    same = (key(one) or one) == (key(other) or other)
    assert (new_entity("outlet", one).id == new_entity("outlet", other).id) == same
