"""What a word is seen with: its neighbours, the names it is part of, and the trigger words before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from khabar.recognise.wordlist import Phrases

# How far before a word a trigger word counts.
_BACK = 4
_OFFSETS = (-2, -1, 1, 2)


@dataclass(frozen=True, slots=True)
class Word:
    """One word as a model sees it.

    Attributes:
        key: its spelling key; of punctuation, the mark itself.
        stem, bare: the key without attached letters; the stem without its article.
        own: its features where it stands.
        beside: distance → features that a word so far away sees; -1 for the word before that one.
        symbol: its class, a few letters.
        roles: the sets of trigger words it is in.
    """

    key: str
    stem: str
    bare: str
    own: tuple[str, ...]
    beside: Mapping[int, tuple[str, ...]]
    symbol: str
    roles: frozenset[str] = frozenset()


def seen_from(features: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return what neighbours see of a word's features, by where the word stands from them."""
    return {offset: tuple(f"{offset}{feature}" for feature in features) for offset in _OFFSETS}


def in_company(words: Sequence[Word], phrases: Phrases, triggers: frozenset[str]) -> list[list[str]]:
    """Return the features of each word: its own, and those of what stands around it."""
    parts = _phrase_parts(words, phrases)
    symbols = ["^", *(w.symbol for w in words), "$"]
    rows = []
    for i, word in enumerate(words):
        row = list(word.own)
        for offset in _OFFSETS:
            at = i + offset
            row += words[at].beside[offset] if 0 <= at < len(words) else (f"{offset}edge",)
        if i:
            row.append(f"pair-={words[i - 1].key}|{word.key}")
        if i + 1 < len(words):
            row.append(f"pair+={word.key}|{words[i + 1].key}")
        before, here, after = symbols[i : i + 3]
        row += [f"c={here}", f"c-={before}|{here}", f"c+={here}|{after}"]
        if parts[i]:
            row.append(f"in={parts[i]}")
        seen = {role for other in words[max(0, i - _BACK) : max(0, i - 1)] for role in other.roles}
        row += [f"after={role}" for role in sorted(seen & triggers)]
        rows.append(row)
    return rows


def _phrase_parts(words: Sequence[Word], phrases: Phrases) -> list[str]:
    """Return which list each word is part of a longer name of, and whether it begins it."""
    parts = [""] * len(words)
    for i, word in enumerate(words):
        if parts[i]:
            continue
        found: tuple[int, str] = (0, "")
        for first in {word.stem, word.key}:
            for name, listed in phrases.get(first, {}).items():
                length = len(name)
                if length > found[0] and all(
                    i + n < len(words) and words[i + n].key == name[n] for n in range(1, length)
                ):
                    found = (length, listed)
        for n in range(found[0]):
            parts[i + n] = f"{found[1]}-{'I' if n else 'B'}"
    return parts
