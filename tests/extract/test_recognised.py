"""Names that only a recogniser finds: words, types, thresholds, and who wins where rules find others."""

import pytest

from extraction import LEXICONS, REGISTRY, SCHEMA, extracted, named, new_names
from khabar.extract.names import NameFinder
from khabar.extract.recognised import SURE, SURE_OF_MORE, SURE_OF_ONE
from khabar.extract.text import sentences
from khabar.recognise import Found


class Says:
    """A recogniser that finds given words, wherever they stand."""

    def __init__(self, *names):
        self.names = names

    def find(self, text, sentences, hints=()):
        return [list(self._found([text[a:b] for a, b in places])) for places in sentences]

    def _found(self, words):
        for wanted, kind, probability, clitics in self.names:
            want = wanted.split()
            for i in range(len(words) - len(want) + 1):
                if words[i : i + len(want)] == want:
                    yield Found(i, i + len(want), kind, probability, clitics=clitics)


def found(text, *names, language="ar"):
    """Return type, words and way of each mention, with a recogniser that says so."""
    finder = NameFinder(SCHEMA, REGISTRY.index, LEXICONS[language], Says(*names))
    return [
        (m.entity.type, text[m.start : m.end], m.how)
        for row in finder.find(text, sentences(text))
        for m in row
    ]


def test_a_name_begins_behind_attached_letters():
    assert found("التقى وزورين كلاس أمس", ("وزورين كلاس", "person", 0.95, "و")) == [
        ("person", "زورين كلاس", "recognised")
    ]


def test_a_title_is_no_part_of_a_name():
    assert found("وصل الرئيس زورين كلاس أمس", ("الرئيس زورين كلاس", "person", 0.95, "")) == [
        ("person", "زورين كلاس", "recognised")
    ]


@pytest.mark.parametrize(
    ("words", "kind", "type_"),
    [
        ("كتيبة زنزار", "organization", "faction"),
        ("حزب زنزار", "organization", "organization"),
        ("صحيفة زنزار", "organization", "outlet"),
        ("زنزار فلمارك", "organization", "organization"),
        ("زنزار", "place", "region"),
    ],
)
def test_the_head_noun_tells_the_type_first(words, kind, type_):
    text = f"تحدث عن {words} أمس"
    assert [f[0] for f in found(text, (words, kind, 0.99, ""))] == [type_]


@pytest.mark.parametrize(
    ("words", "probability", "count"),
    [
        ("زورين كلاس", SURE, 1),
        ("زورين كلاس", SURE - 0.01, 0),
        ("زورين", SURE_OF_ONE, 1),
        ("زورين", SURE_OF_ONE - 0.01, 0),
    ],
)
def test_only_sure_names_are_taken_and_single_words_must_be_surer(words, probability, count):
    assert len(found(f"تحدث {words} أمس", (words, "person", probability, ""))) == count


def test_the_registry_and_quotation_marks_win():
    registered = found("وصلت حركة أحرار الشام أمس", ("حركة أحرار", "organization", 0.99, ""))
    assert [f[2] for f in registered] == ["known"]
    quoted = found("أعلنت كتيبة «فرسان زنزار» ذلك", ("فرسان", "person", 0.99, ""))
    assert [f[0] for f in quoted] == ["faction"]


@pytest.mark.parametrize(
    ("text", "kind"), [("قرى الريف", "place"), ("قال أمس", "person"), ("قال 2017", "place")]
)
def test_words_that_rules_speak_of_are_no_name(text, kind):
    assert found(text, (text.split()[1], kind, 0.99, "")) == []


def test_a_recognised_name_is_met_again_and_stays_marked():
    text = "وصل زورين كلاس. ثم غادر زورين كلاس."
    assert [
        f[2] for f in found(text, ("وصل زورين كلاس", "place", 0.1, ""), ("زورين كلاس", "person", 0.9, ""))
    ] == [
        "recognised",
        "recognised",
    ]


def test_an_english_name_has_capitals_and_no_article():
    assert found(
        "Later the Ostrava Circle left.", ("the Ostrava Circle", "organization", 0.99, ""), language="en"
    ) == [("organization", "Ostrava Circle", "recognised")]
    assert found("Later some fighters left.", ("some fighters", "person", 0.99, ""), language="en") == []


# The shipped models, on sentences nobody has seen.
@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("وأعرب رئيس الوزراء الهولندي يان بيتر بالكينيندي عن قلقه.", "يان بيتر بالكينيندي", "person"),
        ("ووصل الوفد إلى مدينة أنتويرب البلجيكية قبل أن يتوجه إلى غوتنغن.", "غوتنغن", "region"),
        ("وقال المستشار غيرهارد شرودر للصحافيين في برلين إن بلاده مستعدة.", "غيرهارد شرودر", "person"),
    ],
)
def test_the_arabic_model_finds_new_names(text, name, type_):
    assert name in new_names(text, type_)


def test_the_english_model_finds_new_names():
    assert "Antwerp" in new_names("Officials from Antwerp and Lisbon met on Monday.", "region")


def test_a_claim_with_a_recognised_name_says_how_sure_it_is():
    text = "قتل المستشار شرودر، القيادي في حركة أحرار الشام، في برلين."
    assert ("شرودر", "recognised") in [(words, how) for _, words, how in named(text)]
    claim = next(c for c in extracted(text).claims if c.relation == "affiliated-with")
    assert any(reason.startswith("name recognised: 0.") for reason in claim.reasons)


def test_a_surely_longer_name_of_a_person_wins_over_the_rules():
    text = "وصل الوزير سامر فلمارك زنزار أمس"
    shorter = ("سامر فلمارك زنزار", "person", SURE_OF_MORE - 0.01, "")
    assert [f[1] for f in found(text, shorter)] == ["سامر فلمارك"]
    longer = ("سامر فلمارك زنزار", "person", SURE_OF_MORE, "")
    assert found(text, longer) == [("person", "سامر فلمارك زنزار", "recognised")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Clashes pitted Hayat Tahrir al-Sham and Ahrar al-Sham there.",
            "Hayat Tahrir al-Sham and Ahrar al-Sham",
        ),
        ("They shelled the Syrian army in Douma.", "Syrian army in Douma"),
        ("Some fighters of Faylaq al-Rahman left.", "fighters of Faylaq al-Rahman"),
    ],
)
def test_a_registered_name_is_no_part_of_a_list_or_description(text, words):
    spoken = words.replace("-", " ")
    finder = found(text, (spoken, "organization", 0.99, ""), language="en")
    assert "recognised" not in [how for _, _, how in finder]
    assert "known" in [how for _, _, how in finder]


def test_two_places_joined_by_and_are_no_body():
    joint = ("Vellmark and Ostrava", "organization", 0.9, "")
    assert found("They came from Vellmark and Ostrava.", joint, language="en") == [
        ("region", "Vellmark", "recognised"),
        ("region", "Ostrava", "recognised"),
    ]
    body = ("Vellmark and Ostrava Brigade", "organization", 0.9, "")
    assert len(found("They came from the Vellmark and Ostrava Brigade.", body, language="en")) == 1
