"""Recognises names with a spaCy pipeline that the workspace names, in place of the shipped model."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from khabar.errors import UsageError
from khabar.recognise.found import Found, Kind, Place
from khabar.registry.spelling import without_clitics

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

KINDS: Final[Mapping[str, Kind]] = {
    "PER": "person",
    "PERS": "person",
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""The labels of names. Others are none here; NORP (Syrians, Shia) is whom people are, and no actor."""


class SpacyRecogniser:
    """Finds names with a spaCy pipeline, which is loaded with the first text.

    Args:
        pipeline: the name of an installed pipeline, or the path of its folder.
        language: whose texts it reads.
    """

    def __init__(self, pipeline: str, language: str) -> None:
        self._name, self._language = pipeline, language

    def find(
        self,
        text: str,
        sentences: Sequence[Sequence[Place]],
        hints: Sequence[Sequence[Sequence[str]]] = (),  # noqa: ARG002  (a pipeline reads words only)
    ) -> list[list[Found]]:
        """Return each sentence's names, in order; spaCy does not say how sure it is, so each is certain.

        Raises:
            UsageError: spaCy or the pipeline is not installed.
        """
        parts = [text[places[0][0] : places[-1][1]] if places else "" for places in sentences]
        docs = self.pipeline.pipe(parts)
        return [list(_found(text, places, doc.ents)) for places, doc in zip(sentences, docs, strict=True)]

    @cached_property
    def pipeline(self) -> "Pipeline":
        """Load the pipeline.

        Raises:
            UsageError: spaCy or the pipeline is not installed.
        """
        said = f'khabar.yaml names the spaCy pipeline "{self._name}" for the language {self._language}'
        try:
            import spacy  # noqa: PLC0415  (slow to import, and not everybody has it)
        except ImportError as error:
            raise UsageError(f'{said}, and spaCy is not installed; pip install "khabar[spacy]"') from error
        try:
            return spacy.load(self._name)
        except OSError as error:
            raise UsageError(
                f"{said}, and there is none; python -m spacy download {self._name}, or name the folder of one"
            ) from error


def _found(text: str, places: Sequence[Place], entities: Sequence[Any]) -> Iterator[Found]:
    behind = 0
    for entity in entities:
        if entity.label_ not in KINDS or not places:
            continue
        start, end = (places[0][0] + offset for offset in (entity.start_char, entity.end_char))
        inside = [i for i, (a, b) in enumerate(places) if a < end and start < b]
        if inside and inside[0] >= behind:
            behind = inside[-1] + 1
            clitics = _clitics(text, places[inside[0]], start)
            yield Found(inside[0], behind, KINDS[entity.label_], 1.0, clitics=clitics)


def _clitics(text: str, word: Place, start: int) -> str:
    """Return the letters that the pipeline has cut off the word a name begins in."""
    cut = text[word[0] : start] if start > word[0] else ""
    return cut if any(cut == clitics for clitics, _ in without_clitics(text[slice(*word)])) else ""
