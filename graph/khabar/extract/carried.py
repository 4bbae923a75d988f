"""Gives an Arabic verb without a subject that of the verb before: «هاجمت X مواقع Y وسيطرت على Z»."""

from collections.abc import Iterator

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line

_PASSIVE = "ُ"
# Words and names between a subject and the verb behind it.
_BETWEEN = 3
# A sentence of more verbs than this is read as it stands.
_MOST = 4


def with_carried_subjects(line: Line, lexicon: Lexicon) -> Iterator[Line]:
    """Yield a reading of a line for each verb that goes on from another: the verb, its subject, the rest.

    A verb goes on where «و», «ف», «ثم», «أو», «قبل أن», «بعد أن» joins it, or where it is a participle that
    tells a circumstance («متهمًا»), and no actor stands right behind it. Its subject is the nearest actor
    before it that is the subject of a verb and agrees with it in gender.
    """
    if lexicon.language != "ar":
        return
    shown = line.shown
    found = 0
    for at in range(2, len(shown) - 1):
        if not _goes_on(line, at, lexicon) or not any(line.items[n].group for n in shown[at + 1 :]):
            continue
        subject = _subject(line, at, lexicon)
        if subject is not None and found < _MOST:
            found += 1
            future = line.items[shown[at]].code[0] in "يت" and not line.items[shown[at]].code.endswith("ت")
            apart = () if future else range(shown[at])
            yield line.only((shown[at], subject, *shown[at + 1 :]), {subject, *apart})


def _goes_on(line: Line, at: int, lexicon: Lexicon) -> bool:
    item, behind = line.items[line.shown[at]], line.items[line.shown[at + 1]]
    circumstance = item.is_word and item.code in lexicon.words("circumstance")
    if not circumstance and not (_is_verb(item, lexicon) and _is_joined(line, at, lexicon)):
        return False
    if _PASSIVE in line.sentence.tokens[item.first].text[:4]:
        return False
    own = _is_actor(behind) and not behind.clitics and behind.code[-1] != "o"
    return circumstance or not own


def _is_joined(line: Line, at: int, lexicon: Lexicon) -> bool:
    item, before = (line.items[line.shown[i]] for i in (at, at - 1))
    if set(item.clitics) & {"و", "ف"}:
        return True
    return before.is_word and before.code in lexicon.words("joins-verb")


def _subject(line: Line, verb: int, lexicon: Lexicon) -> int | None:
    """Return the item of the nearest subject before a verb that agrees with it."""
    shown = line.shown
    feminine = _is_feminine(line.items[shown[verb]])
    for i in range(verb - 1, -1, -1):
        if line.items[shown[i]].code in (";", ".", "?", "!"):
            return None
        if not _is_actor(line.items[shown[i]]) or set(line.items[shown[i]].clitics) & {"ب", "ل", "ك"}:
            continue
        own = _own_verb(line, i, verb, lexicon)
        if own is not None:
            return shown[i] if _is_feminine(line.items[own]) == feminine else None
    return None


def _own_verb(line: Line, i: int, limit: int, lexicon: Lexicon) -> int | None:
    """Return the verb a name is the subject of: the one right before it, or one close behind."""
    shown = line.shown
    before = line.items[shown[i - 1]] if i else None
    if before is not None and _is_verb(before, lexicon):
        return shown[i - 1]
    opens = before is None or before.code == ":" or before.code in lexicon.words("opens-clause")
    if not opens:
        return None
    close = shown[i + 1 : min(i + 2 + _BETWEEN, limit)]
    return next((n for n in close if _is_verb(line.items[n], lexicon)), None)


def _is_verb(item: Item, lexicon: Lexicon) -> bool:
    return item.is_word and not item.definite and lexicon.is_verb(item.code)


def _is_actor(item: Item) -> bool:
    return bool(item.group) and item.group[0].entity.type != "region"


def _is_feminine(item: Item) -> bool:
    return item.code.startswith("ت") or item.code.endswith(("ت", "تا", "ه"))
