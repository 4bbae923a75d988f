"""Extraction holds its floors; and the gate fails when it does not, or when the gold is another."""

import shutil
from functools import cache

import pytest
from click.testing import CliRunner

from extraction import EXTRACTOR
from floors import changed, falls, new_floors, unmeasured
from gate import CHANGELOG, FLOORS, GOLDEN, main, reach, read_floors
from judging import claim, file, judged
from rates import MIN_GOLD, Rate, measure
from samples import AHRAR, FATAH, HTS

# Each article is read once, whatever is then done to what was found.
extracted = cache(EXTRACTOR.extract)
REASON = "Bare meetings are no talks any more."
LOG = f"# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- {REASON}\n\n## [0.1.0]\n\n- An old reason.\n"


@pytest.fixture(scope="module")
def floors():
    return read_floors(FLOORS)


@pytest.fixture(scope="module")
def reached():
    return reach(GOLDEN, extracted)


def test_extraction_holds_its_floors_on_the_gold(floors, reached):
    assert (changed(floors, reached), unmeasured(floors, reached)) == ([], [])
    assert falls(floors, reached) == [], "python tests/quality/gate.py shows it as a table"


def without(relation):
    """Return an extractor that has unlearnt a relation."""

    def extract(article):
        found = extracted(article)
        kept = tuple(claim for claim in found.claims if claim.relation != relation)
        return found.model_copy(update={"claims": kept})

    return extract


def doubled(article):
    """Extract every claim twice."""
    found = extracted(article)
    return found.model_copy(update={"claims": found.claims * 2})


def asserting(article):
    """Extract without modality."""
    found = extracted(article)
    claims = tuple(claim.model_copy(update={"modality": "asserted"}) for claim in found.claims)
    return found.model_copy(update={"claims": claims})


@pytest.mark.parametrize(
    ("worse", "measure_"),
    [
        (without("fights"), "recall"),
        (doubled, "precision"),
        (asserting, "strict-f1"),
        (asserting, "modality"),
    ],
    ids=["missing", "duplicates", "modality", "modality-accuracy"],
)
def test_worse_extraction_falls_below_the_floors(floors, worse, measure_):
    found = falls(floors, reach(GOLDEN, worse))
    assert measure_ in {fall.measure for fall in found}
    # Where nothing at all is found any more there is no precision to tell.
    assert all(fall.now is None or fall.now < fall.floor for fall in found)


@pytest.fixture
def gold(tmp_path):
    """One golden folder in a section of its own, with its floors and a changelog."""
    inner = tmp_path / "golden" / "develop" / "libya-airport"
    shutil.copytree(GOLDEN / "libya-airport", inner)
    (tmp_path / "CHANGELOG.md").write_text(LOG, "utf-8")
    assert run(tmp_path, "--update").exit_code == 0
    return tmp_path


def run(place, *options):
    where = {"golden": "golden", "floors": "floors.yaml", "changelog": "CHANGELOG.md"}
    paths = [word for option, name in where.items() for word in (f"--{option}", str(place / name))]
    return CliRunner().invoke(main, [*paths, *options])


def lift(place):
    """Raise one floor above what is reached."""
    text = (place / "floors.yaml").read_text("utf-8")
    line = next(line for line in text.splitlines() if "ar/claims/all" in line)
    (place / "floors.yaml").write_text(text.replace(line, "    ar/claims/all: {recall: 0.999}"), "utf-8")


def change_gold(place):
    claims = place / "golden" / "develop" / "libya-airport" / "claims.yaml"
    claims.write_text(claims.read_text("utf-8") + "# Looked at again.\n", "utf-8")


def test_what_holds_passes(gold):
    done = run(gold)
    assert (done.exit_code, done.output) == (0, "Extraction holds its floors on 1 articles.\n")


def test_what_fell_is_told_in_a_table_and_not_written(gold):
    lift(gold)
    before = (gold / "floors.yaml").read_bytes()
    for options in ([], ["--update"]):
        done = run(gold, *options)
        assert done.exit_code == 1
        row = done.stdout.splitlines()[1].split()
        assert row[:4] == ["develop", "ar/claims/all", "recall", "0.999"]
        assert float(row[4]) < 0.999
        assert "--allow-regression REASON" in done.stderr
        assert (gold / "floors.yaml").read_bytes() == before


def test_changed_gold_fails_and_is_not_measured_anew_without_a_reason(gold):
    change_gold(gold)
    for options in ([], ["--update"]):
        done = run(gold, *options)
        assert done.exit_code == 1
        assert done.stdout == "develop: its gold is not what the floors were measured on\n"


def test_gold_that_is_gone_fails(gold):
    shutil.rmtree(gold / "golden" / "develop")
    assert run(gold).stdout == "develop: its gold is not what the floors were measured on\n"


@pytest.mark.parametrize("spoil", [lift, change_gold])
def test_a_reason_in_the_changelog_lets_floors_fall(gold, spoil):
    spoil(gold)
    assert run(gold, "--update", "--allow-regression", REASON).output.endswith("Wrote floors.yaml.\n")
    assert run(gold).exit_code == 0


@pytest.mark.parametrize("reason", ["It got worse.", "An old reason.", ""])
def test_a_reason_that_is_not_in_the_unreleased_part_counts_for_nothing(gold, reason):
    lift(gold)
    done = run(gold, "--update", "--allow-regression", reason)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: this is no line under [Unreleased] in CHANGELOG.md yet")


def test_a_reason_without_update_is_a_usage_error(gold):
    assert run(gold, "--allow-regression", REASON).exit_code == 2


def test_a_new_section_must_get_floors_and_may_without_a_reason(gold):
    shutil.copytree(gold / "golden" / "develop", gold / "golden" / "measure")
    done = run(gold)
    assert (done.exit_code, done.stderr) == (
        1,
        "Error: no floors yet for measure. Next: python tests/quality/gate.py --update\n",
    )
    assert run(gold, "--update").exit_code == 0
    assert set(read_floors(gold / "floors.yaml")) == {"develop", "measure"}


def test_gold_nobody_has_reviewed_fails(gold):
    claims = gold / "golden" / "develop" / "libya-airport" / "claims.yaml"
    claims.write_text(claims.read_text("utf-8").replace("reviewed: true", "reviewed: false"), "utf-8")
    done = run(gold)
    assert done.exit_code == 1
    assert "nobody has reviewed this file" in done.stderr


def test_the_gold_is_the_same_wherever_it_stands_and_with_any_line_endings(gold):
    inner = gold / "golden" / "develop" / "libya-airport"
    for file_ in inner.iterdir():
        file_.write_bytes(file_.read_bytes().replace(b"\n", b"\r\n"))
    moved = gold / "golden" / "develop" / "deeper"
    moved.mkdir()
    inner.rename(moved / "libya-airport")
    assert run(gold).exit_code == 0


def test_a_floor_is_one_claim_below_and_only_rises():
    assert Rate(0.9, 0.1).floor == 0.8
    assert Rate(0.05, 0.1).floor == 0
    floors = {"develop": reached_with(0.9)}
    written = new_floors({}, floors)
    assert written["develop"].floors == {"all/claims/all": {"recall": 0.8}}
    assert new_floors(written, {"develop": reached_with(0.85)}) == written
    better = new_floors(written, {"develop": reached_with(1.0)})
    assert better["develop"].floors == {"all/claims/all": {"recall": 0.9}}


def reached_with(recall):
    from floors import Reached

    return Reached("corpus", 1, {"all/claims/all": {"recall": Rate(recall, 0.1)}})


def test_what_is_no_longer_found_at_all_falls():
    from floors import Reached

    floors = new_floors({}, {"develop": reached_with(0.9)})
    (fall,) = falls(floors, {"develop": Reached("corpus", 1, {})})
    assert (fall.measure, fall.now) == ("recall", None)


def test_relations_with_little_gold_are_measured_together():
    many = [claim(AHRAR, "fights", HTS, when=str(2000 + i)) for i in range(MIN_GOLD)]
    few = [claim(AHRAR, "supports", FATAH), claim(AHRAR, "accuses", FATAH)]
    rates = measure(judged(file(*many, *few), file(*many, few[0])))
    groups = {"all/claims/all", "all/claims/fights", "all/claims/other", "all/accuracy"}
    assert {group for group in rates if group.startswith("all/")} == groups
    assert rates["all/claims/other"]["recall"] == Rate(0.5, 0.5)
    assert rates["ar/claims/fights"]["precision"] == Rate(1.0, 1 / MIN_GOLD)


def test_the_changelog_has_an_unreleased_part():
    assert "\n## [Unreleased]\n" in CHANGELOG.read_text("utf-8")
