"""``khabar schema``: lists the types of entities, relations and events, and what is derived from them."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from khabar.errors import DataError, UsageError, did_you_mean

if TYPE_CHECKING:
    from khabar.schema import RelationType
    from khabar.workspace import Workspace

_PARTS: Final = ("entities", "relations", "events")


@click.group(invoke_without_command=True)
@click.pass_context
def schema(ctx: click.Context) -> None:
    """List the types of entities, relations and events.

    \b
    khabar schema
    khabar schema file negotiates-with
    khabar schema derive -o derived/
    khabar schema codebook > codebook.md

    In a workspace its own types are listed too.
    """  # noqa: D301  (click's \b keeps the lines apart)
    if ctx.invoked_subcommand is None:
        _list(_place(ctx.obj))


@schema.command()
@click.argument("name")
@click.pass_obj
def file(workspace: "Workspace", name: str) -> None:
    """Print the file of a type, to read or to copy from.

    \b
    khabar schema file negotiates-with
    khabar schema file coordinates-with > schema/relations/trains-with.yaml
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.yamlfile import read_text

    folders = _place(workspace).schema_folders
    files = {
        file.stem: file for folder in folders for part in _PARTS for file in (folder / part).glob("*.yaml")
    }
    if name not in files:
        raise UsageError(f'no type "{name}"; {did_you_mean(name, files) or "khabar schema lists them"}')
    click.echo(read_text(files[name]), nl=False)


@schema.command()
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), required=True, metavar="DIR")
@click.pass_obj
def derive(workspace: "Workspace", folder: Path) -> None:
    """Write the ontology, the shapes, the JSON-LD context and the JSON Schema of claims files.

    \b
    khabar schema derive -o derived/
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.schema.derived import derived

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in derived(_place(workspace).schema).items():
            (folder / name).write_text(text, "utf-8", newline="\n")
            click.echo(folder / name)
    except OSError as error:
        raise DataError.at(folder, None, f"cannot be written: {error.strerror}") from error


@schema.command()
@click.pass_obj
def codebook(workspace: "Workspace") -> None:
    """Print the codebook: what counts as which claim, and what does not, in Arabic and English.

    \b
    khabar schema codebook > codebook.md
    khabar -C سوريا schema codebook | less

    The general rules come first, then every type with its meaning, roles and examples; in a workspace its own
    types too.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.schema.codebook import codebook as written

    click.echo(written(_place(workspace).schema), nl=False)


def _place(workspace: "Workspace") -> "Workspace":
    from khabar.workspace import SHIPPED

    return workspace if workspace.exists else SHIPPED


def _list(workspace: "Workspace") -> None:
    from khabar.cli.tables import console, table

    types, out = workspace.schema, console()
    entities = ((t.name, t.extends or "", t.label) for t in types.entities.values())
    relations = ((r.name, _joins(r), r.label) for r in types.relations.values())
    events = ((e.name, ", ".join(e.roles), e.label) for e in types.events.values())
    for headings, rows in (
        (("Entity type", "is a"), entities),
        (("Relation", "joins"), relations),
        (("Event type", "roles"), events),
    ):
        labelled = ((name, between, label.en, label.ar) for name, between, label in rows)
        out.print(table((*headings, "English", "Arabic"), labelled))
        out.print()


def _joins(relation: "RelationType") -> str:
    arrow = "—" if relation.symmetric else "→"
    return f"{' | '.join(relation.subject)} {arrow} {' | '.join(relation.object)}"
