"""Claims and events: what an article says, who says it, how surely, when, where, in which exact words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pydantic import Field

from khabar.model.article import Article
from khabar.model.dates import Edtf
from khabar.model.entity import Entity, NewEntity
from khabar.model.record import Record

ANONYMOUS: Final = "anonymous"
"""The speaker of what unnamed sources, officials or residents say."""


class Modality(StrEnum):
    """How surely a claim is made; only what is asserted becomes a direct edge."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    FAILED = "failed"
    CALLED_FOR = "called-for"


class Evidence(Record):
    """What claims and events share: the words they rest on, and whose words they are.

    Attributes:
        modality: how surely it is said.
        said_by: a name, or ``anonymous``; None is the article's own voice.
        when: EDTF of the thing claimed, not of the saying; None where the text gives none.
        where: a region's name.
        quote: exact words of the article.
        start: offset of the quote in the article's text, in characters; where it is absent the first
            occurrence counts. A quote ends at ``start + len(quote)``.
        confidence: 0 to 1, how likely the extractor is right; None where a person wrote the claim.
        reasons: what the confidence was made of, one step each.
        extractor: the rule or model that made it (``rules:negotiates-with/ar/1``); None for a person.
    """

    modality: Modality = Modality.ASSERTED
    said_by: str | None = None
    when: Edtf | None = None
    where: str | None = None
    quote: str = Field(min_length=1)
    start: int | None = Field(default=None, ge=0)
    confidence: float | None = Field(default=None, ge=0, le=1)
    reasons: tuple[str, ...] = ()
    extractor: str | None = None

    @property
    def end(self) -> int | None:
        """Return the offset just behind the quote, where its start is known."""
        return None if self.start is None else self.start + len(self.quote)


class Claim(Evidence):
    """Subject, relation, object, by name, with the evidence.

    Attributes:
        subject, object: names known to the registry or declared in the file's ``entities``.
        relation: a relation type of the schema.
        subject_mention, object_mention: the words of the text that name them.
        rejected: a reviewer read the claim and found it wrong; it is kept, and never an edge.
    """

    subject: str = Field(min_length=1)
    relation: str
    object: str = Field(min_length=1)
    subject_mention: str | None = None
    object_mention: str | None = None
    rejected: bool = False


class Participant(Record):
    """An actor's part in an event.

    Attributes:
        actor: a name known to the registry or declared in the file.
        role: a role of the event type (``attacker``, ``formed``, ``party`` …).
        mention: the words of the text that name the actor.
    """

    actor: str = Field(min_length=1)
    role: str
    mention: str | None = None


class Event(Evidence):
    """Something that happened or is meant to.

    Its identity is its type, time, place and participants: two articles reporting it meet in one node.

    Attributes:
        type: an event type of the schema.
        participants: who took part, and as what.
        rejected: a reviewer read it and found it wrong; it is kept, and never an edge.
    """

    type: str
    participants: tuple[Participant, ...] = ()
    rejected: bool = False


class ClaimsFile(Record):
    """All that one article says: the file ``sources/NAME.claims.yaml``, and what an extractor returns.

    Attributes:
        article: the article's name.
        reviewed: true where a person owns the file; nothing ever overwrites it.
        entities: the actors and regions it names that the registry lacks.
    """

    article: str
    reviewed: bool = False
    entities: tuple[NewEntity, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()


class Reading(Record):
    """An article with its claims and events, every name resolved and every quote found.

    Attributes:
        entities: the entity behind each name that stands in the claims and events.
        reviewed: a person owns these claims.
    """

    article: Article
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    entities: Mapping[str, Entity] = Field(default_factory=dict)
    reviewed: bool = False
