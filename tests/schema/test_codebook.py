"""The codebook says all the schema says, in both languages, and docs/codebook.md is what it says."""

import re
import unicodedata
from pathlib import Path

import pytest

from khabar.bundled import SCHEMA
from khabar.errors import DataError
from khabar.schema import load_schema
from khabar.schema.codebook import codebook
from khabar.schema.rules import GeneralRules, general_rules
from khabar.schema.vocabulary import vocabulary
from khabar.yamlfile import parse

SHIPPED = load_schema(SCHEMA)
TEXT = codebook(SHIPPED)
PUBLISHED = Path(__file__).parents[2] / "docs" / "codebook.md"
RULES = [rule for chapter in general_rules().chapters for rule in chapter.rules]
# A standard's name, and the word claims files have for nobody in particular.
LATIN_ALLOWED = {"EDTF", "anonymous"}


def part(name):
    """Return what the codebook says of one type."""
    return re.split(r"\n#+ ", TEXT.partition(f"\n### {name} · ")[2])[0]


def test_the_published_codebook_is_fresh():
    text = PUBLISHED.read_text("utf-8")
    assert text == TEXT, "run `khabar schema codebook > docs/codebook.md` and commit"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.en[:40])
def test_each_general_rule_is_in_its_language_and_in_the_codebook(rule):
    for text, script in ((rule.ar, "ARABIC"), (rule.en, "LATIN")):
        words = set(re.findall(r"\w+", text)) - LATIN_ALLOWED
        assert {unicodedata.name(c).split()[0] for w in words for c in w if c.isalpha()} <= {script}
        assert f"\n- {text}\n" in TEXT or f"\n  {text}\n" in TEXT


def test_the_general_rules_tell_of_everything_a_claim_holds():
    titles = [chapter.title.en for chapter in general_rules().chapters]
    assert titles == ["What is coded", "Actors", "Modality", "Who says so", "When and where", "Events"]
    for name in vocabulary().modalities:
        assert f"\n- `{name}`: " in TEXT


@pytest.mark.parametrize(
    "type_", [*SHIPPED.relations.values(), *SHIPPED.events.values()], ids=lambda t: t.name
)
def test_each_type_is_there_with_its_meaning_and_examples(type_):
    said = part(type_.name)
    assert said.startswith(type_.label.ar)
    for language in ("ar", "en"):
        assert getattr(type_.definition, language) in said
        assert getattr(type_.excludes, language) in said
    for example in type_.examples:
        assert f"\n- {example.text}" in said


def test_examples_tell_what_is_claimed_and_why_nothing_is():
    said = part("negotiates-with")
    assert "`subject` جيش الإسلام, `object` فيلق الرحمن, `modality` failed" in said
    assert "\n- زار وفد من الحكومة اليمنية العاصمة السعودية الرياض.\n  - nothing: a bare visit" in said
    assert "`splinter` لواء الفجر, `origin` حركة أحرار الشام, `when` 2016-12" in part("split")


def test_types_tell_whom_they_join_their_roles_and_their_standard_codes():
    assert "*speaks for*: `person` → `faction` | `government`" in part("speaks-for")
    assert "*fights*: `actor` — `actor`" in part("fights")
    assert "PLOVER COERCE > arrest; ACLED Strategic developments > Arrests" in part("arrest")
    assert "`detainer` محتجِز, `detained` محتجَز" in part("arrest")
    assert part("faction").splitlines()[2] == "*faction*, a kind of `actor`"


def test_what_markdown_would_take_for_its_own_is_escaped():
    fights = SHIPPED.relations["fights"]
    label = fights.definition.model_copy(update={"en": "A <b>*clash*</b> of_two."})
    relations = {"fights": fights.model_copy(update={"definition": label, "examples": ()})}
    said = codebook(SHIPPED.__class__(SHIPPED.entities, relations, SHIPPED.events))
    assert r"**Counts:** A \<b\>\*clash\*\</b\> of\_two." in said


def test_a_rule_in_one_language_only_is_refused():
    head = "title: {ar: د, en: C}\nabout: {ar: م, en: a}\nchapters:\n"
    text = head + "  - title: {ar: ن, en: s}\n    rules: [{en: x}]\n"
    with pytest.raises(DataError, match=r"codebook.yaml:5: the key .* is missing"):
        parse(text, GeneralRules, "codebook.yaml")
