"""What the nodes and edges of a network carry; plain dictionaries, ready for JSON."""

from typing import TYPE_CHECKING, TypeAlias, TypedDict

if TYPE_CHECKING:
    import networkx as nx

# In quotes: at run time networkx's classes take no type arguments.
Network: TypeAlias = "nx.MultiDiGraph[str]"


class Label(TypedDict):
    """A name in both languages; a language nobody wrote it in is None."""

    ar: str | None
    en: str | None


class Evidence(TypedDict):
    """One claim behind an edge.

    Attributes:
        claim, article: IRIs.
        lang: language of the quote.
        said_by: the speaker's IRI, ``anonymous``, or None for the article's own voice.
        published, earliest, latest: ISO days; an absent bound is open.
        edtf: the date the text gives; None where it gives none and ``date_from_publication`` holds.
        role: the subject's part in the event, for ``participates-in``.
        title, url: of the article.
        confidence: 0 to 1; None where a person wrote the claim.
        reasons: what the confidence was made of.
    """

    claim: str
    quote: str
    lang: str
    said_by: str | None
    said_by_label: Label | None
    role: str | None
    edtf: str | None
    earliest: str | None
    latest: str | None
    date_from_publication: bool
    where: Label | None
    confidence: float | None
    reasons: list[str]
    reviewed: bool
    article: str
    name: str
    title: str
    outlet: Label | None
    published: str | None
    url: str | None


class Thing(TypedDict):
    """What a node carries: an actor, region or event.

    Attributes:
        type: entity type of the schema; ``kind``: an event's type or a region's kind.
        names: every known name, the labels first.
        since, until: the time it exists or happened, EDTF.
    """

    id: str
    type: str
    kind: str | None
    label_ar: str | None
    label_en: str | None
    names: list[str]
    since: str | None
    until: str | None
