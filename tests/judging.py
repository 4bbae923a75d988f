"""Gold and extracted claims in few words, for the tests of evaluation."""

from pathlib import Path

from khabar.evaluate import Gold, evaluate
from khabar.model import Article, Claim, ClaimsFile, Event, Participant
from khabar.yamlfile import Located
from samples import SHIPPED_SCHEMA, SMALL_REGISTRY

TEXT = "تدور مشاورات بين الأحرار والهيئة في إدلب. وقال عمر خطاب إن جيش الفتح يقاتل قوات النظام."
QUOTES = {"talks": "تدور مشاورات بين الأحرار والهيئة", "fight": "جيش الفتح يقاتل قوات النظام"}


def claim(subject, relation, object_, quote="talks", **fields):
    words = QUOTES[quote]
    return Claim(
        subject=subject, relation=relation, object=object_, quote=words, start=TEXT.find(words), **fields
    )


def event(type_, *participants, quote="talks", **fields):
    """Return an event; each participant is ``(actor, role)``."""
    parts = tuple(Participant(actor=actor, role=role) for actor, role in participants)
    words = QUOTES[quote]
    return Event(type=type_, participants=parts, quote=words, start=TEXT.find(words), **fields)


def file(*said, entities=()):
    return ClaimsFile(
        article="news",
        entities=entities,
        claims=tuple(one for one in said if isinstance(one, Claim)),
        events=tuple(one for one in said if isinstance(one, Event)),
    )


def gold_of(claims, language="ar", text=TEXT):
    article = Article(name="news", text=text, language=language)
    lines = {("claims", i): 10 + i for i in range(len(claims.claims))}
    return Gold(article, Path("news.txt"), Located(claims, "news.claims.yaml", lines))


def judged(gold, found):
    """Return the evaluation of one article, of which the extractor finds what is given."""
    return evaluate([gold_of(gold)], lambda article: found, SMALL_REGISTRY, SHIPPED_SCHEMA)
