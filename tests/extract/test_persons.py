"""Persons nobody registered: by given name, kunya, title and apposition; and words that are no name."""

import pytest

from extraction import ids, new_names, same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال سالم الديري إن", "سالم الديري"),
        ("وقال محمد عبد الله الحسن إن", "محمد عبد الله الحسن"),
        ("قال أبو عمر الحوراني إن", "أبو عمر الحوراني"),
        ("بقيادة أبي عمر الحوراني", "أبي عمر الحوراني"),
        ("قال العقيد سالم الديري إن", "سالم الديري"),
        ("أكد الناطق باسم الحركة، قصيّ الدرويش، ذلك", "قصيّ الدرويش"),
        ("قصيّ الدرويش، مدير المكتب الإعلامي، أكد ذلك", "قصيّ الدرويش"),
        ("لسالم الديري", "سالم الديري"),
        ("وعماد الدين الحمصي", "عماد الدين الحمصي"),
        ("Colonel Salem al-Diri said so.", "Salem al-Diri"),
        ("Salem al-Diri, a spokesman for the group, said so.", "Salem al-Diri"),
        ("spokesman Karim Haddad said so.", "Karim Haddad"),
        ("Abu Omar al-Hourani said so.", "Abu Omar al-Hourani"),
    ],
)
def test_an_unknown_person_is_found(text, name):
    found = new_names(text, "person")
    assert [same(one, name) for one in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "قال إن المعركة انتهت",
        "سيطر على البلدة",
        "على الحدود التركية",
        "وعلى الطريق الدولي",
        "طالب ناشطون بالتنسيق",
        pytest.param("ألقى خطاب النصر", marks=pytest.mark.xfail(reason="the model takes خطاب for a name")),
        "هناك أمل بعودة النازحين",
        "حقق انتصار كبير",
        "في منطقة بعينها",
        "The Security Council met on Monday.",
        "On Sunday, Two Men were killed.",
    ],
)
def test_other_words_are_no_person(text):
    assert new_names(text, "person") == []


def test_a_person_is_met_again_by_the_family_name():
    text = "قال سالم الديري إن المعركة انتهت. وأشار الديري إلى الهدنة."
    assert len(ids(text)) == 2
    assert len(set(ids(text))) == 1
