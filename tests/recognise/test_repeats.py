"""What the rest of an article tells of a word."""

from khabar.recognise.repeats import repeats

KINDS = ("person", "place")


def told(sentences, read):
    return repeats(sentences, read, lambda word: word if len(word) > 1 else "", KINDS)


def test_a_word_hears_of_its_other_occurrences_and_its_neighbours_of_it():
    found = told([["قال", "بوتين"], ["بوتين", "."]], [[None, (0.9, 0.0)], [None, None]])
    assert "again-person=4" in found[1][0]
    assert "-1again-person=4" in found[1][1]
    # Its own reading does not count.
    assert not [f for f in found[0][1] if "person" in f]


def test_a_word_far_away_tells_nothing():
    sentences = [["بوتين"], *[["."]] * 40, ["بوتين"]]
    assert told(sentences, [[(0.9, 0.0)], *[[None]] * 40, [None]])[-1] == [[]]


def test_what_no_reading_took_for_a_name_is_passed_over():
    assert told([["في", "في"]], [[None, None]]) == [[[], []]]


def test_a_word_repeated_without_end_is_read_in_time():
    many = 20_000
    assert len(told([["بوتين"] * many], [[(0.9, 0.0)] * many])[0]) == many
