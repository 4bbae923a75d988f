"""Finds the schema's text patterns in encoded sentences."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import NAME, Line
from khabar.extract.notation import RELATIVE, SKIPPED, Compiler
from khabar.schema import Pattern

_NAME_LETTERS = re.compile(rf"{NAME}([^\W\d_]*)")


@dataclass(frozen=True)
class CompiledPattern:
    """A pattern ready to be matched; its regex is made when a line first may hold a match.

    Attributes:
        name: where it stands: ``negotiates-with/ar/1``.
        pattern: the schema's record.
        source: a regex over a line's text; slots are named groups (with ``-`` as ``_``). Empty for what no
            pattern tells but the model of pairs.
        anchors: sets of codes; every match holds one of each.
        slots: for each slot that must be filled, the letters of the types it takes.
        steps: both in their order: whether it is a slot, and its set.
    """

    name: str
    pattern: Pattern
    source: str
    anchors: tuple[frozenset[str], ...]
    slots: tuple[frozenset[str], ...]
    steps: tuple[tuple[bool, frozenset[str]], ...]

    @property
    def relation(self) -> str:
        """Return the relation or event type it tells of."""
        return self.name.partition("/")[0]

    @property
    def extractor(self) -> str:
        """Return what provenance names: a pattern (``rules:fights/ar/1``), or the model of pairs."""
        return f"rules:{self.name}" if self.source else f"model:{self.name}"

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Return the compiled regex."""
        return re.compile(self.source)

    def goes_along(self, marks: Sequence[tuple[bool, str]]) -> bool:
        """Tell whether what a match holds stands in a line in its order.

        Args:
            marks: of each item, whether it is a name, and its type letters or else its code.
        """
        at, end = 0, len(marks)
        for slot, wanted in self.steps:
            while at < end:
                name, text = marks[at]
                at += 1
                if name is slot and (text in wanted if not slot else not wanted.isdisjoint(text)):
                    break
            else:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a line.

    Attributes:
        slots: slot → number of the item that fills it.
        first, last: the items it covers, last exclusive.
        skipped: items that say something else: an aside, a verb before "and", all before a relative clause.
        relative: a relative clause says it, which takes it for granted.
    """

    found: CompiledPattern
    slots: Mapping[str, int]
    first: int
    last: int
    skipped: frozenset[int] = frozenset()
    relative: bool = False


def compile_pattern(
    name: str,
    pattern: Pattern,
    lexicon: Lexicon,
    letters: Mapping[str, str],
    takes: Mapping[str, Iterable[str]],
) -> CompiledPattern:
    """Compile one pattern.

    Args:
        name: relation or event type, language and number, for provenance.
        letters: entity type → its letter in encoded lines.
        takes: slot → the entity types that fit it.

    Raises:
        ValueError: it is malformed, or names an unknown word set, slot or entity type.
    """
    compiler = Compiler(pattern.match, lexicon, letters, takes)
    source = f"(?<= )(?:{compiler.regex()})"
    return CompiledPattern(
        name, pattern, source, tuple(compiler.anchors), tuple(compiler.slots), tuple(compiler.steps)
    )


class PatternSet:
    """Many patterns, looked up by the words and names a line holds."""

    def __init__(self, patterns: Iterable[CompiledPattern]) -> None:
        self._patterns = tuple(patterns)
        # Many patterns have a set of words in common: each is looked for once in a line.
        numbered = {anchor: i for i, anchor in enumerate({a for p in self._patterns for a in p.anchors})}
        self._holding: dict[str, list[int]] = {}
        for anchor, number in numbered.items():
            for code in anchor:
                self._holding.setdefault(code, []).append(number)
        self._needed = [frozenset(numbered[a] for a in p.anchors) for p in self._patterns]
        self._rarest: dict[int, list[int]] = {}
        for number, pattern in enumerate(self._patterns):
            if pattern.anchors:
                self._rarest.setdefault(numbered[min(pattern.anchors, key=len)], []).append(number)
        self._always = {number for number, pattern in enumerate(self._patterns) if not pattern.anchors}
        self._most = max((len(p.slots) for p in self._patterns), default=0)
        self._fitting: dict[tuple[int, frozenset[str]], frozenset[int]] = {}

    def matches(self, line: Line) -> Iterator[Match]:
        """Yield every match in the text of a line, patterns in their order, each from left to right."""
        if NAME not in line.text:
            return
        names = _NAME_LETTERS.findall(line.text)
        rest = iter(names)
        items = [line.items[i] for i in line.shown]
        marks = [(True, next(rest)) if NAME in item.code else (False, item.code) for item in items]
        held = {n for item in items for n in self._holding.get(item.code, ())}
        may = self._always.union(*(self._rarest.get(anchor, ()) for anchor in held))
        for number in sorted(may & self._that_fit(len(names), frozenset("".join(names)))):
            if self._needed[number] <= held and self._patterns[number].goes_along(marks):
                yield from _search(self._patterns[number], line)

    def _that_fit(self, count: int, letters: frozenset[str]) -> frozenset[int]:
        """Return the numbers of the patterns whose slots so many names of these types may fill."""
        known = (min(count, self._most), letters)
        if known not in self._fitting:
            self._fitting[known] = frozenset(
                number
                for number, pattern in enumerate(self._patterns)
                if len(pattern.slots) <= count and not any(map(letters.isdisjoint, pattern.slots))
            )
        return self._fitting[known]


def _search(found: CompiledPattern, line: Line) -> Iterator[Match]:
    for m in found.regex.finditer(line.text):
        groups = ((name, text) for name, text in m.groupdict().items() if text)
        covered = {name: line.items_at(m.start(name), text.count(" ")) for name, text in groups}
        slots = {
            name.replace("_", "-"): items[0]
            for name, items in covered.items()
            if not name.startswith((SKIPPED, RELATIVE))
        }
        relative = max((items[0] for name, items in covered.items() if name.startswith(RELATIVE)), default=0)
        skipped = {i for name, items in covered.items() if name.startswith(SKIPPED) for i in items}
        skipped.update(range(relative))
        matched = line.items_at(m.start(), m.group().count(" "))
        # A subject carried over from another clause stands before what is matched.
        last = max(matched) + 1
        first = matched[0] if matched[0] not in line.elsewhere else matched[1]
        skipped.update(i for i in range(first, last) if i not in line.shown)
        skipped |= line.elsewhere
        yield Match(found, slots, first, last, frozenset(skipped), relative > 0)
