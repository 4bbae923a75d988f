"""Makes more sentences of few: the names of each are exchanged for others of their type, old and made up.

A model that has seen one sentence with many names learns from the sentence, not from the name.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from khabar.recognise.wordlist import Wordlist

_SEED = 11
# Of the names put in, so many are taken as they are; the others are made of the parts of two.
_AS_IS = 0.3
_QUOTED = 0.15


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the places of its names: start, end and entity type, in characters."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def varied(texts: Sequence[Text], words: Wordlist, times: int) -> Iterator[Text]:
    """Yield each text so many times, with other names."""
    choice = random.Random(_SEED)  # noqa: S311  (no secret)
    maker = _Maker(texts, words, choice)
    for _ in range(times):
        for text in texts:
            yield _exchanged(text, maker)


def _exchanged(text: Text, maker: "_Maker") -> Text:
    """Return the text with each name exchanged, the same name for the same."""
    new, at = "", 0
    places: list[tuple[int, int, str]] = []
    chosen: dict[tuple[str, str], str] = {}
    for start, end, type_ in sorted(text.names):
        if start < at:
            continue
        old = text.text[start:end]
        name = chosen.setdefault((old, type_), maker.name(type_))
        new += text.text[at:start]
        if name.startswith("ال") and new.endswith(("ل", "لـ")) and not new[-3:-1].endswith("ا"):
            attached = new.removesuffix("ـ")
            if attached[-2:-1] in ("", " ", "و", "(", "«"):
                # لـ and الجبهة are للجبهة.
                new, name = attached, name[1:]
        places.append((len(new), len(new) + len(name), type_))
        new += name
        at = end
    return Text(new + text.text[at:], tuple(places))


class _Maker:
    """Makes names of the parts of known ones."""

    def __init__(self, texts: Sequence[Text], words: Wordlist, choice: random.Random) -> None:
        self._choice = choice
        self._names: Mapping[str, list[str]] = defaultdict(list)
        for text in texts:
            for start, end, type_ in text.names:
                self._names[type_].append(text.text[start:end])
        self._places = sorted(w for w in words.values("names-place") if 3 < len(w) < 16)
        self._given = sorted(w for w, n in words.values("given").items() if n >= "3" and len(w) > 2)
        self._surnames = sorted(w for w, n in words.values("surname").items() if n >= "2" and len(w) > 3)

    def name(self, type_: str) -> str:
        """Return a name of the type."""
        name = self._choice.choice(self._names[type_])
        if self._choice.random() < _AS_IS:
            return name
        if type_ == "person":
            return self._person(name)
        if type_ == "region":
            return self._region(name)
        return self._group(type_, name)

    def _person(self, name: str) -> str:
        words = name.split()
        given = set(self._given)
        made = []
        for i, word in enumerate(words):
            if word in _LINKS or (i and words[i - 1] in ("عبد",)):
                made.append(word)
            elif i == len(words) - 1 and i:
                made.append(
                    self._choice.choice(self._surnames) if self._choice.random() < _EXCHANGE else word
                )
            elif word in given or self._choice.random() < _EXCHANGE:
                made.append(self._choice.choice(self._given))
            else:
                made.append(word)
        return " ".join(made)

    def _region(self, name: str) -> str:
        words = name.split()
        if len(words) == 1:
            return self._choice.choice(self._places)
        other = self._choice.choice(self._names["region"]).split()
        return " ".join([*words[:1], *other[1:]]) if len(other) > 1 else f"{words[0]} {other[0]}"

    def _group(self, type_: str, name: str) -> str:
        words = name.split()
        other = self._choice.choice(self._names[type_]).split()
        if len(words) < 2 or len(other) < 2 or _quotes(name) or _quotes(" ".join(other)):
            return name
        tail = other[1:]
        if len(tail) > 1 and not tail[-1].startswith("ال") and self._choice.random() < _EXCHANGE:
            tail[-1] = self._choice.choice(self._places)
        made = " ".join([words[0], *tail])
        if self._choice.random() < _QUOTED and len(tail) > 1 and not words[0].startswith("ال"):
            return f"{words[0]} «{' '.join(tail)}»"
        return made


_EXCHANGE = 0.5
_LINKS = frozenset("أبو أبي أم بن ابن ولد آغ عبد آل بنت".split())


def _quotes(name: str) -> bool:
    return any(q in name for q in '«»"“”')
