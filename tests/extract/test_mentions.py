"""Mentions: of those that share words the first given stays, save a noun for two."""

from khabar.extract.mentions import Mention, without_overlaps
from khabar.model import Entity, Name

ONE, TWO = (Entity(id=id_, type="faction", name=Name(en=id_)) for id_ in ("one", "two"))


def at(entity, first, last, how="known"):
    return Mention(entity, first, last, first, last, how=how)


def test_of_overlapping_mentions_the_first_given_stays():
    assert without_overlaps([at(ONE, 3, 5), at(TWO, 4, 6), at(TWO, 0, 3)]) == [at(TWO, 0, 3), at(ONE, 3, 5)]


def test_a_noun_for_two_names_both_with_one_word():
    pair = [at(ONE, 1, 2, "anaphor"), at(TWO, 1, 2, "anaphor")]
    assert without_overlaps(pair) == pair
    assert without_overlaps([at(ONE, 1, 2), at(TWO, 1, 2)]) == [at(ONE, 1, 2)]
