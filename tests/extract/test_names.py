"""Whom a text names: registry names in every spelling, names nobody knew, and whom a noun stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction import REGISTRY, language_of, mentions, same
from khabar.extract.mentions import Mention, without_overlaps
from khabar.model import Entity, Name


def named(text):
    """Return id, words and way of recognition of every mention."""
    return [(m.entity.id, text[m.start : m.end], m.how) for m in mentions(text)]


def ids(text):
    return [m.entity.id for m in mentions(text)]


def new(text, type_=None):
    """Return the names the registry lacks, of one type or all."""
    known = {entity.id for entity in REGISTRY}
    found = [m for m in mentions(text) if m.entity.id not in known]
    return [str(m.entity.name) for m in found if type_ in (None, m.entity.type)]


# — names of the registry ———————————————————————————————————————————————————


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
    assert ids("انسحب الأحرار. وكانت أحرار الشام دخلتها.") == ["ahrar-al-sham", "ahrar-al-sham"]
    assert [how for *_, how in named("هاجمت أحرار الشام البلدة. وانسحب الأحرار.")] == ["known", "short"]


@pytest.mark.parametrize("text", ["He asked us to hope.", "they hope for aid", "a hope and a promise"])
def test_an_english_common_word_is_no_name(text):
    assert ids(text) == []


def test_a_name_written_small_in_the_registry_is_found_small():
    assert ids("government forces attacked") == ids("Syrian government forces attacked")


@pytest.mark.parametrize("text", ["في حلبة السباق", "حماسة الجمهور", "تركيات", "Malicious", "the Damascene"])
def test_a_name_inside_a_word_is_none(text):
    assert not [m for m in mentions(text) if m.how == "known"]


# — names nobody knew ———————————————————————————————————————————————————————


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
    assert [same(found, name) for found in new(text, "faction")] == [True]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "حركة النزوح كبيرة",
            marks=pytest.mark.xfail(reason="a movement of people reads like one of fighters (حركة الفجر)"),
        ),
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
    assert new(text, "faction") == []


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
    found = new(text, "person")
    assert [same(one, name) for one in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "قال إن المعركة انتهت",
        "سيطر على البلدة",
        "على الحدود التركية",
        "وعلى الطريق الدولي",
        "طالب ناشطون بالتنسيق",
        "ألقى خطاب النصر",
        "هناك أمل بعودة النازحين",
        "حقق انتصار كبير",
        "في منطقة بعينها",
        "The Security Council met on Monday.",
        "On Sunday, Two Men were killed.",
    ],
)
def test_other_words_are_no_person(text):
    assert new(text, "person") == []


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
    assert [same(found, name) for found in new(text, "region")] == [True]


@pytest.mark.parametrize(
    "text", ["في بلدة صغيرة", "بلدة حدودية", "قرى الريف", "دخلوا المدينة أمس", "the town of his birth"]
)
def test_a_place_noun_alone_is_no_place(text):
    assert new(text, "region") == []


def test_a_person_is_met_again_by_the_family_name():
    text = "قال سالم الديري إن المعركة انتهت. وأشار الديري إلى الهدنة."
    assert len(ids(text)) == 2
    assert len(set(ids(text))) == 1


def test_a_group_is_met_again_without_its_head_noun():
    text = "أعلن لواء صقور الوادي ذلك. ثم انسحبت صقور الوادي."
    assert len(ids(text)) == 2
    assert len(set(ids(text))) == 1


# — nouns that stand for a name ———————————————————————————————————————————————


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("أعلنت حركة أحرار الشام ذلك. وقالت الحركة إنها انسحبت.", "ahrar-al-sham"),
        ("أعلنت أحرار الشام ذلك. وانسحبت الحركة.", "ahrar-al-sham"),
        ("أعلنت هيئة تحرير الشام ذلك. وانسحبت الهيئة.", "hayat-tahrir-al-sham"),
        ("أعلن جيش الإسلام ذلك. وانسحب الفصيل.", "jaysh-al-islam"),
        ("هاجم تنظيم الدولة الإسلامية البلدة. وانسحب التنظيم.", "islamic-state"),
        ("انسحبت الحركة. وكانت حركة أحرار الشام دخلتها.", "ahrar-al-sham"),
        ("Ahrar al-Sham withdrew. Later the group returned.", "ahrar-al-sham"),
    ],
)
def test_a_noun_stands_for_the_actor_before_it(text, id_):
    assert ids(text) == [id_, id_]


def test_of_two_actors_the_noun_that_fits_decides():
    text = "التقت حركة أحرار الشام وهيئة تحرير الشام. وانسحبت الهيئة. وبقيت الحركة."
    assert ids(text)[2:] == ["hayat-tahrir-al-sham", "ahrar-al-sham"]


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت الحركة من البلدة.",
        "أعلنت هيئة تحرير الشام ذلك. وتعطلت الحركة التجارية.",
        "Russia agreed. The group left.",
    ],
)
def test_where_nothing_fits_the_noun_stands_for_nobody(text):
    assert not [how for *_, how in named(text) if how == "anaphor"]


@pytest.mark.parametrize(
    "text",
    [
        "التقت حركة أحرار الشام وهيئة تحرير الشام. واتفق الطرفان.",
        "التقت حركة أحرار الشام وهيئة تحرير الشام. واتفق الفصيلان.",
        "Ahrar al-Sham met Hayat Tahrir al-Sham. Then both sides agreed.",
    ],
)
def test_a_noun_for_two_stands_for_both(text):
    pair = [id_ for id_, _, how in named(text) if how == "anaphor"]
    assert sorted(pair) == ["ahrar-al-sham", "hayat-tahrir-al-sham"]


def test_a_noun_for_two_needs_two():
    assert ids("أعلنت حركة أحرار الشام ذلك. واتفق الطرفان.") == ["ahrar-al-sham"]


# — no two mentions share a word —————————————————————————————————————————————

ONE, TWO = (Entity(id=id_, type="faction", name=Name(en=id_)) for id_ in ("one", "two"))


def at(entity, first, last, how="known"):
    return Mention(entity, first, last, first, last, how=how)


def test_of_overlapping_mentions_the_first_given_stays():
    assert without_overlaps([at(ONE, 3, 5), at(TWO, 4, 6), at(TWO, 0, 3)]) == [at(TWO, 0, 3), at(ONE, 3, 5)]


def test_a_noun_for_two_names_both_with_one_word():
    pair = [at(ONE, 1, 2, "anaphor"), at(TWO, 1, 2, "anaphor")]
    assert without_overlaps(pair) == pair
    assert without_overlaps([at(ONE, 1, 2), at(TWO, 1, 2)]) == [at(ONE, 1, 2)]


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
        assert mention.how in ("known", "short", "new", "anaphor")
        if mention.how != "anaphor":
            assert mention.start >= place
        place = max(place, mention.end)
