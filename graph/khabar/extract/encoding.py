"""Writes a sentence as one line of codes that patterns can be matched on: words, punctuation, names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from khabar.extract.absorption import absorbed
from khabar.extract.coordination import coordinated
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import NAME, Item, Line, line_of
from khabar.extract.mentions import Mention
from khabar.extract.suffixes import HOW as SUFFIX
from khabar.extract.suffixes import HOWS as SUFFIXES
from khabar.extract.suffixes import OBJECT, word_before
from khabar.extract.text import Sentence, Token

# Pronouns that own what stands behind them.
_OWNERS = frozenset(("its", "their", "his", "her"))


def encode(
    sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, letters: Mapping[str, str]
) -> Line:
    """Return the sentence's line; ``letters`` gives each entity type its letter."""
    items = _items(sentence, mentions, lexicon)
    if lexicon.language == "en":
        items = _without_owners(_without_sources(_without_acronyms(items, sentence)), lexicon)
    items = coordinated(absorbed(items, lexicon), lexicon)
    coded = tuple(
        _coded(item, i, letters, _standing(items, i, lexicon) + _owning(item, sentence))
        for i, item in enumerate(items)
    )
    return line_of(sentence, coded, range(len(coded)))


def _items(sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Item]:
    by_first: dict[int, list[Mention]] = {}
    for m in mentions:
        by_first.setdefault(m.first, []).append(m)
    items: list[Item] = []
    i = 0
    while i < len(sentence.tokens):
        if i in by_first:
            same = by_first[i]
            if same[0].how in SUFFIXES:
                items += _with_pronoun(sentence.tokens[i], same, lexicon)
                i += 1
                continue
            items.append(Item(NAME, i, same[0].last, same[0].clitics, tuple(same)))
            i = same[0].last
        else:
            token = sentence.tokens[i]
            code, future = lexicon.code(token.norm) if token.word else (token.norm, False)
            if token.text == "May":
                # The month, not the verb.
                code = token.text
            attached = token.norm[: max(token.norm.find(code), 0)]
            clitics = attached.removesuffix("س" if future else "ال")
            items.append(
                Item(code.replace(" ", ""), i, i + 1, clitics, future=future, definite=token.definite)
            )
            i += 1
    return items


def _with_pronoun(token: Token, same: Sequence[Mention], lexicon: Lexicon) -> Iterator[Item]:
    """Yield a word and the pronoun attached to it as two items: باسمها is باسم and the name."""
    at, word = same[0].first, word_before(token, same[0], lexicon)
    if len(word) < 3 and word[-1] in "لب":
        yield Item(NAME, at, at + 1, word, tuple(same))
        return
    code, future = lexicon.code(word)
    attached = word[: max(word.find(code), 0)].removesuffix("س" if future else "ال")
    yield Item(code, at, at + 1, attached, future=future)
    yield Item(NAME, at, at + 1, "", tuple(same))


def _without_acronyms(items: list[Item], sentence: Sentence) -> list[Item]:
    """Take a name's short form in brackets into the name: the Southern Transitional Council (STC)."""
    result: list[Item] = []
    i = 0
    while i < len(items):
        item = items[i]
        if item.group and [x.code for x in (*items[i + 1 : i + 2], *items[i + 3 : i + 4])] == ["(", ")"]:
            inner = items[i + 2]
            same = bool(inner.group) and inner.group[0].entity.id == item.group[0].entity.id
            if same or (not inner.group and sentence.tokens[inner.first].text.isupper()):
                item = replace(item, last=items[i + 3].last)
                i += 3
        result.append(item)
        i += 1
    return result


def _without_owners(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Take as a plain word a name that only tells whose something is: the Peshmerga ministry."""
    return [
        replace(item, code="owner", group=())
        if item.group and after is not None and after.is_word and after.code in lexicon.words("possession")
        else item
        for item, after in zip_longest(items, items[1:])
    ]


def _without_sources(items: list[Item]) -> list[Item]:
    """Take as a plain word the outlet in the brackets of a dateline: ADEN (Reuters)."""
    return [
        replace(item, code="source", group=())
        if item.group
        and item.group[0].entity.type == "outlet"
        and [x.code for x in (*items[max(i - 1, 0) : i], *items[i + 1 : i + 2])] == ["(", ")"]
        else item
        for i, item in enumerate(items)
    ]


def _owning(item: Item, sentence: Sentence) -> str:
    """Return ``s`` for an English pronoun that owns what stands behind it: its headquarters."""
    alone = item.group and item.last == item.first + 1
    return "s" if alone and sentence.tokens[item.first].norm in _OWNERS else ""


def _standing(items: Sequence[Item], i: int, lexicon: Lexicon) -> str:
    """Return how a name stands: ``o``, ``s`` the pronoun of a verb, of another word; ``p``, ``a`` in English.

    ``p`` stands behind a preposition, and is no main clause's subject, ``a`` behind a comma.
    """
    if items[i].group and items[i].group[0].how == OBJECT:
        return "o"
    if items[i].group and items[i].group[0].how == SUFFIX:
        return "s"
    if not i or lexicon.language != "en":
        return ""
    before = items[i - 1]
    # "Called on X to …": X is to do it.
    called = i > 1 and items[i - 2].is_word and items[i - 2].code in lexicon.words("calling")
    # "Plans for X to …": the same.
    called |= before.code == "for" and i + 1 < len(items) and items[i + 1].code == "to"
    # "Two of its soldiers", "a convoy of the army" may act.
    some = i > 1 and before.code == "of" and items[i - 2].code in lexicon.words("partitive")
    governed = before.is_word and before.code in lexicon.words("preposition") and not (called or some)
    apart = before.code in (",", "itself", "themselves", "called")
    return "p" if governed else "a" if apart else ""


def _coded(item: Item, number: int, letters: Mapping[str, str], standing: str) -> Item:
    if not item.group:
        return item
    types = "".join(sorted({letters.get(m.entity.type, "") for m in item.group}))
    many = "+" if len(item.group) > 1 else ""
    return replace(item, code=f"{item.clitics}{NAME}{types}{many}{number}{standing}")
