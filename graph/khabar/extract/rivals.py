"""Decides which names stay where several passes find different ones, and unites what they find."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from khabar.extract.english_names import Span
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.recognised import SURE_OF_MORE
from khabar.extract.shortforms import is_new
from khabar.extract.text import Sentence
from khabar.model import Entity, Region
from khabar.registry.spelling import key


def is_surname(m: Mention) -> bool:
    """Tell whether a person is met by a single word."""
    return m.entity.type == "person" and m.how != "known" and m.last == m.first + 1


def keeps(known: Mention, span: Span, sentence: Sentence) -> bool:
    """Tell whether a known name stays where the recogniser sees another.

    It does where it covers that one, crosses it, or owns it.
    """
    first, last = span[:2]
    if known.last <= first or last <= known.first or stands_for_state(known, span):
        return False
    the = known.last - known.first > 1 and sentence.tokens[known.first].norm == "the"
    if the and known.first + 1 == first and known.last < last and known.entity.type == "organization":
        # The U.N. Development Programme
        return False
    owns = known.first <= first and sentence.tokens[known.last : known.last + 1]
    inside = first <= known.first and known.last <= last and (known.first, known.last) != (first, last)
    if inside and known.entity.type != "region" and known.last - known.first > 1:
        # "A and B" are two names, and "fighters of A" is A's description.
        before = [t.norm for t in sentence.tokens[first : known.first]]
        behind = [t.norm for t in sentence.tokens[known.last : last]]
        placed = known.entity.type == "government" and behind[:1] == ["in"]
        if placed or before[-1:] == ["of"] or "and" in (*before, *behind):
            return True
    return not inside or bool(owns and owns[0].norm == "s" and known.entity.type != "region")


def before_owner(span: Span, known: Sequence[Mention], sentence: Sentence) -> Span:
    """Cut a body's name before "of" and a known body it is part of: the Litani Unit of Hezbollah."""
    first, last, clitics, type_ = span
    for m in known:
        at = m.first - (sentence.tokens[m.first - 1].norm == "the")
        inside = first < at - 1 and m.last == last and sentence.tokens[at - 1].norm == "of"
        inside = inside and sentence.tokens[at - 2].text[0].isupper()
        if inside and m.entity.type in ("faction", "government") and type_ not in ("person", "region"):
            return first, at - 1, clitics, type_
    return span


def stands_for_state(known: Mention, span: Span) -> bool:
    """Tell whether a recogniser takes a place's whole name for a government, or a state's for a place."""
    types = {known.entity.type, span[3]}
    state = not isinstance(known.entity, Region) or known.entity.government or known.entity.kind == "country"
    return bool(state) and types == {"region", "government"} and (known.first, known.last) == span[:2]


def stays(found: Mention, span: Span, probability: float) -> bool:
    """Tell whether a name stays where the recogniser sees another; a new person's may be longer than it."""
    first, last, _, type_ = span
    if found.last <= first or last <= found.first:
        return False
    person = found.entity.type == type_ == "person" and found.how == "new"
    return not (person and first <= found.first and found.last < last and probability >= SURE_OF_MORE)


def unless_inside(known: Sequence[Mention], longer: Sequence[Mention]) -> list[Mention]:
    """Leave out the known names that share words with the names the recogniser found."""
    return [m for m in known if not any(m.first < n.last and n.first < m.last for n in longer)]


def without_parts(known: Sequence[Mention], fresh: Sequence[Mention]) -> list[Mention]:
    """Leave out known places in a new group's name, and known surnames in a new person's."""
    groups = [m for m in fresh if m.entity.type not in ("region", "person")]
    people = [m for m in fresh if m.entity.type == "person"]
    return [
        m
        for m in known
        if not any(g.first <= m.first and m.last <= g.last for g in (people if is_surname(m) else groups))
    ]


def spelt_once(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Let every mention of an entity hold the same record: its first spelling, the others as aliases."""
    spelt: dict[str, Entity] = {}
    for m in (m for mentions in found for m in mentions):
        first = spelt.setdefault(m.entity.id, m.entity)
        others = [n for n in m.entity.full_names if n not in first.full_names] if is_new(first) else []
        if others:
            spelt[first.id] = first.model_copy(update={"aliases": (*first.aliases, *others)})
    return [[replace(m, entity=spelt[m.entity.id]) for m in mentions] for mentions in found]


def alike_sure(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Let a name be as sure wherever it recurs as where the recogniser is surest of it."""
    surest: dict[str, float] = {}
    for m in (m for mentions in found for m in mentions if m.sure < 1):
        surest[m.entity.id] = max(surest.get(m.entity.id, 0.0), m.sure)
    return [[replace(m, sure=surest.get(m.entity.id, m.sure)) for m in mentions] for mentions in found]


def marked(
    recognised: Iterable[Iterable[Mention]], found: Sequence[Sequence[Mention]]
) -> list[list[Mention]]:
    """Let the names that only the recogniser found be marked so wherever they recur."""
    ids = {m.entity.id for mentions in recognised for m in mentions}
    return [
        [replace(m, how="recognised") if m.entity.id in ids and m.how == "new" else m for m in mentions]
        for mentions in found
    ]


def merged(*passes: Sequence[Iterable[Mention]]) -> list[list[Mention]]:
    """Return each sentence's mentions of several passes; where two overlap the earlier pass has it."""
    return [
        without_overlaps(m for found in of_sentence for m in found)
        for of_sentence in zip(*passes, strict=True)
    ]


def without_beginnings(fresh: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Drop new names that are only the beginning of a longer new one (الحزب الديمقراطي of … الكردستاني)."""
    names = {key(str(m.entity.name)) for mentions in fresh for m in mentions}
    longer = {name for name in names if any(other.startswith(name + " ") for other in names)}
    return [[m for m in mentions if key(str(m.entity.name)) not in longer] for mentions in fresh]


def touch(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions share words."""
    return a.first < b.last and b.first < a.last


def stays_beside(known: Mention, own: Mention) -> bool:
    """Tell whether a known name stays where the model of khabar's own texts sees another.

    It does where it covers the other, or crosses its edge.
    """
    if stands_for_state(known, (own.first, own.last, own.clitics, own.entity.type)):
        return False
    inside = own.first <= known.first and known.last <= own.last
    return touch(known, own) and not (inside and own.last - own.first > known.last - known.first)
