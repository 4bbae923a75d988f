"""Lists of words in a file."""

from khabar.recognise.wordlist import Wordlist

LISTS = {"names-place": {"5": ("دمشق", "دير الزور"), "4": ("منبج",)}, "role": {"title": ("الشيخ",)}}


def test_a_wordlist_comes_back_as_it_was_written():
    again = Wordlist.loads(Wordlist(LISTS).dumps())
    assert again.values("names-place") == {"دمشق": "5", "دير الزور": "5", "منبج": "4"}
    assert again.values("missing") == {}
    assert again.dumps() == Wordlist(LISTS).dumps()


def test_names_of_several_words_are_found_by_their_first():
    assert Wordlist(LISTS).phrases == {"دير": {("دير", "الزور"): "place"}}
