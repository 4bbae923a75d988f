"""Joins the names of a list into one item, on two sides where the text tells them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item
from khabar.extract.mentions import Mention

# "on the one side" and "on the other".
_SIDE = frozenset({"جهه", "طرف", "ناحيه", "جانب"})

_FIRST = frozenset({"اولي", "الاولي", "اول"})

_OTHER = frozenset({"اخري", "ثانيه", "مقابله", "مقابل", "اخر", "ثان", "الاخري", "الثانيه", "ثاني"})


def coordinated(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Join names of one kind that stand in a list: A وB, A، B وC, A, B and C."""
    result: list[Item] = []
    i = 0
    while i < len(items):
        item = items[i]
        if item.group:
            last = _list_end(items, i, lexicon)
            members = _members(items[i:last])
            sides: tuple[int, ...] = ()
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
