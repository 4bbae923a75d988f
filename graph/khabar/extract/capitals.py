"""Tells where a capital's name stands for the government there: بين مقديشو ونيروبي، Ankara denied it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence, Token
from khabar.model import Region
from khabar.registry import NameIndex

# What stands behind the place of a dateline: KABUL (Reuters) -
_BEHIND_DATELINE = frozenset(("(", "-", "–", "—", ":"))
# How far before a capital the verb of a march on it may stand, in words.
_REACH = 4


def with_capitals(
    sentence: Sentence, found: Sequence[Mention], index: NameIndex, lexicon: Lexicon
) -> list[Mention]:
    """Return the mentions, those of capitals as the place's or its government's, by the words beside them."""
    result: list[Mention] = []
    for m in found:
        capital = _capital(sentence, m, index)
        if capital is None:
            result.append(m)
            continue
        if result and _joined(sentence, result[-1], m):
            placed = result[-1].entity.type == "region"
        else:
            placed = _is_place(sentence, m, lexicon)
        result.append(replace(m, entity=capital if placed else index.government_of(capital) or capital))
    return result


def _capital(sentence: Sentence, m: Mention, index: NameIndex) -> Region | None:
    """Return the capital that a mention of it, or of the government that goes by its name, names."""
    if isinstance(m.entity, Region):
        named = [m.entity] if m.how == "known" else []
    elif m.entity.type == "government":
        words = " ".join(token.text for token in sentence.tokens[m.first : m.last])
        named = [e for e in index.named(words[len(m.clitics) :]) if isinstance(e, Region)]
    else:
        named = []
    return next((e for e in named if e.kind != "country" and index.government_of(e)), None)


def _joined(sentence: Sentence, a: Mention, b: Mention) -> bool:
    """Tell whether two names are one list: بين مقديشو ونيروبي, Cairo and Ankara."""
    between = [t.norm for t in sentence.tokens[a.last : b.first]]
    return between in ([","], ["and"], ["or"], ["nor"]) or (not between and b.clitics.startswith("و"))


def _is_place(sentence: Sentence, m: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a capital is meant as the place that it is, by the words beside it."""
    before = sentence.tokens[max(0, m.first - _REACH) : m.first]
    behind = sentence.tokens[m.last : m.last + 1]
    if "ب" in m.clitics or any(_marks_place(t, lexicon) for t in behind):
        return True
    if "ل" in m.clitics:
        return False
    if not before:
        return not behind or behind[0].norm in _BEHIND_DATELINE
    at = any(lexicon.has(name, before[-1].norm) for name in ("at-place", "place-head"))
    clause = list(takewhile(lambda t: t.word, reversed(before)))
    return at or any(lexicon.has("reach-place", t.norm) for t in clause)


def _marks_place(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the word behind a name shows that it is a place: Kabul airport, Damascus-based."""
    return any(lexicon.has(n, token.norm) for n in ("place-noun", "place-tail", "site", "seated"))
