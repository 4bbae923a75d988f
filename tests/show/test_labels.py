import pytest

from khabar.show.labels import label_lines, label_size


def named(ar, en=None):
    return {"label_ar": ar, "label_en": en, "id": "https://e.org/slug"}


def lines(label):
    return [line.strip("\u2068\u2069") for line in label.split("\n")]


def test_a_short_name_is_one_line():
    assert lines(label_lines(named("إدلب"), "ar")) == ["إدلب"]


def test_a_long_name_is_broken_between_words():
    assert lines(label_lines(named("حركة أحرار الشام الإسلامية"), "ar")) == ["حركة أحرار الشام", "الإسلامية"]


def test_a_very_long_name_is_cut():
    assert lines(label_lines(named("كلمة " * 40), "ar"))[-1].endswith("…")
    assert len(lines(label_lines(named("كلمة " * 40), "ar"))) == 3


def test_the_other_language_stands_in_for_a_missing_one():
    assert lines(label_lines(named("إدلب"), "en")) == ["إدلب"]
    assert lines(label_lines(named(None, "Idlib"), "ar")) == ["Idlib"]
    assert lines(label_lines(named(None), "ar")) == ["slug"]


@pytest.mark.parametrize("name", ["\u202eمقلوب", "سطر\nسطر", 'a"b<c>'])
def test_every_line_keeps_its_direction_to_itself(name):
    for line in label_lines(named(name), "ar").split("\n"):
        assert line[0] == "\u2068"
        assert line[-1] == "\u2069"


@pytest.mark.parametrize("code", [0x202A, 0x202E, 0x2066, 0x2069])
def test_what_would_reorder_the_letters_of_a_name_is_written_out(code):
    assert lines(label_lines(named(f"أ{chr(code)}ب"), "ar")) == [f"أ⟨U+{code:04X}⟩ب"]


def test_joiners_and_marks_stay_in_a_name():
    assert lines(label_lines(named("می\u200cشود\u200f"), "ar")) == ["می\u200cشود\u200f"]


def test_a_label_of_two_lines_is_twice_as_high():
    assert label_size("ا\nب")[1] == 2 * label_size("ا")[1]
    assert label_size("طويل جدا")[0] > label_size("ا")[0]
