"""Who says what in Arabic: «قال فلان إن …»، «…، بحسب فلان»، «…، قال فلان»، «نفى فلان …»."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from khabar.extract.arabic_subjects import Speaker, may_speak, named_before, named_beside, named_in
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Line
from khabar.extract.report import Report

# The longest way from a verb of saying to its "that", titles and asides included, in items.
_REACH = 24
# Behind a relative pronoun a verb of saying without "that" close by only describes (الذي يتحدث باسم …).
_CLOSE = 4
# The longest words that name whom "according to" leads to, and whom a colon follows.
_NAMING = 12


def arabic_reports(line: Line, lexicon: Lexicon) -> list[Report]:
    """Return the reports of a sentence, in the order of their verbs."""
    found: list[Report] = []
    floor = 0
    verbs = [i for i in range(len(line.items)) if _speaks(line, i, lexicon)]
    for number, verb in enumerate(verbs):
        limit = verbs[number + 1] if number + 1 < len(verbs) else len(line.items)
        reach = range(verb + 1, min(limit, verb + _REACH))
        that = next((i for i in reach if _is_that(line, i, verb, lexicon)), None)
        if that is not None:
            found.append(_that_clause(line, verb, that, floor, found, lexicon))
        elif behind := [*_behind(line, verb, lexicon)]:
            found += behind
        elif line.phrase_at(verb, "own-stand", lexicon):
            found.append(_stand(line, verb, floor, lexicon))
        # Who speaks inside a report is named inside it.
        floor = 1 + (verb if that is None else that)
    return [*found, *_according(line, lexicon), *_titled(line, lexicon)]


def _speaks(line: Line, i: int, lexicon: Lexicon) -> bool:
    item = line.items[i]
    if not item.is_word or item.definite:
        return False
    if not any(line.phrase_at(i, name, lexicon) for name in ("say", "saying", "own-stand", "hearsay")):
        return False
    following = line.items[i + 1].code if i + 1 < len(line.items) else ""
    if following in lexicon.words("withheld") or following in lexicon.words("name-kept"):
        # طلب عدم ذكر اسمه tells who speaks, not what.
        return False
    if i and line.items[i - 1].code in lexicon.words("relative"):
        return any(_is_that(line, j, i, lexicon) for j in range(i + 1, min(len(line.items), i + _CLOSE)))
    return True


def _is_that(line: Line, i: int, verb: int, lexicon: Lexicon) -> bool:
    item = line.items[i]
    if item.code == "عن":
        return line.items[verb].code in lexicon.words("tell-of")
    return item.code in lexicon.words("that") or (item.code == ":" and i + 1 < len(line.items))


def _that_clause(
    line: Line, verb: int, that: int, floor: int, earlier: Sequence[Report], lexicon: Lexicon
) -> Report:
    """Return the report of «قال فلان إن …», the speaker behind the verb or before it."""
    first, last = that + 1, len(line.items)
    code = line.items[verb].code
    if line.phrase_at(verb, "hearsay", lexicon):
        return Report(first, last, None, verb, anonymous=True)
    if code in lexicon.words("saying"):
        # موضحًا أن: the same speaker as the verb before it, or as the sentence before.
        who = named_in(line, _relayed(line, range(floor, verb), lexicon) or (), lexicon)
        if not who.told and earlier:
            return replace(earlier[-1], first=first, last=last, verb=verb, own_stand=False)
        if not who.told:
            who = _first_name(line, verb, lexicon)
        return _report(who, first, last, verb)
    between = range(verb + 1, that)
    if relayed := _relayed(line, between, lexicon) if code in lexicon.words("relay") else None:
        between = relayed
    who = named_in(line, between, lexicon)
    if not who.told:
        before = named_before(line, verb, floor, lexicon)
        who = before if before.told or before.unread else who
    return _report(who, first, last, verb)


def _relayed(line: Line, between: range, lexicon: Lexicon) -> range | None:
    """Return the words that name whose words another passes on (نقلت الوكالة عن فلان قوله)."""
    begin = next((i + 1 for i in between if line.items[i].code in lexicon.words("relayed-from")), None)
    return None if begin is None else range(begin, between.stop)


def _first_name(line: Line, verb: int, lexicon: Lexicon) -> Speaker:
    """Return the sentence's first name that may speak: mostly its subject."""
    return named_in(line, [i for i in range(verb) if may_speak(line, i, lexicon)][:1], lexicon)


def _report(who: Speaker, first: int, last: int, verb: int, *, own_stand: bool = False) -> Report:
    return Report(
        first,
        last,
        who.entity,
        verb,
        anonymous=who.anonymous,
        title=who.title,
        own_stand=own_stand,
        unread=who.unread,
    )


def _stand(line: Line, verb: int, floor: int, lexicon: Lexicon) -> Report:
    """Calls, denials and refusals need no "that"; an accusation reports what follows the accused."""
    begin = verb - (verb > 0 and line.items[verb - 1].code == "قد")
    who = named_before(line, begin, floor, lexicon) if _follows_subject(line, begin) else Speaker()
    if not who.told:
        who = named_beside(line, verb, lexicon)
    first = max(who.at, verb) + 1
    if line.phrase_at(verb, "accuse", lexicon):
        first = _charge(line, first)
    return _report(who, first, _stand_end(line, first, lexicon), verb, own_stand=True)


def _follows_subject(line: Line, verb: int) -> bool:
    """Tell whether the subject stands before the verb: right before it, or apart (أما فلان، …، فدعا)."""
    if not verb or "و" in line.items[verb].clitics:
        return False
    before = line.items[verb - 1]
    return bool(before.group) or before.code == "," or "ف" in line.items[verb].clitics


def _charge(line: Line, start: int) -> int:
    """Return the first item of what somebody is accused of (اتهم فلانًا بقتل …)."""
    named = next((i for i in range(start, len(line.items)) if line.items[i].group), start)
    return next(
        (
            i
            for i in range(start, len(line.items))
            if "ب" in line.items[i].clitics or (line.items[i].is_word and line.items[i].code.startswith("ب"))
        ),
        named + 1,
    )


def _stand_end(line: Line, first: int, lexicon: Lexicon) -> int:
    """Return the end of what a stand is taken on: another clause's verb, or a "but", begins behind it."""
    for i in range(first + 1, len(line.items)):
        item = line.items[i]
        joined = item.is_word and {"و", "ف"} & set(item.clitics)
        verb = any(line.phrase_at(i, name, lexicon) for name in ("verbs", "say", "own-stand"))
        if line.items[i - 1].code == "," and joined and verb:
            return i - 1
    return len(line.items)


def _behind(line: Line, verb: int, lexicon: Lexicon) -> Iterator[Report]:
    """``REPORTED، قال فلان`` and ``…، كما قال فلان، …``: the speaker ends the sentence or an aside."""
    before = line.items[verb - 1].code if verb else ""
    aside = before in lexicon.words("as-said")
    if not aside and (before != "," or line.items[verb].clitics):
        return
    end = next(
        (i for i in range(verb + 1, len(line.items)) if line.items[i].code in (",", ";", ".")),
        len(line.items),
    )
    who = named_in(line, range(verb + 1, end), lexicon)
    if not who.told or not (aside or _is_tail(line, who.at, end, lexicon)):
        return
    yield _report(who, 0, len(line.items) if aside else verb, verb)


def _is_tail(line: Line, at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether behind the speaker nothing is said, only where or to whom."""
    last = max((i for i in range(at, end) if line.items[i].group), default=at)
    behind = line.items[at + 1 : end]
    bare = last + 1 >= end or not behind
    return bare or behind[0].code in lexicon.words("spoken-to") or behind[0].code in lexicon.words("in")


def _according(line: Line, lexicon: Lexicon) -> Iterator[Report]:
    """``REPORTED، بحسب فلان``؛ at the head of a clause it reports what follows."""
    for i in range(len(line.items)):
        phrase = line.phrase_at(i, "according-to", lexicon)
        if not phrase:
            continue
        start = i + len(phrase)
        stop = next(
            (
                j
                for j in range(start, min(len(line.items), start + _NAMING))
                if line.items[j].code in (",", ";", ":") or line.items[j].code in lexicon.words("that")
            ),
            min(len(line.items), start + _NAMING),
        )
        if start < len(line.items) and line.items[start].code in lexicon.words("own-words"):
            continue
        who = named_in(line, _named_part(line, start, stop, lexicon), lexicon)
        document = any(line.items[j].code in lexicon.words("document") for j in range(start, stop))
        if not who.told and document:
            # The report, the statement: whoever's it is spoke last.
            who = Speaker()
        if who.told or not who.unread:
            yield _report(who, *_reported_part(line, i, stop), i)


def _named_part(line: Line, start: int, stop: int, lexicon: Lexicon) -> range:
    """Leave out "what … said" before the speaker's name (وفق ما قال فلان، حسب رواية شهود)."""
    while start < stop - 1 and (
        any(line.phrase_at(start, name, lexicon) for name in ("say", "as-said", "account"))
    ):
        start += 1
    return range(start, stop)


def _reported_part(line: Line, at: int, stop: int) -> tuple[int, int]:
    if at <= 1 or line.items[at - 1].code == ";":
        return stop, len(line.items)
    aside = line.items[at - 1].code == "," and stop < len(line.items) and line.items[stop].code == ","
    return 0, len(line.items) if aside else at


def _titled(line: Line, lexicon: Lexicon) -> Iterator[Report]:
    """``فلان: REPORTED``, as headlines and live reports have it."""
    colon = next((i for i, item in enumerate(line.items[:_NAMING]) if item.code == ":"), 0)
    if not colon or not may_speak(line, colon - 1, lexicon):
        return
    if any(_speaks(line, i, lexicon) for i in range(colon)):
        return
    who = named_in(line, [i for i in range(colon) if line.items[i].is_word or line.items[i].group], lexicon)
    if who.entity and line.items[colon - 1].group[0].entity.id == who.entity.id:
        yield _report(who, colon + 1, len(line.items), colon)
