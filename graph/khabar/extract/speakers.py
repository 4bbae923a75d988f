"""Who says what: which part of a sentence is reported, and whose words it reports."""

from collections.abc import Iterator, Sequence

from khabar.extract.arabic_reports import arabic_reports
from khabar.extract.encoding import Item, Line
from khabar.extract.english_reports import english_reports
from khabar.extract.lexicon import Lexicon
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
            speaker = next(
                (j for j in range(i + 1, min(len(line.items), i + 8)) if _names(line.items[j], lexicon)), None
            )
            if speaker is None:
                continue
            # At the head of the sentence it reports what follows, else what precedes.
            span = (speaker + 1, len(line.items)) if i <= 1 else (0, i)
            named = line.items[speaker]
            anonymous = not named.group
            person = (
                None
                if anonymous
                else _person_near(line, speaker, range(speaker, min(len(line.items), speaker + 4)))
            )
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


def _names(item: Item, lexicon: Lexicon) -> bool:
    if item.group:
        return item.group[0].entity.type != "region"
    return item.is_word and item.code in lexicon.words("anonymous")
