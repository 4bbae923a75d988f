"""Who says what: which part of a sentence is reported, and whose words it reports."""

from collections.abc import Iterator, Sequence

from khabar.extract.encoding import Item, Line
from khabar.extract.english_reports import english_reports
from khabar.extract.lexicon import Lexicon
from khabar.extract.report import Report
from khabar.model import Entity

# The longest way from a verb of saying to its speaker, titles and appositions included, in items.
_REACH = 16


def reports(line: Line, lexicon: Lexicon) -> list[Report]:
    """Return the reports of a sentence, outermost first.

    1. ``say … SPEAKER … that REPORTED``, the speaker before or behind the verb, anonymous sources included;
    2. ``REPORTED, according to SPEAKER``;
    3. ``CALLED SPEAKER for REPORTED`` where no "that" stands.

    English, which mostly leaves "that" out, is read by `khabar.extract.english_reports`.
    """
    if lexicon.language == "en":
        return [*english_reports(line, lexicon), *_according(line, lexicon)]
    found = [*_that_clauses(line, lexicon), *_according(line, lexicon)]
    if not found:
        found = [*_bare(line, lexicon)]
    return found


def speaker_of(reports_: Sequence[Report], at: int) -> Report | None:
    """Return the innermost report that covers item ``at``."""
    covering = [r for r in reports_ if r.covers(at)]
    return min(covering, key=lambda r: r.last - r.first) if covering else None


def _that_clauses(line: Line, lexicon: Lexicon) -> Iterator[Report]:
    verbs = [i for i, item in enumerate(line.items) if _says(item, lexicon)]
    floor = 0
    for number, verb in enumerate(verbs):
        limit = verbs[number + 1] if number + 1 < len(verbs) else len(line.items)
        reach = range(verb + 1, min(limit, verb + _REACH))
        that = next((i for i in reach if _is_that(line, i, verb, lexicon)), None)
        if that is not None:
            yield _report(line, verb, that + 1, len(line.items), floor, that, lexicon)
        # Who speaks inside a report is named inside it.
        floor = 1 + (verb if that is None else that)


def _says(item: Item, lexicon: Lexicon) -> bool:
    says = item.code in lexicon.words("say") or item.code in lexicon.words("saying")
    return item.is_word and not item.definite and says


def _is_that(line: Line, i: int, verb: int, lexicon: Lexicon) -> bool:
    item = line.items[i]
    if item.code == "عن":
        return line.items[verb].code in lexicon.words("tell-of")
    return item.code in lexicon.words("that") or (item.code == ":" and i + 1 < len(line.items))


def _report(
    line: Line, verb: int, first: int, last: int, floor: int, ceiling: int, lexicon: Lexicon
) -> Report:
    """Find the speaker between verb and "that", else right before the verb."""
    between, before = range(verb + 1, ceiling), range(verb - 1, floor - 1, -1)
    if line.items[verb].code in lexicon.words("saying"):
        # موضحًا أن: the same speaker as the verb before it, or as the sentence before.
        between = range(0)
    for order in (between, before):
        for i in order:
            item = line.items[i]
            if item.is_word and item.code in lexicon.words("anonymous"):
                return Report(first, last, None, verb, anonymous=True)
            if item.group and _may_speak(line, i, lexicon):
                person = _person_near(line, i, order)
                return Report(first, last, person, verb)
        if order is between and (title := _title(line, order, lexicon)):
            return Report(first, last, None, verb, title=title)
    return Report(first, last, None, verb)


def _may_speak(line: Line, i: int, lexicon: Lexicon) -> bool:
    """A region says nothing, and neither does whom somebody speaks to (لعنب بلدي، في حديث إلى …)."""
    item = line.items[i]
    if item.group[0].entity.type == "region":
        return False
    before = line.items[i - 1].code if i else ""
    return "ل" not in item.clitics and before not in lexicon.words("spoken-to")


def _person_near(line: Line, i: int, order: range) -> Entity:
    """Prefer the person a post introduces (الناطق باسم الفصيل، فلان) to the group the post is in."""
    first = line.items[i].group[0].entity
    if first.type == "person":
        return first
    if order.step < 0 and (person := _described_person(line, i, order.stop)):
        return person
    for j in order:
        group = line.items[j].group
        if group and group[0].entity.type == "person" and abs(j - i) <= 3:
            return group[0].entity
    return first


def _described_person(line: Line, i: int, floor: int) -> Entity | None:
    """Return the person a description before the verb is about (سالم، وهو ضابط في الجيش، أكد)."""
    for j in range(i - 1, max(floor, i - 9), -1):
        group = line.items[j].group
        if group and group[0].entity.type == "person" and line.items[j + 1].code == ",":
            return group[0].entity
    return None


def _title(line: Line, span: range, lexicon: Lexicon) -> str:
    posts = ("spokesman", "chief", "member", "minister")
    for i in span:
        for post in posts:
            if line.items[i].is_word and line.items[i].code in lexicon.words(post):
                return post
    return ""


def _according(line: Line, lexicon: Lexicon) -> Iterator[Report]:
    for i in range(len(line.items)):
        if line.phrase_at(i, "according-to", lexicon):
            near = range(i + 1, min(len(line.items), i + 8))
            speaker = next((j for j in near if _names(line.items[j], lexicon)), None)
            if speaker is None:
                continue
            # At the head of the sentence it reports what follows, in its middle all, else what precedes.
            span = (0, len(line.items)) if _interrupts(line, i, speaker) else (0, i)
            if i <= 1:
                span = (speaker + 1, len(line.items))
            anonymous = not line.items[speaker].group
            beside = range(speaker, min(len(line.items), speaker + 4))
            person = None if anonymous else _person_near(line, speaker, beside)
            yield Report(*span, person, i, anonymous=anonymous)


def _interrupts(line: Line, i: int, speaker: int) -> bool:
    """Tell whether "according to X" stands between commas right behind a name, its verb still to come."""
    if i > 1 and line.items[i - 1].code == "," and line.items[i - 2].group:
        behind = line.items[speaker + 1 : speaker + 4]
        comma = next((n for n, item in enumerate(behind) if item.code == ","), None)
        return comma is not None and speaker + comma + 3 < len(line.items)
    return False


def _names(item: Item, lexicon: Lexicon) -> bool:
    if item.group:
        return item.group[0].entity.type != "region"
    return item.is_word and item.code in lexicon.words("anonymous")


def _bare(line: Line, lexicon: Lexicon) -> Iterator[Report]:
    """``CALLED SPEAKER for REPORTED``, where no "that" stands."""
    for verb in range(len(line.items)):
        if line.phrase_at(verb, "own-stand", lexicon):
            yield _stand(line, verb, lexicon)


def _stand(line: Line, verb: int, lexicon: Lexicon) -> Report:
    """Calls, denials and refusals name their speaker beside the verb, and report what follows.

    An accusation reports what follows the accused.
    """
    end = len(line.items)
    accuses = bool(line.phrase_at(verb, "accuse", lexicon))
    for i in _beside(line, verb, lexicon):
        if not 0 <= i < end:
            continue
        first = max(i, verb) + 1
        if accuses:
            first = next((j + 1 for j in range(max(i, verb) + 1, end) if line.items[j].group), first)
        if line.items[i].group and _may_speak(line, i, lexicon):
            return Report(first, end, line.items[i].group[0].entity, verb, own_stand=True)
        if line.items[i].code in lexicon.words("anonymous"):
            return Report(first, end, None, verb, anonymous=True, own_stand=True)
    return Report(verb + 1, end, None, verb, own_stand=True)


def _beside(line: Line, verb: int, lexicon: Lexicon) -> tuple[int, ...]:
    """Return where the verb's subject may stand, likeliest first."""
    if lexicon.language == "en":
        return (verb - 1, verb - 2, verb - 3)
    # An Arabic verb joined to what precedes by و has its subject behind it; أما … ف has it before.
    before = verb > 0 and line.items[verb - 1].group and line.items[verb].clitics != "و"
    return (verb - 1, verb + 1) if before else (verb + 1, verb - 1, verb - 2, *range(verb + 2, verb + 6))
