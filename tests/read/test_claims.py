"""Claims files: written as people like to read them, and read back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError
from khabar.model import Claim, ClaimsFile, Event, Modality, NewEntity, Participant
from khabar.read.claims import dump_claims, load_claims
from khabar.yamlfile import parse

TALKS = ClaimsFile(
    article="aleppo-talks",
    reviewed=True,
    entities=(NewEntity(name="عمر خطاب", type="person", aliases=("أبو عمر",)),),
    claims=(
        Claim(
            subject="حركة أحرار الشام",
            relation="negotiates-with",
            object="هيئة تحرير الشام",
            said_by="عمر خطاب",
            when="2017-05",
            where="الشمال السوري",
            quote='تدور مشاورات بين “الأحرار” و”تحرير الشام”: "غرفة عمليات"',
            start=0,
            confidence=0.85,
            reasons=("pattern 0.9", "speaker near 0.95"),
            extractor="rules:negotiates-with/ar/1",
        ),
    ),
    events=(
        Event(
            type="formation",
            when="2015",
            where="إدلب",
            participants=(Participant(actor="جيش الفتح", role="formed"),),
            quote="وتشكلت غرفة عمليات “جيش الفتح”، عام 2015",
        ),
    ),
)

WRITTEN = """\
article: aleppo-talks
reviewed: true
entities:
  - name: عمر خطاب
    type: person
    aliases:
      - أبو عمر
claims:
  - subject: حركة أحرار الشام
    relation: negotiates-with
    object: هيئة تحرير الشام
    modality: asserted
    said-by: عمر خطاب
    when: 2017-05
    where: الشمال السوري
    quote: "تدور مشاورات بين “الأحرار” و”تحرير الشام”: \\"غرفة عمليات\\""
    start: 0
    confidence: 0.85
    reasons:
      - pattern 0.9
      - speaker near 0.95
    extractor: rules:negotiates-with/ar/1
events:
  - type: formation
    modality: asserted
    when: 2015
    where: إدلب
    participants:
      - actor: جيش الفتح
        role: formed
    quote: "وتشكلت غرفة عمليات “جيش الفتح”، عام 2015"
"""


def test_a_claims_file_is_written_the_way_people_read_it():
    assert dump_claims(TALKS) == WRITTEN


def test_a_written_claims_file_reads_back_as_it_was(tmp_path):
    file = tmp_path / "aleppo-talks.claims.yaml"
    file.write_text(dump_claims(TALKS), "utf-8")
    located = load_claims(file)
    assert located.record == TALKS
    assert located.line("claims", 0, "quote") == 16


def test_an_article_that_says_nothing_makes_a_short_file():
    assert dump_claims(ClaimsFile(article="empty")) == "article: empty\nreviewed: false\n"


def test_a_long_quote_stays_on_one_line():
    quote = "كلمة " * 200
    claim = Claim(subject="أ", relation="fights", object="ب", quote=quote)
    assert f'quote: "{quote}"\n' in dump_claims(ClaimsFile(article="long", claims=(claim,)))


@pytest.mark.parametrize(
    "when",
    [
        "2015",
        "2017-05",
        "2017-05-10",
        "2017-03/..",
        "../2017-05",
        "2017-05~",
        "0700",
        "0800",
        "2017-05-XX",
        "2017?",
    ],
)
def test_a_date_reads_back_as_it_was(when):
    file = ClaimsFile(article="a", events=(Event(type="talks", when=when, quote="محادثات"),))
    assert parse(dump_claims(file), ClaimsFile, "a").record == file


HOSTILE = [
    "yes", "null", "~", "1e3", "0x1F", "- a", "a: b", "#x", "&a", "*a", "!t", "|", ">", "%", "@", "`", "'",
    '"', "\\", " a ", "a\nb", "\n", "a\r\nb", "\ta", "\x00", "\x1b[0m", "\x85", "\u2028", "\u202e", "\ufeff",
    "…", "", "---", "...", "=", "<<", "2017-05-10", "12:30:45", "<script>", "😀", "\ufffe",
    "{a}", "[a]", "a #b",
]  # fmt: skip
texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"])))
names = texts.filter(bool)
maybe = st.none() | texts
dates = st.none() | st.sampled_from(
    ["2015", "2017-05", "2017-05-10", "2017-03/..", "../2017", "2017~", "201X"]
)
evidence = {
    "modality": st.sampled_from(Modality),
    "said_by": maybe,
    "when": dates,
    "where": maybe,
    "quote": names,
    "start": st.none() | st.integers(0, 10**9),
    "confidence": st.none() | st.floats(0, 1),
    "reasons": st.lists(texts, max_size=3).map(tuple),
    "extractor": maybe,
    "rejected": st.booleans(),
}
participants = st.builds(Participant, actor=names, role=texts, mention=maybe)
files = st.builds(
    ClaimsFile,
    article=texts,
    reviewed=st.booleans(),
    entities=st.lists(
        st.builds(NewEntity, name=names, type=texts, aliases=st.lists(texts, max_size=2).map(tuple)),
        max_size=2,
    ).map(tuple),
    claims=st.lists(
        st.builds(
            Claim,
            subject=names,
            relation=texts,
            object=names,
            subject_mention=maybe,
            object_mention=maybe,
            **evidence,
        ),
        max_size=2,
    ).map(tuple),
    events=st.lists(
        st.builds(Event, type=texts, participants=st.lists(participants, max_size=2).map(tuple), **evidence),
        max_size=2,
    ).map(tuple),
)


@given(files)
def test_any_claims_file_reads_back_as_it_was(file):
    assert parse(dump_claims(file), ClaimsFile, "any").record == file


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "article: a\nclaims:\n  - subjct: أ\n",
            ':3: unknown key "claims.subjct" (did you mean "subject"?)',
        ),
        ("article: a\nreviewed: perhaps\n", "a.claims.yaml:2: reviewed: must be true or false"),
        ("article: a\nclaims: [\n", "a.claims.yaml:3: not YAML: "),
        (
            "article: a\nevents:\n  - type: talks\n    when: أمس\n",
            ':4: events.when: "أمس" is not an EDTF date',
        ),
        ("reviewed: true\n", 'a.claims.yaml:1: the key "article" is missing'),
        ("", "a.claims.yaml:1: "),
    ],
)
def test_a_bad_claims_file_says_where_and_what(tmp_path, text, message):
    file = tmp_path / "a.claims.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        load_claims(file)
    assert message in str(caught.value)
