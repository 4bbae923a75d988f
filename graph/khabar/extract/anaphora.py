"""Resolves nouns that stand for a name: الحركة, الهيئة, الفصيل, the group."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from khabar.extract.antecedents import antecedent, is_headed, own_heads
from khabar.extract.gender import may_describe
from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.ownbody import own_body
from khabar.extract.pairnouns import Pairs
from khabar.extract.placenouns import PlaceNouns
from khabar.extract.pronouns import he_or_she, only_person, pronouns, subject_of
from khabar.extract.salience import Salience
from khabar.extract.standing import is_subject
from khabar.extract.suffixes import suffix_pronouns
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.registry.spelling import definite

# So many words may stand between "the" and a head noun (the military council).
_BETWEEN = 2


def anaphors(
    sentences: Sequence[Sentence],
    found: Sequence[Sequence[Mention]],
    heads: Mapping[str, str],
    lexicon: Lexicon,
) -> list[list[Mention]]:
    """Return the anaphors of each sentence: the latest fitting actor before it, else the article's only one.

    Args:
        found: the names already recognised in each sentence.
        heads: head noun key → entity type.
    """
    article = _Article({m.entity.id: m.entity for mentions in found for m in mentions}, heads, lexicon)
    return [article.resolved(sentence, ms) for sentence, ms in zip(sentences, found, strict=True)]


class _Article:
    """What the sentences of an article so far tell those that follow."""

    def __init__(self, everything: Mapping[str, Entity], heads: Mapping[str, str], lexicon: Lexicon) -> None:
        self._everything, self._heads, self._lexicon = everything, heads, lexicon
        self._own_heads = own_heads(everything.values(), lexicon)
        self._before = Salience()
        self._places = PlaceNouns(lexicon, everything.values())
        self._subject: Entity | None = None
        self._topic: Entity | None = None
        self._person: Entity | None = None
        self._pairs = Pairs(lexicon)

    def resolved(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the anaphors of the next sentence, and keep what it tells."""
        earlier = list(self._before.latest())
        taken = {i for m in mentions for i in range(m.first, m.last)}
        resolved = self._nouns(sentence, mentions, taken)
        for m in mentions:
            self._before.add(m.entity)
        self._pairs.add(sentence, sorted([*mentions, *resolved], key=lambda m: m.first))
        resolved += self._pairs.nouns(sentence, taken, self._before)
        everyone = sorted([*mentions, *resolved], key=lambda m: m.first)
        if self._lexicon.language == "ar":
            # What the sentence before tells of goes before what else it names.
            topic = [self._topic] if self._topic else []
            earlier = list(dict.fromkeys((*topic, *earlier)))
            resolved += suffix_pronouns(sentence, everyone, earlier, self._heads, self._lexicon)
            told_of = (m.entity for m in everyone if is_subject(sentence, m, self._lexicon))
            bodies = (e for e in told_of if e.type not in ("person", "region", "outlet"))
            self._topic = next(bodies, self._topic)
        else:
            resolved += pronouns(sentence, everyone, self._subject, self._lexicon)
            resolved += he_or_she(sentence, everyone, self._person, self._lexicon)
            self._subject = subject_of(sentence, [*mentions, *resolved], self._lexicon) or self._subject
            self._person = only_person([*mentions, *resolved])
        return resolved

    def _nouns(self, sentence: Sentence, mentions: Sequence[Mention], taken: set[int]) -> list[Mention]:
        """Return the nouns that stand for one name, and add their tokens to those taken."""
        before, lexicon = self._before, self._lexicon
        resolved = list(_short_names(sentence, taken, before, mentions, lexicon))
        taken.update(m.first for m in resolved)
        for first, last, clitics, noun in _nouns(sentence, taken, self._heads, self._own_heads, lexicon):
            passed = before.with_more(m.entity for m in mentions if m.last <= first)
            everything = self._everything.values()
            own = own_body(sentence, mentions, first, noun[-1], lexicon)
            entity = own or antecedent(noun, passed, everything, self._subject, self._heads, lexicon)
            if entity:
                before.add(entity)
                resolved.append(mention(sentence, first, last, entity, clitics, "anaphor"))
        taken.update(m.first for m in resolved)
        resolved += self._places.found(sentence, taken, before, mentions)
        taken.update(m.first for m in resolved)
        resolved += _own_forces(sentence, taken, [*mentions, *resolved], lexicon)
        taken.update(m.first for m in resolved)
        return resolved


def _own_forces(
    sentence: Sentence, taken: set[int], mentions: Iterable[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the Arabic nouns for somebody's forces (قواته); they are the body's that opens the sentence."""
    bodies = sorted(
        (m for m in mentions if m.entity.type in ("faction", "government")), key=lambda m: m.first
    )
    for i, token in enumerate(sentence.tokens):
        if i not in taken and bodies and bodies[0].last <= i and lexicon.has("own-forces", token.norm):
            yield mention(sentence, i, i + 1, bodies[0].entity, "", "anaphor")


def _nouns(
    sentence: Sentence, taken: set[int], heads: Collection[str], own: Collection[str], lexicon: Lexicon
) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Yield ``(first, last, clitics, noun)`` of the definite nouns that stand alone.

    Args:
        heads: the nouns that names open or end with.
        own: those of this article's names.
    """
    for i, token in enumerate(sentence.tokens):
        if i in taken or not token.word:
            continue
        if lexicon.language == "ar":
            yield from _arabic_noun(sentence, i, taken, heads, own, lexicon)
            continue
        known = token.norm in heads or lexicon.has("fighters-noun", token.norm)
        known = known or (token.norm in own and token.text.islower())
        the = _behind_the(sentence, i, taken) if known and _stands_alone(sentence, i) else None
        if the is not None:
            said = [t.norm for t in sentence.tokens[the:i] if not lexicon.has("anaphor-adjective", t.norm)]
            yield the, i + 1, "", (*said, token.norm)
        elif token.norm in heads and _coalition_of(sentence, i, lexicon):
            yield i, i + 1, "", (token.norm,)


def _behind_the(sentence: Sentence, i: int, taken: set[int]) -> int | None:
    """Return where the words between "the" and a noun begin, or the noun; None where no "the" is near.

    "the group", "the new group", "the military council".
    """
    for at in range(i, max(i - _BETWEEN - 1, 0), -1):
        before = sentence.tokens[at - 1]
        if before.norm == "the":
            return at
        if not before.word or at - 1 in taken:
            return None
    return None


def _stands_alone(sentence: Sentence, i: int) -> bool:
    """Tell "the group" and "the Coalition" from "the group Ansar" and "the Front for Victory"."""
    token = sentence.tokens[i]
    if not i or token.text.isupper():
        return False
    following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if following is None or not following.word:
        return True
    behind = [t for t in sentence.tokens[i + 2 : i + 4] if t.norm != "the"][:1]
    named = following.norm in ("of", "for") and any(t.text[0].isupper() for t in behind)
    named = named and not token.text.islower()
    return (following.text[0].islower() and not named) or following.norm == "s"


def _coalition_of(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Tell whether a coalition stands before what it has, with no article: Coalition aircraft."""
    following = sentence.tokens[i + 1 : i + 2]
    has = ("aircraft", "airstrikes", "strikes", "forces-after")
    union = lexicon.has("union-noun", sentence.tokens[i].norm)
    return union and bool(following) and any(lexicon.has(name, following[0].norm) for name in has)


def _short_names(
    sentence: Sentence, taken: set[int], before: Salience, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the capitalised last words of English names used alone: the Brigade, the Falcons."""
    if lexicon.language != "en":
        return
    for i, token in enumerate(sentence.tokens[1:], 1):
        behind_the = sentence.tokens[i - 1].norm == "the" and token.text[0].isupper()
        if i in taken or not token.word or not behind_the or not _stands_alone(sentence, i):
            continue
        passed = before.with_more(m.entity for m in mentions if m.last <= i).latest()
        fitting = (e for e in passed if is_headed(e, token.norm, lexicon))
        if entity := next(fitting, None):
            yield mention(sentence, i, i + 1, entity, "", "anaphor")


def _arabic_noun(
    sentence: Sentence,
    i: int,
    taken: set[int],
    heads: Collection[str],
    own: Collection[str],
    lexicon: Lexicon,
) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    found = definite(sentence.tokens[i].norm)
    if found is None:
        return
    clitics, noun = found
    if not (noun[2:] in heads or noun[2:] in own or lexicon.has("fighters-noun", noun)):
        return
    following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    # Behind a definite noun, another one without و begins a longer name or a description.
    describes = following is not None and following.definite and may_describe(following.norm, noun[2:])
    if i + 1 in taken or not describes:
        yield i, i + 1, clitics, (noun[2:],)
