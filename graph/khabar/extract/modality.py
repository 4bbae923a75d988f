"""How surely a clause says what it says: planned, possible, denied, failed, called-for, or asserted."""

from collections.abc import Collection, Sequence

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line
from khabar.extract.report import Report
from khabar.model import Modality

# A "not" further from the words it denies than this mostly denies something else.
_NEGATION_REACH = 6
# The longest aside between commas that a clause goes on behind, in items, and how many asides a clause has.
_ASIDE = 10
_ASIDES = 2
# How far behind its clause a match may be told to have come to nothing, in items.
_LATER = 30
# The order of the weakest link: talks that were to be held and collapsed have failed.
_BY_SET = (
    ("failed", Modality.FAILED),
    ("denial", Modality.DENIED),
    ("denial-behind", Modality.DENIED),
    ("called-for", Modality.CALLED_FOR),
    ("planned", Modality.PLANNED),
    ("possible", Modality.POSSIBLE),
    ("accuse", Modality.POSSIBLE),
    ("planned-behind", Modality.PLANNED),
)
# Cues that stand behind what they tell of.
_BEHIND = ("planned-behind", "denial-behind")


def clause_start(line: Line, at: int, lexicon: Lexicon) -> int:
    """Return the first item of the clause that holds item ``at``."""
    asides = 0
    while at > 0 and not _new_subject(line, at, lexicon):
        if not _ends_clause(line.items[at - 1], lexicon):
            at -= 1
        elif asides < _ASIDES and (opening := _aside_opening(line, at - 1, lexicon)):
            at, asides = opening, asides + 1
        else:
            break
    return at


def _aside_opening(line: Line, comma: int, lexicon: Lexicon) -> int:
    """Return the comma that opens the Arabic aside another closes (من المنتظر أن تبدأ في الرياض، غدًا، …).

    0 where there is none: the words between hold a verb or begin a clause, or another begins behind them.
    """
    items = line.items
    if lexicon.language != "ar" or items[comma].code != "," or comma + 1 >= len(items):
        return 0
    opening = next((i for i in range(comma - 1, max(0, comma - _ASIDE), -1) if items[i].code == ","), 0)
    plain = range(opening + 1, comma)
    if not opening or not plain or _begins_clause(items[comma + 1], lexicon):
        return 0
    if any(_begins_clause(items[i], lexicon) or items[i].code in (";", ":", ".") for i in plain):
        return 0
    return opening


def _begins_clause(item: Item, lexicon: Lexicon) -> bool:
    verbs = ("verbs", "say", "saying", "that", "but")
    return item.is_word and not item.definite and any(item.code in lexicon.words(name) for name in verbs)


def clause_end(line: Line, at: int, lexicon: Lexicon) -> int:
    """Return the item behind the clause that holds item ``at``."""
    while at < len(line.items) and not _ends_clause(line.items[at], lexicon):
        at += 1
    return at


def _new_subject(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a name begins another clause: English "and" joins names of one list before this asks."""
    joint = lexicon.language == "en" and line.items[at - 1].code == "and"
    return joint and bool(line.items[at].group)


def _ends_clause(item: Item, lexicon: Lexicon) -> bool:
    return (not item.is_word and not item.group) or item.code in lexicon.words("but")


def modality(
    line: Line, span: tuple[int, int], skipped: Collection[int], report: Report | None, lexicon: Lexicon
) -> tuple[Modality, str]:
    """Return how surely the items of ``span``, save the ``skipped``, are said, and the word that decides it.

    Scope is the clause: what precedes the matched words in it and the words themselves, and behind them what
    tells that it failed or lies ahead. The verb that reports the clause (نفى … أن) counts too.
    """
    first, last = span
    after = list(range(last, clause_end(line, last, lexicon)))
    before = _before(line, span, skipped, after, report, lexicon)
    later = _later(line, last, lexicon)
    # What negates the reporting verb does not negate what it reports.
    reported = report.first if report and report.covers(first) else 0
    near = [i for i in before if i >= max(first - _NEGATION_REACH, reported)]
    denied = negation(line, near, lexicon)
    for name, meaning in _BY_SET:
        places = _places(name, before, after) + (later if name == "failed" else [])
        cue = next((found for at in places if (found := _cue(line, at, name, lexicon))), "")
        if cue and name == "denial" and denied and denied not in cue.split():
            # "did not rule out" leaves it open.
            return Modality.POSSIBLE, f"{denied} {cue}"
        if (
            cue
            and meaning is Modality.PLANNED
            and lexicon.language == "en"
            and _is_doubtful(line, before, lexicon)
        ):
            return Modality.POSSIBLE, cue
        if cue:
            weak = denied and meaning in (Modality.POSSIBLE, Modality.PLANNED)
            return (Modality.DENIED, denied) if weak else (meaning, cue)
        if name == "denial" and denied:
            return Modality.DENIED, denied
    return Modality.ASSERTED, ""


def _before(
    line: Line,
    span: tuple[int, int],
    skipped: Collection[int],
    after: Sequence[int],
    report: Report | None,
    lexicon: Lexicon,
) -> list[int]:
    """Return the items that tell how surely a span is said: its own, those before it, and its report's verb.

    Args:
        after: the items behind the span in its clause.
    """
    first, last = span
    begin = clause_start(line, first, lexicon)
    before = [i for i in range(begin, last) if i not in skipped]
    if lexicon.language == "en" and line.items[first].is_word:
        # A noun opens the match (talks between … and …); the verb behind it tells how surely.
        verb = next(
            (i for i in after if line.items[i].code in ("and", "that", "who", "which", "to")), len(line.items)
        )
        before += [i for i in after if i < verb and _tells_of_noun(line, i, lexicon)]
    if report and not report.own_stand and report.first <= first and lexicon.language == "ar":
        # What leads to the report is no part of what it reports (قال مصدر رفض ذكر اسمه إن …).
        before = [i for i in before if i >= report.first]
    if report and report.verb < first and lexicon.language == "en":
        # "They deny that … and accuse X of arming Y": the accusation is not denied.
        before = [i for i in before if i >= report.verb]
    if report and _governs(report, line, begin, first, lexicon):
        before = [report.verb, *before]
    return before


def _later(line: Line, last: int, lexicon: Lexicon) -> list[int]:
    """Return the items behind the match's clause that still tell how it ended: «…، لكنها انهارت»."""
    end = clause_end(line, last, lexicon)
    return [
        i
        for i in range(end + 1, min(len(line.items), end + _LATER))
        if line.phrase_at(i, "in-vain", lexicon) or line.items[i - 1].code in lexicon.words("but-it")
    ]


def _tells_of_noun(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Tell "talks will resume" from "the rivalry might weaken both", which leaves the rivalry sure."""
    if line.items[at].code not in lexicon.words("modal"):
        return True
    return at + 1 < len(line.items) and line.items[at + 1].code in lexicon.words("happen")


def _is_doubtful(line: Line, places: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell "would probably" and a condition's "would" from "would"."""
    if any(line.items[at].code == "would" for at in places) and line.items[0].code in (
        "if",
        "were",
        "should",
    ):
        return True
    pairs = ((line.items[at].code, line.items[at + 1].code) for at in places if at + 1 < len(line.items))
    return any(a in ("will", "would") and b in lexicon.words("possible") for a, b in pairs)


def _places(name: str, before: list[int], after: list[int]) -> list[int]:
    """Return the items where a cue counts: most come first, some adjectives follow, failure may do both."""
    if name in _BEHIND:
        return after
    return before + after if name == "failed" else before


def _governs(report: Report, line: Line, begin: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the reporting verb itself bears on the clause from ``begin`` that holds item ``at``.

    It bears on the first clause it reports; a call or denial without "that" on all up to a "but".
    """
    if not report.covers(at):
        return False
    if begin <= report.first + 1:
        return True
    between = line.items[report.first : at]
    return report.own_stand and not any(i.code in lexicon.words("but") for i in between)


def _cue(line: Line, at: int, name: str, lexicon: Lexicon) -> str:
    """Return the cue of the set that begins at an item, or an empty string."""
    item = line.items[at]
    if not item.is_word:
        return ""
    if name == "planned" and item.future:
        return item.code
    # قد before the past only stresses it; before the present it means "may".
    if item.code == "قد" and not _is_present(line, at):
        return ""
    return " ".join(line.phrase_at(at, name, lexicon))


def _is_present(line: Line, at: int) -> bool:
    return at + 1 < len(line.items) and line.items[at + 1].code[:1] in ("ي", "ت")


def negation(line: Line, places: Sequence[int], lexicon: Lexicon) -> str:
    """Return the word at one of the places that negates the last of them, if any does."""
    for at in places:
        item = line.items[at]
        if item.is_word and item.code in lexicon.words("negation"):
            if line.phrase_at(at, "no-negation", lexicon):
                continue
            following = line.items[at + 1 : at + 2]
            still = following and following[0].code in lexicon.words("still")
            only = any(i.code in lexicon.words("only") for i in line.items[at : places[-1] + 7])
            if not still and not only:
                return item.code
    return ""
