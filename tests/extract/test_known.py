"""Names of the registry in text: every spelling, what is attached, the longest, short beside full."""

import pytest

from extraction import ids, mentions, named


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("سيطرت حركة أحرار الشام الإسلامية على البلدة", "ahrar-al-sham", "حركة أحرار الشام الإسلامية"),
        ("سيطرت أحرار الشام على البلدة", "ahrar-al-sham", "أحرار الشام"),
        ("سيطرت احرار الشام على البلدة", "ahrar-al-sham", "احرار الشام"),
        ("سيطرت أَحْرارُ الشّام على البلدة", "ahrar-al-sham", "أَحْرارُ الشّام"),
        ("سيطرت “أحرار الشام” على البلدة", "ahrar-al-sham", "أحرار الشام"),
        ("سيطرت حركة “أحرار الشام” على البلدة", "ahrar-al-sham", "حركة “أحرار الشام"),
        ("اشتبك مع هيئة تحرير الشام", "hayat-tahrir-al-sham", "هيئة تحرير الشام"),
        ("Ahrar al-Sham’s men", "ahrar-al-sham", "Ahrar al-Sham"),
        ("the Islamic State attacked", "islamic-state", "Islamic State"),
        ("HTS attacked", "hayat-tahrir-al-sham", "HTS"),
    ],
)
def test_a_known_name_is_found_in_any_spelling(text, id_, words):
    assert (id_, words) in [(found, surface) for found, surface, _ in named(text)]


@pytest.mark.parametrize(
    ("text", "id_", "words", "clitics"),
    [
        ("وأحرار الشام", "ahrar-al-sham", "أحرار الشام", "و"),
        ("فأحرار الشام", "ahrar-al-sham", "أحرار الشام", "ف"),
        ("بدوما", "douma", "دوما", "ب"),
        ("لدوما", "douma", "دوما", "ل"),
        ("كدوما", "douma", "دوما", "ك"),
        ("ولدوما", "douma", "دوما", "ول"),
        ("وَدوما", "douma", "دوما", "و"),
        # Behind ل the article is written with its ل alone: both stay.
        ("للغوطة الشرقية", "eastern-ghouta", "للغوطة الشرقية", "ل"),
        ("وللغوطة الشرقية", "eastern-ghouta", "للغوطة الشرقية", "ول"),
        ("والغوطة الشرقية", "eastern-ghouta", "الغوطة الشرقية", "و"),
    ],
)
def test_what_is_attached_is_no_part_of_the_name(text, id_, words, clitics):
    (mention,) = mentions(text)
    assert mention.entity.id == id_
    assert text[mention.start : mention.end] == words
    assert mention.clitics == clitics


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("مركز محافظة إدلب", "idlib-city"),
        ("جيش الإسلام", "jaysh-al-islam"),
        ("ريف حماة الشمالي", "rif-hama-north"),
        ("northern Hama countryside", "rif-hama-north"),
    ],
)
def test_of_names_that_begin_alike_the_longest_counts(text, id_):
    assert ids(text) == [id_]


def test_a_short_name_counts_only_beside_a_full_one():
    assert ids("هاجم الأحرار البلدة") == []
    assert ids("هاجمت أحرار الشام البلدة. وانسحب الأحرار.") == ["ahrar-al-sham", "ahrar-al-sham"]
    assert ids("انسحب الأحرار. وكانت أحرار الشام دخلت البلدة.") == ["ahrar-al-sham", "ahrar-al-sham"]
    assert [how for *_, how in named("هاجمت أحرار الشام البلدة. وانسحب الأحرار.")] == ["known", "short"]


@pytest.mark.parametrize("text", ["He asked us to hope.", "they hope for aid", "a hope and a promise"])
def test_an_english_common_word_is_no_name(text):
    assert ids(text) == []


def test_a_name_written_small_in_the_registry_is_found_small():
    assert ids("government forces attacked") == ids("Syrian government forces attacked")


@pytest.mark.parametrize("text", ["في حلبة السباق", "حماسة الجمهور", "تركيات", "Malicious", "the Damascene"])
def test_a_name_inside_a_word_is_none(text):
    assert not [m for m in mentions(text) if m.how == "known"]
