"""A reported part of a sentence: whose words it is."""

from dataclasses import dataclass

from khabar.model import Entity


@dataclass(frozen=True, slots=True)
class Report:
    """A reported part of a sentence.

    Attributes:
        first, last: the items reported, last exclusive.
        speaker: who says so; None where the sentence names nobody (وأضاف أن): then it is the last speaker.
        verb: the item of the verb or preposition that reports it.
        anonymous: the speaker is an unnamed source.
        title: the speaker is named by post alone (الناطق العسكري).
        own_stand: the verb tells the speaker's own stand and takes no "that" (calls, refusals, accusations).
        unread: somebody is named whom the text's names do not know; it is not the last speaker.
    """

    first: int
    last: int
    speaker: Entity | None
    verb: int
    anonymous: bool = False
    title: str = ""
    own_stand: bool = False
    unread: bool = False

    def covers(self, item: int) -> bool:
        """Tell whether an item of the sentence is reported."""
        return self.first <= item < self.last
