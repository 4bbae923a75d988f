"""The JSON Schema takes every claims file the loader takes, and marks what an editor should mark."""

from copy import deepcopy
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from khabar.bundled import SCHEMA
from khabar.model import ClaimsFile
from khabar.schema import load_schema
from khabar.schema.jsonschema import claims_schema
from khabar.yamlfile import parse

SHIPPED = load_schema(SCHEMA)
DERIVED = claims_schema(SHIPPED)
SAMPLE = """\
article: aleppo-talks
reviewed: true
entities:
  - {name: لواء الفجر, type: faction, aliases: [الفجر]}
claims:
  - subject: حركة أحرار الشام
    relation: negotiates-with
    object: هيئة تحرير الشام
    modality: called-for
    said-by: anonymous
    when: 2017
    where: الشمال السوري
    quote: "دعت مصادر إلى مفاوضات"
    start: 0
  - subject: لواء الفجر
    relation: controls
    object: إدلب
    when: 2017-03/2017-05
    quote: سيطر اللواء
events:
  - type: formation
    when: 2015
    where: إدلب
    participants: [{actor: جيش الفتح, role: formed, mention: الجيش}]
    quote: وتشكلت غرفة عمليات
"""


def sample() -> dict[str, Any]:
    return yaml.safe_load(SAMPLE)


def faults(document: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(DERIVED)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def test_it_is_a_json_schema():
    Draft202012Validator.check_schema(DERIVED)


def test_a_claims_file_passes_both_the_loader_and_the_schema():
    assert parse(SAMPLE, ClaimsFile, "aleppo-talks.claims.yaml").record.claims[0].when == "2017"
    assert faults(sample()) == []


@pytest.mark.parametrize(
    ("keys", "value", "place"),
    [
        (("claims", 0, "relation"), "negociates-with", "$.claims[0].relation"),
        (("claims", 0, "modality"), "called for", "$.claims[0].modality"),
        (("claims", 0, "quote"), "", "$.claims[0].quote"),
        (("claims", 0, "said_by"), "عمر خطاب", "$.claims[0]"),
        (("claims", 0, "start"), -1, "$.claims[0].start"),
        (("entities", 0, "type"), "fraction", "$.entities[0].type"),
        (("entities", 0, "type"), "actor", "$.entities[0].type"),
        (("entities", 0, "type"), "event", "$.entities[0].type"),
        (("events", 0, "type"), "forming", "$.events[0].type"),
        (("events", 0, "participants", 0, "role"), "former", "$.events[0].participants[0].role"),
        (("events", 0, "participants", 0, "role"), "victim", "$.events[0].participants[0].role"),
        (("artikel",), "x", "$"),
    ],
)
def test_a_slip_is_marked_where_it_is(keys: tuple[str | int, ...], value: object, place: str):
    document = deepcopy(sample())
    record: Any = document
    for key in keys[:-1]:
        record = record[key]
    record[keys[-1]] = value
    assert {fault.split(": ")[0] for fault in faults(document)} == {place}


def test_editors_get_choices_and_explanations():
    relation = DERIVED["$defs"]["Claim"]["properties"]["relation"]
    assert relation["enum"] == sorted(SHIPPED.relations)
    explained = dict(zip(relation["enum"], relation["enumDescriptions"], strict=True))
    assert explained["speaks-for"] == "speaks for · ناطق باسم"
    for name in ("Claim", "Event", "Participant", "NewEntity"):
        for key, about in DERIVED["$defs"][name]["properties"].items():
            assert about.get("description"), (name, key)


def test_keys_are_written_as_in_the_files():
    keys = set(DERIVED["$defs"]["Claim"]["properties"])
    assert {"said-by", "subject-mention"} <= keys
    assert not any("_" in key for key in keys)


def test_a_relation_of_a_workspace_is_among_the_choices(tmp_path):
    (tmp_path / "relations").mkdir()
    (tmp_path / "relations" / "spies-on.yaml").write_text(
        "name: spies-on\nlabel: {ar: تجسس على, en: spies on}\ndefinition: {ar: تجسس, en: spying}\n"
        "subject: [person]\nobject: [actor]\n",
        encoding="utf-8",
    )
    own = claims_schema(load_schema(SCHEMA, tmp_path))
    assert "spies-on" in own["$defs"]["Claim"]["properties"]["relation"]["enum"]
