"""How an article names again, in short, whom it has named in full."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from khabar.extract.mentions import Mention
from khabar.model import Entity
from khabar.registry import NameIndex
from khabar.registry.spelling import key

_SMALL = frozenset("of the for and al in".split())


def recurring(heads: Collection[str], found: Iterable[Iterable[Mention]]) -> NameIndex:
    """Index the article's new names, its actors' names by their beginnings, its persons by family name."""
    persons: dict[str, Entity] = {}
    others: dict[str, Entity] = {}
    for mentions in found:
        for m in mentions:
            (persons if m.entity.type == "person" else others)[m.entity.id] = m.entity
    actors = [_with_beginnings(entity, heads) for entity in others.values() if entity.type != "region"]
    regions = [entity for entity in others.values() if entity.type == "region" and is_new(entity)]
    return NameIndex([*actors, *regions, *map(_with_family_name, persons.values())])


def is_new(entity: Entity) -> bool:
    """Tell whether an entity is none of the registry's."""
    return type(entity) is Entity


def _with_beginnings(actor: Entity, heads: Collection[str]) -> Entity:
    """Let an actor be met again by the beginning of a definite name (الجيش الوطني of الجيش الوطني الليبي).

    And by a name of three words or more without its first (الدعم السريع for قوات الدعم السريع). A single word
    that opens many names stands for them only as an anaphor.
    """
    short: list[str] = []
    for full in actor.full_names:
        words = full.split()
        if words[0].startswith("ال") and len(words) > 1:
            # A single word must be a noun of its own: no head noun and no nisba (العربي of العربي الجديد).
            alone = key(words[0])[2:] not in heads and not key(words[0]).endswith(("ي", "يه"))
            # The name without its head noun (المياه الجوفية of هيئة المياه الجوفية) gives no single word.
            own = full in (actor.name.ar, actor.name.en) or not is_new(actor)
            least = 1 if alone and own and actor.type != "outlet" else 2
            short += [" ".join(words[:length]) for length in range(len(words) - 1, least - 1, -1)]
        elif len(words) > 2 and words[1].startswith("ال"):
            short.append(" ".join(words[1:]))
        elif is_new(actor) and full.isascii():
            short += _english_parts(words, heads)
    return actor.model_copy(update={"short": (*actor.short, *short)})


def _english_parts(words: Sequence[str], heads: Collection[str]) -> Iterator[str]:
    """Yield an English group's name without its head noun: the Southern Bloc, the Lajat Volcano."""
    if len(words) > 2 and key(words[-1]) in heads and words[-2].lower() not in _SMALL:
        yield " ".join(words[:-1])
    if len(words) > 1 and key(words[-1]) not in heads and words[-2].lower() not in _SMALL:
        yield f"the {words[-1]}"


def _with_family_name(person: Entity) -> Entity:
    """Let a person be met again by the last word of each name, without the article as well."""
    last = [name.split()[-1] for name in person.full_names if len(name.split()) > 1]
    bare = [word[2:] for word in last if word.startswith("ال") and len(word) > 4]
    return person.model_copy(update={"short": (*person.short, *last, *bare)})


def linked(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Let a new name that is a short form of a longer one before it stand for that (the Mizan Centre)."""
    met: dict[str, Entity] = {}
    result = []
    for mentions in found:
        row = []
        for m in mentions:
            longer = _longer(m.entity, met.values()) if is_new(m.entity) else None
            row.append(replace(m, entity=longer, how="short") if longer else m)
            if not longer:
                met.pop(m.entity.id, None)
                met[m.entity.id] = m.entity
        result.append(row)
    return result


def _longer(entity: Entity, met: Collection[Entity]) -> Entity | None:
    """Return the latest entity met whose full name the given one's shortens."""
    if entity.type == "region" or entity.id in {e.id for e in met}:
        return None
    words = key(entity.name.en or "").split()
    if named := [other for other in met if words in ([*key(n).split()] for n in other.aliases)]:
        return named[-1]
    for other in reversed([*met]):
        person = "person" in (entity.type, other.type)
        if other.type == "region" or (person and entity.type != other.type):
            continue
        if any(_is_short_for(words, key(full).split(), person=person) for full in other.full_names):
            return other
    return None


def _is_short_for(words: Sequence[str], full: Sequence[str], *, person: bool) -> bool:
    """Tell whether words are the end of a longer name, its beginning, or its first and last."""
    if not words or len(words) >= len(full) or words[0] in _SMALL - {"al"}:
        return False
    if [*full[-len(words) :]] == [*words]:
        return True
    if person or len(words) < 2:
        return False
    begins = [*full[: len(words)]] == [*words] and full[len(words)] not in _SMALL
    return begins or (len(words) == 2 and [full[0], full[-1]] == [*words])
