"""Resolves English "it", "its" and "they" where the grammar leaves little doubt."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence
from khabar.model import Entity

_PARTIES = ("faction", "government")
# A movement that also sits in a parliament is an organization in the registry.
_PARTIES_EN = (*_PARTIES, "organization")
# What a body has: posts, people, parts.
_PARTS = (
    *("chief", "member", "role", "minister", "spokesman"),
    *("forces", "forces-after", "part", "component", "partner", "medium"),
)
# The longest relative clause up to its object, in words.
_RELATIVE = 8
_BODIES = ("faction", "government", "organization", "outlet")


def pronouns(
    sentence: Sentence, mentions: Sequence[Mention], subject_before: Entity | None, lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the pronouns of a sentence that stand for a body, or two.

    "its", and "it" as the subject of a clause, stand for the first body of the sentence, else for the subject
    of the sentence before. "it" as an object never stands for its own clause's subject, hence for the latter,
    and only where no place is named that it may mean instead.

    Args:
        mentions: what is already recognised in the sentence, in order.
    """
    pair = named_together(sentence, mentions)
    taken = {i for m in mentions for i in range(m.first, m.last)}
    bodies = [m for m in mentions if m.entity.type in _BODIES]
    for i, token in enumerate(sentence.tokens):
        if i in taken or token.norm not in ("it", "its", "they", "them"):
            continue
        if token.norm == "them":
            yield from _them(sentence, i, bodies, subject_before)
            continue
        if token.norm == "they":
            # "A and B said that they had …"
            if pair and pair[0].last <= i and _is_subject(sentence, i, lexicon):
                yield from (mention(sentence, i, i + 1, m.entity, "", "anaphor") for m in pair)
            continue
        if token.norm == "its" and not _opens_body(sentence, i, lexicon):
            continue
        own = next((m.entity for m in bodies if m.last <= i), None)
        if token.norm == "its" or _is_subject(sentence, i, lexicon) or _in_relative(sentence, i, mentions):
            entity = own or subject_before
        else:
            places = any(m.entity.type == "region" and m.last <= i for m in mentions)
            entity = None if places or subject_before == own else subject_before
        if entity:
            yield mention(sentence, i, i + 1, entity, "", "anaphor")


def _them(
    sentence: Sentence, i: int, bodies: Sequence[Mention], subject_before: Entity | None
) -> Iterator[Mention]:
    """Yield "them" as the body named last, where the subject is another; not in "one of them"."""
    named = sorted((m for m in bodies if m.last <= i), key=lambda m: m.first)
    before = sentence.tokens[i - 1].norm if i else ""
    if not named or before in ("of", "between", "among"):
        return
    subject = named[0].entity if len(named) > 1 else subject_before
    if subject and subject.id != named[-1].entity.id:
        yield mention(sentence, i, i + 1, named[-1].entity, "", "anaphor")


def _in_relative(sentence: Sentence, i: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether "it" is an object in a person's relative clause: X, who leads it."""
    people = [m.last for m in mentions if m.entity.type == "person" and m.last <= i]
    words = [t.norm for t in sentence.tokens[max(people, default=i) : i]]
    return words[:2] == [",", "who"] and len(words) <= _RELATIVE


def _opens_body(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Tell whether "its" stands before a post, its people or a part of it."""
    wanted = [lexicon.words(name) for name in _PARTS]
    return any(t.norm in words for t in sentence.tokens[i + 1 : i + 3] for words in wanted)


def named_together(sentence: Sentence, mentions: Sequence[Mention], *, english: bool = True) -> list[Mention]:
    """Return the two groups that "and" joins in a sentence, the later first; a longer list is no pair."""
    groups = sorted(
        (m for m in mentions if m.entity.type in (_PARTIES_EN if english else _PARTIES)),
        key=lambda m: m.first,
    )
    between = [[t.norm for t in sentence.tokens[a.last : b.first]] for a, b in pairwise(groups)]
    for i, words in enumerate(between):
        listed = i > 0 and between[i - 1][:1] == [","]
        if words in (["and"], ["and", "the"]) and not listed:
            return [groups[i + 1], groups[i]]
    return []


def he_or_she(
    sentence: Sentence, mentions: Sequence[Mention], person_before: Entity | None, lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield "he" and "she" as the subject of a clause where one person only can be meant.

    That is the only one named before it in the sentence, else the only one of the sentence before.
    """
    taken = {i for m in mentions for i in range(m.first, m.last)}
    for i, token in enumerate(sentence.tokens):
        if i in taken or token.norm not in ("he", "she") or not _begins_clause(sentence, i, lexicon):
            continue
        people = {m.entity.id: m.entity for m in mentions if m.entity.type == "person" and m.last <= i}
        person = next(iter(people.values())) if len(people) == 1 else None if people else person_before
        if person:
            yield mention(sentence, i, i + 1, person, "", "anaphor")


def only_person(mentions: Sequence[Mention]) -> Entity | None:
    """Return the person of a sentence that names one only."""
    people = {m.entity.id: m.entity for m in mentions if m.entity.type == "person"}
    return next(iter(people.values())) if len(people) == 1 else None


def _begins_clause(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    before = sentence.tokens[i - 1] if i else None
    following = sentence.tokens[i + 1].norm if i + 1 < len(sentence.tokens) else ""
    # Who says something is looked up where reports are read.
    speaks = any(following in lexicon.words(name) for name in ("say", "own-stand"))
    adverb = before is not None and before.norm in lexicon.words("day-of")
    return not speaks and (adverb or _is_subject(sentence, i, lexicon))


def _is_subject(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    before = sentence.tokens[i - 1] if i else None
    if before is None or not before.word:
        return True
    return any(before.norm in lexicon.words(name) for name in ("say", "saying", "that", "boundary"))


def subject_of(sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> Entity | None:
    """Return the first body of a sentence that can be its subject: no preposition stands before it."""
    ordered = sorted(mentions, key=lambda m: m.first)
    return next(
        (m.entity for m in ordered if m.entity.type in _BODIES and not _is_governed(sentence, m, lexicon)),
        None,
    )


def _is_governed(sentence: Sentence, m: Mention, lexicon: Lexicon) -> bool:
    words = [t.norm for t in sentence.tokens[max(0, m.first - 3) : m.first]]
    if words and words[-1] == "the":
        words.pop()
    if not words or words[-1] not in lexicon.words("preposition"):
        return False
    # "Fighters of the group" are the group.
    return not (len(words) > 1 and words[-1] in ("of", "from") and words[-2] in lexicon.words("forces"))
