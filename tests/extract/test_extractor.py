"""The extractor as a whole: what it cuts off, joins and declares, and that no text whatever upsets it."""

import itertools
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extraction import EXTRACTOR, PUBLISHED, REGISTRY, SCHEMA, article, extracted, same
from khabar.extract import Extractor
from khabar.model import Modality
from khabar.registry import key
from khabar.resolve import resolve


def ends(found, relation):
    return [(c.subject, c.object) for c in found.claims if c.relation == relation]


def the_claim(text, relation, **fields):
    (claim,) = [c for c in extracted(text, **fields).claims if c.relation == relation]
    return claim


def the_event(text, type_):
    (event,) = [e for e in extracted(text).events if e.type == type_]
    return event


# — captions ————————————————————————————————————————————————————————————————


def test_a_photo_credit_is_cut_off_its_caption_and_the_caption_is_read():
    text = "مقاتلون من جيش الإسلام في الغوطة الشرقية - 12 شباط 2017 (أحرار الشام)"
    found = extracted(text)
    assert ends(found, "active-in") == [("جيش الإسلام", "الغوطة الشرقية")]
    (claim,) = found.claims
    assert claim.when == "2017-02-12"
    assert claim.quote == text.removesuffix(" (أحرار الشام)")


@pytest.mark.parametrize(
    "text",
    [
        # A full stop makes it a sentence, and the brackets part of it.
        "اندلعت اشتباكات بين جيش الإسلام (فصيل في دوما) وفيلق الرحمن (المعارض).",
        # The line goes on behind the brackets.
        "مقاتلون من جيش الإسلام في الغوطة الشرقية (الأرشيف) قبل المعركة",
    ],
)
def test_brackets_of_another_kind_stay_in_the_quote(text):
    assert {claim.quote for claim in extracted(text).claims} <= {text}


def test_a_line_of_nothing_but_quotation_marks_is_no_caption():
    assert extracted("”\n«»\n\n“ ”").claims == ()


# — what one claim leaves of another ——————————————————————————————————————————


@pytest.mark.parametrize(
    ("lead", "modality"),
    [
        ("وقد يعين عمر خطاب قائدًا لحركة أحرار الشام.", "possible"),
        ("عين عمر خطاب قائدًا لحركة أحرار الشام.", None),
    ],
)
def test_who_only_may_lead_a_group_is_still_said_to_be_in_it(lead, modality):
    member = "قال عمر خطاب، عضو المكتب السياسي في حركة أحرار الشام، إن المحادثات مستمرة."
    found = {(c.relation, c.modality) for c in extracted(f"{member}\n{lead}").claims}
    wanted = {("affiliated-with", "asserted"), ("leads", modality)} if modality else {("leads", "asserted")}
    assert found == wanted


# — the schema ——————————————————————————————————————————————————————————————


def test_a_schema_may_have_more_entity_types_than_the_alphabet_has_letters():
    more = {f"a{chr(ord('a') + i)}": SCHEMA.entities["organization"] for i in range(26)}
    schema = replace(SCHEMA, entities=more | dict(SCHEMA.entities))
    text = "اندلعت اشتباكات بين جيش الإسلام وفيلق الرحمن في دوما."
    wanted = extracted(text)
    assert wanted.claims
    assert Extractor(schema, REGISTRY).extract(article(text)) == wanted


# — once each ———————————————————————————————————————————————————————————————


def test_a_claim_made_twice_is_kept_once_in_its_fuller_form():
    text = (
        "تدور محادثات بين جيش الإسلام وفيلق الرحمن.\n"
        "وتدور محادثات بين فيلق الرحمن وجيش الإسلام في دوما منذ 2 أيار 2017."
    )
    claim = the_claim(text, "negotiates-with")
    assert (claim.when, claim.where) == ("2017-05-02/..", "دوما")


def test_claims_of_different_days_are_two():
    text = "قصفت القوات الروسية جيش العزة في 3 أيار 2017.\nوقصفت القوات الروسية جيش العزة في 8 أيار 2017."
    assert [c.when for c in extracted(text).claims if c.relation == "fights"] == ["2017-05-03", "2017-05-08"]


def test_claim_and_denial_are_two():
    text = "ينسق جيش الإسلام مع فيلق الرحمن في دوما.\nونفى فيلق الرحمن أي تنسيق مع جيش الإسلام."
    modalities = [c.modality for c in extracted(text).claims if c.relation == "coordinates-with"]
    assert sorted(modalities) == [Modality.ASSERTED, Modality.DENIED]


def test_the_event_of_two_sentences_is_one_event():
    text = (
        "اندلعت اشتباكات بين جيش الإسلام وفيلق الرحمن.\n"
        "وكانت اشتباكات اندلعت بين جيش الإسلام وفيلق الرحمن في دوما أمس."
    )
    event = the_event(text, "clash")
    assert (event.where, event.when) == ("دوما", "2017-05-09")


def test_who_speaks_for_a_group_is_not_a_member_besides():
    found = extracted("قال الناطق باسم جيش الإسلام حمزة بيرقدار، القيادي في جيش الإسلام، إن المعركة انتهت.")
    assert len(ends(found, "speaks-for")) == 1
    assert ends(found, "affiliated-with") == []


def test_claims_stand_in_the_order_of_the_text():
    text = (
        "يقود أبو فراس الحلبي لواء السلام.\n"
        "تدور محادثات بين جيش الإسلام وفيلق الرحمن.\n"
        "يدعم فيلق الشام جيش العزة."
    )
    starts = [claim.start for claim in extracted(text).claims]
    assert len(starts) >= 3
    assert starts == sorted(starts)


# — names ———————————————————————————————————————————————————————————————————


def test_the_names_the_registry_lacks_are_declared_and_no_others():
    found = extracted("قال الناطق باسم جيش الإسلام سالم الديري إن كتائب الوادي انسحبت من دوما.")
    assert {(e.name, e.type) for e in found.entities} == {
        ("سالم الديري", "person"),
        ("كتائب الوادي", "faction"),
    }


def test_the_canonical_name_stands_in_the_articles_language():
    text = "Clashes broke out between Jaysh al-Islam and Faylaq al-Rahman in Douma."
    assert {name for pair in ends(extracted(text), "fights") for name in pair} == {
        "Jaysh al-Islam",
        "Faylaq al-Rahman",
    }
    arabic = extracted("اندلعت اشتباكات بين جيش الإسلام وفيلق الرحمن في دوما.")
    assert {name for pair in ends(arabic, "fights") for name in pair} == {"جيش الإسلام", "فيلق الرحمن"}


def test_nobody_is_tied_to_himself():
    assert extracted("اندلعت اشتباكات بين حركة أحرار الشام وأحرار الشام.").claims == ()


def test_mentions_are_the_words_of_the_text_without_what_is_attached():
    text = "اندلعت اشتباكات بين قوات الأسد وجيش الإسلام."
    claim = the_claim(text, "fights")
    assert {claim.subject_mention, claim.object_mention} == {"قوات الأسد", "جيش الإسلام"}


def test_a_person_met_by_post_speaks_later_on():
    text = (
        "قال الناطق العسكري باسم جيش الإسلام، سالم الديري، إن المعركة مستمرة.\n"
        "وأضاف الناطق أن جيش الإسلام سيطر على دوما."
    )
    assert same(the_claim(text, "controls").said_by, "سالم الديري")


# — confidence ——————————————————————————————————————————————————————————————


def test_confidence_is_explained_by_its_pattern():
    claim = the_claim("اندلعت اشتباكات بين جيش الإسلام وفيلق الرحمن.", "fights")
    name = claim.extractor.removeprefix("rules:")
    relation, language, number = name.split("/")
    pattern = SCHEMA.relations[relation].patterns[language][int(number) - 1]
    assert claim.reasons[0].startswith(f"pattern {name}: {pattern.confidence:g}: ")
    assert [reason.partition(":")[0] for reason in claim.reasons[1:]] == ["model of pairs"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("اندلعت اشتباكات بين جيش الإسلام وكتائب الوادي.", "new name"),
        ("وصلت هيئة تحرير الشام. واندلعت اشتباكات بين الهيئة وجيش الإسلام.", "anaphor name"),
        ("من المتوقع اندلاع اشتباكات بين جيش الإسلام وفيلق الرحمن.", "modality from"),
    ],
)
def test_what_makes_a_claim_less_sure_is_told(text, reason):
    claim = the_claim(text, "fights")
    assert any(reason in step for step in claim.reasons)
    assert claim.confidence < 0.95


# — any text ————————————————————————————————————————————————————————————————

NAMES = [name for entity in itertools.islice(REGISTRY, 0, None, 9) for name in entity.names]
WORDS = [
    entry.partition("/")[0]
    for language in ("ar", "en")
    for entries in SCHEMA.words[language].values()
    for entry in entries[:6]
]
ODD = [
    *'.,،؛؟!:()[]“”"«»…/\n\t-–—ـ',
    "\n\n",
    "'s",
    "’s",
    "\u202e",
    "\u200f",
    "\u2067",
    "\u064b",
    "\0",
    "U.S.",
    "²",
    "½",
    "İ",
]
DATES = [
    "25 نيسان 2017",
    "الأسبوع الماضي",
    "منذ",
    "أمس",
    "31 شباط",
    "قبل 99999 عامًا",
    "last week",
    "since",
    "2017-13-40",
]
pieces = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(WORDS),
    st.sampled_from(ODD),
    st.sampled_from(DATES),
    st.text(st.characters(min_codepoint=1, max_codepoint=0x10FFF, exclude_categories=["Cs"]), max_size=4),
)
EXAMPLES = [e for k in (*SCHEMA.relations.values(), *SCHEMA.events.values()) for e in k.examples]


@st.composite
def disturbed(draw):
    """An example of the schema, which the rules read, with pieces put in or words left out."""
    words = draw(st.sampled_from(EXAMPLES)).text.split(" ")
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(words)))
        words[at : at + draw(st.integers(0, 1))] = [draw(pieces)]
    return draw(st.sampled_from([" ", "\u200f ", "\n", "  "])).join(words)


texts = disturbed() | st.lists(pieces, max_size=40).map(" ".join) | st.text(max_size=80)
days = st.none() | st.just(PUBLISHED) | st.dates()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts, language=st.sampled_from(["ar", "en"]), published=days)
def test_any_text_is_read_with_exact_quotes_and_names_that_resolve(text, language, published):
    read = article(text, language, published, outlet="عنب بلدي")
    found = EXTRACTOR.extract(read)
    for said in (*found.claims, *found.events):
        assert text[said.start : said.end] == said.quote
    for claim in found.claims:
        assert claim.subject_mention in text
        assert claim.object_mention in text
    reading = resolve(read, found, REGISTRY, SCHEMA)
    assert reading.claims == found.claims


SENTENCES = {
    "ar": "قال الناطق العسكري باسم حركة أحرار الشام، عمر خطاب، إن الحركة لن تنسق مع هيئة تحرير الشام في"
    " ريف إدلب بعد آذار الماضي. واندلعت أمس اشتباكات بين الطرفين في سراقب.\n",
    "en": "Ahrar al-Sham spokesman Omar Khattab said on Monday that the group would not coordinate with Hayat"
    " Tahrir al-Sham in Idlib. Clashes broke out between both sides yesterday in Saraqib.\n",
}


def seconds(text, language):
    began = process_time()
    assert EXTRACTOR.extract(article(text, language)).claims
    return process_time() - began


@pytest.mark.parametrize("language", ["ar", "en"])
def test_time_grows_no_faster_than_the_article(language):
    sentence = SENTENCES[language]
    seconds(sentence, language)
    quarter, whole = (sentence * (size // len(sentence.encode())) for size in (75_000, 300_000))
    assert seconds(whole, language) < 8 * seconds(quarter, language)


@pytest.mark.parametrize(
    "text",
    [
        "اشتباكات بين جيش الإسلام وفيلق الرحمن، " * 5000,
        "." * 200_000 + "a",
        "((" * 50_000,
        "a.b." * 50_000,
        "“" * 100_000,
    ],
    ids=["no full stop", "dots", "brackets", "initials", "quotation marks"],
)
def test_an_article_made_to_be_slow_is_read_in_seconds(text):
    began = process_time()
    EXTRACTOR.extract(article(text, "ar"))
    assert process_time() - began < 10


# — the rules know no actor ——————————————————————————————————————————————————


def _rule_words():
    """Yield every run of words in patterns and word sets, with where it stands."""
    for language, sets in SCHEMA.words.items():
        for name, entries in sets.items():
            for entry in entries:
                for form in entry.split("/"):
                    yield f"words/{language} {name}", key(form.replace("ـ", " "))
    for kind in (*SCHEMA.relations.values(), *SCHEMA.events.values()):
        for language, patterns in kind.patterns.items():
            for number, pattern in enumerate(patterns, 1):
                yield f"{kind.name}/{language}/{number}", key(pattern.match)


def test_no_rule_names_an_actor_or_a_place():
    names = {key(name): entity.id for entity in REGISTRY for name in entity.full_names}
    named = [
        (where, names[run])
        for where, text in _rule_words()
        for first, last in itertools.combinations(range(len(text.split()) + 1), 2)
        if (run := " ".join(text.split()[first:last])) in names
    ]
    assert named == []
