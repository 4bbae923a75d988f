import pytest

from khabar.errors import UsageError
from khabar.network.names import find, shown


def thing(iri, *names):
    return {"id": iri, "label_ar": names[0], "label_en": None, "names": list(names)}


THINGS = {
    thing_["id"]: thing_
    for thing_ in (
        thing("https://e.org/ahrar", "حركة أحرار الشام", "الأحرار"),
        thing("https://e.org/iraq", "أحرار العراق", "الأحرار"),
        thing("https://e.org/idlib", "إدلب"),
    )
}


@pytest.mark.parametrize("name", ["إدلب", "ادلب", "إدلـب", "إِدْلِب", "https://e.org/idlib", "idlib"])
def test_a_name_is_found_however_spelt(name):
    assert find(THINGS, name) == "https://e.org/idlib"


def test_a_name_of_several_lists_them():
    with pytest.raises(UsageError, match="names several") as error:
        find(THINGS, "الاحرار")

    assert "حركة أحرار الشام  <https://e.org/ahrar>" in str(error.value)
    assert "أحرار العراق  <https://e.org/iraq>" in str(error.value)


def test_a_name_like_no_other_points_to_where_names_are_listed():
    with pytest.raises(UsageError, match="khabar stats"):
        find(THINGS, "zzz")


def test_a_thing_without_labels_is_shown_by_its_iri():
    assert shown(thing("https://e.org/x", None)) == "x"
