"""Who says what: which part of a sentence is reported, and whose words it reports."""

from collections.abc import Iterator, Sequence

from khabar.extract.arabic_reports import arabic_reports
from khabar.extract.english_reports import english_reports
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line
from khabar.extract.report import Report
from khabar.model import Entity


def reports(line: Line, lexicon: Lexicon) -> list[Report]:
    """Return the reports of a sentence, outermost first.

    1. ``say … SPEAKER … that REPORTED``, the speaker before or behind the verb, anonymous sources included;
    2. ``REPORTED, according to SPEAKER``;
    3. ``CALLED SPEAKER for REPORTED`` where no "that" stands.

    `khabar.extract.arabic_reports` and `khabar.extract.english_reports` read them: English mostly leaves
    "that" out.
    """
    if lexicon.language == "en":
        return [*english_reports(line, lexicon), *_according(line, lexicon)]
    return arabic_reports(line, lexicon)


def speaker_of(reports_: Sequence[Report], at: int) -> Report | None:
    """Return the innermost report that covers item ``at``."""
    covering = [r for r in reports_ if r.covers(at)]
    return min(covering, key=lambda r: r.last - r.first) if covering else None


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


def _person_near(line: Line, i: int, order: range) -> Entity:
    """Prefer the person named beside the group to the group."""
    first = line.items[i].group[0].entity
    if first.type == "person":
        return first
    for j in order:
        group = line.items[j].group
        if group and group[0].entity.type == "person" and abs(j - i) <= 3:
            return group[0].entity
    return first


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
