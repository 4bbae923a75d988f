"""YAML files: strict records out of them, and for every fault its line and the way to mend it."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import DataError
from khabar.model import Actor, ClaimsFile
from khabar.schema.types import WordSets
from khabar.yamlfile import Located, load, parse, read_text

ACTORS = tuple[Actor, ...]
AHRAR = """\
- id: ahrar
  type: faction
  name:
    ar: أحرار الشام
  since: 2011-11
"""
CLAIMS = """\
article: talks
claims:
  - subject: أحرار الشام
    relation: negotiates-with
    object: تحرير الشام
    said-by: anonymous
    when: 2017
    quote: "تدور
      مشاورات"
"""


def faults(text: str, kind: Any = ACTORS) -> list[str]:
    with pytest.raises(DataError) as error:
        parse(text, kind, "actors.yaml")
    return [str(problem) for problem in error.value.problems]


def plain(text: str) -> Any:
    return parse(text, Any, "x.yaml").record


def test_a_file_becomes_its_records(tmp_path):
    path = tmp_path / "actors.yaml"
    path.write_text(AHRAR, encoding="utf-8")
    found = load(path, ACTORS)
    assert found.record == (Actor(id="ahrar", type="faction", name={"ar": "أحرار الشام"}, since="2011-11"),)
    assert found.path == str(path)


def test_every_value_has_its_line():
    found = parse(CLAIMS, ClaimsFile, "talks.claims.yaml")
    assert found.line("article") == 1
    assert found.line("claims", 0) == 3
    assert found.line("claims", 0, "object") == 5
    assert found.line("claims", 0, "quote") == 8


def test_a_value_that_is_not_there_has_the_line_around_it():
    found = parse(CLAIMS, ClaimsFile, "talks.claims.yaml")
    assert found.line("claims", 0, "where") == 3
    assert found.line("claims", 7, "where") == 2
    assert found.line("events", 0) == 1
    assert Located(None, "x", {}).line("a", "b") == 1


def test_keys_stand_with_dashes_and_dates_stay_text():
    (claim,) = parse(CLAIMS, ClaimsFile, "x").record.claims
    assert (claim.said_by, claim.when, claim.quote) == ("anonymous", "2017", "تدور مشاورات")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2017-05-10", "2017-05-10"),
        ("2017-05", "2017-05"),
        ("2017", 2017),
        ("[yes, no, on, off, true, false]", ["yes", "no", "on", "off", True, False]),
        ("{off: no}", {"off": "no"}),
        ("~", None),
        ("", None),
        ("# nothing", None),
        ("'٢٠١٧'", "٢٠١٧"),
        ('"\\u202eأ"', "\u202eأ"),
        ("a: [1, {b: 2}]", {"a": [1, {"b": 2}]}),
    ],
)
def test_values_are_what_a_reader_takes_them_for(text, value):
    assert plain(text) == value


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            AHRAR.replace("since", "sinc"),
            'actors.yaml:5: unknown key "sinc" (did you mean "since"?)',
        ),
        (
            AHRAR.replace("ar:", "arr:"),
            'actors.yaml:4: unknown key "name.arr" (did you mean "ar"?)',
        ),
        (AHRAR.replace("since", "zzz"), 'actors.yaml:5: unknown key "zzz"'),
        (AHRAR.replace("  type: faction\n", ""), 'actors.yaml:1: the key "type" is missing'),
        (AHRAR.replace("2011-11", "2011-13"), "actors.yaml:5: since: "),
        (AHRAR.replace("id: ahrar", "id: Ahrar!"), "actors.yaml:1: id: "),
        (AHRAR + "  type: person\n", 'actors.yaml:6: the key "type" stands twice (keep one of them)'),
        ("id: ahrar", "actors.yaml:1: must be a list"),
        ("", "actors.yaml:1: must be a list"),
        ("- [\n", "actors.yaml:2: not YAML: "),
        ("- id: 'a", "actors.yaml:1: not YAML: "),
        ("- id: a\n\t- b", "actors.yaml:2: not YAML: "),
        ("- id: a\n  type: \x07", "actors.yaml:2: not YAML: "),
        ("- &a {id: x}\n- *a", "actors.yaml:1: YAML aliases are not used here (write the value out)"),
        ("- {[1]: x}", "actors.yaml:1: a key must be a plain word"),
        ("- !!python/object:os.system x", "actors.yaml:1: a value that cannot be read: "),
        ("- !secret x", "actors.yaml:1: a value that cannot be read: "),
        ("- 2017-99-99T00:00:00", "actors.yaml:1: a value that cannot be read: "),
        ("[" * 60 + "]" * 60, "actors.yaml:1: nested too deeply"),
        ("[" * 20_000 + "]" * 20_000, "actors.yaml"),
    ],
)
def test_a_fault_is_told_with_its_line(text, fault):
    (told,) = faults(text)
    assert told.startswith(fault)


def test_all_faults_are_told_at_once():
    found = faults(AHRAR.replace("since", "sinc").replace("type", "typ"))
    assert len(found) == 3
    assert any("missing" in fault for fault in found)


def test_a_misspelt_key_deep_inside_gets_its_hint():
    text = CLAIMS.replace("relation:", "relatoin:")
    found = faults(text, ClaimsFile)
    assert 'actors.yaml:4: unknown key "claims.relatoin" (did you mean "relation"?)' in found


def test_a_repeated_key_of_words_is_told_too():
    (fault,) = faults("words:\n  say: [قال]\n  say: [أكد]\n", WordSets)
    assert fault == 'actors.yaml:3: the key "say" stands twice (keep one of them)'


def test_a_byte_order_mark_is_no_text(tmp_path):
    path = tmp_path / "actors.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + AHRAR.encode())
    assert load(path, ACTORS).record[0].id == "ahrar"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("- id: a\n- id: إدلب".encode("cp1256"), ":2: not UTF-8: "),
        ("- id: a".encode("utf-16"), ":1: not UTF-8: "),
    ],
)
def test_another_encoding_is_refused(tmp_path, data, fault):
    path = tmp_path / "actors.yaml"
    path.write_bytes(data)
    with pytest.raises(DataError) as error:
        load(path, ACTORS)
    assert str(error.value).startswith(f"{path}{fault}")
    assert str(error.value).endswith("(save the file as UTF-8)")


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(DataError, match="cannot be read: No such file"):
        load(tmp_path / "none.yaml", ACTORS)
    with pytest.raises(DataError, match="cannot be read: Is a directory"):
        read_text(Path(tmp_path))


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@given(values)
def test_what_is_dumped_is_read_back(value):
    assert plain(yaml.safe_dump(value, allow_unicode=True, default_style='"')) == value


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"#%@`,?\n \tأ\x85\u2028"), max_size=25))
def test_any_text_is_read_or_refused(text):
    with suppress(DataError):
        plain(text)
