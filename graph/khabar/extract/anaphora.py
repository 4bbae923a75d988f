"""Resolves nouns that stand for a name: الحركة, الهيئة, الفصيل, the group."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from khabar.extract.known import mention
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.placenouns import place_nouns
from khabar.extract.pronouns import he_or_she, named_together, only_person, pronouns, subject_of
from khabar.extract.salience import Salience
from khabar.extract.standing import is_subject
from khabar.extract.suffixes import suffix_pronouns
from khabar.extract.text import Sentence
from khabar.model import Entity
from khabar.registry.spelling import key, without_clitics

# For how many sentences two groups named together are "both sides".
_MEMORY = 2


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
        self._before = Salience()
        self._subject: Entity | None = None
        self._topic: Entity | None = None
        self._person: Entity | None = None
        self._together: list[list[Entity]] = []

    def resolved(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the anaphors of the next sentence, and keep what it tells."""
        earlier = list(self._before.latest())
        taken = {i for m in mentions for i in range(m.first, m.last)}
        resolved = self._nouns(sentence, mentions, taken)
        for m in mentions:
            self._before.add(m.entity)
        pair = named_together(sentence, mentions, english=self._lexicon.language == "en")
        self._together = [[m.entity for m in pair], *self._together[:_MEMORY]]
        together = next(filter(None, self._together), [])
        resolved += _pairs(sentence, taken, self._before, together, self._lexicon)
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
        for first, last, clitics, head in _nouns(sentence, taken, self._heads, lexicon):
            passed = before.with_more(m.entity for m in mentions if m.last <= first)
            everything = self._everything.values()
            entity = _antecedent(head, passed, everything, self._subject, self._heads, lexicon)
            if entity:
                before.add(entity)
                resolved.append(mention(sentence, first, last, entity, clitics, "anaphor"))
        taken.update(m.first for m in resolved)
        resolved += place_nouns(sentence, taken, before, mentions, lexicon)
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


def _pairs(
    sentence: Sentence, taken: set[int], before: Salience, together: Sequence[Entity], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield two mentions for each noun that stands for two groups (الطرفان، الفصيلان, both sides).

    They are the groups last named together, else those most often named.
    """
    latest = together or before.most(lambda e: e.type in ("faction", "government"))[:2]
    if len(latest) < 2:
        return
    codes = tuple(lexicon.code(t.norm)[0] for t in sentence.tokens)
    for i, token in enumerate(sentence.tokens):
        if i in taken or not token.word:
            continue
        for phrase in lexicon.phrases_from("pair-noun", codes[i]):
            last = i + len(phrase)
            if codes[i:last] == phrase:
                clitics = next((c for c, rest in without_clitics(token.norm) if rest.startswith("ال")), "")
                first = i + (token.norm == "between")
                for entity in reversed(latest):
                    yield mention(sentence, first, last, entity, clitics, "anaphor")
                break


def _nouns(
    sentence: Sentence, taken: set[int], heads: Mapping[str, str], lexicon: Lexicon
) -> Iterator[tuple[int, int, str, str]]:
    """Yield ``(first, last, clitics, head)`` of the definite head nouns that stand alone."""
    for i, token in enumerate(sentence.tokens):
        if i in taken or not token.word:
            continue
        if lexicon.language == "ar":
            yield from _arabic_noun(sentence, i, taken, heads)
        elif token.norm in heads and _stands_alone(sentence, i):
            # "the group", "the new group".
            adjective = i > 1 and sentence.tokens[i - 1].norm in lexicon.words("anaphor-adjective")
            if sentence.tokens[i - 1 - adjective].norm == "the":
                yield i - adjective, i + 1, "", token.norm
            elif _coalition_of(sentence, i, lexicon):
                yield i, i + 1, "", token.norm
        elif token.norm in heads and _coalition_of(sentence, i, lexicon):
            yield i, i + 1, "", token.norm


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
        fitting = (e for e in passed if _is_headed(e, token.norm, lexicon))
        if entity := next(fitting, None):
            yield mention(sentence, i, i + 1, entity, "", "anaphor")


def _arabic_noun(
    sentence: Sentence, i: int, taken: set[int], heads: Mapping[str, str]
) -> Iterator[tuple[int, int, str, str]]:
    word = sentence.tokens[i].norm
    for clitics, rest in (("", word), *without_clitics(word)):
        if rest.startswith("ال") and rest[2:] in heads:
            following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
            # Behind a definite noun, another one without و begins a longer name or a description.
            if following is None or i + 1 in taken or not following.definite:
                yield i, i + 1, clitics, rest[2:]
            return


def _antecedent(
    head: str,
    before: Salience,
    everything: Iterable[Entity],
    subject: Entity | None,
    heads: Mapping[str, str],
    lexicon: Lexicon,
) -> Entity | None:
    """Return whom a head noun stands for; ``subject`` is that of the sentence before, where it is known."""
    headed = before.most(lambda entity: _is_headed(entity, head, lexicon))
    # A state's body goes by the bare noun (الجيش، الحكومة), a group of the same noun by its name.
    headed = [e for e in headed if e.type == "government"] or headed
    # The UAE is also the Emirati government, yet "the government" seldom means it.
    headed = [e for e in headed if _is_called_most(e, head, lexicon)]
    if not headed and lexicon.has("group-noun", head):
        if subject and subject.type == heads[head] and _may_be_called(subject, head, lexicon):
            return subject
        headed = before.most(
            lambda entity: entity.type == heads[head] and _may_be_called(entity, head, lexicon)
        )
    if headed:
        return headed[0]
    later = [entity for entity in everything if _is_headed(entity, head, lexicon)]
    if lexicon.language == "en":
        later = [entity for entity in later if _is_called_most(entity, head, lexicon)]
    return later[0] if len(later) == 1 else None


def _is_called_most(entity: Entity, head: str, lexicon: Lexicon) -> bool:
    """Tell whether the head noun is in the entity's first name, not only in another one."""
    name = entity.name.ar if lexicon.language == "ar" else entity.name.en
    return _is_headed(entity, head, lexicon, (name or "",))


def _may_be_called(entity: Entity, head: str, lexicon: Lexicon) -> bool:
    """Tell whether a group may go by a noun that is not its own: a brigade is no coalition."""
    return not (
        lexicon.has("union-noun", head)
        and any(_is_headed(entity, unit, lexicon) for unit in lexicon.words("unit-noun"))
    )


def _is_headed(entity: Entity, head: str, lexicon: Lexicon, names: Iterable[str] | None = None) -> bool:
    """Tell whether one of the names, else of all, opens (Arabic) or ends (English) with the head noun."""
    return entity.type not in ("region", "person") and any(
        head in _heads(words, lexicon)
        for name in (entity.full_names if names is None else names)
        if len(words := key(name).split()) > 1
    )


def _heads(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Return the words of a name that may be its head noun: in English also one before "of" or "for"."""
    if lexicon.language == "ar":
        return [words[0].removeprefix("ال")]
    return [words[-1], *(w for w, after in pairwise(words) if after in ("of", "for"))]
