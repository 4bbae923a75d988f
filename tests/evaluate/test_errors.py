"""Mistakes come with their kind, place, sentence, pattern, and in what they differ."""

from judging import TEXT, claim, event, file, judged
from khabar.evaluate.errors import Fault, mistakes
from khabar.model import Modality
from samples import AHRAR, FATAH, GOVERNMENT, HTS, IDLIB, KHATTAB

FIRST, SECOND = (f"{sentence}." for sentence in TEXT.rstrip(".").split(". "))


def found(gold, extracted):
    return mistakes(judged(file(*gold), file(*extracted)))


def test_what_agrees_is_no_mistake():
    talks = claim(AHRAR, "negotiates-with", HTS, when="2017-05", where=IDLIB)
    same = claim("HTS", "negotiates-with", "Ahrar al-Sham", when="2017-05/2017-05", where="Idlib")
    assert found([talks], [same]) == []


def test_missed_and_false_ones_are_told_with_place_sentence_and_pattern():
    missed = claim(AHRAR, "negotiates-with", HTS, modality=Modality.PLANNED)
    false = claim(FATAH, "supports", GOVERNMENT, "fight", extractor="rules:supports/ar/1")
    one, other = found([missed], [false])
    assert (one.fault, one.part, one.path, one.line) == (Fault.MISSED, "claims", "news.claims.yaml", 10)
    assert one.statement == f"{AHRAR} – negotiates-with – {HTS} – planned"
    assert (one.sentence, one.extractor) == (FIRST, None)
    # The article was never a file here.
    assert (other.fault, other.path, other.line) == (Fault.FALSE, "news.txt", None)
    assert (other.sentence, other.extractor) == (SECOND, "rules:supports/ar/1")


def test_a_right_one_that_differs_says_in_what():
    gold = claim(AHRAR, "negotiates-with", HTS, said_by=KHATTAB, when="2017-05", where=IDLIB)
    other = claim(AHRAR, "negotiates-with", HTS, modality=Modality.DENIED, when="2017")
    (mistake,) = found([gold], [other])
    assert mistake.fault is Fault.DIFFERS
    assert mistake.differences == (
        "modality: asserted, found denied",
        f"said-by: {KHATTAB}, found –",
        "when: 2017-05, found 2017",
        f"where: {IDLIB}, found –",
    )


def test_participants_that_differ_are_told_with_their_roles():
    gold = event("attack", (AHRAR, "attacker"), (GOVERNMENT, "target"), where=IDLIB)
    (mistake,) = found([gold], [event("attack", (GOVERNMENT, "attacker"), where=IDLIB)])
    assert mistake.statement == f"attack – {AHRAR} (attacker), {GOVERNMENT} (target) – {IDLIB}"
    assert mistake.differences == (
        f"participants: {AHRAR} (attacker), {GOVERNMENT} (target), found {GOVERNMENT} (attacker)",
    )


def test_a_rejected_one_found_again_is_told_as_known_to_be_wrong():
    rejected = claim(AHRAR, "fights", HTS, rejected=True)
    (mistake,) = found([rejected], [claim(AHRAR, "fights", HTS, extractor="rules:fights/ar/2")])
    assert (mistake.fault, mistake.line) == (Fault.KNOWN_WRONG, 10)
    assert mistake.extractor == "rules:fights/ar/2"


def test_claims_come_before_events_and_what_was_missed_first():
    gold = [claim(AHRAR, "fights", HTS), event("clash", (AHRAR, "party"), (HTS, "party"))]
    extracted = [claim(FATAH, "fights", HTS), event("clash", (FATAH, "party"))]
    told = [(mistake.part, mistake.fault.value) for mistake in found(gold, extracted)]
    assert told == [("claims", "missed"), ("claims", "false"), ("events", "missed"), ("events", "false")]
