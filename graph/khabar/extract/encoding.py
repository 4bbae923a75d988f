"""Writes a sentence as one line of codes that patterns can be matched on: words, punctuation, names."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.suffixes import HOWS as SUFFIXES
from khabar.extract.suffixes import HOW as SUFFIX
from khabar.extract.suffixes import OBJECT, word_before
from khabar.extract.text import Sentence, Token

# The most words between a noun and the name it is of (قوة خاصة تابعة لـ X).
_OF_LONGEST = 3
_EACH = ("كل", "كلا", "كلي", "كلتا", "لكل", "بكل")
# "on the one side" and "on the other".
_SIDE = frozenset({"جهه", "طرف", "ناحيه", "جانب"})
_FIRST = frozenset({"اولي", "الاولي", "اول"})
_OTHER = frozenset({"اخري", "ثانيه", "مقابله", "مقابل", "اخر", "ثان", "الاخري", "الثانيه", "ثاني"})
# Stands before the type letters of a name in the line; no word holds it.
NAME = "§"


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a punctuation mark, or a group of coordinated names.

    Attributes:
        code: what patterns see.
        first, last: its tokens in the sentence, last exclusive.
        group: the mentions, where it is a group of names.
        sides: which side each of them is on, where the text tells two sides (A من جهة وB من جهة أخرى).
        clitics: the letters attached before it.
        future: the word carries the Arabic future's س.
        definite: the word carries the Arabic article, so it is no verb.
    """

    code: str
    first: int
    last: int
    clitics: str = ""
    group: tuple[Mention, ...] = ()
    sides: tuple[int, ...] = ()
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
            where it is more than one, its number, and ``p``, ``a``, ``o`` or ``s`` (see `_standing`).
        shown: the numbers of the items that stand in ``text``; all, unless asides are left out.
        starts: where the code of each shown item begins in ``text``.
        elsewhere: items that belong to another statement, so that their cues do not count.
    """

    sentence: Sentence
    items: tuple[Item, ...]
    text: str
    shown: tuple[int, ...]
    starts: tuple[int, ...]
    elsewhere: frozenset[int] = frozenset()

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

    def only(self, shown: Iterable[int], elsewhere: Iterable[int]) -> "Line":
        """Return the line with these of its items shown, in this order."""
        return replace(_line(self.sentence, self.items, shown), elsewhere=frozenset(elsewhere))


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


def _absorbed(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Join names with the nouns before them: "fighters of X" is X, so are Colonel X and the town of X."""
    result: list[Item] = []
    for item in items:
        if item.group and result and lexicon.language == "en" and result[-1].code == "the":
            item = replace(item, first=result.pop().first)  # noqa: PLW2901  (the name goes on growing below)
        if item.group and lexicon.language == "ar":
            item = _without_each(result, item)  # noqa: PLW2901
        if item.group and item.group[0].entity.type not in ("person", "region"):
            # Words between (من, تابعة لـ) and two such nouns in a row (عناصر قوات …).
            at = _behind_force(result, item, lexicon)
            while at and (_is_force(result[at - 1], lexicon) or _is_delegation(result, at - 1, lexicon)):
                at -= 1
            if at < len(result) and not _is_predicate(result, at, lexicon):
                joined = result[at]
                del result[at:]
                item = replace(item, first=joined.first, clitics=joined.clitics)  # noqa: PLW2901
        elif item.group:
            name = "title" if item.group[0].entity.type == "person" else "place-head"
            while noun := _noun_before(result, lexicon.words(name)):
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


def _without_each(before: list[Item], item: Item) -> Item:
    """Take "each of" into the names it opens: كل من A وB, كلا من A وB."""
    if len(before) < 2 or before[-1].code != "من" or before[-2].code not in _EACH:
        return item
    del before[-1]
    each = before.pop()
    return replace(item, first=each.first, clitics=each.clitics or each.code[: each.code.find("ك")])


def _behind_force(before: Sequence[Item], name: Item, lexicon: Lexicon) -> int:
    """Return where the noun stands that a name is parted from by "of" (قوة تابعة لـ X); else the end."""
    end = len(before)
    of, between = lexicon.words("of"), lexicon.words("of") | lexicon.words("force-adjective")
    if not end or not (before[-1].code in of or ("ل" in name.clitics and before[-1].code in between)):
        return end
    for at in range(end - 1, max(end - _OF_LONGEST - 1, 0), -1):
        if not before[at].is_word or before[at].code not in between:
            break
        if _is_force(before[at - 1], lexicon):
            return at - 1
    return end


def _noun_before(items: list[Item], nouns: Collection[str]) -> Item | None:
    """Take the noun, with the full stop of its short form (Lt. Col.), off the end; None if there is none."""
    stop = len(items) > 1 and items[-1].code == "."
    noun = items[-2] if stop else items[-1] if items else None
    if noun is None or not noun.is_word or noun.code not in nouns:
        return None
    del items[-1 - stop :]
    return noun


def _is_predicate(items: Sequence[Item], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the nouns at an item are said of somebody: they are members of, joined forces with X."""
    before = items[at - 1] if at else None
    return before is not None and before.is_word and before.code in lexicon.words("predicate")


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
            members, sides = _members(items[i:last]), ()
            if other := _other_side(items, i, last, lexicon):
                (begin, end), last = other
                more = _members(items[begin:end])
                sides = (1,) * len(members) + (2,) * len(more)
                members += more
            item = replace(item, last=items[last - 1].last, group=members, sides=sides)
            i = last
        else:
            i += 1
        result.append(item)
    return result


def _members(items: Iterable[Item]) -> tuple[Mention, ...]:
    return tuple(m for item in items for m in item.group)


def _other_side(
    items: list[Item], first: int, last: int, lexicon: Lexicon
) -> tuple[tuple[int, int], int] | None:
    """Return where the names of the other side stand, and what is behind it: A من جهة وB من جهة أخرى."""
    at = last
    told = _is_side(items, at)
    if told:
        at += 2 + (at + 2 < len(items) and items[at + 2].code in _FIRST)
    at += at < len(items) and items[at].code == ","
    joint = at < len(items) and not items[at].group and items[at].code in lexicon.words("and")
    at += joint
    # Without «من جهة» only a second «بين» parts two sides.
    again = at < len(items) and items[at].code == "بين" and (joint or items[at].clitics == "و")
    at += again
    if not (told or again) or at >= len(items) or not items[at].group:
        return None
    if not (joint or again or "و" in items[at].clitics) or _kind(items[at]) != _kind(items[first]):
        return None
    end = _list_end(items, at, lexicon)
    behind = end
    if _is_side(items, end):
        behind = end + 2 + (end + 2 < len(items) and items[end + 2].code in _OTHER)
    return (at, end), behind


def _is_side(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at].code == "من" and items[at + 1].code in _SIDE


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
    governed = before.is_word and before.code in lexicon.words("preposition") and not called
    return "p" if governed else "a" if before.code == "," else ""


def _coded(item: Item, number: int, letters: Mapping[str, str], standing: str) -> Item:
    if not item.group:
        return item
    types = "".join(sorted({letters.get(m.entity.type, "") for m in item.group}))
    many = "+" if len(item.group) > 1 else ""
    return replace(item, code=f"{item.clitics}{NAME}{types}{many}{number}{standing}")
