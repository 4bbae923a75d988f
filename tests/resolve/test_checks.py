"""The checker of claims files: each fault with its line and remedy, and silence for a good file."""

import unicodedata
from datetime import date

import pytest

from khabar.errors import Problem
from khabar.model import Article, ClaimsFile
from khabar.resolve.checks import check_claims
from khabar.yamlfile import parse
from samples import SHIPPED_SCHEMA, SMALL_REGISTRY

ARTICLE = Article(
    name="idlib-talks",
    title="محادثات في إدلب",
    outlet="شبكة الجسر",
    language="ar",
    published=date(2017, 5, 10),
    text="""محادثات في إدلب

تدور مشاورات بين “حركة أحرار الشام” و”هيئة تحرير الشام” في إدلب، وفق عمر خطاب.
وقال القائد سالم الديري لشبكة الجسر إن الأحرار لن تنسحب.
وقال القائد سالم الديري لشبكة الجسر إن الأحرار لن تنسحب.
""",
)
HEAD = "article: idlib-talks\nreviewed: true\nentities:\n  - name: سالم الديري\n    type: person\n"
CLAIM = """\
claims:
  - subject: حركة أحرار الشام
    relation: negotiates-with
    object: هيئة تحرير الشام
    said-by: عمر خطاب
    where: إدلب
    quote: "تدور مشاورات بين “حركة أحرار الشام” و”هيئة تحرير الشام” في إدلب"
"""
EVENT = """\
events:
  - type: talks
    where: إدلب
    participants:
      - actor: الأحرار
        role: party
    quote: "تدور مشاورات"
"""


MISFIT = (
    '"speaks-for" joins person to faction or government or organization or outlet, not faction to faction'
)


def found(text, article=ARTICLE):
    located = parse(text, ClaimsFile, "sources/idlib-talks.claims.yaml")
    problems = check_claims(located, article, SMALL_REGISTRY, SHIPPED_SCHEMA)
    assert all(problem.path == "sources/idlib-talks.claims.yaml" for problem in problems)
    return [(problem.line, problem.message, problem.mend) for problem in problems]


def test_a_file_name_in_two_part_letters_names_its_article():
    path = unicodedata.normalize("NFD", "sources/أحرار.claims.yaml")
    located = parse("article: أحرار\n", ClaimsFile, path)
    assert check_claims(located, ARTICLE, SMALL_REGISTRY, SHIPPED_SCHEMA) == []


def test_a_good_file_has_no_problems():
    assert found(HEAD + CLAIM + EVENT) == []


@pytest.mark.parametrize("name", ["الأحرار", "سالم الديري", "شبكة الجسر", "حركة احرار الشام", "HTS"])
def test_a_name_may_be_short_declared_the_outlet_or_spelt_otherwise(name):
    assert found(HEAD + CLAIM.replace("said-by: عمر خطاب", f"said-by: {name}")) == []


def test_anonymous_is_nobody_and_no_problem():
    assert found(HEAD + CLAIM.replace("said-by: عمر خطاب", "said-by: anonymous")) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "mend"),
    [
        (
            "article: idlib-talks",
            "article: idlib",
            1,
            '"idlib" is not the article of this file',
            "write idlib-talks",
        ),
        ("type: person", "type: persn", 5, 'unknown entity type "persn"', 'did you mean "person"?'),
        (
            "type: person",
            "type: actor",
            5,
            'unknown entity type "actor"',
            "one of: faction, government, organization, outlet, person, region",
        ),
        (
            "negotiates-with",
            "negotiate-with",
            8,
            'unknown relation "negotiate-with"',
            'did you mean "negotiates-with"?',
        ),
        (
            "object: هيئة تحرير الشام",
            "object: هيئة تحرير الشم",
            9,
            'unknown name "هيئة تحرير الشم"',
            'did you mean "هيئة تحرير الشام"? If not, declare it under entities, or add it to the registry',
        ),
        (
            "object: هيئة تحرير الشام",
            "object: Wagner",
            9,
            'unknown name "Wagner"',
            "declare it under entities, or add it to the registry",
        ),
        (
            "object: هيئة تحرير الشام",
            "object: الهيئة",
            9,
            None,
            None,
        ),
        (
            "object: هيئة تحرير الشام",
            "object: أحرار الشام",
            9,
            'unknown name "أحرار الشام"',
            'did you mean "حركة أحرار الشام"? If not, declare it under entities, or add it to the registry',
        ),
        (
            "object: هيئة تحرير الشام",
            "object: الأحرار",
            9,
            '"حركة أحرار الشام" and "الأحرار" are the same',
            "a claim joins two",
        ),
        (
            "negotiates-with",
            "speaks-for",
            8,
            MISFIT,
            "choose another relation",
        ),
        (
            "where: إدلب\n    quote",
            "where: عمر خطاب\n    quote",
            11,
            '"عمر خطاب" is not a region; its type is person',
            "",
        ),
        ("said-by: عمر خطاب", "said-by: إدلب", 10, '"إدلب" is not an actor; its type is region', ""),
        (
            "تدور مشاورات بين “حركة أحرار الشام”",
            "تدور مشاورات بين 'حركة أحرار الشام'",
            12,
            "the quote is not in the article",
            "the article has: تدور مشاورات بين “حركة أحرار الشام” و”هيئة تحرير الشام” في إدلب،",
        ),
        (
            "تدور مشاورات بين “حركة أحرار الشام” و”هيئة تحرير الشام” في إدلب",
            "Rain fell on Lisbon.",
            12,
            "the quote is not in the article",
            "copy the exact words from the article",
        ),
    ],
)
def test_a_faulty_claim_is_named_by_line_with_its_remedy(old, new, line, message, mend):
    problems = found((HEAD + CLAIM).replace(old, new, 1))
    if message is None:
        assert problems == []
    else:
        assert problems == [(line, message, mend)]


def test_swapped_ends_are_recognised():
    claim = CLAIM.replace("حركة أحرار الشام\n", "إدلب\n", 1).replace("negotiates-with", "controls")
    assert [p[2] for p in found(HEAD + claim)] == ["swap subject and object"]


def test_a_symmetric_relation_fits_either_way_round():
    turned = CLAIM.replace("subject", "x").replace("object", "subject").replace("x:", "object:")
    assert found(HEAD + turned) == []


def test_a_short_name_needs_a_full_one_in_the_article():
    bare = ARTICLE.model_copy(update={"text": "قال الناطق إن الأحرار لن تنسحب"})
    text = HEAD + EVENT.replace("تدور مشاورات", "الأحرار لن تنسحب").replace("    where: إدلب\n", "")
    assert found(text, bare) == [
        (9, '"الأحرار" is a short name, and the article has no full one', 'write "حركة أحرار الشام"')
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message", "mend"),
    [
        ("type: talks", "type: talk", 7, 'unknown event type "talk"', 'did you mean "talks"?'),
        ("role: party", "role: partie", 11, 'unknown role of talks "partie"', 'did you mean "party"?'),
        ("actor: الأحرار", "actor: إدلب", 10, '"إدلب" is not an actor; its type is region', ""),
        (
            "    where: إدلب\n    participants:\n      - actor: الأحرار\n        role: party\n",
            "",
            7,
            "an event with neither participant nor place",
            "add participants or where",
        ),
        (
            "role: party\n",
            "role: party\n        mention: الهيئات\n",
            12,
            '"الهيئات" is not in the article',
            "the article has: ”هيئة",
        ),
    ],
)
def test_a_faulty_event_is_named_by_line_with_its_remedy(old, new, line, message, mend):
    problems = found((HEAD + EVENT).replace(old, new))
    assert [(line_, message_) for line_, message_, _ in problems] == [(line, message)]
    if mend and "هيئة" not in mend:
        assert problems[0][2] == mend


@pytest.mark.parametrize(("start", "right"), [(17, True), (0, False), (10**6, False)])
def test_a_start_must_be_where_the_quote_stands(start, right):
    stands = ARTICLE.text.index("تدور")
    assert stands == 17
    problems = found(HEAD + EVENT.replace('مشاورات"', f'مشاورات"\n    start: {start}'))
    wrong = [(13, f"the quote does not begin at {start}", "write 17, or leave it out")]
    assert problems == ([] if right else wrong)


def test_a_quote_that_stands_twice_may_begin_at_either():
    quote = "الأحرار لن تنسحب"
    second = ARTICLE.text.rindex(quote)
    text = EVENT.replace("تدور مشاورات", quote).replace(f'{quote}"', f'{quote}"\n    start: {second}')
    assert found(HEAD + text) == []


def test_the_same_claim_said_twice_is_found_under_any_names():
    second = CLAIM.removeprefix("claims:\n").replace("subject: حركة أحرار الشام", "subject: HTS")
    second = second.replace("object: هيئة تحرير الشام", "object: الأحرار")
    assert found(HEAD + CLAIM + second) == [(13, "this claim stands in line 7 already", "keep one of them")]


def test_the_same_claim_of_another_speaker_is_another_claim():
    second = CLAIM.removeprefix("claims:\n").replace("عمر خطاب", "anonymous")
    assert found(HEAD + CLAIM + second) == []


def test_an_entity_declared_twice_and_an_event_told_twice_are_found():
    text = HEAD + "  - name: سالم الديري\n    type: person\n" + EVENT + EVENT.removeprefix("events:\n")
    assert [(line, message) for line, message, _ in found(text)] == [
        (6, '"سالم الديري" stands in line 4 already'),
        (15, "this event stands in line 9 already"),
    ]


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", 'a"b', "\u202eنص", "a\nb"])
def test_hostile_names_are_only_unknown(name):
    claims = parse(HEAD + CLAIM, ClaimsFile, "sources/idlib-talks.claims.yaml")
    hostile = claims.record.claims[0].model_copy(update={"object": name})
    located = type(claims)(claims.record.model_copy(update={"claims": (hostile,)}), claims.path, claims.lines)
    problems = check_claims(located, ARTICLE, SMALL_REGISTRY, SHIPPED_SCHEMA)
    assert problems == [
        Problem(
            claims.path, 9, f'unknown name "{name}"', "declare it under entities, or add it to the registry"
        )
    ]
