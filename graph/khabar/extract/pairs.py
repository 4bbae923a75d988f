"""Tells how two names of a line stand to each other: the words between, before and behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line
from khabar.recognise.wordclasses import Classes, word_classes

# How many items before the first and behind the second name are looked at.
_BEFORE, _BEHIND = 8, 6
# So many words on a side of a name are close to it.
_CLOSE = 3
# Names farther apart, in items, are no pair.
_FARTHEST = 40
# What goes on longer without a stop, in items, is a table or a list.
_LONGEST = 250
# What stands between is taken as a whole up to so many items.
_WHOLE = 5
# Of the telling words between so many, of what stands behind so many words are looked at.
_BONES, _TAIL = 6, 4
_STOPS = frozenset(".;")
_COMMAS = frozenset(",;:")
_MEMO = 100_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names of a line by the numbers of their items, the first to be read first.

    The same number twice is a list's own names.
    """

    first: int
    second: int


def pairs(line: Line) -> Iterator[Pair]:
    """Yield every two names of a sentence, and every list of names.

    A verb's object pronoun counts as standing behind the subject that follows it, as an object's name does:
    واتهمتها الهيئة is read as اتهمت الهيئة إياها.
    """
    if len(line.items) > _LONGEST:
        return
    named = [i for i, item in enumerate(line.items) if item.group]
    for i in named:
        if len(line.items[i].group) > 1:
            yield Pair(i, i)
    for at, i in enumerate(named):
        for j in named[at + 1 :]:
            if j - i <= _FARTHEST:
                turned = j == named[at + 1] and _is_object(line.items[i]) and not _is_object(line.items[j])
                yield Pair(j, i) if turned else Pair(i, j)


def _is_object(item: Item) -> bool:
    return item.code.endswith("o")


class PairFeatures:
    """Tells what a model of pairs looks at, by the word sets of a language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._classes = word_classes(lexicon.language)
        self._zoned: dict[tuple[str, str, str, str], tuple[str, ...]] = {}

    @cached_property
    def _sets(self) -> dict[str, tuple[str, ...]]:
        """Return code → the word sets it is in as a single word."""
        found: dict[str, list[str]] = {}
        for name in self._lexicon.names:
            for code in self._lexicon.words(name):
                found.setdefault(code.rpartition("_")[2], []).append(name)
        return {code: tuple(names) for code, names in found.items()}

    def of(self, line: Line, pair: Pair) -> list[str]:
        """Return the features of a pair."""
        items = line.items
        left, right = sorted((pair.first, pair.second))
        before = items[_clause_start(items, left) : left]
        behind = items[right + 1 : right + 1 + _BEHIND]
        if left == right:
            return self._of_list(items[left], before, behind)
        a, b = items[pair.first], items[pair.second]
        between = items[left + 1 : right]
        types = f"{_types(a)}>{_types(b)}"
        others = sum(bool(item.group) for item in between)
        commas = sum(item.code in _COMMAS for item in between)
        found = [
            "pair",
            f"types={types}",
            f"clitics={a.clitics}/{b.clitics}",
            f"lists={len(a.group) > 1}{len(b.group) > 1}",
            f"pronouns={a.code[-1] in 'os'}{b.code[-1] in 'os'}",
            f"others={min(others, 3)}",
            f"apart={min(len(between) // 3, 6)}",
            f"commas={min(commas, 3)}",
            f"opens={any(item.group for item in before)}",
        ]
        for item in before:
            found += self._in_zone("P", item, types)
        for item in between:
            found += self._in_zone("B", item, types)
        for item in behind:
            found += self._in_zone("A", item, types)
        found += (
            self._close(before[::-1], "Pn") + self._close(between, "Bn") + self._close(between[::-1], "Bm")
        )
        found += self._in_order("P", [*before, a]) + self._in_order("B", [a, *between, b])
        found += self._beside(before[-1:], "P1") + self._beside(between[:1], "B1")
        found += self._beside(between[-1:], "B-1") + self._beside(behind[:1], "A1")
        apart = "apart" if others else "beside"
        found += self._governed(before[-_CLOSE:], between, b, apart)
        found += self._as_whole(between) + self._skeleton(before, between, behind, types)
        return found + self._triggers(before, between, types, apart)

    def _of_list(self, item: Item, before: Sequence[Item], behind: Sequence[Item]) -> list[str]:
        types = _types(item)
        found = ["list", f"list={types}"]
        for other in before:
            found += self._in_zone("p", other, types)
        for other in behind:
            found += self._in_zone("a", other, types)
        found += self._beside(before[-1:], "p1") + self._beside(behind[:1], "a1")
        last = next((names for o in reversed(before) if (names := self._named(o))), ())
        return found + [f"trigger={name}" for name in last]

    def _named(self, item: Item) -> tuple[str, ...]:
        """Return the word sets a word is in."""
        return () if item.group else self._sets.get(item.code, ())

    def _classed(self, item: Item) -> Classes:
        """Return the classes of a word; in Arabic of one with the article, where it has none without."""
        if item.group:
            return ()
        return self._classes.get(item.code) or self._classes.get("ال" + item.code) or ()

    def _in_zone(self, zone: str, item: Item, types: str) -> tuple[str, ...]:
        """Return what a word tells in a zone; of a name, its types."""
        word = _types(item) if item.group else item.code
        known = (zone, word, item.clitics, types)
        if known not in self._zoned:
            if len(self._zoned) > _MEMO:
                self._zoned.clear()
            self._zoned[known] = tuple(self._telling(zone, item, types))
        return self._zoned[known]

    def _telling(self, zone: str, item: Item, types: str) -> Iterator[str]:
        if item.group:
            yield f"{zone}§{_types(item)}"
            return
        yield f"{zone}={item.code}"
        for name in self._named(item):
            yield f"{zone}:{name}"
            yield f"{zone}:{name} {types}"
        for name in self._classed(item):
            yield f"{zone}~{name}"
        if item.clitics:
            yield f"{zone}+{item.clitics}"

    def _beside(self, items: Sequence[Item], where: str) -> list[str]:
        """Return what a word tells that stands right beside a name."""
        if not items:
            return [f"{where}-"]
        if items[0].group:
            return [f"{where}§{_types(items[0])}"]
        found = [f"{where}={items[0].code}", *(f"{where}:{name}" for name in self._named(items[0]))]
        return found + [f"{where}~{name}" for name in self._classed(items[0])]

    def _close(self, items: Sequence[Item], where: str) -> list[str]:
        """Return the first few words of a side, up to the next name."""
        found = []
        for item in items[:_CLOSE]:
            if item.group:
                break
            found += [f"{where}={item.code}", *(f"{where}:{name}" for name in self._named(item))]
            found += [f"{where}~{name}" for name in self._classed(item)[1:]]
        return found

    def _in_order(self, zone: str, items: Sequence[Item]) -> list[str]:
        """Return every two words that follow each other, and the first set of each."""
        words = ["§" if item.group else item.code for item in items]
        sets = ["§" if item.group else next(iter(self._named(item)), "_") for item in items]
        found = [f"{zone}2={a} {b}" for a, b in pairwise(words)]
        found += [f"{zone}2:{a} {b}" for a, b in pairwise(sets)]
        classes = [("", "§", "§") if i.group else (*self._classed(i), "", "", "") for i in items]
        for level in (1, 2):
            found += [f"{zone}2~{a[level]} {b[level]}" for a, b in pairwise(classes)]
        return found

    def _governed(
        self, before: Sequence[Item], between: Sequence[Item], second: Item, apart: str
    ) -> list[str]:
        """Return the word sets before and between with what governs the second name."""
        last = between[-1].code if between and not between[-1].group else ""
        by = f"{last}/{second.clitics} {apart}"
        found = [f"P:{name} {by}" for item in before for name in self._named(item)]
        return found + [f"B:{name} {by}" for item in between for name in self._named(item)]

    def _as_whole(self, between: Sequence[Item]) -> list[str]:
        """Return all that stands between, by words, sets and classes, where it is short."""
        if len(between) > _WHOLE:
            return []
        words = [f"§{_types(i)}" if i.group else i.code for i in between]
        sets = [next(iter(self._named(i)), w) for i, w in zip(between, words, strict=True)]
        classes = [(*self._classed(i)[2:], w)[0] for i, w in zip(between, words, strict=True)]
        return ["whole=" + " ".join(words), "sets=" + " ".join(sets), "classes=" + " ".join(classes)]

    def _skeleton(
        self, before: Sequence[Item], between: Sequence[Item], behind: Sequence[Item], types: str
    ) -> list[str]:
        """Return the telling words alone, in their order, however much stands between them."""
        inside = self._bones(between)
        lead, plain, tail = map(_only_sets, (self._bones(before), inside, self._bones(behind[:_TAIL])))
        whole, start = " ".join(inside[:_BONES]), " ".join(plain[:2])
        return [
            f"bones={whole}",
            f"bones={whole} {types}",
            "bare=" + " ".join(plain[:4]),
            f"led={' '.join(lead[-2:])}|{' '.join(plain[:3])}",
            f"led={' '.join(lead[-1:])}|{start} {types}",
            f"tail={start}|{' '.join(tail[:1])}",
        ]

    def _bones(self, items: Sequence[Item]) -> list[str]:
        """Return the first set of each telling word, with the names and commas between them."""
        found = []
        for item in items:
            if item.group or item.code in _COMMAS:
                found.append("§" if item.group else ",")
            elif sets := self._named(item):
                found.append(sets[0])
        return found

    def _triggers(self, before: Sequence[Item], between: Sequence[Item], types: str, apart: str) -> list[str]:
        """Return the sets of the last telling word before the pair, and of the first between."""
        found = []
        for distance, item in enumerate(reversed(before)):
            if names := self._named(item):
                found += [f"last={name} {distance} {apart}" for name in names]
                break
        first = next((names for item in between if (names := self._named(item))), ())
        return found + [f"first={name} {types}" for name in first]


def _only_sets(bones: Sequence[str]) -> list[str]:
    return [bone for bone in bones if bone not in ("§", ",")]


def _clause_start(items: Sequence[Item], first: int) -> int:
    start = first
    while start and first - start < _BEFORE and items[start - 1].code not in _STOPS:
        start -= 1
    return start


def _types(item: Item) -> str:
    return "+".join(sorted({m.entity.type for m in item.group}))
