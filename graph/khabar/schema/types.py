"""The schema's own records: entity, relation and event types, their patterns and examples."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from khabar.model.article import Language
from khabar.model.claim import Modality
from khabar.model.dates import Edtf
from khabar.model.record import Record

Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Shape = Literal["dot", "square", "triangle", "triangleDown", "diamond", "star", "hexagon"]


class Label(Record):
    """A text people read, in both languages."""

    ar: str = Field(min_length=1)
    en: str = Field(min_length=1)


class Alignment(Record):
    """A term of another vocabulary, and how ours relates to it.

    Attributes:
        to: prefixed name (``org:memberOf``); the prefixes are in `khabar.schema.prefixes`.
        how: ``narrower``: ours is a sub-class or sub-property of it; ``same``: equivalent; ``inverse``: ours
            is a sub-property of its inverse; ``close``: related, no inference (skos:closeMatch).
    """

    to: str = Field(pattern=r"^[a-z][a-z0-9]*:\S+$")
    how: Literal["narrower", "same", "inverse", "close"] = "narrower"


class Pattern(Record):
    """How a relation or event stands in text; the notation is explained in docs/patterns.md.

    Attributes:
        match: the pattern.
        modality: what the wording itself says; left out, the cues of the clause tell. A wording for what is
            planned, possible or called for yields to a cue that it failed or is denied.
        confidence: how often the wording means the relation, before the circumstances are weighed.
        when: how the pattern bounds the date: ``until`` for what has ended, ``since`` for what began then.
        presupposed: the wording takes the claim for granted (a name beside its post): it is the article's own
            voice inside a report too, and of the sentence's modality, dates and places only a date right
            behind it belongs to it.
        said_by: the slot whose name says so (a claim of capture is said by the captor).
    """

    match: str = Field(min_length=1)
    modality: Modality | None = None
    confidence: float = Field(default=0.9, gt=0, le=1)
    when: Literal["until", "since"] | None = None
    presupposed: bool = False
    said_by: str | None = None


class ExpectedClaim(Record):
    """What an example's text claims; keys left out are not compared."""

    subject: str
    object: str
    modality: Modality = Modality.ASSERTED
    said_by: str | None = None
    when: Edtf | None = None
    where: str | None = None


class ExpectedEvent(Record):
    """What event an example's text reports; keys left out are not compared."""

    modality: Modality = Modality.ASSERTED
    said_by: str | None = None
    when: Edtf | None = None
    where: str | None = None
    participants: Mapping[str, str | tuple[str, ...]] = Field(default_factory=dict)


class RelationExample(Record):
    """A text and every claim of this relation in it; none makes it a negative example.

    Attributes:
        published: the publication date relative dates are counted from.
    """

    text: str = Field(min_length=1)
    lang: Language
    published: date | None = None
    claims: tuple[ExpectedClaim, ...] = ()
    why: str = ""


class EventExample(Record):
    """A text and every event of this type in it; none makes it a negative example."""

    text: str = Field(min_length=1)
    lang: Language
    published: date | None = None
    events: tuple[ExpectedEvent, ...] = ()
    why: str = ""


class EntityType(Record):
    """A sort of actor, or a region or event.

    Attributes:
        name: how files and messages call it (``faction``); the class IRI is its CamelCase.
        extends: the type above it (``actor``).
        abstract: nothing is of this type itself.
        shape, colour: how the page draws it.
        heads: nouns that open such a name, with or without ال (حركة، جبهة; brigade), which also stand for it
            later in the text (الحركة).
    """

    name: str = Field(pattern=r"^[a-z][a-z-]*$")
    label: Label
    plural: Label
    definition: Label
    extends: str | None = None
    abstract: bool = False
    align: tuple[Alignment, ...] = ()
    shape: Shape = "dot"
    colour: Colour = "#868e96"
    heads: Mapping[Language, tuple[str, ...]] = Field(default_factory=dict)


class RelationType(Record):
    """A sort of tie: what it means, whom it joins, how it is drawn and how it is recognised.

    Attributes:
        name: how files and messages call it (``coordinates-with``); the property IRI is its camelCase.
        label: read from subject to object (ينسّق مع).
        inverse: read from object to subject; left out where the relation is symmetric.
        definition: what counts; excludes: what does not. Both go into the codebook.
        subject, object: entity types, any of which (or below) may stand there.
        symmetric: A–B is B–A; stored both ways, drawn without arrow.
        refines: vaguer relations that say nothing more once this one holds (who speaks for a group is
            affiliated with it); of the two the extractor keeps this one.
    """

    name: str = Field(pattern=r"^[a-z][a-z-]*$")
    label: Label
    inverse: Label | None = None
    definition: Label
    excludes: Label | None = None
    subject: tuple[str, ...] = Field(min_length=1)
    object: tuple[str, ...] = Field(min_length=1)
    symmetric: bool = False
    refines: tuple[str, ...] = ()
    align: tuple[Alignment, ...] = ()
    colour: Colour = "#868e96"
    patterns: Mapping[Language, tuple[Pattern, ...]] = Field(default_factory=dict)
    examples: tuple[RelationExample, ...] = ()


class EventType(Record):
    """A sort of event: what it means, who takes part, and how it is recognised.

    Attributes:
        roles: the parts actors play in it, role → label.
        plover, acled: the codes of the two standard event ontologies it corresponds to.
    """

    name: str = Field(pattern=r"^[a-z][a-z-]*$")
    label: Label
    definition: Label
    excludes: Label | None = None
    roles: Mapping[str, Label] = Field(min_length=1)
    plover: str | None = None
    acled: str | None = None
    align: tuple[Alignment, ...] = ()
    patterns: Mapping[Language, tuple[Pattern, ...]] = Field(default_factory=dict)
    examples: tuple[EventExample, ...] = ()


class WordSets(Record):
    """The word sets patterns refer to, of one language: ``talks: [محادثات, مفاوضات …]``."""

    words: Mapping[str, tuple[str, ...]]
