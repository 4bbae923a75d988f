"""Tells for whom a noun may stand: bodies whose name it opens or ends, groups, for a general noun."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from khabar.extract.lexicon import Lexicon
from khabar.extract.salience import Salience
from khabar.model import Entity
from khabar.registry.spelling import key

# Word sets of other languages' nouns in Latin script are named so, with what the nouns mean.
_MEANS = "means-"
# The names of some hundred articles.
_MEMO = 10_000


def own_heads(entities: Iterable[Entity], lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns that the first names of an article's bodies open (Arabic) or end (English) with."""
    return frozenset(
        head
        for entity in entities
        if _is_body(entity)
        for name in (entity.name.ar, entity.name.en)
        if name
        for head in _heads(name, lexicon)
    )


def antecedent(
    noun: Sequence[str],
    before: Salience,
    everything: Iterable[Entity],
    subject: Entity | None,
    heads: Mapping[str, str],
    lexicon: Lexicon,
) -> Entity | None:
    """Return whom a noun stands for.

    Args:
        noun: its keys: the head noun last, before it what else of the name is said (the military council).
        before: whom the article has named before.
        everything: whom it names anywhere; whose name alone has the noun may be named later.
        subject: the subject of the sentence before, where it is known.
        heads: head noun key → entity type.
    """
    *more, head = noun
    headed = before.most(lambda entity: is_headed(entity, head, lexicon) and _says(entity, more))
    # A state's body goes by the bare noun (الجيش، الحكومة), a group of the same noun by its name.
    headed = [e for e in headed if e.type == "government"] or headed
    # The UAE is also the Emirati government, yet "the government" seldom means it.
    headed = [e for e in headed if _is_called_most(e, head, lexicon)]
    if not headed and not more and _stands_for_any(head, lexicon):
        type_ = heads.get(head, "faction")
        if subject and subject.type == type_ and _may_be_called(subject, head, lexicon):
            return subject
        headed = before.most(lambda entity: entity.type == type_ and _may_be_called(entity, head, lexicon))
    if headed:
        return headed[0]
    later = [entity for entity in everything if is_headed(entity, head, lexicon) and _says(entity, more)]
    if lexicon.language == "en":
        later = [entity for entity in later if _is_called_most(entity, head, lexicon)]
    return later[0] if len(later) == 1 else None


def _stands_for_any(noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a noun stands for any group (الفصيل, the group, the rebels), whatever its name."""
    return lexicon.has("group-noun", noun) or lexicon.has("fighters-noun", noun)


def is_headed(entity: Entity, head: str, lexicon: Lexicon, names: Iterable[str] | None = None) -> bool:
    """Tell whether one of the names, else of all, opens (Arabic) or ends (English) with the head noun."""
    return _is_body(entity) and any(
        head in _heads(name, lexicon) for name in (entity.full_names if names is None else names)
    )


def _is_body(entity: Entity) -> bool:
    return entity.type not in ("region", "person")


def _says(entity: Entity, words: Iterable[str]) -> bool:
    """Tell whether one of the names has all of the words."""
    wanted = set(words)
    return not wanted or any(wanted <= set(key(name).split()) for name in entity.full_names)


def _is_called_most(entity: Entity, head: str, lexicon: Lexicon) -> bool:
    """Tell whether the head noun is in the entity's first name, not only in another one."""
    name = entity.name.ar if lexicon.language == "ar" else entity.name.en
    return is_headed(entity, head, lexicon, (name or "",))


def _may_be_called(entity: Entity, head: str, lexicon: Lexicon) -> bool:
    """Tell whether a group may go by a noun not its own: a brigade is no coalition, police no group."""
    others = "unit-noun" if lexicon.has("union-noun", head) else "service-noun"
    return not any(is_headed(entity, noun, lexicon) for noun in lexicon.words(others))


@lru_cache(_MEMO)
def _heads(name: str, lexicon: Lexicon) -> list[str]:
    """Return the words that may be the head noun of a name of several words.

    In English that is the last, one before "of", "for" or "in", the first (Katiba Macina) and what the first
    means (Liwa Suqur al-Jurd is a brigade).
    """
    words = key(name).split()
    if len(words) < 2:
        return []
    if lexicon.language == "ar":
        # ألوية begins with a letter of its own, not with the article.
        return [words[0].removeprefix("ال") if name.startswith("ال") else words[0]]
    linked = [w for w, after in pairwise(words) if after in ("of", "for", "in")]
    meant = [
        n.removeprefix(_MEANS) for n in lexicon.names if n.startswith(_MEANS) and lexicon.has(n, words[0])
    ]
    return [words[-1], *linked, words[0], *meant]
