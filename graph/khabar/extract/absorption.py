"""Takes into a name the nouns before it: "fighters of X" is X, so are Colonel X and the town of X."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item

# The most words between a noun and the name it is of (قوة خاصة تابعة لـ X).
_OF_LONGEST = 3

_EACH = ("كل", "كلا", "كلي", "كلتا", "لكل", "بكل")


def absorbed(items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Join names with the nouns before them: "fighters of X" is X, so are Colonel X and the town of X."""
    result: list[Item] = []
    for number, item in enumerate(items):
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
            item = _with_heads(result, item, lexicon)  # noqa: PLW2901
        elif (
            result
            and result[-1].group
            and item.code in lexicon.words("forces-after")
            and _holds_forces(result[-1])
            and not _is_placed(items, number, result[-1])
        ):
            last = result.pop()
            item = replace(last, last=item.last)  # noqa: PLW2901
        result.append(item)
    return result


def _with_heads(before: list[Item], item: Item, lexicon: Lexicon) -> Item:
    """Take a person's titles, or the nouns of a place, into the name."""
    nouns = lexicon.words("place-head")
    if item.group[0].entity.type == "person":
        nouns = lexicon.words("title") | lexicon.words("title-too")
        if lexicon.language == "ar":
            _drop_past(before, nouns, lexicon)
    while noun := _noun_before(before, nouns):
        item = replace(item, first=noun.first, clitics=noun.clitics)
    return item


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


def _drop_past(items: list[Item], titles: Collection[str], lexicon: Lexicon) -> None:
    """Take "former" and the like off the end behind a title: العقيد السابق فلان."""
    past = lexicon.words("former") | lexicon.words("retired")
    both = len(items) > 1 and items[-1].is_word and items[-2].is_word
    if both and items[-2].code in titles and items[-1].code in past:
        del items[-1]


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


def _is_placed(items: Sequence[Item], at: int, owner: Item) -> bool:
    """Tell whether it is told where a state's troops are, which are then not the state: US troops in X."""
    state = owner.group[0].entity.type == "government" and items[at].code in ("troops", "forces", "soldiers")
    behind = items[at + 1 : at + 3]
    return state and len(behind) == 2 and behind[0].code in ("in", "at") and bool(behind[1].group)


def _holds_forces(item: Item) -> bool:
    return item.group[0].entity.type not in ("person", "region")
