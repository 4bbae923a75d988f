"""Turns matched relation patterns into claims."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from khabar.extract.confidence import HOPELESS, is_told
from khabar.extract.context import Context, NameOf, evidence
from khabar.extract.line import Item
from khabar.extract.mentions import Mention
from khabar.extract.opinions import Judge
from khabar.extract.patterns import Match, PatternSet
from khabar.extract.suffixes import HOWS as SUFFIXES
from khabar.model import Claim, Entity
from khabar.registry import Registry
from khabar.schema import RelationType, Schema

Told = tuple[str, str, str]
"""Relation, and its two ends by their ids; sorted where it is symmetric"""
Read = tuple[Match, Mention, Mention]
"""What a claim is read from: the match, its subject and its object"""


def claims(
    here: Context, patterns: PatternSet, judge: Judge | None, schema: Schema, registry: Registry, name: NameOf
) -> Iterator[Claim]:
    """Yield a sentence's claims: what patterns tell, and what none does but the model is sure of.

    Args:
        judge: tells how likely two names stand in a relation; None where no model is shipped.
    """
    read = _matched(here, patterns, schema, registry)
    judged = _judged(here, judge, schema, registry) if judge else {}
    alone = {told: r for told, (likely, r) in judged.items() if likely >= HOPELESS}
    for told, (match, subject, object_) in (alone | read).items():
        likely = None if judge is None else judged[told][0] if told in judged else 0.0
        claim = _claim(here, match, likely, subject, object_, name)
        if is_told(claim):
            yield claim


def _matched(here: Context, patterns: PatternSet, schema: Schema, registry: Registry) -> dict[Told, Read]:
    """Return what patterns tell; of several matches of one pair in one relation, the widest counts.

    What the whole line says goes before what it says without its asides.
    """
    read: dict[Told, Read] = {}
    for line in here.readings:
        best: dict[Told, tuple[int, Read]] = {}
        for match in patterns.matches(line):
            relation = schema.relations[match.found.relation]
            for subject, object_ in _pairs(here, match, relation, schema, registry):
                told = _told(relation, subject, object_)
                width = match.last - match.first
                if told not in read and (told not in best or width > best[told][0]):
                    best[told] = (width, (match, subject, object_))
        read |= {told: r for told, (_, r) in best.items()}
    return read


def _judged(
    here: Context, judge: Judge, schema: Schema, registry: Registry
) -> Mapping[Told, tuple[float, Read]]:
    """Return what the model thinks likely, the likeliest of several opinions on one claim."""
    best: dict[Told, tuple[float, Read]] = {}
    for opinion in judge.opinions(here.line):
        relation = schema.relations.get(opinion.relation)
        if relation is None:
            continue
        match = judge.match(here.line, opinion)
        for subject, object_ in _pairs(here, match, relation, schema, registry):
            told = _told(relation, subject, object_)
            if told not in best or opinion.probability > best[told][0]:
                best[told] = (opinion.probability, (match, subject, object_))
    return best


def _told(relation: RelationType, subject: Mention, object_: Mention) -> Told:
    ends = (subject.entity.id, object_.entity.id)
    a, b = sorted(ends) if relation.symmetric else ends
    return relation.name, a, b


def _may_hold(subject: Entity, object_: Entity, registry: Registry) -> bool:
    """Keep a place out of one it cannot lie in (علاقة لبنان بسوريا); all else the text decides."""
    places = subject.type == object_.type == "region"
    return not places or registry.may_lie_in(subject.id, object_.id)


def _pairs(
    here: Context, match: Match, relation: RelationType, schema: Schema, registry: Registry
) -> Iterator[tuple[Mention, Mention]]:
    told: dict[tuple[Mention | int, ...], str] = {}
    for subject, object_ in _ends(here, match, relation):
        fits = schema.fits(subject.entity.type, relation.subject) and schema.fits(
            object_.entity.type, relation.object
        )
        if (
            fits
            and subject.entity.id != object_.entity.id
            and _may_hold(subject.entity, object_.entity, registry)
            and _first_reading(subject, object_, told)
        ):
            yield subject, object_


def _first_reading(subject: Mention, object_: Mention, told: dict[tuple[Mention | int, ...], str]) -> bool:
    """Tell whether a pronoun that may be a group, a person or a place is not told as another of them."""
    for own, other in ((subject, object_), (object_, subject)):
        kind = own.entity.type if own.entity.type in ("person", "region") else "actor"
        if own.how in SUFFIXES and told.setdefault((own.first, other), kind) != kind:
            return False
    return True


def _ends(here: Context, match: Match, relation: RelationType) -> Iterable[tuple[Mention, Mention]]:
    group = {slot: here.line.items[item].group for slot, item in match.slots.items()}
    if "both" in group:
        tied = list(_tied(here.line.items[match.slots["both"]]))
        return tied if relation.symmetric else [*tied, *((b, a) for a, b in tied)]
    if match.found.pattern.presupposed:
        # A description belongs to the last of the actors listed before it: «A وB بزعامة …».
        first = min(match.slots, key=lambda slot: match.slots[slot])
        if group[first][0].entity.type != "region" and not _is_plural(here, match):
            group[first] = group[first][-1:]
    return product(group["subject"], group["object"])


def _tied(item: Item) -> Iterator[tuple[Mention, Mention]]:
    """Yield every pair of a list, of two sides only those across."""
    for (i, a), (j, b) in combinations(enumerate(item.group), 2):
        if not item.sides or item.sides[i] != item.sides[j]:
            yield a, b


def _is_plural(here: Context, match: Match) -> bool:
    """Tell whether a description is one of several: A and B, both members of X."""
    return any(
        item.code in here.lexicon.words("plural") for item in here.line.items[match.first : match.last]
    )


def _claim(
    here: Context, match: Match, likely: float | None, subject: Mention, object_: Mention, name: NameOf
) -> Claim:
    text = here.article.text
    return Claim(
        subject=name(subject.entity),
        relation=match.found.relation,
        object=name(object_.entity),
        subject_mention=text[subject.start : subject.end],
        object_mention=text[object_.start : object_.end],
        **evidence(here, match, (subject, object_), name, likely),
    )
