"""What ``khabar stats`` prints."""

import json

import pytest
from click.testing import CliRunner

from graphs import HOSTILE, workspace_of
from khabar.cli import main
from samples import READINGS

ENGLISH = """\
What                                                  Number
Articles                                                   3
  in Arabic                                                2
  in English                                               1
Published                            2017-05-02 – 2017-05-14
Claims                                                    12
  reviewed by a person                               3 (25%)
  in events                                                4
Dates they give                      2015-01-01 – 2017-04-01
Asserted edges                                             9
  reported by two outlets or more                          4
  denied or failed in another claim                        2
Regions                                                    1

Outlet         Articles
Al-Diffa              2
Sahel Monitor         1

Relation          asserted  planned  denied  all
controls                 1                     1
coordinates with         1        1            2
fights                   2                     2
in tension with          1                1    2
located in               2                     2
negotiates with          2                1    3
takes part in            2                     2
speaks for               2                     2

Actors      Number
faction          3
government       1
person           2

Events     Number
formation       1
"""


def stats(workspace, *arguments):
    return CliRunner().invoke(main, ["-C", str(workspace), "stats", *arguments])


def lines(text):
    return [line.rstrip() for line in text.splitlines()]


def test_the_tables_in_english(tmp_path):
    result = stats(workspace_of(tmp_path), "--language", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert lines(result.stdout) == lines(ENGLISH)


def test_the_tables_are_arabic_where_nothing_is_said(tmp_path):
    found = lines(stats(workspace_of(tmp_path)).stdout)
    # Each Arabic cell is isolated: else its line would be turned round, and the columns with it.
    assert found[1].split() == [isolated("المقالات"), "3"]
    for row in ("الادعاءات", "12"), ("في الأحداث", "4"):
        assert [isolated(row[0]), row[1]] in [line.strip().rsplit(maxsplit=1) for line in found]
    for row in ("تفاوض مع", "2 1 3"), ("صحيفة الضفة", "2"), ("فصيل", "3"):
        assert [isolated(row[0]), *row[1].split()] in [
            line.rsplit(maxsplit=row[1].count(" ") + 1) for line in found
        ]


def isolated(text):
    return f"\u2068{text}\u2069"


def test_json_holds_the_same_numbers(tmp_path):
    result = stats(workspace_of(tmp_path), "--format", "json")
    found = json.loads(result.stdout)
    assert found["articles"] == {"ar": 2, "en": 1}
    assert found["outlets"][0] == {"ar": "صحيفة الضفة", "en": "Al-Diffa", "articles": 2}
    assert found["published"] == {"first": "2017-05-02", "last": "2017-05-14"}
    assert found["claims"]["negotiates-with"] == {"asserted": 2, "denied": 1}
    assert found["totals"] == {"claims": 12, "in_events": 4}
    assert found["edges"] == {"asserted": 9, "by_several_outlets": 4, "contradicted": 2}
    assert (found["reviewed"], found["regions"]) == (3, 1)
    assert "صحيفة الضفة" in result.stdout, "not escaped"


def test_an_empty_graph_has_one_table_of_zeros(tmp_path):
    result = stats(workspace_of(tmp_path, []), "--language", "en")
    assert result.exit_code == 0
    assert [line.split()[-1] for line in lines(result.stdout)[1:]] == [
        "0",
        "–",
        "0",
        "0",
        "0",
        "–",
        "0",
        "0",
        "0",
        "0",
    ]


def test_what_could_move_the_cursor_is_written_out(tmp_path):
    outlet = "\x1b[2Jوكالة\u202e"
    reading = HOSTILE.model_copy(update={"article": HOSTILE.article.model_copy(update={"outlet": outlet})})
    from khabar.registry import new_entity

    reading = reading.model_copy(
        update={"entities": {**reading.entities, outlet: new_entity("outlet", outlet)}}
    )
    found = stats(workspace_of(tmp_path, [reading, *READINGS])).stdout
    assert "\x1b" not in found
    assert "\u202e" not in found
    assert r"\u001b[2Jوكالة\u202e" in found


def test_without_a_graph_the_next_step_is_to_build_one(workspace_folder):
    result = stats(workspace_folder)
    assert result.exit_code == 2
    assert result.stderr.endswith("no graph yet: run `khabar build`\n")


@pytest.mark.parametrize("option", [["--format", "xml"], ["--language", "fr"]])
def test_unknown_choices_are_refused(tmp_path, option):
    assert stats(workspace_of(tmp_path), *option).exit_code == 2
