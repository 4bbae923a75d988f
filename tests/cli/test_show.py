import pytest
from click.testing import CliRunner

from khabar.cli import main
from khabar.mapping.quads import reading_quads, registry_quads
from khabar.store import EmbeddedStore
from samples import READINGS, SHIPPED_SCHEMA, SMALL_REGISTRY


@pytest.fixture
def workspace(tmp_path, iris):
    """A workspace whose graph holds the readings of `samples`."""
    (tmp_path / "khabar.yaml").write_text("name: شمال سوريا\n", "utf-8")
    with EmbeddedStore(tmp_path / ".khabar" / "store") as store:
        store.replace(iris.registry, registry_quads(SMALL_REGISTRY, SHIPPED_SCHEMA, iris))
        for reading in READINGS:
            store.replace(iris.article(reading.article), reading_quads(reading, SHIPPED_SCHEMA, iris))
    return tmp_path


@pytest.fixture
def opened(monkeypatch):
    """The addresses a browser was asked to open."""
    addresses = []
    monkeypatch.setattr("webbrowser.open", lambda address: addresses.append(address) or True)
    return addresses


@pytest.fixture
def show(workspace):
    return lambda *arguments: CliRunner().invoke(main, ["-C", str(workspace), "show", *arguments])


def test_the_page_goes_to_exports_and_the_browser_opens_it(workspace, opened, show):
    result = show()

    file = workspace / "exports" / "network.html"
    assert (result.exit_code, result.stdout) == (0, f"{file}\n")
    assert result.stderr == "8 nodes, 12 ties\n"
    assert opened == [file.as_uri()]
    assert "<title>شمال سوريا</title>" in file.read_text("utf-8")


def test_no_open_leaves_the_browser_alone(opened, show):
    assert show("--no-open").exit_code == 0
    assert opened == []


def test_without_a_browser_the_reader_is_told_to_open_the_file(monkeypatch, show):
    monkeypatch.setattr("webbrowser.open", lambda _: False)
    result = show()

    assert result.exit_code == 0
    assert "No browser could be started here; open the file in one." in result.stderr


def test_a_focus_heads_the_page_and_limits_it(tmp_path, show):
    result = show("--focus", "الأحرار", "--no-open", "-o", str(tmp_path / "ahrar.html"))

    assert "<title>حركة أحرار الشام · شمال سوريا</title>" in (tmp_path / "ahrar.html").read_text("utf-8")
    assert result.stderr == "6 nodes, 9 ties\n"


def test_relations_and_time_limit_the_page(tmp_path, show):
    output = ("--no-open", "-o", str(tmp_path / "page.html"))

    assert show("--relation", "fights", "--relation", "controls", *output).stderr == "4 nodes, 2 ties\n"
    assert show("--until", "2016", *output).stderr == "3 nodes, 2 ties\n"


def test_a_dash_writes_the_page_to_standard_output(workspace, opened, show):
    result = show("-o", "-", "--language", "en")

    assert result.stdout.startswith('<!doctype html>\n<html lang="en" dir="ltr">')
    assert opened == []
    assert not (workspace / "exports").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--focus", "الأحرا"], 'no claim in the graph names "الأحرا"; did you mean "الأحرار"?'),
        (["--relation", "figths"], 'unknown relation "figths"; did you mean "fights"?'),
        (["--depth", "2"], "--depth counts steps from a focus: add --focus NAME"),
        (
            ["--since", "أمس"],
            '--since: "أمس" is not an EDTF date such as 2017, 2017-03, 2017-05-10, 2017-03/..',
        ),
        (["--focus", "إدلب", "--since", "2019"], 'no claim about "إدلب" is left'),
    ],
)
def test_what_cannot_be_done_is_told_with_the_next_step(show, arguments, message):
    result = show(*arguments, "--no-open")

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""


def test_without_a_graph_the_next_step_is_to_build_one(tmp_path):
    (tmp_path / "khabar.yaml").write_text("", "utf-8")
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "show"])

    assert result.exit_code == 2
    assert "khabar build" in result.stderr


@pytest.mark.parametrize(("option", "text"), [("--since", "../2017"), ("--until", "2017/..")])
def test_a_bound_open_on_its_side_is_refused(show, option, text):
    result = show("--no-open", option, text)
    assert (result.exit_code, result.stderr) == (
        2,
        f"Error: {option}: {text} is open on that side; say a day, month or year\n",
    )
