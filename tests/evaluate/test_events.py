"""Which extracted event is which reviewed one, and how their participants compare."""

import pytest

from judging import event, file, judged
from khabar.evaluate.scores import Score, Share, tally
from khabar.model import Modality
from samples import AHRAR, FATAH, GOVERNMENT, HTS, IDLIB, NORTH_HAMA


def counted(gold, found):
    return tally(judged(file(*gold), file(*found)).verdicts("events"))


TALKS = event("talks", (AHRAR, "party"), (HTS, "party"), where=IDLIB)


def test_one_shared_participant_makes_two_events_one():
    told = counted([TALKS], [event("talks", ("HTS", "party"), (FATAH, "party"))])
    assert (told.lenient, told.strict) == (Score(1, 1, 1), Score(1, 1, 0))
    assert (told.participants, told.roles) == (Score(2, 2, 1), Share(1, 1))
    assert told.accuracy["place"].given == Share(0, 1)


@pytest.mark.parametrize(
    "other",
    [
        event("agreement", (AHRAR, "party"), (HTS, "party"), where=IDLIB),
        event("talks", (FATAH, "party"), where=IDLIB),
        event("talks", where=NORTH_HAMA),
        event("talks"),
    ],
    ids=["type", "participants", "place", "nothing"],
)
def test_what_has_another_type_or_nobody_in_common_is_another_event(other):
    assert counted([TALKS], [other]).lenient == Score(1, 1, 0)


def test_without_participants_the_place_tells():
    told = counted([event("airstrike", where=IDLIB)], [event("airstrike", where="Idlib")])
    assert (told.lenient, told.strict) == (Score(1, 1, 1), Score(1, 1, 1))
    assert counted([TALKS], [event("talks", where=IDLIB)]).lenient == Score(1, 1, 1)


def test_a_wrong_role_is_no_wrong_participant():
    gold = event("attack", (AHRAR, "attacker"), (GOVERNMENT, "target"))
    told = counted([gold], [event("attack", (GOVERNMENT, "attacker"), (AHRAR, "target"))])
    assert (told.participants, told.roles) == (Score(2, 2, 2), Share(0, 2))
    assert told.strict == Score(1, 1, 0)


def test_modality_decides_between_two_events_of_the_same_parties():
    denied = event("talks", (AHRAR, "party"), (HTS, "party"), modality=Modality.DENIED)
    assert counted([TALKS, denied], [denied, TALKS]).strict == Score(2, 2, 2)


def test_a_rejected_event_is_known_to_be_wrong():
    rejected = TALKS.model_copy(update={"rejected": True})
    told = counted([rejected], [TALKS])
    assert (told.lenient, told.known_wrong) == (Score(0, 1, 0), 1)
