"""What surrounds matched words in their article: speaker, modality, time, place, quote and confidence."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from khabar.extract.asides import without_asides
from khabar.extract.carried import with_carried_subjects
from khabar.extract.confidence import confidence_of
from khabar.extract.dates import Dated, is_plain
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Line
from khabar.extract.mentions import Mention
from khabar.extract.modality import clause_end, clause_start, modality, negation
from khabar.extract.patterns import Match
from khabar.extract.report import Report
from khabar.extract.speakers import reports, speaker_of
from khabar.extract.when import Times, told_of, when
from khabar.model import ANONYMOUS, Article, Entity, Modality

# How many sentences without a date "four days later" looks back over.
_MET_REACH = 2

NameOf = Callable[[Entity], str]
"""Gives the name that stands for an entity in claims."""


class Said(TypedDict):
    """The fields of `khabar.model.claim.Evidence`."""

    modality: Modality
    said_by: str | None
    when: str | None
    where: str | None
    quote: str
    start: int
    confidence: float
    reasons: tuple[str, ...]
    extractor: str


@dataclass
class Passed:
    """What the sentences before have told: who spoke last, who holds which post, which date was last.

    Attributes:
        holders: post and group → its holder; post and nothing → the last holder of such a post.
    """

    speaker: Entity | None = None
    anonymous: bool = False
    holders: dict[tuple[str, str], Entity] = field(default_factory=dict)
    met: str | None = None
    since_met: int = 0

    def meet(self, told: Sequence[Dated]) -> None:
        """Keep the last date of a sentence, if others can be counted from it, for the next few sentences."""
        self.since_met = 0 if told else self.since_met + 1
        if told:
            self.met = told[-1].edtf if is_plain(told[-1].edtf) else None
        elif self.since_met > _MET_REACH:
            self.met = None


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence with all that is known about it.

    Attributes:
        readings: the line as it stands, without its asides, and with each verb that has another's subject.
        speakers: report → who speaks, looked up in what passed before where the sentence does not say.
    """

    article: Article
    line: Line
    readings: Sequence[Line]
    dates: Sequence[Dated]
    reports: Sequence[Report]
    speakers: Mapping[Report, str | None]
    lexicon: Lexicon

    @property
    def times(self) -> Times:
        """Return the sentence's dates with what tells whose they are."""
        return Times(self.line, self.dates, self.reports, self.lexicon)

    @property
    def quote(self) -> str:
        """Return the sentence in its exact words."""
        return self.article.text[self.line.sentence.start : self.line.sentence.end]


def context(
    article: Article, line: Line, dated: Sequence[Dated], passed: Passed, lexicon: Lexicon, name: NameOf
) -> Context:
    """Return the sentence's context, and note in ``passed`` who spoke.

    Args:
        name: entity → the name that stands for it in claims.
    """
    found = reports(line, lexicon)
    speakers: dict[Report, str | None] = {}
    for report in sorted(found, key=lambda r: r.verb):
        entity = _speaking(report, passed, lexicon, name)
        # A spokesman nobody names is an unnamed source.
        unnamed = passed.anonymous or (lexicon.language == "en" and report.title != "")
        anonymous = report.anonymous or (entity is None and not report.unread and unnamed)
        speakers[report] = ANONYMOUS if anonymous else name(entity) if entity else None
        passed.speaker, passed.anonymous = entity, anonymous
    reduced = without_asides(line, lexicon)
    plain = (line, reduced) if reduced else (line,)
    readings = (*plain, *with_carried_subjects(plain[-1], lexicon))
    here = Context(article, line, readings, dated, found, speakers, lexicon)
    passed.meet(list(told_of(here.times)))
    return here


def _speaking(report: Report, passed: Passed, lexicon: Lexicon, name: NameOf) -> Entity | None:
    """Return who speaks: by name, by the post in a group held by somebody named before, or who spoke last."""
    group = name(report.speaker) if report.speaker else ""
    if report.title and (holder := passed.holders.get((report.title, group))):
        return holder
    silent = report.anonymous or report.unread or (report.own_stand and lexicon.language == "en")
    return report.speaker or (None if silent else passed.speaker)


def evidence(
    here: Context, match: Match, used: Iterable[Mention], name: NameOf, likely: float | None = None
) -> Said:
    """Return the fields of `khabar.model.claim.Evidence` for a match.

    Args:
        used: the mentions the claim is about; none of them can be its place.
        name: entity → the name that stands for it in claims.
        likely: how likely the model of pairs thinks a claim; None where it is not asked.
    """
    pattern, used = match.found.pattern, tuple(used)
    report = None if pattern.presupposed or match.relative else _report(here, match)
    sure, cue = (Modality.ASSERTED, "") if pattern.presupposed else _modality(here, match, report)
    when_ = when(here.times, match, _report(here, match), here.article.published)
    if sure is Modality.ASSERTED and not pattern.presupposed and _lies_ahead(here, when_):
        sure, cue = Modality.PLANNED, when_ or ""
    where = None if pattern.presupposed else _where(here, match, used)
    confidence, reasons = confidence_of(match, used, cue, likely)
    return {
        "modality": sure,
        "said_by": _said_by(here, match, report, name),
        "when": when_,
        "where": name(where.entity) if where else None,
        "quote": here.quote,
        "start": here.line.sentence.start,
        "confidence": confidence,
        "reasons": reasons,
        "extractor": match.found.extractor,
    }


def _said_by(here: Context, match: Match, report: Report | None, name: NameOf) -> str | None:
    slot = match.found.pattern.said_by
    if slot and slot in match.slots:
        return name(here.line.items[match.slots[slot]].group[0].entity)
    said_by = here.speakers.get(report) if report else None
    # Who accuses does not report that he does.
    asserted = match.found.pattern.modality is Modality.ASSERTED
    accuser = match.slots.get("subject", match.slots.get("both")) if asserted else None
    if accuser is not None and said_by in {name(m.entity) for m in here.line.items[accuser].group}:
        return None
    return said_by


def _report(here: Context, match: Match) -> Report | None:
    accused = here.lexicon.words("accuse")
    told = [r for r in here.reports if not (_holds(match, r) and here.line.items[r.verb].code in accused)]
    return speaker_of(told, _anchor(match))


def _holds(match: Match, report: Report) -> bool:
    """Tell whether a match is about the reporting verb itself: that somebody accuses is not what he says."""
    holds = match.first <= report.verb < match.last
    return holds and all(slot < report.first for slot in match.slots.values())


def _anchor(match: Match) -> int:
    """Return the last item of a match: a report that begins inside it covers what the pattern says."""
    return match.last - 1


def _modality(here: Context, match: Match, report: Report | None) -> tuple[Modality, str]:
    worded = match.found.pattern.modality
    if worded is Modality.ASSERTED:
        denied = here.lexicon.language == "en" and negation(
            here.line, range(match.first, match.last), here.lexicon
        )
        return (Modality.DENIED, denied) if denied else (worded, "")
    cued, cue = modality(here.line, (match.first, match.last), match.skipped, report, here.lexicon)
    if worded is None or cued in (Modality.FAILED, Modality.DENIED):
        return cued, cue
    return worded, ""


def _lies_ahead(here: Context, when: str | None) -> bool:
    """Tell whether a date begins after the article appeared: what has not happened yet is only planned."""
    published = here.article.published
    begin = (when or "").partition("/")[0]
    if published is None or not begin[:1].isdigit():
        return False
    return begin > published.isoformat()[: len(begin)]


def _distance(item: int, match: Match) -> int:
    return max(match.first - item, item - match.last, 0)


def _where(here: Context, match: Match, used: tuple[Mention, ...]) -> Mention | None:
    """Return the nearest region of the clause that stands behind a preposition of place."""
    if any(m.entity.type == "region" for m in used):
        return None
    begin = clause_start(here.line, match.first, here.lexicon)
    end = clause_end(here.line, max(match.last - 1, match.first), here.lexicon)
    report = _report(here, match)
    places = [i for i in range(begin, end) if _is_place(here, i) and speaker_of(here.reports, i) == report]
    if not places:
        return None
    return here.line.items[min(places, key=lambda i: _distance(i, match))].group[0]


def _is_place(here: Context, i: int) -> bool:
    item = here.line.items[i]
    if not item.group or item.group[0].entity.type != "region":
        return False
    before = here.line.items[i - 1] if i else None
    two_before = here.line.items[i - 2] if i > 1 else None
    words = here.lexicon.words("in")
    return "ب" in item.clitics or any(
        w is not None and w.is_word and w.code in words for w in (before, two_before)
    )
