import pytest

from khabar.read.rules import RULES, Kind, Rule, label_end, leftover
from khabar.registry.spelling import key
from khabar.yamlfile import load

SHIPPED = load(RULES, tuple[Rule, ...]).record


def ids(rule):
    return rule.what[:40]


@pytest.mark.parametrize("rule", SHIPPED, ids=ids)
def test_a_rule_has_words_to_know_a_leftover_by(rule):
    assert rule.lines or rule.openings or rule.only
    assert rule.kind is not Kind.LABEL or not (rule.lines or rule.only or rule.after_text)


def test_no_words_stand_twice_in_the_list():
    lines = [key(line) or line for rule in SHIPPED for line in rule.lines]
    only = [key(word) for rule in SHIPPED for word in rule.only if key(word)]
    # By their letters "Copyright:" and "Copyright ©" are one; as openings they are not.
    openings = [opening for rule in SHIPPED for opening in rule.openings]
    for words in (lines, only, openings):
        assert [word for word in words if words.count(word) > 1] == []


@pytest.mark.parametrize("rule", SHIPPED, ids=ids)
def test_every_word_of_a_rule_is_known(rule):
    unknown = [line for line in rule.lines if leftover(line) is None]
    if rule.kind is Kind.LABEL:
        unknown += [opening for opening in rule.openings if not label_end(f"{opening} مقاتلون")]
    else:
        unknown += [opening for opening in rule.openings if leftover(f"{opening} حلب") is None]
    unknown += [word for word in rule.only if word not in ("@", "www") and leftover(word) is None]
    assert unknown == []


@pytest.mark.parametrize(
    "shown",
    ["إقرأ أيضاً", "اقرا ايضا", "اقرأ أيضــًا", " » اقرأ أيضًا:", "\u200fاقرأ أيضًا\u200f", "اقْرأْ أيضًا …"],
)
def test_spelling_does_not_hide_a_leftover(shown):
    found = leftover(shown)
    assert found is not None
    assert found.what == "related articles"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("camera iconمقاتلون في إدلب", "مقاتلون في إدلب"),
        ("  Camera Icon: Fighters in Idlib", "Fighters in Idlib"),
        ("Camera icon Camera icon مقاتلون", "مقاتلون"),
        ("Image caption, Fighters in Idlib", "Fighters in Idlib"),
        ("camera icons on sale", "camera icons on sale"),
        ("the camera icon مقاتلون", "the camera icon مقاتلون"),
        ("مقاتلون في إدلب", "مقاتلون في إدلب"),
        ("camera icon", ""),
        ("", ""),
    ],
)
def test_a_label_ends_where_the_words_begin(line, words):
    assert line[label_end(line) :] == words


def test_a_line_of_many_words_is_no_leftover_whatever_it_opens_with():
    assert leftover("جميع الحقوق محفوظة") is not None
    assert leftover("جميع الحقوق محفوظة " + "للناشر " * 40) is None
    assert leftover("Share " * 100) is None
