"""Labels of words: where a name begins, goes on and ends, or is a single word (BIOES)."""

from collections.abc import Iterable, Sequence

Span = tuple[int, int, str]
"""first word, last word (exclusive), kind"""

OUTSIDE = "O"


def spans(labels: Iterable[str]) -> list[Span]:
    """Return the names that BIO or BIOES labels tell of, as CoNLL's scorer reads them."""
    found: list[Span] = []
    first, kind = -1, ""
    at = -1
    for at, label in enumerate(labels):
        goes_on = first >= 0 and label[:1] in "IE" and label[2:] == kind
        if first >= 0 and not goes_on:
            found.append((first, at, kind))
            first = -1
        if label != OUTSIDE and first < 0:
            first, kind = at, label[2:]
    return [*found, (first, at + 1, kind)] if first >= 0 else found


def labelled(length: int, names: Iterable[Span]) -> list[str]:
    """Return the BIOES labels of a sentence of so many words."""
    labels = [OUTSIDE] * length
    for first, last, kind in names:
        labels[first:last] = [f"I-{kind}"] * (last - first)
        labels[first], labels[last - 1] = f"B-{kind}", f"E-{kind}"
        if last == first + 1:
            labels[first] = f"S-{kind}"
    return labels


def may_follow(before: str, label: str) -> bool:
    """Tell whether a BIOES label may stand behind another; "" stands for the sentence's edge."""
    if before[:1] in ("B", "I"):
        return label[:1] in ("I", "E") and label[2:] == before[2:]
    return label[:1] not in ("I", "E")


def coarse(labels: Sequence[str]) -> list[str]:
    """Return the kinds that labels tell of, each once, in order."""
    return sorted({label[2:] for label in labels if label != OUTSIDE})
