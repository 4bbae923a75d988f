"""Resolves nouns that stand for two: الطرفان, الحزبان, both sides, the two."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from khabar.extract.antecedents import is_headed
from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.pronouns import named_together
from khabar.extract.salience import Salience
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.registry.spelling import definite

# For how many sentences two groups are "both sides".
_MEMORY = 4
_SIDES = ("faction", "government", "organization")
_BOTH = 2
# So many words of what somebody is may stand between "between" and a name.
_BETWEEN = 3
# A shorter word in -ين is no dual with an article.
_SHORTEST = 6
_DUAL = ("ين", "ان")


class Pairs:
    """Keeps which two bodies the sentences so far name together, and which name two alone."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._together: list[list[Entity]] = []
        self._alone: list[list[Entity]] = []

    def add(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Note whom a sentence names together (between A and B, A and B), and two that it names alone."""
        english = self._lexicon.language == "en"
        pair = self._between(sentence, mentions) or named_together(sentence, mentions, english=english)
        self._together = [[m.entity for m in pair], *self._together[:_MEMORY]]
        bodies = list({m.entity.id: m.entity for m in mentions if m.entity.type in _SIDES}.values())
        self._alone = [bodies[::-1] if len(bodies) == _BOTH else [], *self._alone[:_MEMORY]]

    def nouns(self, sentence: Sentence, taken: set[int], before: Salience) -> Iterator[Mention]:
        """Yield two mentions for each noun of the latest sentence that stands for two bodies."""
        codes = tuple(self._lexicon.code(t.norm)[0] for t in sentence.tokens)
        for i, token in enumerate(sentence.tokens):
            if i in taken or not token.word:
                continue
            length, head = self._noun(sentence, codes, i, before)
            if not length:
                continue
            clitics, _ = definite(token.norm) or ("", "")
            first = i + (token.norm == "between")
            for entity in reversed(self._two(head, before)):
                yield mention(sentence, first, i + length, entity, clitics, "anaphor")

    def _between(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the two that stand behind "between", the later first."""
        sides = sorted((m for m in mentions if m.entity.type in _SIDES), key=lambda m: m.first)
        for a, b in pairwise(sides):
            before = [t.norm for t in sentence.tokens[max(0, a.first - _BETWEEN) : a.first]]
            inside = [t.norm for t in sentence.tokens[a.last : b.first]]
            joined = "and" in inside or b.clitics.startswith("و") or inside[:1] == ["وبين"]
            if {"between", "بين"} & set(before) and joined and "," not in inside:
                return [b, a]
        return []

    def _noun(self, sentence: Sentence, codes: tuple[str, ...], i: int, before: Salience) -> tuple[int, str]:
        """Return how many words from a word on are a noun for two, and of what sort (the two brigades)."""
        for phrase in self._lexicon.phrases_from("pair-noun", codes[i]):
            if codes[i : i + len(phrase)] == phrase:
                english = self._lexicon.language == "en"
                return len(phrase), _one_of(phrase[-1]) if english else _dual_of(sentence.tokens[i].norm)
        if self._lexicon.language == "en":
            following = codes[i + 2] if i + 2 < len(codes) else "."
            alone = not following[0].isalnum() or self._lexicon.has("two-do", following)
            return (2, "") if codes[i : i + 2] == ("the", "two") and alone else (0, "")
        head = _dual_of(sentence.tokens[i].norm)
        return (1, head) if head and len(self._headed(head, before)) > 1 else (0, "")

    def _two(self, head: str, before: Salience) -> list[Entity]:
        """Return the two, the later first."""
        if self._lexicon.has("group-noun", head):
            types: Collection[str] = ("faction",)
        else:
            types = ("government",) if self._lexicon.has("states-noun", head) else _SIDES
        headed = self._headed(head, before)
        # Whom the earliest of these sentences names alone, the article is about.
        named = (*self._together, *reversed(self._alone))
        together = next((two for two in named if two and all(e.type in types for e in two)), [])
        if len(headed) > 1 and not set(together) <= set(headed):
            return headed[:2]
        most = before.most(lambda e: e.type in types)[:2]
        return together or (most if len(most) > 1 else [])

    def _headed(self, head: str, before: Salience) -> list[Entity]:
        return [e for e in before.latest() if is_headed(e, head, self._lexicon)] if head else []


def _one_of(noun: str) -> str:
    """Return an English noun's singular (brigades → brigade, parties → party); of another word, the word."""
    return noun.removesuffix("ies") + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _dual_of(word: str) -> str:
    """Return the noun of which a definite Arabic word may be the dual (الحزبين → حزب); "" for others."""
    _, noun = definite(word) or ("", "")
    if not noun.endswith(_DUAL) or len(noun) <= _SHORTEST:
        return ""
    stem = noun[2:-2]
    return stem[:-1] + "ه" if stem.endswith("ت") else stem
