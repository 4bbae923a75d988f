import pytest

from khabar.bundled import SCHEMA
from khabar.errors import DataError, UsageError
from khabar.query.lexer import tokens
from khabar.query.parameters import Parameter
from khabar.query.saved import find_saved, list_saved, load_saved

WRITE = "write # param NAME: TYPE | Arabic label | English label"
HEAD = "# title-ar: عنوان\n# title-en: title\n"


@pytest.fixture
def saved(tmp_path):
    def written(text, name="mine", folder=tmp_path):
        (folder / "queries").mkdir(parents=True, exist_ok=True)
        path = folder / "queries" / f"{name}.rq"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


def test_the_header_says_title_and_parameters(saved):
    text = (
        "# title-ar: من يتحدث باسمه\n# title-en: Who speaks for it\n## A note: not read.\n#\n"
        "# param actor: actor | الفاعل | the actor\n# param since: since = 2011 | منذ | from\n"
        "# param relation: relation? | العلاقة | only this\nSELECT ?actor { }\n# title-en: not the header\n"
    )
    query = load_saved(saved(text, "speaks"))
    assert (query.name, query.title_ar, query.title_en) == ("speaks", "من يتحدث باسمه", "Who speaks for it")
    assert query.parameters == (
        Parameter("actor", "actor", "الفاعل", "the actor"),
        Parameter("since", "since", "منذ", "from", default="2011"),
        Parameter("relation", "relation", "العلاقة", "only this", free=True),
    )
    assert query.sparql == text


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "SELECT * {}",
            [f"1: # title-{language}: is missing (say what the query answers)" for language in ("ar", "en")],
        ),
        (HEAD + "# titel-en: x\n", ['3: unknown header line "titel-en" (did you mean "title-en"?)']),
        (HEAD + "# just a remark\n", ['3: unknown header line "just a remark" (a note begins with ##)']),
        (HEAD + "# title-en: again\n", ['3: "title-en" stands twice (keep one of them)']),
        (
            HEAD + "# param actor: actor\n",
            [f'3: "param actor" lacks its type or a label ({WRITE})'],
        ),
        (
            HEAD + "# param actor: acter | الفاعل | actor\n",
            ['3: unknown parameter type "acter" (did you mean "actor"?)'],
        ),
        (
            HEAD + "# param x: number | عدد | number\n",
            ['3: unknown parameter type "number" (known are actor, region, entity, relation, since, until)'],
        ),
    ],
)  # fmt: skip
def test_a_faulty_header_is_told_with_its_line(saved, text, problems):
    path = saved(text)
    with pytest.raises(DataError) as error:
        load_saved(path)
    assert str(error.value).split("\n") == [f"{path}:{problem}" for problem in problems]


def test_a_file_in_another_encoding_is_told(saved):
    path = saved(HEAD.encode("cp1256"))
    with pytest.raises(DataError, match="1: not UTF-8"):
        load_saved(path)


def test_a_byte_order_mark_is_no_part_of_the_query(saved):
    assert load_saved(saved(b"\xef\xbb\xbf" + HEAD.encode() + b"ASK {}")).sparql == HEAD + "ASK {}"


def test_the_workspace_query_replaces_the_shipped_one(saved, tmp_path):
    saved(HEAD + "ASK {}", "planned")
    saved(HEAD + "ASK {}", "my-own")
    listed = {query.name: query for query in list_saved([SCHEMA, tmp_path])}
    assert listed["planned"].title_en == "title"
    assert listed["my-own"].path == tmp_path / "queries" / "my-own.rq"
    assert listed["denied"].path == SCHEMA / "queries" / "denied.rq"
    assert list(listed) == sorted(listed)


def test_listing_tells_the_problems_of_all_files(saved, tmp_path):
    saved("ASK {}", "one")
    saved("ASK {}", "two")
    with pytest.raises(DataError) as error:
        list_saved([tmp_path])
    assert len(error.value.problems) == 4


def test_an_unknown_query_gets_the_closest_name():
    with pytest.raises(UsageError) as error:
        find_saved([SCHEMA], "speak-for")
    assert str(error.value) == 'no saved query "speak-for"; did you mean "speaks-for"?'
    with pytest.raises(UsageError, match="`khabar query --list` lists them"):
        find_saved([SCHEMA], "zzz")


@pytest.mark.parametrize("query", list_saved([SCHEMA]), ids=lambda query: query.name)
def test_a_shipped_query_selects_its_parameters(query):
    words = iter(tokens(query.sparql))
    selected = set()
    for token in words:
        if token.word == "WHERE":
            break
        selected.add(token.text)
    assert {f"?{parameter.name}" for parameter in query.parameters} <= selected
    assert any("\u0600" <= char <= "\u06ff" for char in query.title_ar)
    assert query.title_en.isascii()
