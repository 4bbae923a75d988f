"""How an article names again, in short, whom it has named in full."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from khabar.extract.mentions import Mention
from khabar.model import Entity
from khabar.registry import NameIndex
from khabar.registry.spelling import key

_SMALL = frozenset("of the for and al in".split())
# What sets the rest of an Arabic name off from its beginning.
_SETS_OFF = frozenset("في – - —".split())
# Adjectives of nationality end so: "the Libyan" is none of the Libyan Brigade's names.
_NATIONAL = ("an", "i", "ish", "ese", "ic")
# Stand before a family name as part of it (ولد دحود).
_BEFORE_FAMILY = frozenset(map(key, "بن ابن ولد ود آغ أغ آل أبو بو عبد bin ibn ould ag al abu abdel".split()))
# Open many names, and are none by themselves.
_NO_NAME = frozenset(
    map(key, "abu umm abd abdel abdul bin ibn al ould ag mohammed muhammad ahmed ali".split())
)


# The names of some hundred articles.
_MEMO = 10_000


def recurring(
    heads: Collection[str], found: Iterable[Iterable[Mention]], is_word: Callable[[str], bool]
) -> NameIndex:
    """Index the article's new names, its actors' names by their beginnings, its persons by family name.

    Args:
        heads: the nouns that names open or end with.
        is_word: tells a word (a spelling key) that means something else, too (Will): no first name by itself.
    """
    persons: dict[str, Entity] = {}
    others: dict[str, Entity] = {}
    for mentions in found:
        for m in mentions:
            (persons if m.entity.type == "person" else others)[m.entity.id] = m.entity
    actors = [_with_beginnings(entity, heads) for entity in others.values() if entity.type != "region"]
    regions = [entity for entity in others.values() if entity.type == "region" and is_new(entity)]
    alone = {name for name in _first_names(persons.values()) if not is_word(name)}
    return NameIndex([*actors, *regions, *(_with_family_name(p, alone) for p in persons.values())])


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
        elif len(words) > 1 and not full.isascii():
            short += _arabic_parts(words)
        elif is_new(actor) and full.isascii():
            short += _english_parts(words, heads)
    return actor.model_copy(update={"short": (*actor.short, *short)})


def _arabic_parts(words: Sequence[str]) -> Iterator[str]:
    """Yield what an indefinite noun's group goes by in short.

    النخبة الحضرمية and قوات النخبة of قوات النخبة الحضرمية, جيش تهامة of جيش تهامة الموحد, شرطة الإقليم of
    شرطة إقليم خيبر.
    """
    if len(words) > 2 and words[1].startswith("ال"):
        yield " ".join(words[1:])
    for length in range(2, len(words)):
        if words[length].startswith("ال") or words[length] in _SETS_OFF:
            yield " ".join(words[:length])
    if len(words) > 2 and not words[1].startswith("ال") and len(words[1]) > 2:
        yield f"{words[0]} ال{words[1]}"
        if words[1].endswith("ي"):
            yield f"{words[0]} ال{words[1]}ن"


def _english_parts(words: Sequence[str], heads: Collection[str]) -> Iterator[str]:
    """Yield an English group's name without its head noun: the Southern Bloc, the Lajat Volcano."""
    if len(words) > 2 and key(words[-1]) in heads and words[-2].lower() not in _SMALL:
        yield " ".join(words[:-1])
    if len(words) > 2 and key(words[-1]) in heads and words[-2].endswith("s") and words[-2][0].isupper():
        yield f"the {words[-2]}"
    initials = _initials(words)
    if initials.isupper() and len(initials) > 2:
        yield initials
    if len(words) == 2 and key(words[-1]) in heads and not words[0].lower().endswith(_NATIONAL):
        yield f"the {words[0]}"
    if len(words) > 1 and key(words[-1]) not in heads and words[-2].lower() not in _SMALL:
        yield f"the {words[-1]}"


def _with_family_name(person: Entity, alone: Collection[str]) -> Entity:
    """Let a person be met again by the last word of each name, without the article as well.

    And by what stands before it as part of it, and in English by the first name.

    Args:
        alone: the first names that one person of the article alone has.
    """
    names = [words for name in person.full_names if len(words := name.split()) > 1]
    last = [words[-1] for words in names]
    bare = [word[2:] for word in last if word.startswith("ال") and len(word) > 4]
    double = [" ".join(w[-2:]) for w in names if len(w) > 2 and key(w[-2]) in _BEFORE_FAMILY]
    first = [w[0] for w in names if w[0].isascii() and key(w[0]) in alone and key(w[0]) not in _NO_NAME]
    return person.model_copy(update={"short": (*person.short, *last, *bare, *double, *first)})


def _first_names(persons: Iterable[Entity]) -> set[str]:
    """Return the first names that only one of the persons has."""
    counted = Counter(first for p in persons for first in {key(n).split()[0] for n in p.full_names})
    return {name for name, count in counted.items() if count == 1}


def linked(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Let a new name that is a short form of a longer one before it stand for that (the Mizan Centre)."""
    met: dict[str, Entity] = {}
    result = []
    for mentions in found:
        row = []
        for m in mentions:
            longer = _longer(m, met.values()) if is_new(m.entity) else None
            row.append(replace(m, entity=longer, how="short") if longer else m)
            if not longer:
                met.pop(m.entity.id, None)
                met[m.entity.id] = m.entity
        result.append(row)
    return result


def _longer(m: Mention, met: Collection[Entity]) -> Entity | None:
    """Return the latest entity met whose full name the given mention's shortens."""
    entity = m.entity
    if entity.type == "region" or entity.id in {e.id for e in met}:
        return None
    words = key(str(entity.name)).split()
    if not words[0].isascii() and (begun := [o for o in met if _is_part(words, o)]):
        return begun[-1]
    if named := [other for other in met if words in ([*key(n).split()] for n in other.aliases)]:
        return named[-1]
    for other in reversed([*met]):
        if _may_shorten(m, other) and any(_shortens(words, key(n).split(), other) for n in other.full_names):
            return other
    return None


def _is_part(words: Sequence[str], other: Entity) -> bool:
    """Tell whether words are what an Arabic body of a longer name goes by: شرطة الإقليم."""
    bodies = other.type not in ("person", "region") and len(words) > 1
    return bodies and any(" ".join(words) in _part_keys(name) for name in other.full_names)


@lru_cache(_MEMO)
def _part_keys(name: str) -> frozenset[str]:
    """Return the spelling keys of what an Arabic body goes by in short; none for another name."""
    if name.startswith("ال") or name.isascii():
        return frozenset()
    return frozenset(" ".join(key(part).split()) for part in _arabic_parts(name.split()))


def _may_shorten(m: Mention, other: Entity) -> bool:
    """Tell whether a name's type leaves it open that it shortens another; rules are not sure of persons."""
    alike = m.entity.type == other.type or "person" not in (m.entity.type, other.type)
    unsure = m.entity.type == "person" and m.how == "new" and m.last - m.first > 1 and is_new(other)
    return other.type != "region" and (alike or unsure)


def _shortens(words: Sequence[str], full: Sequence[str], other: Entity) -> bool:
    """Tell whether words are the end of a longer name, its beginning, its first and last, or its initials.

    A person's may be any of the name that stand together; a body's, in Arabic, are looked up elsewhere.
    """
    length = len(words)
    if [*words] == [*full]:
        # One body that was taken for two types.
        return other.type != "person"
    if not words or length >= len(full) or words[0] in _SMALL - {"al"}:
        return False
    if other.type == "person":
        return any([*full[i : i + length]] == [*words] for i in range(len(full)))
    ends = [*full[-length:]] == [*words]
    begins = length > 1 and [*full[:length]] == [*words] and full[length] not in _SMALL
    around = length == 2 and [full[0], full[-1]] == [*words]
    initials = length == 1 and len(words[0]) > 2 and _initials(full) == words[0]
    return words[0].isascii() and (ends or begins or around or initials)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word.lower() not in _SMALL)
