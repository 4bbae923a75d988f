"""Who says what in English, where mostly no "that" stands (…, X said; …, said X; X, a spokesman, said …)."""

from collections.abc import Iterator
from dataclasses import replace

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Line
from khabar.extract.report import Report
from khabar.model import Entity

# The longest way from a verb of saying back to the beginning of its subject, in items.
_REACH = 18
# What may follow a verb that closes its sentence: "…, X told Reuters in Beirut on Sunday."
_TAIL = 6
# The most words of a day between a verb of saying and the comma behind it, the comma included.
_DAY = 4
# The longest way from a verb of calling to its "to".
_APPEAL = 12


def english_reports(line: Line, lexicon: Lexicon) -> Iterator[Report]:
    """Yield the reports of a sentence, whichever way speaker, verb and reported words stand."""
    before: Report | None = None
    for verb, item in enumerate(line.items):
        if not item.is_word:
            continue
        for report in _reports_at(line, verb, lexicon):
            shares = _shares_subject(line, verb, lexicon)
            told = (_shared(line, verb, report, before),) if shares else _known(report, line, lexicon)
            known = next(iter(told), None)
            if known:
                before = known
                yield known


def _reports_at(line: Line, verb: int, lexicon: Lexicon) -> Iterator[Report]:
    """Yield what the word at ``verb`` reports, if it is a verb of saying."""
    code = line.items[verb].code
    stance = line.phrase_at(verb, "own-stand", lexicon)
    if _is_noun(line, verb, lexicon):
        if stance and _is_passive(line, verb, len(stance), lexicon):
            yield _undergone(line, verb, verb + len(stance) + 1, lexicon)
    elif stance:
        yield _stand(line, verb, verb + len(stance), lexicon)
    elif code in lexicon.words("saying"):
        yield _spoken(line, verb, (verb + 1, len(line.items)), None, lexicon)
    elif code in lexicon.words("say") or (
        code in lexicon.words("say-closing") and _surely_says(line, verb, lexicon)
    ):
        yield from _said(line, verb, lexicon)


def _surely_says(line: Line, verb: int, lexicon: Lexicon) -> bool:
    """Tell "found that …" and "…, a study found" from a verb that finds a thing."""
    if verb + 1 < len(line.items) and line.items[verb + 1].code in lexicon.words("that"):
        return True
    begin = _subject_start(line, verb, lexicon)
    return _closes(line, verb, begin) or _parenthetic(line, verb, begin)


def _shares_subject(line: Line, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether "and" joins a verb of saying to one before it: X denied it and accused Y."""
    at = _before_auxiliaries(line, verb, lexicon)
    return at > 1 and line.items[at - 1].code in ("and", "but", "then")


def _shared(line: Line, verb: int, report: Report, before: Report | None) -> Report:
    """Give a report the speaker of the verb before it, else the subject its sentence begins with."""
    if before and not report.speaker:
        return replace(report, speaker=before.speaker, anonymous=before.anonymous, title=before.title)
    subject = next(
        (i.group[0].entity for i in line.items[:verb] if i.group and not i.code.endswith("p")), None
    )
    if report.speaker or subject is None or subject.type == "region":
        return report
    return replace(report, speaker=subject)


def _known(report: Report, line: Line, lexicon: Lexicon) -> Iterator[Report]:
    """Yield a report, its speaker anonymous if not named; none where a place seems to speak (Moscow said)."""
    begin = _subject_start(line, report.verb, lexicon)
    beside = line.items[begin : report.verb] or line.items[report.verb + 1 : report.verb + 2]
    again = any(item.code in lexicon.words("same-speaker") for item in beside)
    if report.speaker or report.anonymous or report.title or again or not beside:
        yield report
    elif not any(item.group for item in beside):
        yield replace(report, anonymous=True)


def _is_noun(line: Line, verb: int, lexicon: Lexicon) -> bool:
    """Tell "reports", "claims" and passives ("is said to", "was told") from verbs of saying."""
    before = line.items[verb - 1] if verb else None
    if before is None or before.group:
        return before is None
    return before.code in lexicon.words("be") or before.code in lexicon.words("determiner")


def _is_passive(line: Line, verb: int, length: int, lexicon: Lexicon) -> bool:
    """Tell "was accused by", "were urged by"."""
    by = verb + length
    return (
        line.items[verb - 1].code in lexicon.words("be")
        and by + 1 < len(line.items)
        and line.items[by].code == "by"
    )


def _undergone(line: Line, verb: int, first: int, lexicon: Lexicon) -> Report:
    """Return what somebody was accused of, urged to or denied by the speaker at ``first``."""
    end = next(
        (i for i in range(first, len(line.items)) if line.items[i].code in ("of", "to", "that", ",", ".")),
        len(line.items),
    )
    found = _spoken(line, verb, (end, _report_end(line, end, lexicon)), (first, end), lexicon)
    nobody = found.speaker is None and not any(item.group for item in line.items[first:end])
    return replace(found, own_stand=True, anonymous=found.anonymous or nobody)


def _said(line: Line, verb: int, lexicon: Lexicon) -> Iterator[Report]:
    begin = _subject_start(line, verb, lexicon)
    subject = _source(line, verb, lexicon) or (begin, verb)
    inverted = verb > 0 and line.items[verb - 1].code == ","
    if inverted and begin == verb and verb + 1 < len(line.items):
        # "…, said Karim Haddad, a spokesman for the group."
        yield _spoken(line, verb, (0, verb), (verb + 1, _part_end(line, verb + 1) + 8), lexicon)
    elif _parenthetic(line, verb, begin):
        # "Hours earlier, state television said, the army had …"
        yield _spoken(line, verb, (0, _report_end(line, verb + 2, lexicon)), subject, lexicon)
    elif _closes(line, verb, begin):
        yield _spoken(line, verb, (0, begin), subject, lexicon)
    else:
        yield _spoken(line, verb, (verb + 1, _report_end(line, verb + 1, lexicon)), subject, lexicon)


def _source(line: Line, verb: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the source stands that a medium names behind the verb: X reported, citing Y."""
    comma = verb + 1
    if comma + 2 >= len(line.items) or line.items[comma].code != ",":
        return None
    if line.items[comma + 1].code not in lexicon.words("quoting"):
        return None
    return comma + 2, _part_end(line, comma + 2)


def _parenthetic(line: Line, verb: int, begin: int) -> bool:
    """Tell whether speaker and verb, and perhaps a day, interrupt what they report."""
    if not 0 < begin < verb or line.items[begin - 1].code != ",":
        return False
    end = next((i for i in range(verb + 1, len(line.items)) if not line.items[i].is_word), len(line.items))
    return end - verb <= _DAY and end + 1 < len(line.items) and line.items[end].code == ","


def _closes(line: Line, verb: int, begin: int) -> bool:
    """Tell whether speaker and verb stand behind what they report, at the end of the sentence."""
    if begin < 3 or line.items[begin - 1].code != ",":
        return False
    rest = line.items[verb + 1 :]
    plain = next((n for n, item in enumerate(rest) if item.code in (",", ".", ";", ":")), len(rest))
    return plain <= _TAIL and not any(item.code in ("that", ":") for item in rest[: plain + 1])


def _report_end(line: Line, first: int, lexicon: Lexicon) -> int:
    """Return where a report ends: at ";", or at ", but" where somebody speaks behind it."""
    for at in range(first + 1, len(line.items) - 1):
        if line.items[at].code == ";":
            return at
        turns = line.items[at - 1].code == "," and line.items[at].code in lexicon.words("turn")
        if turns and any(i.code in lexicon.words("say") for i in line.items[at:]):
            return at
    return len(line.items)


def _before_auxiliaries(line: Line, verb: int, lexicon: Lexicon) -> int:
    """Return the place behind the subject of a verb: before "has also", "on Sunday" stays."""
    at = verb
    while at > 0 and line.items[at - 1].is_word:
        code = line.items[at - 1].code
        if code not in lexicon.words("before-say") and not code.endswith("ly"):
            break
        at -= 1
    return at


def _subject_start(line: Line, verb: int, lexicon: Lexicon) -> int:
    """Return where the subject before a verb begins, one description between commas included."""
    at = _before_auxiliaries(line, verb, lexicon)
    if at > 2 and line.items[at - 1].code in ("who", "which") and line.items[at - 2].code == ",":
        at -= 2
    behind = at
    commas = 0
    while at > 0 and verb - at < _REACH:
        code = line.items[at - 1].code
        if code == "," and at == behind and commas == 0:
            commas = 1
        elif code == "," and commas == 1 and _has_speaker(line, at - 1, lexicon):
            commas = 2
        elif not line.items[at - 1].group and (not code[0].isalnum() or code in lexicon.words("boundary")):
            break
        at -= 1
    # A comma right before the verb with nothing said about the subject: the subject stands behind the verb.
    return verb if commas == 1 else at


def _has_speaker(line: Line, comma: int, lexicon: Lexicon) -> bool:
    """Tell whether the words before a comma name somebody who can speak: a description follows the comma."""
    before = line.items[comma - 1] if comma else None
    if before is None:
        return False
    return (
        bool(before.group)
        or before.code in lexicon.words("anonymous")
        or _post(line, comma - 1, lexicon) != ""
    )


def _part_end(line: Line, at: int) -> int:
    while at < len(line.items) and (line.items[at].group or line.items[at].is_word):
        at += 1
    return at


def _spoken(
    line: Line, verb: int, reported: tuple[int, int], subject: tuple[int, int] | None, lexicon: Lexicon
) -> Report:
    """Return the report with its speaker: a person of the subject, else an unnamed one, else a group."""
    span = range(subject[0], min(subject[1], len(line.items))) if subject else range(0)
    # "The radio, quoting a source in the group, said": the innermost source speaks.
    quoting = [i for i in span if line.items[i].code in lexicon.words("quoting")]
    if quoting:
        span = range(quoting[-1] + 1, span.stop)
    people = [i for i in span if line.items[i].group and line.items[i].group[0].entity.type == "person"]
    if people:
        return Report(*reported, line.items[people[0]].group[0].entity, verb)
    if span and _own_voice(line, span, lexicon) and (own := _first_actor(line)):
        return Report(*reported, own, verb)
    groups = [i for i in span if line.items[i].group and line.items[i].group[0].entity.type != "region"]
    # "The group, a member of …, said": what follows the comma describes who speaks.
    head = [i for i in span if all(line.items[j].code != "," for j in range(span[0], i))]
    posts = [post for i in head if (post := _post(line, i, lexicon))]
    unnamed = any(line.items[i].code in lexicon.words("anonymous") for i in head)
    indefinite = bool(posts) and line.items[span[0]].code in lexicon.words("one-of") and not groups
    if unnamed or indefinite or ("member" in posts and groups):
        return Report(*reported, None, verb, anonymous=True)
    if groups:
        return Report(*reported, line.items[groups[0]].group[0].entity, verb)
    return Report(*reported, None, verb, title=posts[0] if posts else "")


def _own_voice(line: Line, span: range, lexicon: Lexicon) -> bool:
    """Tell "its media office said" of a group named before."""
    at = span[0]
    return line.items[at].code in ("its", "their") and bool(line.phrase_at(at + 1, "own-voice", lexicon))


def _first_actor(line: Line) -> Entity | None:
    actors = (i.group[0].entity for i in line.items if i.group)
    return next((actor for actor in actors if actor.type not in ("region", "person")), None)


def _post(line: Line, i: int, lexicon: Lexicon) -> str:
    posts = ("spokesman", "chief", "minister", "member")
    return next((p for p in posts if line.items[i].is_word and line.items[i].code in lexicon.words(p)), "")


def _stand(line: Line, verb: int, first: int, lexicon: Lexicon) -> Report:
    """Calls, denials and threats report all that follows; an accusation what follows the accused."""
    end = _report_end(line, first, lexicon)
    if line.phrase_at(verb, "accuse", lexicon):
        first = next((j + 1 for j in range(first, end) if line.items[j].group), first)
    elif line.phrase_at(verb, "called-for", lexicon):
        # "urged both sides on Saturday to …": the day is that of the call.
        first = next(
            (j for j in range(first, min(end, first + _APPEAL)) if line.items[j].code == "to"), first
        )
    begin = _subject_start(line, verb, lexicon)
    found = _spoken(line, verb, (first, end), (begin, verb), lexicon)
    return Report(found.first, found.last, found.speaker, verb, found.anonymous, found.title, own_stand=True)
