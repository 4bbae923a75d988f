"""Finds a node of the network by any name it goes by, however spelt."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from khabar.errors import UsageError, did_you_mean
from khabar.network.records import Thing
from khabar.registry.spelling import key


def find(things: Mapping[str, Thing], wanted: str) -> str:
    """Return the IRI of the thing that ``wanted`` is: its IRI, its id or any of its names.

    Raises:
        UsageError: nothing goes by that name (with the closest one), or several do (with all of them).
    """
    if by_id := [iri for iri in things if wanted in (iri, iri.rpartition("/")[2])]:
        return by_id[0]
    found = sorted(_by_name(things).get(key(wanted), ()))
    if len(found) == 1:
        return found[0]
    if found:
        listed = "".join(f"\n  {shown(things[iri])}  <{iri}>" for iri in found)
        raise UsageError(f'"{wanted}" names several; give one by its IRI or full name:{listed}')
    names = (name for thing in things.values() for name in thing["names"])
    hint = did_you_mean(wanted, names) or "`khabar stats` lists who is in the graph"
    raise UsageError(f'no claim in the graph names "{wanted}"; {hint}')


def shown(thing: Mapping[str, Any]) -> str:
    """Return the one name to show a thing by."""
    return str(thing["label_ar"] or thing["label_en"] or thing["id"].rsplit("/", 1)[-1])


def _by_name(things: Mapping[str, Thing]) -> Mapping[str, set[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for iri, thing in things.items():
        for name in thing["names"]:
            index[key(name)].add(iri)
    return index
