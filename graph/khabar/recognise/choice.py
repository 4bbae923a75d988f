"""Chooses who recognises the names of a language: the shipped model, or the spaCy pipeline a workspace names."""

from collections.abc import Sequence
from functools import cache

from khabar.recognise.found import Found, NameRecogniser, Place


def recogniser(language: str, pipeline: str = "") -> NameRecogniser | None:
    """Return who recognises the names of a language; None where khabar ships no model of it.

    Args:
        pipeline: a spaCy pipeline by the name of its package or the path of its folder; empty for khabar's own.
    """
    return _OnDemand(language)


class _OnDemand:
    """A shipped recogniser, loaded with its first article."""

    def __init__(self, language: str) -> None:
        self._language = language

    def find(self, text: str, sentences: Sequence[Sequence[Place]]) -> list[list[Found]]:
        return _shipped(self._language).find(text, sentences)


@cache
def _shipped(language: str) -> NameRecogniser:
    from khabar.recognise.recogniser import shipped_recogniser  # noqa: PLC0415  (loads the model)

    found = shipped_recogniser(language)
    assert found
    return found
