"""Finds names of persons nobody has registered: by given names, kunyas, titles and appositions."""

from collections.abc import Iterator

from khabar.extract.lexicon import Lexicon
from khabar.extract.text import Sentence, Token
from khabar.registry.spelling import without_clitics

# A given name, father's name, grandfather's name and family name, and one link word (بن، عبد).
_LONGEST = 5
# How far before its comma a post may stand: a spokesman for the Tigray People's Liberation Front, …
_FAR = 7
_TITLES = ("title", "chief", "minister", "spokesman")
_POSTS = ("spokesman", "chief", "member", "minister", "deputy")


def person_spans(sentence: Sentence, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Yield ``(first, last, clitics)`` of each run of tokens that looks like a person's name."""
    find = _arabic if lexicon.language == "ar" else _english
    i = 0
    while i < len(sentence.tokens):
        span = find(sentence.tokens, i, lexicon)
        if span:
            yield span
            i = span[1]
        else:
            i += 1


def _arabic(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> tuple[int, int, str] | None:
    clitics, first = _opening(tokens[i].norm, lexicon)
    if tokens[i].preposition:
        return None
    if first in lexicon.words("kunya"):
        last = _kunya_end(tokens, i, lexicon)
    elif first in lexicon.words("given-names"):
        last = _given_name_end(tokens, i, lexicon)
        if last == i + 1 and _is_titled_pair(tokens, i, lexicon):
            # A family name that is a post too: العميد جبار مساعد،
            last = i + 2
    elif _is_apposition(tokens, i, lexicon):
        clitics, last = "", _part_end(tokens, i)
    else:
        return None
    return (i, last, clitics) if last - i >= 2 else None


def _is_titled_pair(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a title, a given name and one more word stand alone before a comma."""
    titled = i > 0 and lexicon.has("title", tokens[i - 1].norm)
    return titled and _part_end(tokens, i) == i + 2 < len(tokens) and tokens[i + 2].norm == ","


def _opening(word: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return the attached letters and the rest of a word that may open a name."""
    openers = lexicon.words("given-names") | lexicon.words("kunya")
    if word not in openers:
        for clitics, rest in without_clitics(word):
            if rest in openers and "ب" not in clitics:
                return clitics, rest
    return "", word


def _kunya_end(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> int:
    """A kunya is أبو with one name (two after عبد), and may be followed by a nisba (أبو محمد الجولاني)."""
    last = i + 1
    if last < len(tokens) and tokens[last].norm == "عبد":
        last += 1
    if last < len(tokens) and may_be_name(tokens[last], lexicon):
        last += 1
    if last < len(tokens) and tokens[last].definite and may_be_name(tokens[last], lexicon):
        last += 1
    return last


def _given_name_end(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> int:
    """Go on while names follow; the family name may be any word that is not a function word or verb."""
    last = i + 1
    while last < len(tokens) and last - i < _LONGEST and may_be_name(tokens[last], lexicon):
        word = tokens[last].norm
        # الأسعد is a family name though أسعد is a given one.
        given = lexicon.has("given-names", word) and not tokens[last].definite
        known = given or lexicon.has("name-link", word)
        last += 1
        if not known:
            break
    return last


def _is_apposition(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Tell whether a part between commas of two to four plain words stands right beside a post.

    «الناطق العسكري باسم الفصيل، قصيّ الدرويش، …» and «قصيّ الدرويش، مدير المكتب الإعلامي، …».
    """
    if i and tokens[i - 1].norm != "," and not _is_verb(tokens[i - 1], lexicon):
        return False
    last = _part_end(tokens, i)
    if not 2 <= last - i <= 4 or tokens[i].definite:
        return False
    if any(not may_be_name(t, lexicon) for t in tokens[i:last]):
        return False
    follows = last < len(tokens) and tokens[last].norm == ","
    return follows and (
        _names_post(tokens, last + 1, _part_end(tokens, last + 1), lexicon)
        or _post_before(tokens, i, lexicon)
    )


def _is_verb(token: Token, lexicon: Lexicon) -> bool:
    return lexicon.has("say", token.norm) or lexicon.has("verbs", token.norm)


def _post_before(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    begin = i - 1
    while begin > 0 and tokens[begin - 1].norm != ",":
        begin -= 1
    return i > 0 and _names_post(tokens, begin, i - 1, lexicon)


def _names_post(tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon) -> bool:
    return any(lexicon.has(post, t.norm) for t in tokens[first : min(last, first + 6)] for post in _POSTS)


def _part_end(tokens: tuple[Token, ...], i: int) -> int:
    while i < len(tokens) and tokens[i].word:
        i += 1
    return i


def may_be_name(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word may be part of a person's name: no function word, no verb, no post."""
    if not token.word or token.norm[0].isdigit() or len(token.norm) < 2 or token.preposition:
        return False
    barring = ("not-a-name", "say", "saying", "that", "according-to", "forces", "verbs", *_POSTS)
    return not any(lexicon.has(name, token.norm) for name in barring)


def _english(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> tuple[int, int, str] | None:
    last = i
    while last < len(tokens) and last - i < _LONGEST and _capitalised(tokens, last, i, lexicon):
        last += 1
        if _is_initial(tokens, last):
            # Stephen J. Townsend
            last += 1
    while last > i and (not tokens[last - 1].word or tokens[last - 1].norm in lexicon.words("name-link")):
        last -= 1
    words = tokens[i:last]
    if any(t.norm in lexicon.words(name) for t in words for name in _TITLES):
        # "General Mahamane Toure", "Army General Joseph Votel": the name begins behind the title.
        return None
    barring = lexicon.words("not-a-name") | lexicon.words("forces")
    if len(words) < 2 or any(t.norm in barring for t in words):
        return None
    known = _is_given_name(words[0].norm, lexicon) or words[0].norm in lexicon.words("kunya")
    titled = i > 0 and tokens[i - 1].norm in lexicon.words("title")
    if known or titled:
        return i, last, ""
    bodies = [lexicon.words(name) for name in ("arms-word", "state-word", "civil-word", "press-word")]
    body = any(t.norm in words for t in tokens[i:last] for words in bodies)
    return (i, last, "") if not body and _english_apposition(tokens, i, last, lexicon) else None


def _is_initial(tokens: tuple[Token, ...], dot: int) -> bool:
    """Tell whether the dot of an initial that a name goes on behind stands here."""
    if dot + 1 >= len(tokens) or tokens[dot].norm != ".":
        return False
    return len(tokens[dot - 1].text) == 1 and tokens[dot + 1].text[:1].isupper()


def _is_given_name(word: str, lexicon: Lexicon) -> bool:
    # Sirajuddin, Zabihullah: too many to list.
    return word in lexicon.words("given-names") or word.endswith(("ullah", "uddin", "eddine"))


def _capitalised(tokens: tuple[Token, ...], at: int, first: int, lexicon: Lexicon) -> bool:
    token = tokens[at]
    if not token.word or token.norm == "s":
        return False
    return token.text[0].isupper() or (at > first and token.norm in lexicon.words("name-link"))


def _english_apposition(tokens: tuple[Token, ...], i: int, last: int, lexicon: Lexicon) -> bool:
    """Two or three capitalised words beside a post, or the subject of a verb of saying."""
    behind = tokens[last : last + 1]
    if behind and lexicon.has("say", behind[0].norm):
        return True
    if i and lexicon.has("say", tokens[i - 1].norm):
        return True
    if i > 1 and tokens[i - 1].norm == "by" and lexicon.has("led", tokens[i - 2].norm):
        return True
    if (
        behind
        and behind[0].norm == ","
        and _names_post(tokens, last + 1, _part_end(tokens, last + 1), lexicon)
    ):
        return True
    return _near_post_before(tokens, i, lexicon)


def _near_post_before(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """``spokesman Karim Haddad`` or ``a spokesman for the group, Karim Haddad``."""
    if i == 0:
        return False
    if tokens[i - 1].norm == ",":
        begin = next((at + 1 for at in range(i - 2, -1, -1) if not tokens[at].word), 0)
        return _names_post(tokens, max(begin, i - _FAR), i - 1, lexicon)
    return _names_post(tokens, i - 1, i, lexicon)
