"""Resolves the Arabic pronouns attached to a word: مقاتليه، باسمها، انشقت عنها، اشتباكات بينهما."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from khabar.extract.gender import agrees
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.standing import (
    BE,
    PREPOSITIONS,
    THAT,
    has_clause,
    is_governed,
    is_of_noun,
    is_subject,
    tells_of_noun,
)
from khabar.extract.text import Sentence, Token
from khabar.model import Entity
from khabar.registry.spelling import key, without_clitics

HOW = "suffix"
"""How a mention was recognised that is only the pronoun at the end of its token."""
OBJECT = "object"
"""The same where the rest of the token is a verb, so that the pronoun is its object."""
HOWS = (HOW, OBJECT)

SUFFIXES = ("هما", "هم", "ها", "ه")
_ALONE = {"وهو": "ه", "وهي": "ها"}
_GROUPS = ("faction", "government", "organization", "outlet")
# The nouns whose owner is a group: his fighters, its spokesman, their battalion.
_OWNED = ("forces", "chief", "spokesman", "member", "media-officer", "part-of", "name")
# Of these the nearest subject is the owner, rather than what stands nearest: X attacked Y, said its chief.
_OF_SUBJECT = ("lead", "leadership", "chief", "spokesman", "media-officer", "member", "deputy")
# The words behind which a pronoun may stand for a place as well.
_PLACING = ("في", "من", "علي", "الي", "داخل", "نحو", "محيط", "ب", "وب")
# Prepositions that are but a letter before the pronoun.
_ATTACHED = ("ل", "ب", "ول", "وب")
# Words of these sets are looked up as they stand, with their pronoun; it is told apart from all others.
_WHOLE = (
    *("say", "saying", "own-words", "account", "name-kept", "anonymous", "source", "denial", "planned"),
    *("possible", "failed", "called-for", "but", "but-it", "only", "foremost", "under-name", "pledge"),
    *("appointing", "joins-verb", "aid", "merging"),
)
# Behind these the pronoun of "that" stands for nobody (إنه تم، إنه لا بد).
_EXPLETIVE = frozenset(
    map(
        key,
        "تم يتم سيتم تمت ستتم جرى يجري جرت لا ليس ليست من في لو إذا يمكن يجب ينبغي بعد قبل حتى عند".split(),
    )
)
# A pronoun object never stands for the subject right before its verb …
_ADJACENT = 2
# … save of these, whose subject follows or whose pronoun owns them: الكتيبة يقودها فلان، أنكر عضويته.
_CLOSE = ("lead", "joining", "splitting", "membership")


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A word with a pronoun.

    Attributes:
        stem: the word's key.
        suffix: the pronoun.
        verb: the word is a verb, and the pronoun whom it is done to.
        noun: the word is a noun or participle; neither it nor a verb is a preposition.
    """

    stem: str
    suffix: str
    verb: bool = False
    noun: bool = False


def suffix_pronouns(
    sentence: Sentence,
    mentions: Sequence[Mention],
    before: Sequence[Entity],
    heads: Mapping[str, str],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    """Yield a mention for each entity an attached pronoun may stand for; types tell patterns which is meant.

    The nearest name before it that agrees in gender and number is taken, else the latest of the sentences
    before. A noun that itself tells of a group (كتيبته) is that group.

    Args:
        mentions: what is already recognised in the sentence, in order.
        before: the entities of the sentences before, the latest first.
        heads: head noun key → entity type.
    """
    taken = {i for m in mentions for i in range(m.first, m.last)}
    yield from _standing_alone(sentence, mentions, before, heads, lexicon)
    for i, token in enumerate(sentence.tokens):
        pronoun = None if i in taken else _pronoun(sentence, i, mentions, heads, lexicon)
        if (
            pronoun is None
            or is_of_noun(sentence, i, taken)
            or (pronoun.verb and tells_of_noun(sentence, i, taken))
        ):
            continue
        passed = _by_standing(sentence, [m for m in mentions if m.last <= i], lexicon)
        if _is_that(pronoun.stem) or any(lexicon.has(name, pronoun.stem) for name in _OF_SUBJECT):
            passed.sort(key=lambda m: is_subject(sentence, m, lexicon))
        # Of a relative clause's pronouns the nearest stands for the name before it.
        passed.sort(key=lambda m: has_clause(sentence, m, i))
        start = token.end - len(pronoun.suffix)
        # كتيبته is the battalion itself; of مقاتليه only the pronoun is the group.
        whole = bool(_group_noun(pronoun.stem, heads, lexicon)) and not lexicon.has("forces", pronoun.stem)
        for entity in _antecedents(pronoun, i, passed, before, heads, lexicon):
            if whole:
                clitics = pronoun.stem.removesuffix(_head(pronoun.stem, heads))
                yield Mention(entity, i, i + 1, token.start + len(clitics), token.end, clitics, "anaphor")
            else:
                yield Mention(entity, i, i + 1, start, token.end, "", OBJECT if pronoun.verb else HOW)


def _standing_alone(
    sentence: Sentence,
    mentions: Sequence[Mention],
    before: Sequence[Entity],
    heads: Mapping[str, str],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    """Yield «وهو» and «وهي» behind a clause, which tell of its subject; right behind a name patterns do."""
    for i, token in enumerate(sentence.tokens):
        suffix = _ALONE.get(token.norm)
        if suffix is None or (i and sentence.tokens[i - 1].norm != ","):
            continue
        if any(m.last in (i, i - 1) for m in mentions if m.entity.type not in ("region", "outlet")):
            continue
        passed = [m for m in mentions if m.last <= i and is_subject(sentence, m, lexicon)]
        bodies = [e for e in (*(m.entity for m in reversed(passed)), *before) if e.type in _GROUPS]
        for entity in [e for e in bodies if agrees(e, suffix, heads)][:1]:
            yield Mention(entity, i, i + 1, token.start, token.end, "", "anaphor")


def _by_standing(sentence: Sentence, passed: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return mentions with those last that stand for themselves, not in another's post or modifier."""
    return sorted(passed, key=lambda m: not is_governed(sentence, m, lexicon))


def word_before(token: Token, pronoun: Mention, lexicon: Lexicon) -> str:
    """Return the spelling key of a token without its pronoun, in the form patterns know."""
    bare = key(token.text[: pronoun.start - token.start])
    known = [stem for stem in stems(bare) if lexicon.knows(stem)]
    alike = [stem for stem in known if lexicon.is_verb(stem) == (pronoun.how == OBJECT)]
    return next(iter((*alike, *known)), bare)


def _pronoun(
    sentence: Sentence, i: int, mentions: Sequence[Mention], heads: Mapping[str, str], lexicon: Lexicon
) -> _Pronoun | None:
    """Return the pronoun at the end of a word patterns know without it; None for any other word."""
    token = sentence.tokens[i]
    bearing = token.word and not token.definite
    suffix = next((s for s in SUFFIXES if bearing and token.text.endswith(s)), None)
    # ة and ه share a key; only the letter itself is a pronoun.
    if suffix is None:
        return None
    known = any(lexicon.has(name, token.norm) for name in _WHOLE) and not lexicon.has("that-he", token.norm)
    bare = key(token.text[: -len(suffix)])
    if known and bare not in PREPOSITIONS and not _is_possessed(token, suffix, lexicon):
        return None
    if bare in _ATTACHED:
        return _Pronoun(bare, suffix)
    found = [stem for stem in stems(bare) if lexicon.knows(stem) or _head(stem, heads)]
    if not found or (_is_that(found[0]) and _is_expletive(sentence, i, mentions)):
        return None
    verbs = [stem for stem in found if lexicon.is_verb(stem) and not lexicon.has("chief", stem)]
    nouns = [stem for stem in found if stem not in verbs]
    if verbs and not _behind_subject(sentence, i, mentions, lexicon):
        return _Pronoun(verbs[0], suffix, verb=True)
    stem = (nouns or verbs)[0]
    return _Pronoun(stem, suffix, noun=stem not in PREPOSITIONS)


def _is_that(stem: str) -> bool:
    return stem.lstrip("وف") in THAT


def _is_expletive(sentence: Sentence, i: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether the pronoun of "that" announces only that a clause follows."""
    following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    return following is None or following.norm in _EXPLETIVE or any(m.first == i + 1 for m in mentions)


def _behind_subject(sentence: Sentence, i: int, mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Tell whether a verb and its subject, or a preposition, stand right before: a word is no verb then."""
    if i and sentence.tokens[i - 1].norm in PREPOSITIONS:
        return True
    subject = next((m for m in mentions if m.last == i), None)
    if subject is None or not subject.first:
        return False
    verb = sentence.tokens[subject.first - 1].norm
    # «كان X سيطر عليها»: the verb proper is still to come.
    auxiliary = verb.lstrip("وف") in BE or not lexicon.is_verb(verb)
    return not auxiliary and not sentence.tokens[subject.first - 1].definite


def _is_possessed(token: Token, suffix: str, lexicon: Lexicon) -> bool:
    """Tell رئيسه from رئيسة, which patterns know."""
    return suffix == "ه" and lexicon.is_feminine(token.norm)


def stems(bare: str) -> Iterator[str]:
    """Yield what a word may be without its pronoun: كتيبت is كتيبة, لواي and لواء share a key, علي is على."""
    yield bare
    if bare.endswith("ت"):
        yield bare[:-1] + "ه"
    if bare.endswith(("ي", "و")) and len(bare) > 3:
        yield bare[:-1]
    if bare.endswith("ا"):
        yield bare[:-1] + "ي"


def _head(stem: str, heads: Mapping[str, str]) -> str:
    return next((rest for _, rest in (("", stem), *without_clitics(stem)) if rest in heads), "")


def _group_noun(stem: str, heads: Mapping[str, str], lexicon: Lexicon) -> str:
    """Return the noun of a group a word is without its pronoun; قيادتها is none, but the leading of one."""
    return "" if lexicon.has("leadership", stem) else _head(stem, heads)


def _antecedents(
    pronoun: _Pronoun,
    at: int,
    passed: Sequence[Mention],
    before: Sequence[Entity],
    heads: Mapping[str, str],
    lexicon: Lexicon,
) -> list[Entity]:
    nearest = [m.entity for m in reversed(passed)]
    if pronoun.suffix == "هما":
        return _two(passed, before)
    owned = _is_owned(pronoun, heads, lexicon)
    if not owned and not any(lexicon.has(name, pronoun.stem) for name in _CLOSE):
        # Nobody acts on himself: the subject right before the verb is not its object.
        own = set() if pronoun.noun else {m.entity.id for m in passed if at - m.last < _ADJACENT}
        nearest = [e for e in nearest if e.id not in own]
        before = [e for e in before if e.id not in own]
    groups = [e for e in (*nearest, *before) if e.type in _GROUPS]
    if head := _group_noun(pronoun.stem, heads, lexicon):
        # كتيبته: the battalion last named, if there is one.
        return [e for e in groups if _opens(e, head)][:1] or (groups[:1] if owned else [])
    if owned:
        # His fighters: the group of whoever speaks stands nearest before, whatever its gender.
        forces = pronoun.suffix == "ه" and lexicon.has("forces", pronoun.stem)
        beside = [e for e in nearest if e.type in _GROUPS] if forces else []
        return (beside or [e for e in groups if agrees(e, pronoun.suffix, heads)])[:1]
    found = [e for e in groups if agrees(e, pronoun.suffix, heads)][:1]
    if not found and pronoun.noun:
        # Not every name shows its gender; what a clause's subject has is seldom another's.
        found = [e for e in nearest if e.type in _GROUPS][:1]
    if _placed(pronoun) or pronoun.verb or pronoun.suffix == "ها":
        places = [*(m.entity for m in reversed(passed)), *before]
        found += [e for e in places if e.type == "region" and agrees(e, pronoun.suffix, heads)][:1]
    if pronoun.suffix == "ه" and not lexicon.has("lead", pronoun.stem):
        found += [e for e in nearest if e.type == "person"][:1]
    order = [e.id for e in (*nearest, *before)]
    return sorted(found, key=lambda e: order.index(e.id) if e.id in order else len(order))


def _two(passed: Sequence[Mention], before: Sequence[Entity]) -> list[Entity]:
    """Return the two groups last named side by side, else the two last named, armed or states first."""
    placed = [m for m in sorted(passed, key=lambda m: m.first) if m.entity.type in _GROUPS]
    for a, b in reversed(list(pairwise(placed))):
        if b.first - a.last <= 1 and a.entity.id != b.entity.id:
            return [a.entity, b.entity]
    groups = [e for e in dict.fromkeys((*(m.entity for m in reversed(placed)), *before)) if e.type in _GROUPS]
    groups.sort(key=lambda e: e.type not in ("faction", "government"))
    return groups[:2] if len(groups) > 1 else []


def _is_owned(pronoun: _Pronoun, heads: Mapping[str, str], lexicon: Lexicon) -> bool:
    return bool(_head(pronoun.stem, heads)) or any(lexicon.has(name, pronoun.stem) for name in _OWNED)


def _placed(pronoun: _Pronoun) -> bool:
    return pronoun.stem in _PLACING


def _opens(entity: Entity, head: str) -> bool:
    return any(key(name).split()[0].removeprefix("ال") == head for name in entity.full_names)
