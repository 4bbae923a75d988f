"""Writes a sentence as one line of codes that patterns can be matched on: words, punctuation, names."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.suffixes import HOW as SUFFIX
from khabar.extract.suffixes import word_before
from khabar.extract.text import Sentence, Token

# Stands before the type letters of a name in the line; no word holds it.
NAME = "§"


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a punctuation mark, or a group of coordinated names.

    Attributes:
        code: what patterns see.
        first, last: its tokens in the sentence, last exclusive.
        group: the mentions, where it is a group of names.
        clitics: the letters attached before it.
        future: the word carries the Arabic future's س.
        definite: the word carries the Arabic article, so it is no verb.
    """

    code: str
    first: int
    last: int
    clitics: str = ""
    group: tuple[Mention, ...] = ()
    future: bool = False
    definite: bool = False

    @property
    def is_word(self) -> bool:
        """Tell a word from a name or a punctuation mark."""
        return not self.group and self.code[0].isalnum()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as patterns see it.

    Attributes:
        text: the codes, each followed by a blank; the first is preceded by one. A word's attached letters
            stand before it and ``_``; a group of names is written ``§`` with the letters of its types, ``+``
            where it is more than one, its number, and in English ``p`` or ``a`` (see `_standing`).
        shown: the numbers of the items that stand in ``text``; all, unless asides are left out.
        starts: where the code of each shown item begins in ``text``.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    text: str
    shown: tuple[int, ...]
    starts: tuple[int, ...]

    def phrase_at(self, i: int, name: str, lexicon: Lexicon) -> tuple[str, ...]:
        """Return the phrase of a word set that begins at item ``i``; empty where none does."""
        if i < len(self.items) and self.items[i].is_word:
            for phrase in lexicon.phrases_from(name, self.items[i].code):
                items = self.items[i : i + len(phrase)]
                if len(items) == len(phrase) and all(map(_is_coded, items, phrase)):
                    return phrase
        return ()

    def items_at(self, position: int, count: int) -> tuple[int, ...]:
        """Return the numbers of ``count`` shown items; the first begins at ``position`` of the text."""
        first = self.starts.index(position)
        return self.shown[first : first + count]

    def without(self, left_out: Collection[int]) -> "Line":
        """Return the line with some of its items left out of the text; the items keep their numbers."""
        return _line(self.sentence, self.items, [i for i in self.shown if i not in left_out])


def _is_coded(item: Item, code: str) -> bool:
    """Tell whether an item is the word of a code, and has the attached letter the code may ask for."""
    letter, attached, word = code.rpartition("_")
    return item.code == word and (not attached or item.clitics.endswith(letter))


def encode(
    sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, letters: Mapping[str, str]
) -> Line:
    """Return the sentence's line; ``letters`` gives each entity type its letter."""
    items = _items(sentence, mentions, lexicon)
    if lexicon.language == "en":
        items = _without_owners(_without_acronyms(items, sentence), lexicon)
    items = _coordinated(_absorbed(items, lexicon), lexicon)
    coded = tuple(_coded(item, i, letters, _standing(items, i, lexicon)) for i, item in enumerate(items))
    return _line(sentence, coded, range(len(coded)))


def _line(sentence: Sentence, items: tuple[Item, ...], shown: Iterable[int]) -> Line:
    shown = tuple(shown)
    starts, text = [], " "
    for item in (items[i] for i in shown):
        starts.append(len(text))
        text += f"{item.clitics}_{item.code} " if item.clitics and item.is_word else f"{item.code} "
    return Line(sentence, items, text, shown, tuple(starts))


def _items(sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Item]:
    by_first: dict[int, list[Mention]] = {}
    for m in mentions:
        by_first.setdefault(m.first, []).append(m)
    items: list[Item] = []
    i = 0
    while i < len(sentence.tokens):
        if i in by_first:
            same = by_first[i]
            if same[0].how == SUFFIX:
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


def _absorbed(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Join names with the nouns before them: "fighters of X" is X, so are Colonel X and the town of X."""
    result: list[Item] = []
    for item in items:
        if item.group and result and lexicon.language == "en" and result[-1].code == "the":
            item = replace(item, first=result.pop().first)  # noqa: PLW2901  (the name goes on growing below)
        if item.group and item.group[0].entity.type not in ("person", "region"):
            at = len(result)
            # At most one word between (من, في, التابعة) and two such nouns in a row (عناصر قوات …).
            if at > 1 and result[at - 1].code in lexicon.words("of") and _is_force(result[at - 2], lexicon):
                at -= 2
            while at and (_is_force(result[at - 1], lexicon) or _is_delegation(result, at - 1, lexicon)):
                at -= 1
            if at < len(result):
                joined = result[at]
                del result[at:]
                item = replace(item, first=joined.first, clitics=joined.clitics)  # noqa: PLW2901
        elif item.group:
            name = "title" if item.group[0].entity.type == "person" else "place-head"
            while result and result[-1].is_word and result[-1].code in lexicon.words(name):
                noun = result.pop()
                item = replace(item, first=noun.first, clitics=noun.clitics)  # noqa: PLW2901
        elif (
            result
            and result[-1].group
            and item.code in lexicon.words("forces-after")
            and _holds_forces(result[-1])
        ):
            last = result.pop()
            item = replace(last, last=item.last)  # noqa: PLW2901
        result.append(item)
    return result


def _is_force(item: Item, lexicon: Lexicon) -> bool:
    return item.is_word and item.code in lexicon.words("forces")


def _is_delegation(items: Sequence[Item], at: int, lexicon: Lexicon) -> bool:
    """Tell whether an item is a group's delegation, which acts as the group; its head is but a person."""
    posts = ("chief", "member", "deputy")
    named = items[at].is_word and items[at].code in lexicon.words("delegation")
    return named and not (at and any(items[at - 1].code in lexicon.words(post) for post in posts))


def _holds_forces(item: Item) -> bool:
    return item.group[0].entity.type not in ("person", "region")


def _coordinated(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Join names of one kind that stand in a list: A وB, A، B وC, A, B and C."""
    result: list[Item] = []
    i = 0
    while i < len(items):
        item = items[i]
        if item.group:
            last = _list_end(items, i, lexicon)
            members = tuple(m for part in items[i:last] for m in part.group)
            item = replace(item, last=items[last - 1].last, group=members)
            i = last
        else:
            i += 1
        result.append(item)
    return result


def _list_end(items: list[Item], i: int, lexicon: Lexicon) -> int:
    """Return the item behind the list of names at item ``i``; commas count once an "and" closes it."""
    end, at = i + 1, i + 1
    while at < len(items):
        comma = items[at].code == ","
        at += comma
        joint = at < len(items) and items[at].code in lexicon.words("and") and not items[at].group
        at += joint
        if at >= len(items) or not items[at].group or _kind(items[at]) != _kind(items[i]):
            break
        if not (comma or joint or "و" in items[at].clitics):
            break
        closes = joint or "و" in items[at].clitics
        at += 1
        if closes:
            end = at
    return end


def _kind(item: Item) -> str:
    type_ = item.group[0].entity.type
    return type_ if type_ in ("person", "region") else "actor"


def _standing(items: Sequence[Item], i: int, lexicon: Lexicon) -> str:
    """Return ``p`` behind a preposition, where a name is no main clause's subject, ``a`` behind a comma."""
    if not i or lexicon.language != "en":
        return ""
    before = items[i - 1]
    governed = before.is_word and before.code in lexicon.words("preposition")
    return "p" if governed else "a" if before.code == "," else ""


def _coded(item: Item, number: int, letters: Mapping[str, str], standing: str) -> Item:
    if not item.group:
        return item
    types = "".join(sorted({letters.get(m.entity.type, "") for m in item.group}))
    many = "+" if len(item.group) > 1 else ""
    return replace(item, code=f"{item.clitics}{NAME}{types}{many}{number}{standing}")
