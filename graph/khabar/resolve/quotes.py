"""Finds what an article really says near a quote that is not in it."""

from rapidfuzz import fuzz, process

# Of 100. Below 60 the line found shares little but common words with the quote.
_ALIKE = 60
# Long enough to see the difference, short enough for one line of a terminal.
_SHOWN = 160


def nearest(quote: str, text: str) -> str:
    """Return the words of ``text`` most like ``quote``, or an empty string where nothing is."""
    lines = dict.fromkeys(line.strip() for line in text.splitlines() if line.strip())
    best = process.extractOne(quote, list(lines), scorer=fuzz.partial_ratio, score_cutoff=_ALIKE)
    if best is None:
        return ""
    found = fuzz.partial_ratio_alignment(quote, best[0])
    return _shortened(_whole_words(best[0], found.dest_start, found.dest_end)) if found else ""


def _whole_words(line: str, start: int, end: int) -> str:
    while start > 0 and not line[start - 1].isspace():
        start -= 1
    while end < len(line) and not line[end].isspace():
        end += 1
    return line[start:end].strip()


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
