"""Resolving: the entity behind every name, the offset of every quote, and what cannot be resolved."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError
from khabar.model import ANONYMOUS, Article, Claim, ClaimsFile, Event, NewEntity, Participant
from khabar.registry import new_entity
from khabar.resolve import resolve
from samples import AHRAR, DIFFA, FATAH, HTS, IDLIB, SHIPPED_SCHEMA, SMALL_REGISTRY

SENTENCE = "تدور مشاورات بين حركة أحرار الشام وهيئة تحرير الشام في إدلب."
ARTICLE = Article(
    name="talks",
    text=f"{SENTENCE}\nوقالت الهيئة إن المشاورات مستمرة.\n{SENTENCE}",
    outlet=DIFFA,
    language="ar",
    published=date(2017, 5, 10),
)


def claim(**fields):
    return Claim(
        **{"subject": AHRAR, "relation": "negotiates-with", "object": HTS, "quote": SENTENCE} | fields
    )


def event(**fields):
    parts = (Participant(actor=AHRAR, role="party"),)
    return Event(**{"type": "talks", "participants": parts, "quote": SENTENCE} | fields)


def resolved(*said, article=ARTICLE, **fields):
    claims = ClaimsFile(
        article="talks",
        claims=tuple(one for one in said if isinstance(one, Claim)),
        events=tuple(one for one in said if isinstance(one, Event)),
        **fields,
    )
    return resolve(article, claims, SMALL_REGISTRY, SHIPPED_SCHEMA)


def problems(*said, **fields):
    with pytest.raises(DataError) as error:
        resolved(*said, **fields)
    assert {p.path for p in error.value.problems} == {"talks"}
    return [p.message for p in error.value.problems]


def test_every_name_has_its_entity():
    reading = resolved(claim(said_by="عمر خطاب", where=IDLIB), event())
    assert {name: entity.id for name, entity in reading.entities.items()} == {
        AHRAR: "ahrar-al-sham",
        HTS: "hayat-tahrir-al-sham",
        "عمر خطاب": "umar-khattab",
        IDLIB: "idlib",
        DIFFA: "al-diffa",
    }


@pytest.mark.parametrize("name", ["حركه احرار الشام", "Ahrar al Sham", "«حركة أحرار الشام»"])
def test_any_name_in_any_spelling_is_the_same_entity(name):
    assert resolved(claim(subject=name)).entities[name].id == "ahrar-al-sham"


def test_a_short_name_counts_where_the_article_has_a_full_one():
    assert resolved(claim(subject="الأحرار")).entities["الأحرار"].id == "ahrar-al-sham"
    bare = ARTICLE.model_copy(update={"text": SENTENCE.replace("حركة أحرار الشام", "الأحرار")})
    quote = bare.text
    assert problems(claim(subject="الأحرار", quote=quote), article=bare) == ['"الأحرار" is nobody\'s name']


def test_a_declared_name_is_a_new_entity_with_its_aliases():
    declared = NewEntity(name="كتائب الوادي", type="faction", aliases=("الوادي",))
    reading = resolved(
        claim(object="كتائب الوادي"), claim(object="الوادي", when="2017"), entities=(declared,)
    )
    wanted = new_entity("faction", "كتائب الوادي", ("الوادي",))
    assert reading.entities["كتائب الوادي"] == reading.entities["الوادي"] == wanted


def test_what_the_file_declares_comes_before_the_registry():
    namesake = NewEntity(name=FATAH, type="organization")
    assert resolved(claim(object=FATAH), entities=(namesake,)).entities[FATAH].type == "organization"
    assert resolved(claim(object=FATAH)).entities[FATAH].type == "faction"


def test_an_outlet_nobody_knows_is_made():
    article = ARTICLE.model_copy(update={"outlet": "موقع سنديان"})
    outlet = resolved(article=article).entities["موقع سنديان"]
    assert (outlet.type, outlet.id) == ("outlet", new_entity("outlet", "موقع سنديان").id)


def test_an_outlet_named_as_an_actor_is_for_short_is_an_outlet_where_that_actor_is_not_met():
    article = ARTICLE.model_copy(update={"outlet": "الأحرار", "text": "تدور مشاورات في إدلب."})
    assert resolved(article=article).entities["الأحرار"] == new_entity("outlet", "الأحرار")


def test_without_outlet_and_claims_there_is_nobody():
    assert resolved(article=ARTICLE.model_copy(update={"outlet": None})).entities == {}


def test_anonymous_is_nobody():
    assert ANONYMOUS not in resolved(claim(said_by=ANONYMOUS)).entities


def test_a_quote_is_found_and_one_with_its_offset_stays_there():
    (first,) = resolved(claim()).claims
    assert (first.start, first.end) == (0, len(SENTENCE))
    second = ARTICLE.text.rindex(SENTENCE)
    (last,) = resolved(claim(start=second)).claims
    assert last.start == second
    (happened,) = resolved(event()).events
    assert happened.start == 0


def test_all_else_stays_as_it_was():
    said = claim(
        said_by="عمر خطاب", when="2017-05", confidence=0.5, reasons=("x",), extractor="rules:x", start=0
    )
    reading = resolved(said, event(start=0), reviewed=True)
    assert reading.claims == (said,)
    assert reading.events == (event(start=0),)
    assert reading.article == ARTICLE
    assert reading.reviewed


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (claim(subject="حركة الوادي"), '"حركة الوادي" is nobody\'s name'),
        (claim(said_by="سالم الديري"), '"سالم الديري" is nobody\'s name'),
        (claim(where="كفرنبل"), '"كفرنبل" is nobody\'s name'),
        (
            event(participants=(Participant(actor="لواء الوادي", role="party"),)),
            '"لواء الوادي" is nobody\'s name',
        ),
        (claim(relation="likes"), 'unknown relation "likes"'),
        (event(type="party"), 'unknown event type "party"'),
        (claim(quote="لا مشاورات"), "the quote is not in the article: لا مشاورات"),
        (claim(quote=SENTENCE, start=5), f"the quote is not in the article: {SENTENCE}"),
        (event(quote="لا مشاورات"), "the quote is not in the article: لا مشاورات"),
    ],
)
def test_what_cannot_be_resolved_is_told(said, message):
    assert problems(said) == [message]


def test_all_problems_are_told_at_once():
    found = problems(
        claim(subject="حركة الوادي", relation="likes", quote="لا مشاورات"), claim(object="لواء الوادي")
    )
    assert len(found) == 4


def test_a_name_of_several_is_told_with_their_ids():
    one, other = (entity for entity in SMALL_REGISTRY if entity.id in ("ahrar-al-sham", "jabhat-al-nusra"))
    actors = dict(SMALL_REGISTRY.actors) | {other.id: other.model_copy(update={"aliases": (AHRAR,)})}
    registry = type(SMALL_REGISTRY)(actors, SMALL_REGISTRY.regions)
    claims = ClaimsFile(article="talks", claims=(claim(),))
    with pytest.raises(DataError, match=f"may be {one.id} or {other.id}"):
        resolve(ARTICLE, claims, registry, SHIPPED_SCHEMA)


@given(st.text(min_size=1), st.text(), st.text())
def test_any_quote_of_the_article_is_found(quote, before, after):
    article = ARTICLE.model_copy(update={"text": before + quote + after})
    (found,) = resolved(claim(quote=quote), article=article).claims
    assert article.text[found.start : found.end] == quote
