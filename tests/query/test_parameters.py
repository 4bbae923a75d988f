import pytest

from khabar.errors import UsageError
from khabar.query.parameters import Parameter, bind

ACTOR = Parameter("actor", "actor", "الفاعل", "the actor to ask about")
SINCE = Parameter("since", "since", "منذ", "from", default="2011")
UNTIL = Parameter("until", "until", "حتى", "to", free=True)


def test_values_are_read_by_their_type(small_store):
    values = bind(small_store, (ACTOR, SINCE, UNTIL), {"actor": "الأحرار", "until": "2017-02"})
    assert {name: value.value for name, value in values.items()} == {
        "actor": "https://w3id.org/khabar/id/actor/ahrar-al-sham",
        "since": "2011-01-01",
        "until": "2017-02-28",
    }
    assert values["since"].datatype.value == "http://www.w3.org/2001/XMLSchema#date"


def test_what_may_be_left_out_stays_free(small_store):
    assert bind(small_store, (UNTIL,), {}) == {}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        (" 2017-05-10 ", "2017-05-10", "2017-05-10"),
        ("0001", "0001-01-01", "0001-12-31"),
    ],
)
def test_a_month_or_year_means_its_first_or_last_day(small_store, text, first, last):
    values = bind(small_store, (SINCE, UNTIL), {"since": text, "until": text})
    assert (values["since"].value, values["until"].value) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "2017-13", "2017-02-30", "2017-5", "أمس", "٢٠١٧", "0000", "2017-05-10T00:00"]
)
@pytest.mark.parametrize("parameter", [SINCE, UNTIL])
def test_what_is_no_date_is_refused(small_store, parameter, text):
    with pytest.raises(UsageError, match="is not a day, month or year such as 2017-05-10, 2017-05, 2017"):
        bind(small_store, (parameter,), {parameter.name: text})


@pytest.mark.parametrize(
    ("parameters", "given", "message"),
    [
        ((ACTOR,), {}, 'the parameter "actor" is missing (the actor to ask about): give it with -p actor=…'),
        ((ACTOR,), {"actr": "x"}, 'unknown parameter "actr"; did you mean "actor"?'),
        ((ACTOR, SINCE), {"zzz": "x"}, 'unknown parameter "zzz"; it takes actor, since'),
        ((), {"zzz": "x"}, 'unknown parameter "zzz"; it takes none'),
    ],
)
def test_what_does_not_fit_is_said(small_store, parameters, given, message):
    with pytest.raises(UsageError) as error:
        bind(small_store, parameters, given)
    assert str(error.value) == message


def test_a_value_is_never_part_of_the_query(small_store):
    with pytest.raises(UsageError, match="no actor"):
        bind(small_store, (ACTOR,), {"actor": '"@ar } ; DROP ALL #'})


@pytest.mark.parametrize(
    ("parameter", "usage"),
    [(ACTOR, "-p actor=…"), (SINCE, "[-p since=2011]"), (UNTIL, "[-p until=…]")],
)
def test_the_usage_tells_what_may_be_left_out(parameter, usage):
    assert parameter.usage == usage
