"""Which extracted claim is which reviewed one: names, directions, duplicates, and what was rejected."""

import pytest

from judging import claim, file, judged
from khabar.evaluate.scores import Score, tally
from khabar.model import Modality, NewEntity
from samples import AHRAR, FATAH, GOVERNMENT, HTS, KHATTAB


def scores(gold, found):
    counted = tally(judged(gold, found).verdicts("claims"))
    return counted.lenient, counted.strict


RIGHT, FALSE_AND_MISSED = Score(1, 1, 1), Score(1, 1, 0)


@pytest.mark.parametrize(
    ("subject", "object_"),
    [
        (AHRAR, HTS),
        ("حركة احرار الشام", "تحرير الشام"),
        ("Ahrar al-Sham", "HTS"),
        ("الحركة أحرار الشام", HTS),
    ],
)
def test_an_actor_is_known_by_any_full_name_in_either_script(subject, object_):
    gold = file(claim(AHRAR, "supports", HTS))
    lenient, strict = scores(gold, file(claim(subject, "supports", object_)))
    # "الحركة أحرار الشام" is another name than "حركة أحرار الشام" but for the article before it.
    assert (lenient, strict) == (RIGHT, RIGHT)


def test_a_symmetric_relation_matches_either_way_round_and_no_other_does():
    talks = file(claim(AHRAR, "negotiates-with", HTS))
    assert scores(talks, file(claim(HTS, "negotiates-with", AHRAR))) == (RIGHT, RIGHT)
    support = file(claim(AHRAR, "supports", HTS))
    assert scores(support, file(claim(HTS, "supports", AHRAR)))[0] == FALSE_AND_MISSED


def test_another_relation_or_actor_is_false_and_the_gold_missed():
    gold = file(claim(AHRAR, "negotiates-with", HTS))
    assert scores(gold, file(claim(AHRAR, "fights", HTS)))[0] == FALSE_AND_MISSED
    assert scores(gold, file(claim(AHRAR, "negotiates-with", FATAH)))[0] == FALSE_AND_MISSED


def test_another_modality_is_right_leniently_only():
    gold = file(claim(AHRAR, "negotiates-with", HTS, modality=Modality.PLANNED))
    assert scores(gold, file(claim(AHRAR, "negotiates-with", HTS))) == (RIGHT, Score(1, 1, 0))


def test_a_declared_actor_goes_by_its_aliases_in_either_file():
    known = (NewEntity(name="كتيبة الفرسان", type="faction", aliases=("فرسان الوادي",)),)
    gold = file(claim("كتيبة الفرسان", "supports", HTS), entities=known)
    found = file(
        claim("فرسان الوادي", "supports", HTS), entities=(NewEntity(name="فرسان الوادي", type="faction"),)
    )
    assert scores(gold, found) == (RIGHT, RIGHT)
    assert scores(found, gold) == (RIGHT, RIGHT)


def test_a_short_name_or_a_mention_is_right_leniently_only():
    short = file(claim("الأحرار", "supports", HTS), entities=(NewEntity(name="الأحرار", type="faction"),))
    assert scores(file(claim(AHRAR, "supports", HTS)), short) == (RIGHT, Score(1, 1, 0))
    gold = file(claim("كتيبة الفرسان", "supports", HTS, subject_mention="الفرسان"))
    assert scores(gold, file(claim("الفرسان", "supports", HTS))) == (RIGHT, Score(1, 1, 0))


def test_the_same_word_for_two_makes_them_not_one():
    gold = file(claim("كتيبة الفرسان", "supports", HTS, subject_mention="الكتيبة"))
    found = file(claim("كتيبة الصقور", "supports", HTS, subject_mention="الكتيبة"))
    assert scores(gold, found)[0] == FALSE_AND_MISSED


def test_two_the_registry_knows_are_never_one_whatever_words_name_them():
    gold = file(claim(AHRAR, "supports", HTS, subject_mention=FATAH))
    assert scores(gold, file(claim(FATAH, "supports", HTS)))[0] == FALSE_AND_MISSED


def test_a_second_claim_that_says_the_same_is_false():
    gold = file(claim(AHRAR, "negotiates-with", HTS))
    twice = file(claim(AHRAR, "negotiates-with", HTS), claim(HTS, "negotiates-with", AHRAR))
    assert scores(gold, twice)[0] == Score(1, 2, 1)


def test_of_several_with_the_same_ends_those_that_agree_are_paired():
    planned, denied = (
        claim(AHRAR, "negotiates-with", HTS, modality=modality, said_by=KHATTAB)
        for modality in (Modality.PLANNED, Modality.DENIED)
    )
    counted = tally(judged(file(planned, denied), file(denied, planned)).verdicts("claims"))
    assert counted.strict == Score(2, 2, 2)
    assert counted.accuracy["speaker"].given.accuracy == 1


def test_of_two_that_agree_in_all_the_words_decide():
    one, other = claim(AHRAR, "fights", GOVERNMENT, "talks"), claim(AHRAR, "fights", GOVERNMENT, "fight")
    (first, second) = judged(file(one, other), file(other, one)).verdicts("claims")
    assert (first.gold, first.found, second.found) == (one, one, other)


def test_what_a_person_rejected_is_known_to_be_wrong():
    rejected = claim(AHRAR, "fights", HTS, rejected=True)
    gold = file(rejected, claim(AHRAR, "negotiates-with", HTS))
    counted = tally(judged(gold, gold).verdicts("claims"))
    assert (counted.lenient, counted.known_wrong) == (Score(1, 2, 1), 1)
    counted = tally(judged(gold, file(claim(AHRAR, "negotiates-with", HTS))).verdicts("claims"))
    assert (counted.lenient, counted.known_wrong) == (Score(1, 1, 1), 0)


def test_beside_a_rejected_claim_the_right_one_is_still_found():
    gold = file(
        claim(AHRAR, "fights", HTS, rejected=True), claim(AHRAR, "fights", HTS, modality=Modality.DENIED)
    )
    counted = tally(
        judged(gold, file(claim(AHRAR, "fights", HTS, modality=Modality.DENIED))).verdicts("claims")
    )
    assert (counted.strict, counted.known_wrong) == (Score(1, 1, 1), 0)


def test_nothing_found_or_nothing_there_has_no_rate():
    lenient, _ = scores(file(claim(AHRAR, "fights", HTS)), file())
    assert (lenient.precision, lenient.recall, lenient.f1) == (None, 0, 0)
    lenient, _ = scores(file(), file(claim(AHRAR, "fights", HTS)))
    assert (lenient.precision, lenient.recall, lenient.f1) == (0, None, 0)
    lenient, _ = scores(file(), file())
    assert (lenient.precision, lenient.recall, lenient.f1) == (None, None, None)
