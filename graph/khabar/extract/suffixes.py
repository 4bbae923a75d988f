"""Resolves the Arabic pronouns attached to a word: مقاتليه، باسمها، انشقت عنها، اشتباكات بينهما."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence, Token
from khabar.model import Entity
from khabar.registry.spelling import key, without_clitics

HOW = "suffix"
"""How a mention was recognised that is only the pronoun at the end of its token."""

_SUFFIXES = ("هما", "هم", "ها", "ه")
_GROUPS = ("faction", "government", "organization", "outlet")
# The nouns whose owner is a group: his fighters, its spokesman, their battalion.
_OWNED = ("forces", "chief", "spokesman", "member", "media-officer", "part-of", "name")
# The words behind which a pronoun may stand for a place as well.
_PLACING = ("في", "من", "علي", "الي", "داخل", "نحو", "محيط", "داخل")
# Prepositions that are but a letter before the pronoun.
_ATTACHED = ("ل", "ب", "ول", "وب")
# "That" with its subject attached (قالت إنها …).
_THAT = ("ان", "بان")
# A pronoun object never stands for the subject right before its verb.
_ADJACENT = 2


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A word with a pronoun: the word's key, the pronoun, what is attached before it."""

    stem: str
    suffix: str


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
    for i, token in enumerate(sentence.tokens):
        pronoun = None if i in taken else _pronoun(token, heads, lexicon)
        if pronoun is None:
            continue
        passed = [m for m in mentions if m.last <= i]
        start = token.end - len(pronoun.suffix)
        # كتيبته is the battalion itself; of مقاتليه only the pronoun is the group.
        whole = bool(_head(pronoun.stem, heads)) and not lexicon.has("forces", pronoun.stem)
        for entity in _antecedents(pronoun, i, passed, before, heads, lexicon):
            if whole:
                clitics = pronoun.stem.removesuffix(_head(pronoun.stem, heads))
                yield Mention(entity, i, i + 1, token.start + len(clitics), token.end, clitics, "anaphor")
            else:
                yield Mention(entity, i, i + 1, start, token.end, "", HOW)


def word_before(token: Token, pronoun: Mention, lexicon: Lexicon) -> str:
    """Return the spelling key of a token without its pronoun, in the form patterns know."""
    bare = key(token.text[: pronoun.start - token.start])
    return next((stem for stem in _stems(bare) if lexicon.knows(stem)), bare)


def _pronoun(token: Token, heads: Mapping[str, str], lexicon: Lexicon) -> _Pronoun | None:
    """Return the pronoun at the end of a word patterns know without it; None for any other word."""
    opens = lexicon.has("that-it", token.norm)
    if not token.word or (lexicon.knows(token.norm) and not opens) or token.definite:
        return None
    suffix = next((s for s in _SUFFIXES if token.text.endswith(s)), None)
    # ة and ه share a key; only the letter itself is a pronoun.
    if suffix is None:
        return None
    bare = key(token.text[: -len(suffix)])
    if bare in _ATTACHED:
        return _Pronoun(bare, suffix)
    for stem in _stems(bare):
        if lexicon.knows(stem) or _head(stem, heads):
            return _Pronoun(stem, suffix)
    return None


def _stems(bare: str) -> Iterator[str]:
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
        groups = [e for e in dict.fromkeys((*nearest, *before)) if e.type in ("faction", "government")]
        return groups[:2] if len(groups) > 1 else []
    owned = _is_owned(pronoun, heads, lexicon)
    if not owned:
        free = _placed(pronoun) or pronoun.stem in _THAT
        nearest = [m.entity for m in reversed(passed) if free or at - m.last >= _ADJACENT]
    groups = [e for e in (*nearest, *before) if e.type in _GROUPS]
    if head := _head(pronoun.stem, heads):
        # كتيبته: the battalion last named, if there is one.
        return [e for e in groups if _opens(e, head)][:1] or (groups[:1] if owned else [])
    if owned:
        # His fighters: the group of whoever speaks stands nearest before, whatever its gender.
        own = [e for e in nearest if e.type in _GROUPS] if pronoun.suffix == "ه" else []
        return (own or [e for e in groups if _agrees(e, pronoun.suffix)])[:1]
    found = [e for e in groups if _agrees(e, pronoun.suffix)][:1]
    if _placed(pronoun) or pronoun.suffix == "ها":
        found += [e for e in (*nearest, *before) if e.type == "region" and _agrees(e, pronoun.suffix)][:1]
    if pronoun.suffix == "ه":
        found += [e for e in nearest if e.type == "person"][:1]
    return found


def _is_owned(pronoun: _Pronoun, heads: Mapping[str, str], lexicon: Lexicon) -> bool:
    return bool(_head(pronoun.stem, heads)) or any(lexicon.has(name, pronoun.stem) for name in _OWNED)


def _placed(pronoun: _Pronoun) -> bool:
    return pronoun.stem in _PLACING


def _opens(entity: Entity, head: str) -> bool:
    return any(key(name).split()[0].removeprefix("ال") == head for name in entity.full_names)


# Nouns of groups that are plural of things, hence feminine, without looking so.
_PLURALS = frozenset(map(key, "قوات كتائب سرايا ألوية فصائل وحدات فرق عصائب ميليشيات القوات الفصائل".split()))
_MASCULINE_PLACES = frozenset(
    map(key, "جبل حي مطار معبر ريف مخيم وادي سهل طريق ميناء سد حقل إقليم قضاء شمال جنوب غرب شرق".split())
)


def _agrees(entity: Entity, suffix: str) -> bool:
    """Tell whether an entity may go by a pronoun, by the gender and number of its name's first word."""
    first = (entity.name.ar or "").split()[:1]
    if not first:
        return True
    noun = key(first[0])
    if entity.type == "region":
        return (noun.removeprefix("ال") in _MASCULINE_PLACES) == (suffix == "ه")
    feminine = noun.endswith("ه") or noun in _PLURALS or first[0].endswith("ا")
    if entity.type == "person":
        return suffix == "ه"
    return feminine == (suffix == "ها") if suffix in ("ه", "ها") else feminine
