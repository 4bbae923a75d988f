"""Tells which state words speak of: غارات روسية، قوات تركية, Malian troops."""

from collections.abc import Sequence
from itertools import pairwise

from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.registry import NameIndex, new_entity
from khabar.registry.spelling import key


def with_states(
    sentence: Sentence, found: Sequence[Mention], index: NameIndex, lexicon: Lexicon
) -> list[Mention]:
    """Add the states that an adjective names behind what states have: غارات روسية، قوات تركية."""
    if lexicon.language != "ar":
        return list(found)
    states = []
    for i, (noun, adjective) in enumerate(pairwise(sentence.tokens)):
        if i and lexicon.has("strike-adjective", noun.norm):
            noun = sentence.tokens[i - 1]  # noqa: PLW2901  (ضربة جوية أمريكية)
        bare = _nisba(adjective.norm)
        if bare and lexicon.has("of-a-state", noun.norm):
            forces = f"القوات ال{bare}ه"
            known = {e.id: e for e in index.named(forces) if e.type == "government"}
            states += [mention(sentence, i + 1, i + 2, e) for e in known.values() if len(known) == 1]
    return without_overlaps((*found, *states))


def state_of(name: str, index: NameIndex, lexicon: Lexicon) -> Entity | None:
    """Return whom "Russian warplanes" or "Malian troops" belong to: the army, else the government."""
    words = name.split()
    if len(words) == 1 and not words[0].isupper():
        # The adjective alone (American air strikes).
        words.append("government")
    if len(words) != 2 or not lexicon.has("state-body", key(words[1])):
        return None
    armed = lexicon.has("armed-body", key(words[1]))
    bodies = (
        ("army", "military", "forces", "government") if armed else ("government", "authorities", "forces")
    )
    known = (e for body in bodies for e in index.named(f"{words[0]} {body}"))
    return next(known, None) or new_entity("government", f"{words[0]} army" if armed else " ".join(words))


def of_namesake(type_: str, name: str, index: NameIndex) -> Entity | None:
    """Return the government that a place's name stands for (Ankara), or the country that a state's is.

    None where the name is no place's and no state's. A government the registry lacks is called by the place.
    """
    named = index.named(name)
    if any(e.type == type_ for e in named):
        return None
    if type_ == "government":
        places = [e for e in named if e.type == "region"]
        known = next((g for e in places if (g := index.government_of(e))), None)
        return known or (new_entity("government", name) if places else None)
    states = (e for e in named if type_ == "region" and e.type == "government")
    return next((country for e in states if (country := index.country_of(e))), None)


def _nisba(word: str) -> str:
    """Return an Arabic adjective in ي without article and ending (روسية، الروسيين → روسي); "" for others."""
    bare = word.removeprefix("ال")
    for ending in ("ه", "ين", "ون", "ان"):
        if bare.endswith("ي" + ending):
            return bare.removesuffix(ending)
    return bare if bare.endswith("ي") else ""
