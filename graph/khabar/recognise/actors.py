"""Recognises actors and regions by a model of khabar's own texts, which knows the entity types.

It reads what the newswire model and khabar's rules take each word for, and decides which of them to believe.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from khabar.recognise.arabic import ArabicFeatures
from khabar.recognise.company import Word
from khabar.recognise.places import QUOTES
from khabar.recognise.tagger import Likely, Name, Tagger, names

Hints = Sequence[Sequence[str]]
"""What rules and lists tell of each word of a sentence"""

KINDS: Final[Mapping[str, str]] = {
    "person": "person",
    "region": "place",
    "faction": "organization",
    "government": "organization",
    "organization": "organization",
    "outlet": "organization",
}
"""Entity type → kind of name"""

# The probability of being outside any name is multiplied with this.
OUTSIDE: Final = 0.6
# How far behind a noun that opens names a word may still belong to one.
_REACH = 7
_STEPS = 5
# A label of the newswire model counts from here on.
_COUNTS = 0.05


class ActorTagger:
    """Reads a sentence's words, the newswire model's opinion and the rules' hints."""

    def __init__(self, model: bytes, features: ArabicFeatures) -> None:
        self._tagger = Tagger(model)
        self._features = features

    def names(self, words: Sequence[str], likely: Sequence[Likely], hints: Hints) -> list[Name]:
        """Return the likeliest names; their kinds are entity types."""
        return names(self._tagger.likely(actor_rows(self._features, words, likely, hints)), OUTSIDE)


def actor_rows(
    features: ArabicFeatures, words: Sequence[str], likely: Sequence[Likely], hints: Hints
) -> list[list[str]]:
    """Return the features of each word."""
    seen = [features.word(w) for w in words]
    quoted = _quoted(words)
    general = [features.general(w) for w in words]
    here = [
        [*_opinion(likely[i] if i < len(likely) else {}), *hints[i], *quoted[i]] for i in range(len(seen))
    ]
    chains = _chains(features, seen, hints)
    rows = []
    for i, word in enumerate(seen):
        row = [f"b={word.bare or word.key}", *_ends(word), *general[i][0], *here[i], *chains[i]]
        for offset in (-3, -2, -1, 1, 2, 3):
            at = i + offset
            if not 0 <= at < len(seen):
                row.append(f"{offset}edge")
                continue
            row += general[at][offset]
            row += [f"{offset}{f}" for f in here[at]]
            if abs(offset) < 3:
                row.append(f"{offset}b={seen[at].bare or seen[at].key}")
        symbols = ["^", *(s.symbol for s in seen[max(0, i - 1) : i + 2]), "$"]
        row.append("c=" + "|".join(symbols))
        rows.append(row)
    return rows


def _ends(word: Word) -> list[str]:
    return [f for f in word.own if f.startswith(("ends=", "begins="))]


def _opinion(likely: Likely) -> list[str]:
    """Return what the newswire model takes a word for."""
    return [f"news={label}:{min(int(p * _STEPS), _STEPS - 1)}" for label, p in likely.items() if p > _COUNTS]


def _quoted(words: Sequence[str]) -> list[list[str]]:
    """Tell the words in quotation marks by the length of what is quoted, and the words around it."""
    told: list[list[str]] = [[] for _ in words]
    opened = -1
    for i, word in enumerate(words):
        if word not in QUOTES:
            continue
        if opened >= 0 and word not in "«“„":
            length = min(i - opened - 1, 6)
            for at in range(opened + 1, i):
                told[at].append(f"quoted={length}")
                told[at].append(f"quoted-{'first' if at == opened + 1 else 'last' if at == i - 1 else 'in'}")
            told[opened].append(f"opens={length}")
            told[i].append(f"closes={length}")
            opened = -1
        else:
            opened = i
    return told


def _chains(features: ArabicFeatures, seen: Sequence[Word], hints: Hints) -> list[list[str]]:
    """Tell how far behind the last noun that opens names a word stands, and whether a definite word came."""
    told: list[list[str]] = []
    head, distance, definite, first = "", 0, 0, ""
    for i, word in enumerate(seen):
        opens = next((h for h in hints[i] if h.startswith("head=")), "")
        opens = opens or next(
            (f"noun{f[5:]}" for f in features.inflection(word) if f.startswith("opens=")), ""
        )
        breaks = (
            not word.bare and word.key not in QUOTES and word.key not in "-–—" and not word.key[0].isdigit()
        )
        row = []
        if head and distance <= _REACH and not breaks:
            distance += 1
            is_definite = word.bare != word.stem
            row = [
                f"behind={head}:{min(distance, 5)}",
                f"behind-definite={min(definite, 2)}:{is_definite}:{min(distance, 4)}:{first}",
                f"behind-{head}:{min(definite, 2)}:{is_definite}",
            ]
            definite += is_definite
        else:
            head = ""
        if opens and (not head or distance > 1):
            row.append("opens")
        if opens and (not head or definite):
            head, distance, definite = opens, 0, 0
            first = "d" if word.bare != word.stem else "i"
        told.append(row)
    return told
