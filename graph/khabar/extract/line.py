"""A sentence as patterns see it: one line of codes for its words, punctuation and names."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence

# Stands before the type letters of a name in the line; no word holds it.
NAME = "§"


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a punctuation mark, or a group of coordinated names.

    Attributes:
        code: what patterns see.
        first, last: its tokens in the sentence, last exclusive.
        group: the mentions, where it is a group of names.
        sides: which side each of them is on, where the text tells two sides (A من جهة وB من جهة أخرى).
        clitics: the letters attached before it.
        future: the word carries the Arabic future's س.
        definite: the word carries the Arabic article, so it is no verb.
    """

    code: str
    first: int
    last: int
    clitics: str = ""
    group: tuple[Mention, ...] = ()
    sides: tuple[int, ...] = ()
    future: bool = False
    definite: bool = False

    @property
    def is_word(self) -> bool:
        """Tell a word from a name or a punctuation mark."""
        return not self.group and self.code[0].isalnum()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as patterns see it.

    Attributes:
        text: the codes, each followed by a blank; the first is preceded by one. A word's attached letters
            stand before it and ``_``; a group of names is written ``§`` with the letters of its types, ``+``
            where it is more than one, its number, and ``p``, ``a``, ``o`` or ``s`` (`encode` tells which).
        shown: the numbers of the items that stand in ``text``; all, unless asides are left out.
        starts: where the code of each shown item begins in ``text``.
        elsewhere: items that belong to another statement, so that their cues do not count.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    text: str
    shown: tuple[int, ...]
    starts: tuple[int, ...]
    elsewhere: frozenset[int] = frozenset()

    def phrase_at(self, i: int, name: str, lexicon: Lexicon) -> tuple[str, ...]:
        """Return the phrase of a word set that begins at item ``i``; empty where none does."""
        if i < len(self.items) and not self.items[i].group:
            for phrase in lexicon.phrases_from(name, self.items[i].code):
                items = self.items[i : i + len(phrase)]
                if len(items) == len(phrase) and all(map(_is_coded, items, phrase)):
                    return phrase
        return ()

    def items_at(self, position: int, count: int) -> tuple[int, ...]:
        """Return the numbers of ``count`` shown items; the first begins at ``position`` of the text."""
        first = self.starts.index(position)
        return self.shown[first : first + count]

    def without(self, left_out: Collection[int]) -> "Line":
        """Return the line with some of its items left out of the text; the items keep their numbers."""
        return line_of(self.sentence, self.items, [i for i in self.shown if i not in left_out])

    def only(self, shown: Iterable[int], elsewhere: Iterable[int]) -> "Line":
        """Return the line with these of its items shown, in this order."""
        return replace(line_of(self.sentence, self.items, shown), elsewhere=frozenset(elsewhere))


def line_of(sentence: Sentence, items: tuple[Item, ...], shown: Iterable[int]) -> Line:
    """Return the line of items of which those with the given numbers are shown."""
    shown = tuple(shown)
    starts, text = [], " "
    for item in (items[i] for i in shown):
        starts.append(len(text))
        text += f"{item.clitics}_{item.code} " if item.clitics and item.is_word else f"{item.code} "
    return Line(sentence, items, text, shown, tuple(starts))


def _is_coded(item: Item, code: str) -> bool:
    """Tell whether an item is the word of a code, and has the attached letter the code may ask for."""
    letter, attached, word = code.rpartition("_")
    return item.code == word and (not attached or item.clitics.endswith(letter))
