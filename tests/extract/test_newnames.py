"""Groups and places nobody registered: found by the noun they open with, and no description taken for one."""

import pytest

from extraction import ids, new_names, same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("سيطر لواء صقور الوادي على البلدة", "لواء صقور الوادي"),
        ("سيطرت كتائب النصر على البلدة", "كتائب النصر"),
        ("سيطرت حركة “فجر الوادي” على البلدة", "حركة فجر الوادي"),
        ("سيطرت جماعة “جند الوادي” على البلدة", "جماعة جند الوادي"),
        ("انسحب لواء الفجر من البلدة", "لواء الفجر"),
        ("انسحبت ولواء الفجر من البلدة", "لواء الفجر"),
        ("أعلنت كتيبة فرسان وادي الهيرة ذلك", "كتيبة فرسان وادي الهيرة"),
        ("The Valley Brigades took the town.", "Valley Brigades"),
        ("The Ansar Front took the town.", "Ansar Front"),
    ],
)
def test_an_unknown_group_is_found_by_its_head_noun(text, name):
    assert [same(found, name) for found in new_names(text, "faction")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "حركة النزوح كبيرة",
        "قوات كبيرة وصلت",
        "جيش كبير وصل",
        "تنظيم العمل العسكري",
        "هيئة محلية",
        "مجموعة مسلحة",
        "فصائل المعارضة المسلحة في البلدة",
        "the front line moved",
        "a large group of men",
    ],
)
def test_a_head_noun_with_a_description_is_no_group(text):
    assert new_names(text, "faction") == []


def test_a_group_is_met_again_without_its_head_noun():
    text = "أعلن لواء صقور الوادي ذلك. ثم انسحبت صقور الوادي."
    assert len(ids(text)) == 2
    assert len(set(ids(text))) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("سيطر على بلدة هجينة أمس", "هجينة"),
        ("سيطر على قرية تل الورد أمس", "تل الورد"),
        ("في مخيم أبو الورد", "مخيم أبو الورد"),
        ("the town of Hajeena", "Hajeena"),
    ],
)
def test_an_unknown_place_is_found_by_its_noun(text, name):
    assert [same(found, name) for found in new_names(text, "region")] == [True]


@pytest.mark.parametrize(
    "text", ["في بلدة صغيرة", "بلدة حدودية", "قرى الريف", "دخلوا المدينة أمس", "the town of his birth"]
)
def test_a_place_noun_alone_is_no_place(text):
    assert new_names(text, "region") == []
