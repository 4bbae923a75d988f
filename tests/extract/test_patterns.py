"""The pattern notation, element by element, on real sentences; and what it refuses."""

import pytest

from extraction import LETTERS, REGISTRY, language_of
from khabar.extract.encoding import encode
from khabar.extract.known import known_names
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.notation import literal_words
from khabar.extract.patterns import PatternSet, compile_pattern
from khabar.extract.suffixes import OBJECT
from khabar.extract.text import sentences
from khabar.schema import Pattern

SETS = {
    "ar": {
        "and": ["و"],
        "of": ["من", "في"],
        "forces": ["قوات", "مقاتلو"],
        "talks": ["محادثات", "جولة مفاوضات"],
        "seize": ["سيطر/يسيطر"],
        "hall": ["قاعة"],
        "negation": ["لم", "لن"],
    },
    "en": {
        "and": ["and"],
        "talks": ["talks", "a round of negotiations"],
        "seize": ["seized"],
        "negation": ["not", "never"],
    },
}
ACTORS = ["faction", "government", "organization", "person", "outlet"]
TAKES = {
    "subject": ACTORS,
    "object": ACTORS,
    "both": ACTORS,
    "party": ACTORS,
    "party2": ACTORS,
    "place": ["region"],
    "any": list(LETTERS),
}
ISLAM, RAHMAN, AHRAR, DOUMA = "jaysh-al-islam", "faylaq-al-rahman", "ahrar-al-sham", "douma"


def compiled(match, language="ar", name="negotiates-with/ar/1"):
    lexicon = Lexicon(language, SETS[language], literal_words(match))
    return compile_pattern(name, Pattern(match=match), lexicon, LETTERS, TAKES), lexicon


def found(match, text):
    """Return the ids in the slots of a pattern's matches."""
    pattern, lexicon = compiled(match, language_of(text))
    lines = [
        encode(sentence, known, lexicon, LETTERS)
        for sentence, known in zip(sentences(text), known_names(sentences(text), REGISTRY.index), strict=True)
    ]
    return [
        {slot: [m.entity.id for m in line.items[item].group] for slot, item in hit.slots.items()}
        for line in lines
        for hit in PatternSet([pattern]).matches(line)
    ]


TIED = {"subject": [ISLAM], "object": [RAHMAN]}

MATCHES = [
    # A word, with what may be attached to it.
    ("ينسق {subject} مع {object}", "ينسق جيش الإسلام مع فيلق الرحمن.", [TIED]),
    ("ينسق {subject} مع {object}", "وينسق جيش الإسلام مع فيلق الرحمن.", [TIED]),
    ("ينسق {subject} مع {object}", "نسق جيش الإسلام مع فيلق الرحمن.", []),
    ("تنسيق {subject} مع {object}", "رغم التنسيق جيش الإسلام مع فيلق الرحمن", [TIED]),
    # A letter that must be attached.
    ("لـتشكيل {subject}", "دعا لتشكيل جيش الإسلام", [{"subject": [ISLAM]}]),
    ("لـتشكيل {subject}", "ولتشكيل جيش الإسلام", [{"subject": [ISLAM]}]),
    ("لـتشكيل {subject}", "بعد تشكيل جيش الإسلام", []),
    ("لـتشكيل {subject}", "بتشكيل جيش الإسلام", []),
    # Any word or phrase of a set, a verb in any form.
    ("<talks> ~1 {both}", "محادثات بين جيش الإسلام وفيلق الرحمن", [{"both": [ISLAM, RAHMAN]}]),
    ("<talks> ~1 {both}", "جولة المفاوضات بين جيش الإسلام وفيلق الرحمن", [{"both": [ISLAM, RAHMAN]}]),
    ("<talks> ~1 {both}", "جولة بين جيش الإسلام وفيلق الرحمن", []),
    ("<seize> {subject} على {place}", "سيطرت جيش الإسلام على دوما", [{"subject": [ISLAM], "place": [DOUMA]}]),
    (
        "<talks> ~1 {both}",
        "a round of negotiations between Jaysh al-Islam and Faylaq al-Rahman",
        [{"both": [ISLAM, RAHMAN]}],
    ),
    # Types a slot takes, and those it is told to take.
    ("<seize> {subject} على {object}", "سيطر جيش الإسلام على دوما", []),
    (
        "<seize> {subject:faction} على {place}",
        "سيطر جيش الإسلام على دوما",
        [{"subject": [ISLAM], "place": [DOUMA]}],
    ),
    ("<seize> {subject:government|person} على {place}", "سيطر جيش الإسلام على دوما", []),
    # One name or more, two or more, a second slot.
    ("اجتمع {party+}", "اجتمع جيش الإسلام وفيلق الرحمن", [{"party": [ISLAM, RAHMAN]}]),
    ("اجتمع {party+}", "اجتمع جيش الإسلام", []),
    ("اجتمع {both}", "اجتمع جيش الإسلام", []),
    ("اجتمع {party}", "اجتمع جيش الإسلام وفيلق الرحمن", [{"party": [ISLAM, RAHMAN]}]),
    (
        "اجتمع {party} مع {party2}",
        "اجتمع جيش الإسلام مع فيلق الرحمن",
        [{"party": [ISLAM], "party2": [RAHMAN]}],
    ),
    # A name with a letter attached.
    ("دعم {subject} ل{object}", "دعم جيش الإسلام لفيلق الرحمن", [TIED]),
    ("دعم {subject} ل{object}", "دعم جيش الإسلام فيلق الرحمن", []),
    ("دعم {subject} ل{object}", "دعم جيش الإسلام بفيلق الرحمن", []),
    # Gaps: words only, names too, commas too, never beyond a full stop or longer than they say.
    ("{subject} ~ مع {object}", "جيش الإسلام ينسق اليوم مع فيلق الرحمن", [TIED]),
    ("{subject} ~1 مع {object}", "جيش الإسلام ينسق اليوم مع فيلق الرحمن", []),
    ("{subject} ~ مع {object}", "جيش الإسلام ينسق في دوما مع فيلق الرحمن", []),
    ("{subject} ~~ مع {object}", "جيش الإسلام ينسق في دوما مع فيلق الرحمن", [TIED]),
    ("{subject} ~~ مع {object}", "جيش الإسلام ينسق، اليوم، مع فيلق الرحمن", []),
    ("{subject} ~~~9 مع {object}", "جيش الإسلام ينسق، اليوم، مع فيلق الرحمن", [TIED]),
    ("{subject} ~~~9 مع {object}", "جيش الإسلام ينسق؛ اليوم: مع فيلق الرحمن", []),
    ("{subject} ~ مع {object}", "جيش الإسلام مع فيلق الرحمن", [TIED]),
    # Gaps of words of a set, and of none of its words.
    ("{subject} ~2<negation> ينسق مع {object}", "جيش الإسلام لن ينسق مع فيلق الرحمن", [TIED]),
    ("{subject} ~2<negation> ينسق مع {object}", "جيش الإسلام اليوم ينسق مع فيلق الرحمن", []),
    ("{subject} ~2!<negation> ينسق مع {object}", "جيش الإسلام اليوم ينسق مع فيلق الرحمن", [TIED]),
    ("{subject} ~2!<negation> ينسق مع {object}", "جيش الإسلام لن ينسق مع فيلق الرحمن", []),
    # Punctuation, and a part between commas that may stand.
    ("{subject} , {object}", "جيش الإسلام، فيلق الرحمن", [TIED]),
    ("{subject} , {object}", "جيش الإسلام فيلق الرحمن", []),
    ("{subject} ,, ينسق مع {object}", "جيش الإسلام، أكبر فصائل الغوطة، ينسق مع فيلق الرحمن", [TIED]),
    ("{subject} ,, ينسق مع {object}", "جيش الإسلام ينسق مع فيلق الرحمن", [TIED]),
    ("{subject} ,, ينسق مع {object}", "جيش الإسلام، أكبر الفصائل ينسق مع فيلق الرحمن", []),
    # What may not follow, or stand before.
    ("ينسق {subject} !سرًا ~2 مع {object}", "ينسق جيش الإسلام علنًا مع فيلق الرحمن", [TIED]),
    ("ينسق {subject} !سرًا ~2 مع {object}", "ينسق جيش الإسلام سرًا مع فيلق الرحمن", []),
    ("ينسق {subject} !<negation> ~2 مع {object}", "ينسق جيش الإسلام لم مع فيلق الرحمن", []),
    ("{subject} !{any} ~2 في", "جيش الإسلام يرابط في", [{"subject": [ISLAM]}]),
    ("{subject} !{any} ~~2 في", "جيش الإسلام دوما في", []),
    ("!!<negation> ينسق {subject}", "وهو ينسق جيش الإسلام", [{"subject": [ISLAM]}]),
    ("!!<negation> ينسق {subject}", "لن ينسق جيش الإسلام", []),
    ("!!<negation> ينسق {subject}", "ولن ينسق جيش الإسلام", []),
    # A name that fills no slot.
    ("{any} مع {object}", "دوما مع فيلق الرحمن", [{"object": [RAHMAN]}]),
    # Alternatives, what may be missing, the beginning.
    ("{subject} (مع|ضد) {object}", "جيش الإسلام ضد فيلق الرحمن", [TIED]),
    ("{subject} (يقف مع|ضد) {object}", "جيش الإسلام يقف مع فيلق الرحمن", [TIED]),
    ("{subject} (مع|ضد) {object}", "جيش الإسلام عند فيلق الرحمن", []),
    ("{subject} يقف? مع {object}", "جيش الإسلام مع فيلق الرحمن", [TIED]),
    ("{subject} يقف? مع {object}", "جيش الإسلام يقف مع فيلق الرحمن", [TIED]),
    ("{subject} (يقف الآن)? مع {object}", "جيش الإسلام يقف الآن مع فيلق الرحمن", [TIED]),
    ("^ {subject} مع {object}", "جيش الإسلام مع فيلق الرحمن", [TIED]),
    ("^ {subject} مع {object}", "كان جيش الإسلام مع فيلق الرحمن", []),
    # Forces of a group are the group; a word inside another is none.
    ("ينسق {subject} مع {object}", "ينسق مقاتلو جيش الإسلام مع قوات فيلق الرحمن", [TIED]),
    ("مع {object}", "جمع فيلق الرحمن", []),
    # Left to right, each place once.
    ("{subject} مع {object}", "جيش الإسلام مع فيلق الرحمن. جيش الإسلام مع فيلق الرحمن.", [TIED, TIED]),
    ("{subject} with {object}", "Jaysh al-Islam with Faylaq al-Rahman", [TIED]),
    ("{subject} with {object}", "Jaysh al-Islam’s with Faylaq al-Rahman", []),
    ("{subject} 's ~1 with {object}", "Jaysh al-Islam’s talks with Faylaq al-Rahman", [TIED]),
]


@pytest.mark.parametrize(("match", "text", "slots"), MATCHES)
def test_what_a_pattern_finds(match, text, slots):
    assert found(match, text) == slots


@pytest.mark.parametrize(
    ("match", "message"),
    [
        ("<talk> {both}", 'unknown word set "talk" (did you mean "talks"?)'),
        ("!<negatoin> {both}", 'unknown word set "negatoin" (did you mean "negation"?)'),
        ("!!<negate> {both}", 'unknown word set "negate" (did you mean "negation"?)'),
        ("~2<seise> {both}", 'unknown word set "seise" (did you mean "seize"?)'),
        ("<zzz> {both}", 'unknown word set "zzz"'),
        ("{subjct} مع {object}", 'unknown slot "subjct" (did you mean "subject"?)'),
        ("{subject:facton} مع {object}", 'unknown entity type "facton" (did you mean "faction"?)'),
        ("{subject:faction|qqq} مع {object}", 'unknown entity type "qqq"'),
        ("{subject مع {object}", '"{" is not part of the notation'),
        ("مع {Subject}", '"{" is not part of the notation'),
        ("مع > {object}", '">" is not part of the notation'),
        ("(مع {object}", "brackets, | or ? do not go together here"),
        ("مع) {object}", "brackets, | or ? do not go together here"),
        ("? {object}", "brackets, | or ? do not go together here"),
        ("{object} {object}", 'the slot "object" stands twice'),
    ],
)
def test_a_pattern_that_is_none_is_refused(match, message):
    with pytest.raises(ValueError, match="the pattern") as error:
        compiled(match)
    assert f'the pattern "{match}": {message}' in str(error.value)


def test_a_match_tells_its_items():
    pattern, lexicon = compiled("مع {object}")
    text = "كان جيش الإسلام مع فيلق الرحمن"
    (sentence,), (known,) = sentences(text), known_names(sentences(text), REGISTRY.index)
    line = encode(sentence, known, lexicon, LETTERS)
    (match,) = PatternSet([pattern]).matches(line)
    assert line.items[match.first].code == "مع"
    assert (match.first, match.last) == (2, 4)


@pytest.mark.parametrize(
    ("match", "anchors"),
    [
        ("<and> بين {both}", [{"و"}, {"بين"}]),
        ("بين {both}", [{"بين"}]),
        ("<seize>? {subject} على {place}", [{"علي"}]),
        ("(مع|ضد) {object}", []),
        ("{subject} , {object}", []),
        ("!مع {subject} ~2 {object}", []),
    ],
)
def test_a_pattern_is_looked_for_only_where_one_of_its_words_stands(match, anchors):
    assert list(compiled(match)[0].anchors) == anchors


def test_the_plain_words_of_a_pattern():
    assert literal_words("<talks> ~3 بين {both} (حول|بشأن) !عن لـتشكيل?") == [
        "بين",
        "حول",
        "بشأن",
        "عن",
        "لـتشكيل",
    ]


@pytest.mark.parametrize(
    ("match", "text", "count"),
    [
        # + : no letter attached, so that the name belongs to what stands before.
        ("<seize> + {subject}", "سيطر جيش الإسلام", 1),
        ("<seize> + {subject}", "سيطر وجيش الإسلام", 0),
        ("{subject} <talks> + <hall>", "جيش الإسلام محادثات قاعة", 1),
        ("{subject} <talks> + <hall>", "جيش الإسلام محادثات وقاعة", 0),
        # <a|b> : a phrase of either set.
        ("<seize|talks> {subject}", "سيطر جيش الإسلام", 1),
        ("<seize|talks> {subject}", "جولة مفاوضات جيش الإسلام", 1),
        ("<seize|talks> {subject}", "قاعة جيش الإسلام", 0),
        ("{subject} ~2!<hall|talks> <seize>", "جيش الإسلام أمس سيطر", 1),
        ("{subject} ~2!<hall|talks> <seize>", "جيش الإسلام قاعة سيطر", 0),
        ("!!<hall|forces> <seize> {subject}", "قاعة سيطر جيش الإسلام", 0),
        # [ ] : round brackets.
        ("{subject} [ {object} ]", "جيش الإسلام (أحرار الشام) أمس", 1),
        ("{subject} [ {object} ]", "جيش الإسلام أحرار الشام أمس", 0),
        # A letter before a set.
        ("{subject} وـ<seize>", "جيش الإسلام وسيطر", 1),
        ("{subject} وـ<seize>", "جيش الإسلام سيطر", 0),
        ("{subject} بـ<hall>", "جيش الإسلام بالقاعة", 1),
        ("{subject} بـ<hall>", "جيش الإسلام القاعة", 0),
    ],
)
def test_marks_narrow_a_pattern(match, text, count):
    assert len(found(match, text)) == count


@pytest.mark.parametrize(
    ("match", "count"), [("{subject} <fight> -{object}", 1), ("{subject} <fight> {object}", 0)]
)
def test_only_its_own_slot_takes_the_pronoun_of_a_verb(match, count):
    lexicon = Lexicon("ar", {"fight": ["هاجم/يهاجم"], "say": [], "that": []})
    pattern = compile_pattern("fights/ar/1", Pattern(match=match), lexicon, LETTERS, TAKES)
    (sentence,) = sentences("جيش الإسلام هاجمها")
    (known,) = known_names([sentence], REGISTRY.index)
    verb = sentence.tokens[-1]
    pronoun = Mention(REGISTRY.actors[AHRAR], 2, 3, verb.end - 2, verb.end, "", OBJECT)
    line = encode(sentence, [*known, pronoun], lexicon, LETTERS)
    assert len(list(PatternSet([pattern]).matches(line))) == count
