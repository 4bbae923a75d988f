"""CSV, as spreadsheets open it."""

import csv
from io import StringIO

import pytest

from graphs import FORMULA, HOSTILE, SCRIPT, exported, store_of
from khabar.errors import DataError
from khabar.export import write
from khabar.export.tables import COLUMNS, _guarded
from khabar.schema import Schema
from samples import AHRAR, HTS, NORTH_HAMA, SHIPPED_SCHEMA


def table(store):
    text = exported(store, "csv").decode("utf-8")
    assert text.startswith("\ufeff"), "Excel takes it for another encoding without"
    return list(csv.DictReader(StringIO(text[1:], newline="")))


def test_a_claim_is_a_row(small_store):
    (row,) = [
        row for row in table(small_store) if row["relation"] == "fights" and row["article"] == "idlib-talks"
    ]
    assert tuple(row) == COLUMNS
    claim = row.pop("claim")
    assert claim.startswith("https://w3id.org/khabar/id/claim/")
    assert {name: cell for name, cell in row.items() if cell} == {
        "article": "idlib-talks",
        "title": "مشاورات بين «أحرار الشام» و«تحرير الشام»",
        "outlet": "صحيفة الضفة",
        "published": "2017-05-10",
        "url": "https://example.org/الضفة/idlib-talks",
        "subject": AHRAR,
        "subject_id": "ahrar-al-sham",
        "subject_type": "faction",
        "relation": "fights",
        "object": "قوات النظام",
        "object_id": "syrian-government-forces",
        "object_type": "government",
        "modality": "asserted",
        "earliest": "2017-05-10",
        "latest": "2017-05-10",
        "dated_by_publication": "true",
        "where": NORTH_HAMA,
        "quote": "وتقاتل حركة أحرار الشام قوات النظام في ريف حماة الشمالي",
        "confidence": "0.9",
        "reviewed": "false",
        "extractor": "rules:fights/ar/1",
    }


def test_rows_stand_in_the_order_of_articles_and_their_text(small_store):
    rows = table(small_store)
    articles = [row["article"] for row in rows]
    assert articles == sorted(articles)
    quotes = [row["quote"] for row in rows if row["article"] == "ahrar-denial"]
    assert quotes[0].startswith("مهند الصالح")
    assert quotes[-1] == "لا خلاف بين الطرفين"


def test_who_speaks_and_when_is_told(small_store):
    rows = {(row["article"], row["relation"], row["modality"]): row for row in table(small_store)}
    talks = rows["idlib-talks", "negotiates-with", "asserted"]
    assert (talks["said_by"], talks["when"], talks["earliest"], talks["latest"]) == (
        "عمر خطاب", "2017-03/..", "2017-03-01", "",
    )  # fmt: skip
    assert talks["dated_by_publication"] == "false"
    assert rows["idlib-talks", "in-tension-with", "asserted"]["said_by"] == "anonymous"
    denial = rows["ahrar-denial", "negotiates-with", "denied"]
    assert (denial["object"], denial["reviewed"], denial["confidence"], denial["extractor"]) == (
        HTS,
        "true",
        "",
        "",
    )


def test_a_rejected_claim_is_no_row(small_store):
    assert not [
        row
        for row in table(small_store)
        if row["article"] == "ahrar-denial" and row["relation"] == "controls"
    ]


def test_a_participant_has_a_role(small_store):
    roles = {row["role"] for row in table(small_store) if row["relation"] == "participates-in"}
    assert roles == {"formed"}


def test_hostile_text_stays_in_its_cell_and_is_no_formula():
    rows = table(store_of(HOSTILE))
    assert len(rows) == 2
    assert {row["outlet"] for row in rows} == {"'" + FORMULA}
    assert {row["quote"] for row in rows} == {HOSTILE.claims[0].quote, "'-أحرار الشام"}
    assert SCRIPT in {row["subject"] for row in rows}


@pytest.mark.parametrize("start", "=+-@\t\r\n＝＋－＠")
def test_what_looks_like_a_formula_is_guarded(start):
    assert _guarded(start + "1+1") == "'" + start + "1+1"


@pytest.mark.parametrize("text", ["", "قال: =1", "2017-05", "../2017", " =1", "«-»"])
def test_other_text_is_left_as_it_is(text):
    assert _guarded(text) == text


def test_a_relation_the_schema_lacks_is_told(small_store, tmp_path):
    without = Schema(
        SHIPPED_SCHEMA.entities,
        {name: r for name, r in SHIPPED_SCHEMA.relations.items() if name != "fights"},
        SHIPPED_SCHEMA.events,
    )
    with pytest.raises(
        DataError, match=r"has a rdf:predicate the schema lacks: .*#fights .run `khabar build` again"
    ):
        write(small_store, without, "csv", (tmp_path / "x").open("wb"))


def test_the_stream_stays_open_for_its_owner(small_store, tmp_path):
    with (tmp_path / "x").open("wb") as out:
        write(small_store, SHIPPED_SCHEMA, "csv", out)
        assert not out.closed
