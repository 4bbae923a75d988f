"""Resolves English "it", "its" and "they" where the grammar leaves little doubt."""

from collections.abc import Iterable, Iterator, Sequence
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
    *("forces", "forces-after", "part", "component", "partner", "medium", "patron", "aircraft", "owned"),
)
# Whom a person at the head of a body calls his.
_OWN_PEOPLE = ("forces", "forces-after", "own-group")
# What is said of somebody as theirs; "their villages" may be anybody's.
_POSTS = ("chief", "spokesman", "minister", "patron", "partner")
# The most words of time between a verb of saying and what is said: said on Sunday night it had …
_TIME = 5
# The longest relative clause up to its object, in words.
_RELATIVE = 8
_BODIES = ("faction", "government", "organization", "outlet")


def pronouns(
    sentence: Sentence, mentions: Sequence[Mention], subject_before: Entity | None, lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the pronouns of a sentence that stand for a body, or two.

    "its", and "it" as the subject of a clause, stand for the first body of the sentence, else for the subject
    of the sentence before; so do "they" and "their leader", if one body only is named before them. "it" as an
    object never stands for its own clause's subject, hence for the latter, and only where no place is named
    that it may mean instead.

    Args:
        mentions: what is already recognised in the sentence, in order.
    """
    pair = named_together(sentence, mentions)
    taken = {i for m in mentions for i in range(m.first, m.last)}
    bodies = [m for m in mentions if m.entity.type in _BODIES and not _is_source(sentence, m)]
    for i, token in enumerate(sentence.tokens):
        if i in taken:
            continue
        if token.norm == "them":
            yield from _them(sentence, i, bodies, subject_before)
        elif token.norm in ("they", "their"):
            for entity in _theirs(sentence, i, bodies, pair, subject_before, lexicon):
                yield mention(sentence, i, i + 1, entity, "", "anaphor")
        elif token.norm in ("it", "its", "his", "her") and (
            one := _one(sentence, i, mentions, bodies, subject_before, lexicon)
        ):
            yield mention(sentence, i, i + 1, one, "", "anaphor")


def _theirs(
    sentence: Sentence,
    i: int,
    bodies: Sequence[Mention],
    pair: Sequence[Mention],
    subject_before: Entity | None,
    lexicon: Lexicon,
) -> Iterator[Entity]:
    """Yield whom "they" as a subject, or "their" before a post, means."""
    they = sentence.tokens[i].norm == "they"
    if not (_is_subject(sentence, i, lexicon) if they else _opens(sentence, i, _POSTS, lexicon)):
        return
    if they and pair and pair[0].last <= i:
        # "A and B said that they had …"
        yield from (m.entity for m in pair)
        return
    named = {m.entity.id: m.entity for m in bodies if m.last <= i}
    one = subject_before if not named else next(iter(named.values())) if len(named) == 1 else None
    if one and one.type in _PARTIES:
        yield one


def _one(
    sentence: Sentence,
    i: int,
    mentions: Sequence[Mention],
    bodies: Sequence[Mention],
    subject_before: Entity | None,
    lexicon: Lexicon,
) -> Entity | None:
    """Return what "it", "its", "his" or "her" stands for."""
    pronoun, own = sentence.tokens[i].norm, _first_of_clause(sentence, i, bodies)
    if pronoun in ("his", "her"):
        own = _first_of_clause(sentence, i, [m for m in bodies if m.entity.type != "outlet"])
        # "X, the commander of Y, said his men had …": the men are Y's.
        return (own or subject_before) if _opens(sentence, i, _OWN_PEOPLE, lexicon, reach=1) else None
    if pronoun == "its":
        return (own or subject_before) if _opens(sentence, i, _PARTS, lexicon) else None
    told = _is_subject(sentence, i, lexicon) or _in_relative(sentence, i, mentions, lexicon)
    if told or (own and _of_another(sentence, i, bodies)):
        return own or subject_before
    places = any(m.entity.type == "region" and m.last <= i for m in mentions)
    return None if places or subject_before == own else subject_before


def _first_of_clause(sentence: Sentence, i: int, bodies: Sequence[Mention]) -> Entity | None:
    """Return the first body before a word: of its own part between semicolons, else of the sentence."""
    before = [m for m in bodies if m.last <= i]
    part = max((n for n, t in enumerate(sentence.tokens[:i]) if t.norm == ";"), default=-1)
    return next((m.entity for m in (*(m for m in before if m.first > part), *before)), None)


def _is_source(sentence: Sentence, m: Mention) -> bool:
    """Tell whether an outlet is only named in the brackets behind a dateline: ADEN (Reuters)."""
    beside = [
        t.norm
        for t in (*sentence.tokens[max(m.first - 1, 0) : m.first], *sentence.tokens[m.last : m.last + 1])
    ]
    return m.entity.type == "outlet" and beside == ["(", ")"]


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


def _in_relative(sentence: Sentence, i: int, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Tell whether "it" is an object in a person's relative clause: X, a farmer, who leads it."""
    people = [m.last for m in mentions if m.entity.type == "person" and m.last <= i]
    words = [t.norm for t in sentence.tokens[max(people, default=i) : i]]
    who = words.index("who") if "who" in words else 0
    plain = not any(m.last > max(people, default=i) for m in mentions if m.last <= i)
    verb = any(word in lexicon.words("be") or word in lexicon.words("say") for word in words[:who])
    return words[:1] == [","] and who > 0 and plain and not verb and len(words) - who < _RELATIVE


def _of_another(sentence: Sentence, i: int, bodies: Sequence[Mention]) -> bool:
    """Tell whether "it" stands in the relative clause of a later body: X blamed Y, which left it."""
    before = [m for m in bodies if m.last <= i]
    if len(before) < 2 or before[-1].entity.id == before[0].entity.id:
        return False
    words = [t.norm for t in sentence.tokens[max(m.last for m in before) : i]]
    return words[:2] in ([",", "which"], [",", "who"], [",", "that"]) and len(words) <= _RELATIVE


def _opens(sentence: Sentence, i: int, names: Iterable[str], lexicon: Lexicon, reach: int = 2) -> bool:
    """Tell whether one of the next words is of these sets."""
    wanted = [lexicon.words(name) for name in names]
    return any(t.norm in words for t in sentence.tokens[i + 1 : i + 1 + reach] for words in wanted)


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
    if any(before.norm in lexicon.words(name) for name in ("say", "saying", "that", "boundary")):
        return True
    # "said on Sunday it had …".
    words = [t.norm for t in sentence.tokens[max(0, i - _TIME) : i]]
    said = max((n for n, word in enumerate(words) if word in lexicon.words("say")), default=None)
    if said is None or said + 1 == len(words):
        return False
    return all(word in lexicon.words("said-when") or word.isdigit() for word in words[said + 1 :])


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
