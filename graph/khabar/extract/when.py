"""Which of a sentence's dates belongs to a match: its own clause's, or one that plainly covers it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from khabar.extract.dates import Dated
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Line
from khabar.extract.modality import clause_end, clause_start
from khabar.extract.patterns import Match
from khabar.extract.report import Report
from khabar.extract.speakers import speaker_of

# How far behind its verb a date of saying may stand: told reporters in a statement late on Tuesday that.
_SAYING_REACH = 10


@dataclass(frozen=True, slots=True)
class Times:
    """The dates of a sentence, and what tells whose they are."""

    line: Line
    dates: Sequence[Dated]
    reports: Sequence[Report]
    lexicon: Lexicon

    def begin(self, dated: Dated) -> int:
        """Return the item where a date begins, with the word that bounds it."""
        return _item_of(self.line, dated.first)

    def end(self, dated: Dated) -> int:
        """Return a date's last item; "after" and "before" at its beginning would end a clause."""
        return _item_of(self.line, dated.last - 1)


def when(times: Times, match: Match, report: Report | None, published: date | None) -> str | None:
    """Return the date of what a match says, in EDTF; None where the sentence tells none."""
    bound = match.found.pattern.when or ("until" if _is_over(times, match) else None)
    dated = _held(times, match) if match.found.pattern.presupposed else _happened(times, match, report)
    if dated is None:
        # What is over was over when the article said so.
        return f"../{published}" if bound == "until" and published else None
    if bound and "/" not in dated.edtf:
        return f"../{dated.edtf}" if bound == "until" else f"{dated.edtf}/.."
    return dated.edtf


def told_of(times: Times) -> Iterator[Dated]:
    """Yield the dates of what the sentence tells, without those on which somebody said so."""
    for d in times.dates:
        if not any(_of_saying(times, r, times.begin(d)) for r in times.reports):
            yield d


def _is_over(times: Times, match: Match) -> bool:
    """Tell whether a post beside its holder is a former one: the former leader, القائد … السابق."""
    if not match.found.pattern.presupposed:
        return False
    english = times.lexicon.language == "en"
    held = times.line.items[max(match.first - english, 0) : match.last + (not english)]
    return any(item.code in times.lexicon.words("former") for item in held)


def _held(times: Times, match: Match) -> Dated | None:
    """Return the date inside the words that name a post, or right behind them."""
    items = times.line.items
    opened = match.last < len(items) and items[match.last].code == "("
    return next((d for d in times.dates if match.first <= times.begin(d) <= match.last + opened), None)


def _happened(times: Times, match: Match, report: Report | None) -> Dated | None:
    """Return the nearest date of the match's clause, else one that covers it.

    That is the last before it that opens a clause, else the sentence's only one, where no names stand beside
    it. All must be reported alike, and none may be of something else.
    """
    own = [
        d
        for d in times.dates
        if speaker_of(times.reports, times.begin(d)) == report
        and not _of_another(times, match, times.begin(d))
    ]
    begin = clause_start(times.line, match.first, times.lexicon)
    end = clause_end(times.line, max(match.last - 1, match.first), times.lexicon)
    inside = [d for d in own if begin <= times.begin(d) < end or begin <= times.end(d) < end]
    if inside:
        return min(inside, key=lambda d: max(match.first - times.end(d), times.begin(d) - match.last, 0))
    if match.relative:
        # A relative clause has its own date or none.
        return None
    near = [d for d in own if not _apart(times, match, d)]
    opening = [d for d in near if times.end(d) < match.first and _opens(times, times.begin(d))]
    if opening:
        return opening[-1]
    alone = len(times.dates) == 1 and near and not _has_its_own(times, match, near[0])
    return near[0] if alone else None


def _of_another(times: Times, match: Match, at: int) -> bool:
    """Tell whether a date is of a saying, a relative clause or an aside."""
    said = any(_of_saying(times, r, at) and not match.first <= r.verb < match.last for r in times.reports)
    return (
        said
        or _in_relative(times, match, at)
        or _in_aside(times, match, at)
        or _in_brackets(times, match, at)
    )


def _of_saying(times: Times, report: Report, at: int) -> bool:
    """Tell whether a date behind a verb of saying, or between it and its "that", is when it was said."""
    items = times.line.items
    if not report.verb < at < report.verb + _SAYING_REACH:
        return False
    between = items[report.verb + 1 : at]
    beside = all(i.is_word and i.code in times.lexicon.words("day-of") for i in between)
    if beside or at < report.first:
        return True
    behind = items[at : report.verb + _SAYING_REACH]
    that = next((n for n, i in enumerate(behind) if i.code in times.lexicon.words("that")), None)
    names = any(i.group for i in (*between, *behind[:that]))
    return (
        that is not None and not names and not any(i.code in (",", ";") for i in (*between, *behind[:that]))
    )


def _in_relative(times: Times, match: Match, at: int) -> bool:
    """Tell whether a relative clause behind the match's beginning holds an item (الذي تشكل عام 2013)."""
    begins = times.line.items[at].code in times.lexicon.words("begins")
    # "Starting in March" tells when the main verb's doing began, wherever it stands.
    if at < match.first or begins or (match.relative and at < match.last):
        return False
    begin = clause_start(times.line, at, times.lexicon)
    pronouns = [i for i in range(max(begin, match.first), at) if _is_relative(times, i)]
    # Behind the match, a relative clause inside it is over: the main verb's date comes last.
    return any(at < match.last or i >= match.last for i in pronouns)


def _is_relative(times: Times, i: int) -> bool:
    return bool(times.line.phrase_at(i, "relative", times.lexicon)) and times.line.items[i].code != "that"


def _in_aside(times: Times, match: Match, at: int) -> bool:
    """Tell whether an item inside the match stands in a part between commas that fills no slot."""
    if not match.first < at < match.last:
        return False
    commas = [i for i in range(match.first, match.last) if times.line.items[i].code in (",", "-")]
    before = max((i for i in commas if i < at), default=None)
    behind = min((i for i in commas if i > at), default=None)
    if before is None or behind is None or not _says_more(times, at, before + 1, behind):
        return False
    return not any(before < slot < behind for slot in match.slots.values())


def _says_more(times: Times, at: int, first: int, last: int) -> bool:
    """Tell whether items say more than the date at one of them: «، الأحد، » alone is still the clause's."""
    dated = {i for d in times.dates if times.begin(d) == at for i in range(at, times.end(d) + 1)}
    items = times.line.items
    return any(
        items[i].code not in times.lexicon.words("day-of") for i in range(first, last) if i not in dated
    )


def _in_brackets(times: Times, match: Match, at: int) -> bool:
    """Tell whether brackets hold an item with other words, and not the match."""
    items = times.line.items
    opening = next((i for i in range(at, -1, -1) if items[i].code in ("(", ")")), None)
    if opening is None or items[opening].code == ")" or match.first > opening:
        return False
    # (2017) behind what happened is its date; (formed in 2017) is not.
    return _says_more(times, at, opening + 1, at)


def _apart(times: Times, match: Match, dated: Dated) -> bool:
    """Tell whether another statement begins between the match and a date, or holds the date (after …)."""
    items, but = times.line.items, times.lexicon.words("but")
    at, behind = times.begin(dated), times.end(dated) + 1
    between = items[match.last : at] if at >= match.last else items[behind : match.first]
    begin = clause_start(times.line, behind - 1, times.lexicon)
    subordinate = 0 < begin < at and items[begin - 1].code in but
    return subordinate or any(i.code == ";" or i.code in but for i in between)


def _opens(times: Times, at: int) -> bool:
    """Tell whether an item begins its clause: nothing but words of time and place before it."""
    begin = clause_start(times.line, at, times.lexicon)
    return all(i.is_word and i.code in times.lexicon.words("day-of") for i in times.line.items[begin:at])


def _has_its_own(times: Times, match: Match, dated: Dated) -> bool:
    """Tell whether a date's clause tells of something else: names stand in it, or a "that" opens it."""
    at = times.begin(dated)
    if clause_end(times.line, at, times.lexicon) == at and at:
        # "Before" and "after" end a clause; their date still belongs to it.
        at -= 1
    begin = clause_start(times.line, at, times.lexicon)
    end = clause_end(times.line, at, times.lexicon)
    if begin < match.last and match.first < end:
        return False
    items = times.line.items
    named = any(i.group and i.group[0].entity.type != "region" for i in items[begin:end])
    return named or any(i.code in times.lexicon.words("that") for i in items[begin:at])


def _item_of(line: Line, token: int) -> int:
    return next(
        (i for i, item in enumerate(line.items) if item.first <= token < item.last), len(line.items) - 1
    )
