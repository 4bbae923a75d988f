"""Holds the bank's items against the registry: whom their names stand for, and their claims by its names."""

from pathlib import Path
from typing import Final

from khabar.bundled import SOURCES
from khabar.evaluate.records import Gold
from khabar.extract.lexicon import Lexicon
from khabar.extract.shortforms import is_new
from khabar.extract.states import of_namesake, state_of
from khabar.model import Entity
from khabar.registry import load_registry, new_entity
from khabar.yamlfile import Located
from tests.sentences.bank import Item

SHIPPED: Final = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")


def entity_of(type_: str, name: str, lexicon: Lexicon) -> Entity:
    """Return the entity of the shipped registry that goes by a name, else a new one.

    Args:
        lexicon: tells the states that "Russian" and "Malian troops" speak of.
    """
    index = SHIPPED.index
    if known := [e for e in index.named(name) if e.type == type_]:
        return known[0]
    state = of_namesake(type_, name, index)
    if state is None and type_ == "government":
        state = state_of(name, index, lexicon)
    return state if state and not is_new(state) else new_entity(type_, name)


def gold_of(item: Item, lexicon: Lexicon) -> Gold:
    """Return an item as reviewed gold, whose claims call those whom the registry knows as it does.

    Claims of the bank call a government as its item does: Ankara, Turkish.
    """
    names = {name: _called(entity_of(type_, name, lexicon), name) for type_, name in item.names}
    claims = []
    for claim in item.gold.claims:
        ends = {"subject": names[claim.subject], "object": names[claim.object]}
        if claim.said_by in names:
            ends["said_by"] = names[claim.said_by]
        claims.append(claim.model_copy(update=ends))
    entities = {e.name: e for e in (e.model_copy(update={"name": names[e.name]}) for e in item.gold.entities)}
    file = item.gold.model_copy(update={"claims": tuple(claims), "entities": tuple(entities.values())})
    return Gold(item.article, Path(item.article.name), Located(file, "", {}))


def _called(entity: Entity, name: str) -> str:
    return name if is_new(entity) or name in entity.full_names else str(entity.name)
