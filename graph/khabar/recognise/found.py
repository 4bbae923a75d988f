"""What a recogniser of names is asked, and what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Kind = Literal["person", "place", "organization"]
Place = tuple[int, int]
"""Where a word stands in its text: start and end, in characters."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name.

    Attributes:
        first, last: its words in the sentence, last exclusive.
        kind: what it names.
        probability: how sure the recogniser is of its words and kind, 0 to 1.
        type: the entity type of an organization, where the recogniser can tell.
        own: a model of khabar's own texts found it, so ``type`` is sure to be an entity type.
        clitics: the letters attached before it that are not part of it.
    """

    first: int
    last: int
    kind: Kind
    probability: float
    type: str = ""
    clitics: str = ""
    own: bool = False


class NameRecogniser(Protocol):
    """Finds the names in a text: the shipped models, or a spaCy pipeline."""

    def find(
        self, text: str, sentences: Sequence[Sequence[Place]], hints: Sequence[Sequence[Sequence[str]]] = ()
    ) -> list[list[Found]]:
        """Return each sentence's names, in order, none overlapping.

        Args:
            hints: what rules and lists tell of each word, where a recogniser weighs that.
            sentences: the words of each sentence by their places in ``text``, quotation marks among them.
        """
        ...
