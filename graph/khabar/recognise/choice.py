"""Chooses who recognises the names of a language: the shipped model, or a workspace's spaCy pipeline."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from khabar.recognise.found import Found, NameRecogniser, Place
from khabar.recognise.spacy_pipeline import SpacyRecogniser

if TYPE_CHECKING:
    from khabar.recognise.recogniser import Recogniser


def recogniser(language: str, pipeline: str = "") -> NameRecogniser:
    """Return who recognises the names of a language; what it needs is loaded with its first text.

    Args:
        language: ``ar`` or ``en``.
        pipeline: a spaCy pipeline, by its name or its folder, to take in place of the shipped model.
    """
    return SpacyRecogniser(pipeline, language) if pipeline else ShippedRecogniser(language)


class ShippedRecogniser:
    """The recogniser khabar ships for a language; a process loads its model once."""

    def __init__(self, language: str) -> None:
        self._language = language

    def find(
        self, text: str, sentences: Sequence[Sequence[Place]], hints: Sequence[Sequence[Sequence[str]]] = ()
    ) -> list[list[Found]]:
        """Return each sentence's names, in order, none overlapping."""
        return _loaded(self._language).find(text, sentences, hints)


@cache
def _loaded(language: str) -> "Recogniser":
    from khabar.recognise.model import load_model, shipped  # noqa: PLC0415  (crfsuite waits for the first article)
    from khabar.recognise.recogniser import Recogniser  # noqa: PLC0415

    return Recogniser(load_model(shipped(language)))
