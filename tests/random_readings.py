"""Hypothesis strategies: readings with any text an article, a quote or a name can hold."""

from datetime import date

from hypothesis import strategies as st

from khabar.model import ANONYMOUS, Article, Claim, Event, Modality, Participant, Reading
from khabar.registry import new_entity
from samples import SHIPPED_SCHEMA, SMALL_REGISTRY

HOSTILE = (
    "<script>alert('خبر')</script>",
    'قال: "لا"\r\nثم سكت',
    "\u202eمعكوس\u202c",
    "\\u0022 \\ ''' \"\"\" ]]> --> &amp; &#0;",
    "} } ; DROP ALL #",
    "\x00\x01\x0b\x1f\x7f\ufffe",
    " \t \n ",
    "𓂀 مرحبًا é",
)
DATES = (None, "2015", "2017-03", "2017-05-10", "2017-03/2017-05", "2017-05~", "../2017-05", "2017-03/..")
ACTORS = tuple(str(actor.name) for actor in SMALL_REGISTRY.actors.values())
REGIONS = tuple(str(region.name) for region in SMALL_REGISTRY.regions.values())
# What an event says of its participants and place is written by the event.
RELATIONS = tuple(name for name in SHIPPED_SCHEMA.relations if name not in ("participates-in", "located-in"))

texts = st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=30)


@st.composite
def _evidence(draw, quote, start):
    by_rule = draw(st.booleans())
    return {
        "modality": draw(st.sampled_from(Modality)),
        "said_by": draw(st.sampled_from((None, ANONYMOUS, *ACTORS))),
        "when": draw(st.sampled_from(DATES)),
        "where": draw(st.sampled_from((None, *REGIONS))),
        "quote": quote,
        "start": start,
        "confidence": draw(st.floats(0, 1)) if by_rule else None,
        "reasons": draw(st.lists(texts, max_size=3)) if by_rule else (),
        "extractor": f"rules:{draw(st.sampled_from(RELATIONS))}/ar/1" if by_rule else None,
        "rejected": draw(st.booleans()),
    }


@st.composite
def _claim(draw, quote, start, actors):
    return Claim(
        subject=draw(st.sampled_from(actors)),
        relation=draw(st.sampled_from(RELATIONS)),
        object=draw(st.sampled_from(actors)),
        subject_mention=draw(st.none() | texts),
        object_mention=draw(st.none() | texts),
        **draw(_evidence(quote, start)),
    )


@st.composite
def _event(draw, quote, start, actors):
    type_ = draw(st.sampled_from(sorted(SHIPPED_SCHEMA.events)))
    part = st.builds(
        Participant,
        actor=st.sampled_from(actors),
        role=st.sampled_from(sorted(SHIPPED_SCHEMA.events[type_].roles)),
        mention=st.none() | texts,
    )
    parts = draw(st.lists(part, min_size=1, max_size=3, unique_by=lambda p: (p.actor, p.role)))
    return Event(type=type_, participants=tuple(parts), **draw(_evidence(quote, start)))


@st.composite
def readings(draw):
    """Return readings whose claims all have another quote, as a careful annotator would write them."""
    quotes = draw(st.lists(texts, unique=True, max_size=5))
    text = "\n".join(quotes)
    starts = [len("\n".join([*quotes[:i], ""])) for i in range(len(quotes))]
    new = {name: new_entity("faction", name) for name in draw(st.lists(texts, max_size=2))}
    known = {str(entity.name): entity for entity in SMALL_REGISTRY}
    actors = (*ACTORS, *(name for name in new if name not in known))
    claims, events = [], []
    for quote, start in zip(quotes, starts, strict=True):
        if draw(st.booleans()):
            claims.append(draw(_claim(quote, start, actors)))
        else:
            events.append(draw(_event(quote, start, actors)))
    article = Article(
        name="random",
        text=text,
        title=draw(st.just("") | texts),
        outlet=draw(st.none() | texts),
        language=draw(st.sampled_from(("ar", "en"))),
        published=draw(st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1))),
        url=draw(st.none() | texts | st.just("https://example.org/عنب?بلدي=1#س")),
    )
    return Reading(
        article=article,
        claims=tuple(claims),
        events=tuple(events),
        entities=new | known,
        reviewed=draw(st.booleans()),
    )
