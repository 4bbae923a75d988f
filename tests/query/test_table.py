from io import StringIO

import pytest
from pyoxigraph import Literal, NamedNode, Store, Variable
from rich.cells import cell_len

from khabar.query.table import shown_term, write_table

FSI, PDI = "\u2068", "\u2069"


def brief(iri):
    return f"<{iri.value.rpartition('/')[2]}>"


def table(values, *, select="?who ?what ?x", width=80, **options):
    """Write the rows of a VALUES block and return the lines and how many rows there were."""
    out = StringIO()
    shown = " ".join(name for name in select.split() if name in values)
    solutions = Store().query(f"SELECT {shown} {{ VALUES {values} }}")
    count = write_table(solutions, out, width=width, shown=brief, **options)
    return out.getvalue().split("\n")[:-1], count


def bare(line):
    return line.replace(FSI, "").replace(PDI, "")


def test_columns_are_straight_in_both_scripts():
    lines, count = table(
        '(?who ?what) { ("حَرَكة أحرار الشام" "خبر") ("HTS" "a report") (<http://x/a> UNDEF) }'
    )
    assert count == 3
    assert [bare(line) for line in lines] == [
        "who               what",
        "────────────────  ────────",
        "حَرَكة أحرار الشام  خبر",  # the vowels take no room
        "HTS               a report",
        "<a>",
    ]


def test_every_cell_is_isolated_from_its_neighbours():
    lines, _ = table('(?who ?what) { ("حركة" "خبر") }')
    assert lines[2] == f"{FSI}حركة{PDI}  {FSI}خبر{PDI}"


def test_a_hostile_name_cannot_leave_its_cell():
    out = StringIO()
    store = Store()
    name = "\u202eمقلوب\u2069\x1b[2J\n\rسطر"
    solutions = store.query("SELECT ?x ?y { VALUES ?y { 1 } }", substitutions={Variable("x"): Literal(name)})
    write_table(solutions, out, width=80, shown=brief)
    last = out.getvalue().split("\n")[-2]
    assert last == f"{FSI}\\u202eمقلوب\\u2069\\u001b[2J\\n\\rسطر{PDI}  {FSI}1{PDI}"


def test_a_hostile_iri_is_shown_escaped():
    assert shown_term(NamedNode("http://x/\u202e"), lambda iri: iri.value) == r"http://x/\u202e"


QUOTE = "قال عمر خطاب الناطق باسم حركة أحرار الشام إن الحركة تجري مشاورات مع هيئة تحرير الشام منذ آذار"


def test_long_texts_are_wrapped_between_words():
    lines, _ = table(f'(?who ?what) {{ ("عمر خطاب" "{QUOTE}") }}', width=50)
    assert all(cell_len(bare(line)) <= 50 for line in lines)
    assert len(lines) == 5
    assert " ".join(bare(line)[10:].strip() for line in lines[2:]) == QUOTE


def test_rows_with_a_cell_of_many_lines_become_blocks():
    lines, count = table(f'(?who ?what) {{ ("عمر خطاب" "{QUOTE}") ("HTS" "خبر") }}', width=40)
    assert count == 2
    assert [bare(line) for line in lines] == [
        "who   عمر خطاب",
        "what  قال عمر خطاب الناطق باسم حركة",
        "      أحرار الشام إن الحركة تجري مشاورات",
        "      مع هيئة تحرير الشام منذ آذار",
        "",
        "who   HTS",
        "what  خبر",
    ]
    assert lines[2] == f"      {FSI}أحرار الشام إن الحركة تجري مشاورات{PDI}"


def test_columns_too_many_for_the_width_become_blocks_without_what_is_empty_or_goes_without_saying():
    select = "?from_ar ?from_en ?relation ?rejected ?note ?earliest"
    values = """(?from_ar ?from_en ?relation ?rejected ?earliest) {
        ("جيش العزة" "Jaysh al-Izza" <http://x/kh:coordinatesWith> false "2017-04-25")
        ("" "HTS" UNDEF true UNDEF) }"""
    lines, _ = table(values, select=select, width=30)
    assert [bare(line) for line in lines] == [
        "from      جيش العزة",
        "          Jaysh al-Izza",
        "relation  <kh:coordinatesWith>",  # a word is not broken
        "earliest  2017-04-25",
        "",
        "from      HTS",
        "rejected  true",
    ]


@pytest.mark.parametrize("width", [8, 12, 20, 33, 79])
def test_nothing_is_wider_than_the_terminal(width):
    lines, _ = table(f'(?who ?what ?x) {{ ("عمر خطاب" "{QUOTE}" "{"a" * 100}") }}', width=width)
    assert all(cell_len(bare(line)) <= width for line in lines)


def test_a_table_says_even_what_goes_without_saying():
    lines, _ = table('(?who ?rejected) { ("HTS" false) ("الأحرار" true) }', select="?who ?rejected")
    assert bare(lines[2]).split() == ["HTS", "false"]


def test_a_word_longer_than_its_column_is_broken():
    lines, _ = table(f'?x {{ "{"a" * 100}" }}', width=30)
    assert [len(bare(line)) for line in lines[1:]] == [30, 30, 30, 30, 10]


def test_narrow_columns_stay_whole_beside_a_wide_one():
    lines, _ = table(f'(?who ?what) {{ ("2017-05-10" "{"كلمة " * 20}") }}', width=50)
    assert bare(lines[2]).startswith("2017-05-10  كلمة")


def test_the_two_languages_of_a_name_share_a_column():
    rows = '(?x_ar ?x_en ?n ?y_en) { ("حركة أحرار الشام" "Ahrar al-Sham" 1 "a") ("مهند الصالح" "" 2 "b") }'
    lines, _ = table(rows, select="?x_ar ?x_en ?n ?y_en")
    assert [bare(line) for line in lines] == [
        "x                 n  y_en",
        "────────────────  ─  ────",
        "حركة أحرار الشام  1  a",
        "Ahrar al-Sham",
        "مهند الصالح       2  b",
    ]


@pytest.mark.parametrize(
    ("options", "head"),
    [
        ({"without": {"a"}}, "b"),
        ({"if_bound": {"a"}}, "a  b"),
        ({"if_bound": {"b"}}, "a"),
    ],
)
def test_columns_can_be_left_out(options, head):
    lines, _ = table('(?a ?b) { ("1" UNDEF) }', select="?a ?b", **options)
    assert bare(lines[0]) == head


def test_no_rows_leave_the_head():
    lines, count = table("?x { }")
    assert (count, [bare(line) for line in lines]) == (0, ["x", "─"])


def test_rows_beyond_the_measured_ones_stream_through():
    values = " ".join(f'"{"ب" * (1 if n < 900 else 20)}{n}"' for n in range(1000))
    lines, count = table(f"?x {{ {values} }}")
    assert count == 1000
    assert "".join(bare(line) for line in lines[2:]).count("999") == 1
