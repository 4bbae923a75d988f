"""Leaves out of a line what interrupts its clause: subject, verb and object then stand side by side."""

from collections.abc import Iterable, Iterator

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line

# The longest aside, in items; what is longer is a clause of its own.
_LONGEST = 14
# The most words between a modifier and the name it leads to (التابع إداريًا لـ …).
_MODIFIER = 3
_POSTS = ("chief", "spokesman", "media-officer", "member", "minister", "deputy")


def without_asides(line: Line, lexicon: Lexicon) -> Line | None:
    """Return the line without its asides; None where it has none.

    Left out are

    1. what stands in brackets or between dashes;
    2. a part between commas that opens with a word of time, or behind a name like a description (a relative
       pronoun, a preposition, a post): «الفصيل، الذي يقوده فلان، سيطر على …»;
    3. in Arabic, a definite modifier with the name it leads to: «الفصيل التابع للحركة سيطر على …»;
    4. in Arabic, a post before the person who holds it: «قائد الفصيل، فلان، اتهم …».

    What is left out is read too: the whole line is matched first.
    """
    out: set[int] = set()
    for find in (_bracketed, _between_commas, _modifiers, _posts):
        out.update(i for span in find(line.without(out), lexicon) for i in span)
    return line.without(out) if out else None


def _bracketed(line: Line, _lexicon: Lexicon) -> Iterator[Iterable[int]]:
    for opening, closing in (("(", ")"), ("-", "-")):
        i = 0
        codes = [line.items[n].code for n in line.shown]
        while i < len(codes):
            end = _next(codes, closing, i + 1) if codes[i] == opening else None
            if end is not None and 1 < end - i <= _LONGEST + 1:
                yield line.shown[i : end + 1]
                i = end
            i += 1


def _next(codes: list[str], wanted: str, start: int) -> int | None:
    return next((i for i in range(start, len(codes)) if codes[i] == wanted), None)


def _between_commas(line: Line, lexicon: Lexicon) -> Iterator[Iterable[int]]:
    shown = line.shown
    commas = [i for i, n in enumerate(shown) if line.items[n].code == ","]
    at = 0
    for i, comma in enumerate(commas):
        if comma < at:
            continue
        named = _behind_name(line, comma)
        for end in commas[i + 1 : i + 3]:
            inside = shown[comma + 1 : end]
            if not 0 < len(inside) <= _LONGEST:
                continue
            if (named and _opens_aside(line, inside[0], lexicon)) or _is_time(line, inside[0], lexicon):
                yield shown[comma : end + 1]
                at = end + 1
                break


def _behind_name(line: Line, comma: int) -> bool:
    """Tell whether a name stands before a comma, or a word or two of time behind one."""
    return any(line.items[n].group for n in line.shown[max(0, comma - 2) : comma])


def _is_time(line: Line, item: int, lexicon: Lexicon) -> bool:
    """Tell whether a part begins with a word of time or a source, which interrupts a clause anywhere."""
    return line.items[item].is_word and line.items[item].code in lexicon.words("time-opening")


def _opens_aside(line: Line, item: int, lexicon: Lexicon) -> bool:
    opening = line.items[item]
    if not opening.is_word:
        return False
    if opening.code in lexicon.words("aside-opening"):
        return True
    return _opens_post(line, item, lexicon) or (lexicon.language == "ar" and opening.definite)


def _opens_post(line: Line, item: int, lexicon: Lexicon) -> bool:
    return any(line.phrase_at(item, post, lexicon) for post in _POSTS)


def _modifiers(line: Line, lexicon: Lexicon) -> Iterator[Iterable[int]]:
    if lexicon.language != "ar":
        return
    for i, n in enumerate(line.shown[:-1]):
        behind = line.shown[i + 1 : i + 3 + _MODIFIER]
        if _is_actor(line.items[n]) and _modifies(line.items[behind[0]], lexicon):
            to = next((k for k, m in enumerate(behind) if line.items[m].group), None)
            if to and all(line.items[m].is_word for m in behind[:to]):
                yield behind[: to + 1]


def _is_actor(item: Item) -> bool:
    return bool(item.group) and item.group[0].entity.type != "region"


def _modifies(item: Item, lexicon: Lexicon) -> bool:
    return item.is_word and item.code in lexicon.words("modifier")


def _posts(line: Line, lexicon: Lexicon) -> Iterator[Iterable[int]]:
    if lexicon.language != "ar":
        return
    for i, n in enumerate(line.shown):
        if not _opens_post(line, n, lexicon):
            continue
        behind = line.shown[i + 1 : i + 7]
        body = next((k for k, m in enumerate(behind) if _is_actor(line.items[m])), None)
        if body is None or line.items[behind[body]].group[0].entity.type == "person":
            continue
        comma = body + 1 < len(behind) and line.items[behind[body + 1]].code == ","
        person = body + 1 + comma
        if person < len(behind) and _is_person(line.items[behind[person]]):
            end = person + 1 < len(behind) and comma and line.items[behind[person + 1]].code == ","
            yield (n, *behind[:person], *(behind[person + 1 : person + 2] if end else ()))


def _is_person(item: Item) -> bool:
    return bool(item.group) and item.group[0].entity.type == "person"
