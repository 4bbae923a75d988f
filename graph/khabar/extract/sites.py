"""Finds the sites and police that are called after a place: مطار طرابلس الدولي, Kirkuk oil field."""

from khabar.extract.english_names import Span
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.shortforms import is_new
from khabar.extract.text import Sentence


def site_span(sentence: Sentence, m: Mention, lexicon: Lexicon) -> Span | None:
    """Return the words that name what is called after a mentioned place; None where nothing is."""
    if m.entity.type != "region":
        return None
    return _english(sentence, m, lexicon) if lexicon.language == "en" else _arabic(sentence, m, lexicon)


def _arabic(sentence: Sentence, m: Mention, lexicon: Lexicon) -> Span | None:
    at = m.first - 1
    if m.clitics or at < 0:
        return None
    word = sentence.tokens[at].norm
    code, _ = lexicon.code(word)
    if code not in lexicon.words("site"):
        return None
    last = m.last
    while last < len(sentence.tokens) and lexicon.has("site-adjective", sentence.tokens[last].norm):
        last += 1
    return at, last, word[: word.find(code)].removesuffix("ال"), "region"


def _english(sentence: Sentence, m: Mention, lexicon: Lexicon) -> Span | None:
    last = m.last
    while last < len(sentence.tokens) and sentence.tokens[last].norm in lexicon.words("site-adjective"):
        last += 1
    if last >= len(sentence.tokens):
        return None
    if (after := _police_end(sentence, m.last, lexicon)) > m.last:
        return m.first, after, "", "government"
    noun = sentence.tokens[last]
    tail = noun.norm in lexicon.words("small-place-tail") and is_new(m.entity)
    quarter = noun.norm in lexicon.words("quarter-noun")
    part = not quarter and [t.norm for t in sentence.tokens[last + 1 : last + 2]] == ["of"]
    site = noun.text.islower() and not part and (noun.norm in lexicon.words("site") or tail)
    return (m.first, last + 1, "", "region") if site else None


def _police_end(sentence: Sentence, at: int, lexicon: Lexicon) -> int:
    """Return where a place's police, with its command, ends (Baghlan police command); else its own end."""
    for name in ("police-noun", "police-tail"):
        if at < len(sentence.tokens) and sentence.tokens[at].norm in lexicon.words(name):
            at += 1
        elif name == "police-noun":
            return at
    return at
