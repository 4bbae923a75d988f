"""Problems: one line each, in file and line order."""

import pytest

from khabar.errors import DataError, Problem, did_you_mean


def test_a_problem_names_place_and_remedy():
    assert str(Problem("أ.yaml", 3, "unknown key", "remove it")) == "أ.yaml:3: unknown key (remove it)"
    assert str(Problem("أ.txt", None, "the article is empty")) == "أ.txt: the article is empty"


def test_problems_sort_by_file_and_line_whole_files_first():
    whole, ninth, tenth = Problem("b", None, "z"), Problem("b", 9, "y"), Problem("b", 10, "x")
    assert sorted([tenth, whole, Problem("c", 1, "a"), ninth]) == [whole, ninth, tenth, Problem("c", 1, "a")]


def test_an_error_lists_its_problems_a_line_each():
    error = DataError([Problem("a", 1, "one"), Problem("a", 2, "two")])
    assert (str(error), error.exit_code, len(error.problems)) == ("a:1: one\na:2: two", 1, 2)


@pytest.mark.parametrize(
    ("word", "hint"),
    [("figths", 'did you mean "fights"?'), ("ينسّق", ""), ("", ""), ("leads", 'did you mean "leads"?')],
)
def test_only_a_near_word_is_offered(word, hint):
    assert did_you_mean(word, ["fights", "leads"]) == hint
