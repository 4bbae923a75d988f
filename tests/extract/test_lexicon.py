"""Word sets: verbs in all their forms, what is attached before a word, and letters that must be."""

import pytest

from khabar.extract.lexicon import Lexicon
from khabar.registry import key

ARABIC = Lexicon(
    "ar",
    {
        "seize": ["سيطر/يسيطر", "استولى/يستولي"],
        "call": ["دعا/يدعو"],
        "deny": ["نفى/ينفي"],
        "said": ["قال/"],
        "plan": ["/يعتزم"],
        "forming": ["لـتشكيل"],
        "leader": ["قائد", "القائد العام", "أمين عام"],
        "clashes": ["اشتباكات", "معركة"],
        "when": ["والي"],
        "negation": ["لم", "لن"],
    },
    more=["غرفة عمليات"],
)
ENGLISH = Lexicon("en", {"seize": ["seized", "took control of"], "and/or": ["and/or"]})


def has(name, word):
    return ARABIC.has(name, key(word))


@pytest.mark.parametrize(
    ("name", "word"),
    [
        *(("seize", word) for word in "سيطر سيطرت سيطروا سيطرا سيطرتا".split()),
        *(("seize", word) for word in "يسيطر تسيطر يسيطرون تسيطرون يسيطروا يسيطران تسيطران".split()),
        *(("seize", word) for word in "استولى استولت استولوا استوليا يستولي تستولي يستولون يستول".split()),
        *(("call", word) for word in "دعا دعت دعوا يدعو تدعو يدعون يدع".split()),
        *(("deny", word) for word in "نفى نفت نفوا نفيا ينفي تنفي ينفون ينف".split()),
        *(("said", word) for word in "قال قالت قالوا قالا قالتا".split()),
        *(("plan", word) for word in "يعتزم تعتزم يعتزمون".split()),
    ],
)
def test_a_verb_stands_for_all_its_forms(name, word):
    assert has(name, word)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("seize", "سيطرة"),  # a noun
        ("seize", "مسيطر"),
        ("seize", "سيارة"),
        ("said", "يقول"),  # only the past is in the set
        ("plan", "اعتزم"),
        ("call", "دعاية"),
        ("clashes", "اشتباك"),
    ],
)
def test_a_verb_does_not_stand_for_other_words(name, word):
    assert not has(name, word)


@pytest.mark.parametrize(
    "word",
    [
        "اشتباكات",
        "والاشتباكات",
        "بالاشتباكات",
        "للاشتباكات",
        "فاشتباكات",
        "كاشتباكات",
        "وباشتباكات",
        "اشتباكــات",
    ],
)
def test_what_is_attached_is_seen_through(word):
    assert has("clashes", word)


@pytest.mark.parametrize("word", ["ولم", "فلم", "ولن", "فلن"])
def test_and_is_seen_through_before_a_word_of_two_letters(word):
    assert has("negation", word)


@pytest.mark.parametrize("word", ["بلم", "حلم", "ولد", "علم"])
def test_other_words_of_three_letters_stay_whole(word):
    assert not has("negation", word)


def test_an_indefinite_accusative_is_the_same_word():
    assert has("leader", "قائدًا")
    assert has("leader", "قائدا")
    assert not has("leader", "قائدات")


@pytest.mark.parametrize("word", ["سيسيطر", "ستسيطر", "وسيسيطر", "فستسيطر", "سيسيطرون"])
def test_the_future_is_told_from_the_present(word):
    code, future = ARABIC.code(key(word))
    assert code in ARABIC.words("seize")
    assert future


@pytest.mark.parametrize("word", ["سيطر", "يسيطر", "ستائر", "سيارة", "سينما"])
def test_a_word_that_begins_with_seen_is_no_future(word):
    assert not ARABIC.code(key(word))[1]


def test_a_word_keeps_the_letter_that_looks_attached():
    assert ARABIC.code("والي") == ("والي", False)
    # Of an unknown word only the article comes off: what is attached cannot be told.
    assert ARABIC.code("وادي") == ("وادي", False)
    assert ARABIC.code("الوادي") == ("وادي", False)


def test_a_letter_before_a_tatweel_must_be_attached():
    assert ARABIC.phrases("forming") == (("ل_تشكيل",),)
    # By its code the word is known; whether the letter stands there the pattern asks the line.
    assert ARABIC.knows("تشكيل")
    assert not ARABIC.has("forming", "تشكيل")


def test_phrases_stand_longest_first_and_count_only_whole():
    assert ARABIC.phrases("leader") == (("امين", "عام"), ("قايد", "عام"), ("قايد",))
    assert ARABIC.words("leader") == {"قايد"}
    assert not has("leader", "أمين")
    assert ARABIC.phrases_from("leader", "قايد") == [("قايد", "عام"), ("قايد",)]


def test_words_of_patterns_are_known_too():
    assert ARABIC.knows("غرفه")
    assert ARABIC.knows(key("بعمليات"))
    assert not ARABIC.knows("بستان")
    assert ARABIC.coded("غرفة العمليات") == ("غرفه", "عمليات")


def test_a_set_that_does_not_exist_is_empty():
    assert "seize" in ARABIC
    assert "season" not in ARABIC
    assert ARABIC.words("season") == frozenset()
    assert ARABIC.phrases("season") == ()
    assert not ARABIC.has("season", "سيطر")
    assert ARABIC.names == sorted(ARABIC.names)


def test_english_words_are_taken_as_they_stand():
    assert ENGLISH.has("seize", "seized")
    assert not ENGLISH.has("seize", "seize")
    assert ENGLISH.phrases("seize") == (("took", "control", "of"), ("seized",))
    # A stroke makes no verb in English.
    assert ENGLISH.phrases("and/or") == (("and", "or"),)
    assert ENGLISH.code("albania") == ("albania", False)


def test_a_word_is_never_coded_as_nothing():
    # A tatweel with nothing behind it asks for no attached letter, and ا alone is no accusative.
    lexicon = Lexicon("ar", {"called": ["يعرف بـ"]})
    assert lexicon.phrases("called") == (("يعرف", "ب"),)
    assert lexicon.code("ا") == ("ا", False)
