"""Trims the names that the model of khabar's own texts finds: none runs over a comma, a verb or "and the"."""

from collections.abc import Mapping, Sequence

from khabar.extract.english_names import Span
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Token
from khabar.registry.spelling import without_clitics

_ENDS = frozenset(
    "السابق السابقه الاسبق الحالي الحاليه الراحل التابع التابعه التابعين الموالي المواليه الموالين المدعوم"
    " المدعومه المنضوي المنضويه المنتشر المنتشره المتمركز المتمركزه الماضي الماضيه المقبل المقبله الجاري"
    " الحليف الحليفه المسلحين في من الى عن علي مع و بين التي الذي الذين منذ خلال بعد قبل ضد او ثم لكن"
    " حيث وبين وفي ومن".split()
)
_PREPOSITIONS = frozenset("في من الي عن علي مع بين منذ ضد حتي خلال بعد قبل عام وفي وبين الذي التي او".split())


def trimmed(
    tokens: Sequence[Token], span: Span, known: Sequence[Mention], heads: Mapping[str, str], lexicon: Lexicon
) -> Span | None:
    """Return a name without what cannot belong to it; None where no name is left.

    Args:
        known: the sentence's names of the registry.
    """
    first, last, clitics, type_ = span
    last = next((i for i in range(first, last) if tokens[i].norm in (",", "(", ")", ";", ":")), last)
    for m in known:
        rest = any(o.first <= m.last < o.last for o in known)
        if m.first == first and m.last < last and (rest or _goes_on(tokens[m.last], lexicon)):
            last = m.last
    last = next((i for i in range(first + 1, last) if _is_joined(tokens, i, heads)), last)
    while last > first + 1 and (
        not tokens[last - 1].word or tokens[last - 1].norm in _ENDS or tokens[last - 1].preposition
    ):
        last -= 1
    if last <= first or not tokens[first].word or is_letter(tokens, (first, last, clitics, type_)):
        return None
    if type_ != "person" and _is_description(tokens[first:last], lexicon):
        return None
    if type_ not in ("person", "region") and _is_bare(tokens, first, last, heads):
        return None
    return first, last, clitics, type_


def is_letter(tokens: Sequence[Token], span: Span) -> bool:
    """Tell a word of which nothing, or a letter, is left without what is attached: no name."""
    first, last, clitics, _ = span
    return last == first + 1 and len(tokens[first].norm) - len(clitics) < 2


def _is_description(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell words that say what something is, and name nothing: قرى الريف، قوات كردية."""
    if len(words) == 1 and lexicon.knows(words[0].norm):
        return True
    last = words[-1].norm
    return len(words) < 3 and not words[-1].definite and len(last) > 4 and last.endswith(("يه", "يين"))


def _goes_on(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word cannot belong to a known name before it."""
    return (
        token.preposition or token.norm in _PREPOSITIONS or token.norm in _ENDS or lexicon.is_verb(token.norm)
    )


def _is_joined(tokens: Sequence[Token], i: int, heads: Mapping[str, str]) -> bool:
    """Tell whether "and" with a noun that opens names begins another: الجيش العراقي والشرطة الاتحادية."""
    word = tokens[i].norm
    if not word.startswith("و") or not tokens[i - 1].definite:
        return False
    rest = word[1:]
    return rest in heads or (rest.startswith("ال") and rest[2:] in heads)


def _is_bare(tokens: Sequence[Token], first: int, last: int, heads: Mapping[str, str]) -> bool:
    """Tell whether a name is a definite noun alone, which stands for one (الحركة), or with what follows."""
    word = tokens[first].norm
    noun = any(
        rest.startswith("ال") and rest[2:] in heads for rest in (word, *(r for _, r in without_clitics(word)))
    )
    if not noun:
        return False
    return last == first + 1 or not (tokens[first + 1].definite or tokens[first + 1].norm[0].isdigit())
