"""Tells how an Arabic name or pronoun stands in its clause: as a subject, of a noun, in a description."""

from collections.abc import Container

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence
from khabar.registry.spelling import key

# Right before a group's name these make it no more than a part of somebody's description.
_GOVERNING = ("chief", "spokesman", "minister", "member", "media-officer", "name", "belonging", "modifier")
_IT_IS = frozenset(map(key, "وهو وهي هو هي وهم هم إنه إنها إنهم أنه أنها أنهم بأنه بأنها".split()))
_TOPIC = frozenset(map(key, "أما فأما إما لكن بينما فيما حيث إذ إن أن".split()))
# A pronoun further behind its relative is seldom the one that ties the clause to its noun.
_CLAUSE = 3
PREPOSITIONS = frozenset(
    map(key, "في من على إلى عن مع بين ضد نحو قرب حول بعد قبل خلال عبر منذ لدى عند عقب إثر داخل".split())
)
BE = frozenset(map(key, "كان كانت يكون تكون كانوا بات باتت ظل ظلت أصبح أصبحت".split()))
THAT = frozenset(map(key, "أن بأن لأن".split()))
RELATIVE = frozenset(map(key, "التي الذي الذين اللذين اللتين اللذان اللتان".split()))


def is_of_noun(sentence: Sentence, i: int, taken: Container[int]) -> bool:
    """Tell whether a pronoun stands for the common noun of its relative clause: النقاط التي تقدمت إليها."""
    first = max(0, i - _CLAUSE)
    relative = next((k for k in range(i - 1, first - 1, -1) if sentence.tokens[k].norm in RELATIVE), None)
    if not relative or not all(t.word for t in sentence.tokens[relative:i]):
        return False
    return sentence.tokens[relative - 1].word and relative - 1 not in taken


def tells_of_noun(sentence: Sentence, i: int, taken: Container[int]) -> bool:
    """Tell whether a verb tells of the indefinite noun before it: هاجمته كتيبة يقودها فلان.

    Behind "it is" the noun is the name that was told of: وهي كتيبة يقودها فلان.
    """
    before = sentence.tokens[i - 1] if i else None
    if before is None or not before.word or before.definite or i - 1 in taken:
        return False
    word = before.norm.lstrip("وف")
    if sentence.tokens[i].norm[0] in "وف" or word in BE | PREPOSITIONS | THAT | RELATIVE:
        return False
    clause = [t.norm for t in sentence.tokens[max(0, i - 6) : i]]
    return before.norm[-2:] not in ("ها", "هم") and not _IT_IS.intersection(clause)


def has_clause(sentence: Sentence, m: Mention, i: int) -> bool:
    """Tell whether a relative clause of a name's begins close before a word: X, التي يقودها."""
    at = m.last
    if at < i and sentence.tokens[at].norm == ",":
        at += 1
    return at < i <= at + _CLAUSE and sentence.tokens[at].norm in RELATIVE


def is_subject(sentence: Sentence, m: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a name stands as the subject of its clause, by the word before it."""
    if set(m.clitics) & {"ب", "ل", "ك"}:
        return False
    at = m.first - 1
    while at >= 0 and lexicon.has("forces", sentence.tokens[at].norm):
        at -= 1
    if at < 0 or not sentence.tokens[at].word:
        return True
    norm = sentence.tokens[at].norm
    opens = any(lexicon.has(name, norm) for name in ("that", "but", "opens-clause"))
    return opens or norm in _TOPIC or (lexicon.is_verb(norm) and not sentence.tokens[at].definite)


def is_governed(sentence: Sentence, m: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a name only says whose somebody or something is: التابع لـ X, قائد X, المتحدث باسم X."""
    before = sentence.tokens[max(0, m.first - 2) : m.first]
    if m.clitics.endswith("ل"):
        return any(lexicon.has(name, t.norm) for t in before for name in ("belonging", "modifier", "of"))
    return bool(before) and any(lexicon.has(name, before[-1].norm) for name in _GOVERNING)
