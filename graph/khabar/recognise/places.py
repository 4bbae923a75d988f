"""The words of a sentence as a recogniser reads them: quotation marks are words too."""

from collections.abc import Iterable, Iterator

from khabar.recognise.found import Place

QUOTES = frozenset('"“”«»„')


def with_quotes(text: str, words: Iterable[Place]) -> list[Place]:
    """Return the places of words with those of the quotation marks around and between them."""
    found: list[Place] = []
    words = list(words)
    behind = 0 if not words else max(0, words[0][0] - 2)
    for start, end in words:
        found += _quotes(text, behind, start)
        found.append((start, end))
        behind = end
    return found + list(_quotes(text, behind, min(len(text), behind + 2))) if words else []


def _quotes(text: str, start: int, end: int) -> Iterator[Place]:
    return ((i, i + 1) for i in range(start, end) if text[i] in QUOTES)
