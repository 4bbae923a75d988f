"""Compiles the notation of text patterns into regular expressions over encoded sentences.

The notation (docs/patterns.md), item by item, parted by blanks:

=====================  =========================================================================
``محادثات``            this word, with or without clitics and article
``لـتشكيل``            this word with this letter attached
``<talks>``            any word or phrase of the word set; ``وـ<talks>`` with this letter attached
``{subject}``          one or more coordinated names of the types the slot takes
``{target:faction}``   the same, of these types only (``faction|government``)
``{party2}``           a second slot of an event's role
``{party+}``           two names or more; ``{both}`` always is
``ل{object}``          a name with this letter attached
``-{object}``          a name that is the pronoun object of the verb before it (هاجمها); no other slot is
``~``  ``~5``          up to four (five) words, no name or punctuation among them
``~~5``                the same, other names allowed
``~~~9``               the same, names, commas and dashes allowed
``~4<set>``            up to four words, each of this word set
``~4!<set>``           up to four words, none of them of this set
``<set|more>``         any word of either set; also in ``~4!<set|more>`` and ``!!<set|more>``
``&``  ``&&``          the way from a subject to its verb: auxiliaries and adverbs, and before them an aside
                       between commas, a relative pronoun, or another verb and "and"; with ``&&`` forms of
                       "to be" too. A name behind a preposition is no subject, save of a relative clause.
``,``                  this punctuation mark
``[``  ``]``           an opening, a closing round bracket
``,,``                 here a part between commas may stand
``!word``  ``!<set>``  what follows is not this (also ``!{any}``: not a name)
``!!<set>``            what stands before is not one of these words
``{any}``              any name, which fills no slot
``(a b|c)``            alternatives
``x?``                 x may be missing
``^``                  the sentence or line begins here
``+``                  what follows has no و، ف، ب or ل attached: it belongs to what stands before
=====================  =========================================================================
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from khabar.errors import did_you_mean
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import NAME
from khabar.extract.suffixes import SUFFIXES, stems

_ITEM = re.compile(
    r"(?P<behind>!!<[a-z|-]+>)|(?P<slot>-?[وفبلك]*\{[a-z-]+2?\+?(?::[a-z|-]+)?\})"
    r"|(?P<set>(?:[وفبلك]ـ)?<[a-z|-]+>)|(?P<gap>~{1,3}\d*(?:!?<[a-z|-]+>)?)"
    r"|(?P<way>&{1,2})|(?P<aside>,,)|(?P<mark>[()|?!^+,.:;/\[\]-])"
    r"|(?P<word>[^\s(){}<>|?!~^+,.:;&\[\]-]+)|(?P<blank>\s+)|(?P<bad>.)"
)
_GAPS = {
    # A pronoun that owns the word before it goes with it: قواتها.
    1: rf"(?:[^ ,.;:()?!/{NAME}-]+ (?:{NAME}[^ ]*s )?)",
    2: r"(?:[^ ,.;:()?!/-]+ )",
    3: r"(?:[^ .;:?!]+ )",
}
# In English it is passed over by itself: its forces.
_OWNED_GAP = rf"(?:(?:{NAME}[^ ]*s|[^ ,.;:()?!/{NAME}-]+) )"
# The letters of types in an encoded name.
_LETTERS = r"[^\W\d_]*"
_GAP_LENGTH = 4
# A description between commas is seldom longer.
_ASIDE = r"(?:, (?:[^ ,.;:?!]+ ){1,14}?, )?"
# A word's attached letters are parted from it by "_"; those of a name are not.
_UNJOINED = rf"(?![وفبلك]*[وفبل][وفبلك]*(?:_|{NAME}))"
_MARKS = {
    "(": "(?:",
    ")": ")",
    "|": "|",
    "?": "?",
    "^": "(?<=^ )",
    ",,": _ASIDE,
    "+": _UNJOINED,
    "[": r"(?:\( )",
    "]": r"(?:\) )",
}
# Behind these there is nothing that could be missing.
_NOTHING = ("(?:", "|", "?")
_MISPLACED = "brackets, | or ? do not go together here"
# What may be attached before a word.
_ATTACHED = "(?:[وفبلك]+_)?"
# Stands for a pronoun told apart from its word.
PRONOUN = NAME + "-"
# Open the names of regex groups that are no slots: words between a subject and its verb, a relative pronoun.
SKIPPED = "skipped_"
_AND = "(?:and|but|then|nor) (?:then )?"
RELATIVE = "relative_"
# An aside between commas, dashes or brackets.
_APART = "[,(-] (?!(?:but|and|while|whereas|although|though) )(?:[^ .;:?!]+ ){1,18}?[,)-] "
_OWNERS = frozenset("its their his her".split())
# Before "&": fighters of {subject} &.
_NAMED_ANYWAY = re.compile(r"(?:^|[ (|])(?:of|from|by|with|between|to|for|in)\)? (?:~\S* )?\{[^}]*\} ?$")
_GAP = re.compile(r"(~+)(\d*)(!?)(?:<([a-z|-]+)>)?")


def literal_words(match: str) -> list[str]:
    """Return the plain words of a pattern, for the vocabulary."""
    return [m["word"] for m in _ITEM.finditer(match) if m["word"]]


class Compiler:
    """Turns one pattern into a regular expression, and notes what a line must hold for it to match.

    Attributes:
        anchors: sets of codes; every match holds one of each.
        slots: for each slot that must be filled, the letters of the types it takes.
        steps: both in their order: whether it is a slot, and its set.
    """

    def __init__(
        self,
        match: str,
        lexicon: Lexicon,
        letters: Mapping[str, str],
        takes: Mapping[str, Iterable[str]],
    ) -> None:
        self._match, self._lexicon = match, lexicon
        self._letters, self._takes = letters, takes
        self.anchors: list[frozenset[str]] = []
        self.slots: list[frozenset[str]] = []
        self.steps: list[tuple[bool, frozenset[str]]] = []
        self._slots: set[str] = set()
        self._ways = 0

    def error(self, message: str) -> ValueError:
        """Make an error that shows the pattern."""
        return ValueError(f'the pattern "{self._match}": {message}')

    def regex(self) -> str:
        """Return the regular expression.

        Raises:
            ValueError: the pattern is malformed, or names an unknown word set, slot or entity type.
        """
        pieces: list[str] = []
        depth, negated = 0, False
        for m in _ITEM.finditer(self._match):
            if m["blank"]:
                continue
            if m["bad"]:
                raise self.error(f'"{m["bad"]}" is not part of the notation')
            if m["mark"] == "!":
                negated = True
                continue
            piece = self._piece(
                m, free=depth == 0 and not negated and not self._match[m.end() :].startswith("?")
            )
            depth += {"(": 1, ")": -1}.get(m["mark"] or "", 0)
            if depth < 0 or (m["mark"] == "?" and (not pieces or pieces[-1] in _NOTHING)):
                raise self.error(_MISPLACED)
            pieces.append(f"(?!{piece})" if negated else piece)
            negated = False
        if depth or negated:
            raise self.error(_MISPLACED)
        return "".join(pieces)

    def _piece(self, m: re.Match[str], *, free: bool) -> str:
        """Return the regex of one item; a ``free`` one stands in every match and may anchor it."""
        if m["behind"]:
            return self._behind(m["behind"][3:-1])
        if mark := m["aside"] or m["mark"]:
            return _MARKS.get(mark, f"(?:{re.escape(mark)} )")
        if m["gap"] or m["way"]:
            return self._gap(m["gap"]) if m["gap"] else self._way_from(m)
        if m["slot"]:
            return self._slot(m["slot"], free=free)
        if m["word"] in _OWNERS and self._lexicon.language == "en":
            # A pronoun that is read as a name is the same word.
            return f"(?:{m['word']} |{NAME}[^ ]*s )"
        phrases = self._set(m["set"]) if m["set"] else self._lexicon.spellings(self._codes(m["word"]))
        phrases = [*phrases, *(p for phrase in phrases for p in self._parted(phrase))]
        if free:
            self.anchors.append(frozenset(phrase[0].rpartition("_")[2] for phrase in phrases))
            self.steps.append((False, self.anchors[-1]))
        return _choice(phrases)

    def _set(self, text: str) -> list[tuple[str, ...]]:
        """Return a set's phrases, each with the letter that is to be attached before it, if any."""
        letter, _, name = text[:-1].rpartition("<")
        prefix = letter.replace("ـ", "_")
        return [(prefix + p[0].rpartition("_")[2], *p[1:]) if prefix else p for p in self._phrases(name)]

    def _parted(self, phrase: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield a phrase as it stands where the pronoun of its last word is told apart: شنته is شنت and ه."""
        if self._lexicon.language != "ar":
            return
        letter, mark, word = phrase[-1].rpartition("_")
        end = next((s for s in SUFFIXES if word.endswith(s) and len(word) > len(s) + 1), None)
        for stem in stems(word.removesuffix(end)) if end else ():
            if self._lexicon.knows(stem):
                yield (*phrase[:-1], letter + mark + self._lexicon.code(stem)[0], PRONOUN)

    def _behind(self, name: str) -> str:
        # A look-behind must be of fixed width, hence one for the words of each length.
        words = sorted({p[-1] for p in self._phrases(name)}, key=lambda word: (len(word), word))
        same = ("|".join(map(re.escape, group)) for _, group in groupby(words, len))
        return "".join(f"(?<![ _](?:{group}) )" for group in same)

    def _gap(self, text: str) -> str:
        kind, length, negated, name = _GAP.fullmatch(text).groups()  # type: ignore[union-attr]
        item = _OWNED_GAP if kind == "~" and self._lexicon.language == "en" else _GAPS[len(kind)]
        if name:
            words = self._any_of(*name.split("|"))
            item = f"(?:(?!(?:[وفبلك]+_)?{words} ){item})" if negated else f"(?:{words} )"
        return item + f"{{0,{length or _GAP_LENGTH}}}?"

    def _way_from(self, m: re.Match[str]) -> str:
        named = bool(_NAMED_ANYWAY.search(m.string[: m.start()]))
        return self._way(passive=m["way"] == "&&", named=named)

    def _way(self, *, passive: bool, named: bool) -> str:
        """Return the regex of & or &&; before a ``named`` subject the pattern itself has a preposition."""
        auxiliary = self._any_of("way", *(["be"] if passive else []))
        # "was said to have": the verb that follows is active all the same.
        auxiliary = (
            f"(?:{auxiliary}|[a-z]+ly|{self._any_of('be')} (?=(?:[a-z]+ly )?{self._any_of('after-be')} ))"
        )
        way = f"(?:{auxiliary} ?){{0,8}}"
        # One pattern may go this way twice, and a group's name must be unique.
        self._ways += 1
        free = "" if named else "(?<!p )(?<!ps )"
        main = f"{free}(?P<{SKIPPED}{self._ways}>|{'|'.join(self._detours())}){way}"
        relative = _choice(self._phrases("relative"))
        beyond = f", (?:(?:[^ ,.;:?!{NAME}]+ ){{1,6}}?|(?:[^ .;:?!]+ ){{1,18}}?and )"
        told, no_verb = self._any_of("say", "but", "relative"), self._any_of("no-verb")
        # "which is based in the hills and has attacked …".
        other = f"(?!{no_verb} |[^ ]*{NAME})(?:(?!{told} )[^ .,;:?!()]+ ){{1,14}}?(?:, )?{_AND}"
        other = f"(?P<{SKIPPED}{self._ways}r>{other})?"
        relative = f"(?:, |{beyond})?(?P<{RELATIVE}{self._ways}>{relative})(?:{_APART})?{other}{way}"
        return f"(?:{main}|{relative})"

    def _detours(self) -> list[str]:
        """Return what may stand between a main clause's subject and its verb, as regexes."""
        no_verb, told = self._any_of("no-verb"), self._any_of("say", "but", "relative")
        other_verb = f"(?!{no_verb} |[^ ]*{NAME})(?:(?!{told} )[^ .;:?!()]+ ){{1,16}}?(?:, )?{_AND}"
        described = f"{self._any_of('reduced')} (?:by|to|with|from|in|for) (?:[^ ,.;:?!()]+ ){{1,6}}?"
        placed = f"(?:(?:troops|forces|soldiers) )?(?:in|at|from|near|around) {NAME}[^ ]* "
        others = f"and (?:[^ ,.;:?!{NAME}]+ ){{1,4}}?"
        # "The group says it has attacked …".
        own = "|".join("".join(_word(c) for c in p) for p in self._phrases("self-report"))
        when = f"(?:(?:{self._any_of('said-when')}|[0-9]+) ){{0,5}}"
        of_itself = f"(?:[a-z]+ ){{0,3}}?{self._any_of('say')} {when}(?:that )?(?:{own})"
        # The last is a name that is itself an aside: "Its commander, X, attacked …".
        return [_APART, other_verb, described, placed, others, of_itself, "(?<=a ), "]

    def _any_of(self, *names: str) -> str:
        words = sorted({phrase[0] for name in names for phrase in self._phrases(name) if len(phrase) == 1})
        return "(?:" + "|".join(map(re.escape, words)) + ")"

    def _codes(self, word: str) -> tuple[str, ...]:
        return self._lexicon.coded(word)

    def _phrases(self, names: str) -> tuple[tuple[str, ...], ...]:
        """Return the phrases of a set, or of several parted by ``|``, longest first."""
        for name in names.split("|"):
            if name not in self._lexicon:
                raise self.error(f'unknown word set "{name}"{_hint(name, self._lexicon.names)}')
        phrases = {phrase for name in names.split("|") for phrase in self._lexicon.phrases(name)}
        return tuple(sorted(phrases, key=lambda p: (-len(p), p)))

    def _slot(self, text: str, *, free: bool) -> str:
        pronoun = text.startswith("-")
        prefix, _, rest = text[:-1].removeprefix("-").partition("{")
        name, _, named = rest.partition(":")
        many = name.endswith("+") or name == "both"
        name = name.removesuffix("+")
        if name not in self._takes:
            raise self.error(f'unknown slot "{name}"{_hint(name, self._takes)}')
        types = named.split("|") if named else list(self._takes[name])
        if unknown := [t for t in types if t not in self._letters]:
            raise self.error(f'unknown entity type "{unknown[0]}"{_hint(unknown[0], self._letters)}')
        letters = "".join(sorted({self._letters[t] for t in types}))
        # Who acts is not named behind "in" or "like".
        clitics = f"[وف]?{prefix}" if prefix else "[وفل]*" if name in ("subject", "both") else "[وفبلك]*"
        if name != "any" and name in self._slots:
            raise self.error(f'the slot "{name}" stands twice')
        self._slots.add(name)
        if free:
            self.slots.append(frozenset(letters))
            self.steps.append((True, self.slots[-1]))
        plus = r"\+" if many else r"\+?"
        # Whom a verb's own pronoun stands for is its object, and never who acts.
        standing = "o" if pronoun else "[pa]?[os]?" if name == "any" else "[pa]?s?"
        opening = "(?:" if name == "any" else f"(?P<{name.replace('-', '_')}>"
        return f"{opening}{clitics}{NAME}{_LETTERS}[{letters}]{_LETTERS}{plus}[0-9]+{standing} )"


def _choice(phrases: Iterable[tuple[str, ...]]) -> str:
    """Return the regex of one of some phrases; what may be attached before all is looked for once."""
    phrases = list(phrases)
    plain = [re.escape(p[0]) + " " + "".join(map(_word, p[1:])) for p in phrases if "_" not in p[0]]
    pieces = ["".join(map(_word, p)) for p in phrases if "_" in p[0]]
    if plain:
        pieces.append(f"{_ATTACHED}(?:{'|'.join(plain)})")
    return f"(?:{'|'.join(pieces)})"


def _word(code: str) -> str:
    if code == PRONOUN:
        return f"{NAME}[^ ]*[so] "
    letter, attached, rest = code.partition("_")
    if letter == "و":
        return f"[وف]_{re.escape(rest)} "
    return f"[وف]?{letter}_{re.escape(rest)} " if attached else f"{_ATTACHED}{re.escape(code)} "


def _hint(word: str, known: Iterable[str]) -> str:
    hint = did_you_mean(word, known)
    return f" ({hint})" if hint else ""
