"""A workspace: what it takes for one, its settings, and where its schema and registry come from."""

import pytest

from khabar import bundled
from khabar.errors import DataError, UsageError
from khabar.workspace import SHIPPED, Workspace
from khabar.workspace.inputs import common_digest


@pytest.mark.parametrize("part", ["sources/", "khabar.yaml"])
def test_a_folder_with_sources_or_settings_is_a_workspace(tmp_path, part):
    if part.endswith("/"):
        (tmp_path / part).mkdir()
    else:
        (tmp_path / part).write_text("name: سوريا\n", "utf-8")
    assert Workspace(tmp_path).exists


@pytest.mark.parametrize("reading", ["settings", "schema", "registry", "iris"])
def test_any_other_folder_is_none_and_says_what_to_do(tmp_path, reading):
    with pytest.raises(UsageError) as caught:
        getattr(Workspace(tmp_path), reading)
    assert str(caught.value) == (
        f"{tmp_path} is not a workspace (it has neither khabar.yaml nor sources/); "
        "go to one, name one with -C DIR, or make one: khabar init DIR"
    )


def test_a_folder_that_is_not_there_says_how_to_make_it(tmp_path):
    with pytest.raises(UsageError, match="does not exist; make a workspace there: khabar init"):
        Workspace(tmp_path / "w").require()


def test_settings_are_read_and_may_be_left_out(workspace):
    assert workspace.settings.base == "https://w3id.org/khabar/id/"
    (workspace.folder / "khabar.yaml").write_text("name: سوريا\nbase: https://example.org/#\n", "utf-8")
    again = Workspace(workspace.folder)
    assert (again.settings.name, again.settings.base) == ("سوريا", "https://example.org/#")
    (workspace.folder / "khabar.yaml").write_text("# all left out\n", "utf-8")
    assert Workspace(workspace.folder).settings.name == "khabar"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nmae: سوريا\n", 'khabar.yaml:1: unknown key "nmae" (did you mean "name"?)'),
        ("name: [\n", "khabar.yaml:2: not YAML"),
        ("name: ''\n", "khabar.yaml:1: name: "),
        ("names: {eng: en_core_web_sm}\n", 'khabar.yaml:1: unknown key "names.eng" (did you mean "en"?)'),
        ("names: en_core_web_sm\n", "khabar.yaml:1: names: must be keys with values (key: value)"),
        ("names: {en: [x]}\n", "khabar.yaml:1: names.en: must be text; quote it"),
    ],
)
def test_faulty_settings_are_named_by_line(workspace, text, message):
    (workspace.folder / "khabar.yaml").write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        _ = workspace.settings
    assert message in str(caught.value)


def test_a_base_that_is_no_iri_is_refused(workspace):
    (workspace.folder / "khabar.yaml").write_text("base: here\n", "utf-8")
    with pytest.raises(UsageError, match="is not an absolute IRI"):
        _ = workspace.iris


def test_the_registry_is_the_workspaces_or_else_the_shipped_one(workspace):
    assert set(workspace.registry.actors) == {"ahrar-al-sham", "hayat-tahrir-al-sham", "jaysh-al-islam"}
    (workspace.sources / "regions.yaml").unlink()
    actors, regions = Workspace(workspace.folder).registry_files
    assert (actors, regions) == (workspace.sources / "actors.yaml", bundled.SOURCES / "regions.yaml")


def test_the_workspaces_types_stand_over_the_shipped_ones(workspace):
    assert workspace.schema_folders == (bundled.SCHEMA.resolve(),)
    workspace.schema_folder.mkdir()
    assert workspace.schema_folders == (bundled.SCHEMA.resolve(), workspace.schema_folder.resolve())


def test_the_shipped_workspace_has_its_schema_once():
    assert SHIPPED.exists
    assert SHIPPED.schema_folders == (bundled.SCHEMA.resolve(),)


def test_pipelines_are_named_by_package_or_by_a_folder_of_the_workspace(workspace):
    assert workspace.pipelines == {}
    (workspace.folder / "khabar.yaml").write_text("names: {en: en_core_web_sm, ar: models/ar}\n", "utf-8")
    (workspace.folder / "models" / "ar").mkdir(parents=True)
    named = Workspace(workspace.folder).pipelines
    assert named == {"en": "en_core_web_sm", "ar": str(workspace.folder / "models" / "ar")}


def test_another_pipeline_makes_articles_be_read_again(workspace):
    before = common_digest(workspace)
    (workspace.folder / "khabar.yaml").write_text("names: {en: en_core_web_sm}\n", "utf-8")
    assert common_digest(Workspace(workspace.folder)) != before
