import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.read.markdown import plain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("# محادثات في إدلب", "محادثات في إدلب"),
        ("### Talks in Idlib ###", "Talks in Idlib"),
        ("#إدلب_تحت_القصف", "#إدلب_تحت_القصف"),
        ("> نفى البكور ذلك.", "نفى البكور ذلك."),
        ("- البند الأول\n* البند الثاني\n  + الثالث", "البند الأول\nالبند الثاني\n  الثالث"),
        ("- 25 نيسان 2017", "25 نيسان 2017"),
        ("حلب - 25 نيسان", "حلب - 25 نيسان"),
        ("**حركة أحرار الشام** و*الهيئة*", "حركة أحرار الشام والهيئة"),
        ("__Ahrar__ and *HTS*, said *Khattab*.", "Ahrar and HTS, said Khattab."),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_name and @a_b_c", "snake_case_name and @a_b_c"),
        ("وفق [بيان الحركة](https://example.org/a_b) أمس", "وفق بيان الحركة أمس"),
        ('[a](https://example.org "title") b', "a b"),
        ("![مقاتلون في حلب](a.jpg)", "مقاتلون في حلب"),
        ("قال [المتحدث] (أمس)", "قال [المتحدث] (أمس)"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("أ\n\n---\n\nب\n***", "أ\n\n\n\nب\n"),
        ("أ<!-- لا\nشيء -->ب", "أب"),
        (r"5\. خمسة \*لا\*", "5. خمسة *لا*"),
        ("1. البند", "1. البند"),
        ("2017 < 2018 & «س»", "2017 < 2018 & «س»"),
    ],
)
def test_marks_go_and_words_stay(written, meant):
    assert plain(written) == meant


@given(st.text("ابتث حركة.،:؟\n\u200f\u202e\u00a0«»“”()/", max_size=80))
def test_text_without_marks_stays_as_it_is(text):
    assert plain(text) == text


@pytest.mark.parametrize(
    "sign", ["[", "](", "*", "**", "_", "<!--", "- ", "#", "---", "\\", "<http://", "!["]
)
def test_half_a_megabyte_of_lone_marks_is_read(sign):
    plain(sign * (50_000 // len(sign)))
