"""Tells whom a name in a claims file may stand for: declared there, in the registry, or the outlet."""

from functools import cached_property

from rapidfuzz import fuzz, process

from khabar.model import Article, ClaimsFile, Entity
from khabar.registry import Registry, key, new_entity

# Of 100. A name that lacks a word scores 100 (أحرار الشام); at 75 حماس would be offered for حماة.
_ALIKE = 80


class KnownNames:
    """The names one article's claims may use.

    What the file declares comes first, so that a person can say that this Khaled is not the registry's.
    """

    def __init__(self, claims: ClaimsFile, article: Article, registry: Registry) -> None:
        self._article, self._registry = article, registry
        self._declared: dict[str, Entity] = {}
        for new in claims.entities:
            entity = new_entity(new.type, new.name, new.aliases)
            for name in (new.name, *new.aliases):
                self._declared.setdefault(key(name) or name, entity)

    def named(self, name: str) -> tuple[Entity, ...]:
        """Return the entities the name may stand for: none, the one, or several."""
        if declared := self._declared.get(key(name) or name):
            return (declared,)
        if full := self._registry.index.named(name):
            return full
        if short := tuple(entity for entity in self.short_for(name) if entity.id in self._in_full):
            return short
        outlet = self._article.outlet
        return (new_entity("outlet", outlet),) if outlet and key(outlet) == key(name) else ()

    def short_for(self, name: str) -> tuple[Entity, ...]:
        """Return the entities of which this is a short name, whether or not the article has a full one."""
        return self._registry.index.named(name, short=True)

    def closest(self, name: str) -> str:
        """Return the full name spelt most like this one, or an empty string where none is alike."""
        best = process.extractOne(key(name), self._keys, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE)
        return best[2] if best else ""

    @cached_property
    def _keys(self) -> dict[str, str]:
        """Return the spelling key of every full name a claim could have used."""
        entities = (*self._declared.values(), *self._registry)
        return {name: key(name) for entity in entities for name in entity.full_names}

    @cached_property
    def _in_full(self) -> frozenset[str]:
        """Return the ids of the entities that stand in the article with a full name."""
        words = [word for token in self._article.text.split() for word in key(token).split()]
        hits = (self._registry.index.longest_at(words, start) for start in range(len(words)))
        return frozenset(hit.entity.id for hit in hits if hit and not hit.short)
