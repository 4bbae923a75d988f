"""Fails where extraction has become worse on the gold than the floors in ``floors.yaml`` allow.

    python tests/quality/gate.py
    python tests/quality/gate.py --update
    python tests/quality/gate.py --update --allow-regression 'Bare meetings are no talks any more.'

Floors only rise. Before one falls, or the gold is changed, the reason is written into CHANGELOG.md.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import click
import yaml

from corpus import fingerprint, sections
from floors import Fall, Floors, Reached, Section, changed, falls, new_floors, unmeasured
from khabar.cli.tables import console, table
from khabar.errors import DataError
from khabar.evaluate import evaluate, read_gold
from khabar.model import Article, ClaimsFile
from khabar.workspace import SHIPPED
from khabar.workspace.reader import ClaimsReader
from khabar.yamlfile import load, read_text
from rates import measure

ROOT: Final = Path(__file__).parents[2]
GOLDEN: Final = ROOT / "tests" / "golden"
FLOORS: Final = Path(__file__).parent / "floors.yaml"
CHANGELOG: Final = ROOT / "CHANGELOG.md"
_HEAD: Final = "# Written by: python tests/quality/gate.py --update. What falls below fails the tests.\n"
_NEXT: Final = """\
Next: khabar evaluate tests/golden --errors shows what is missed and made up. To keep the change, write the
reason as a line under [Unreleased] in CHANGELOG.md, and say
python tests/quality/gate.py --update --allow-regression REASON"""


def reach(golden: Path, extract: Callable[[Article], ClaimsFile] | None = None) -> dict[str, Reached]:
    """Measure extraction on every section of the gold.

    Args:
        golden: the folder of the sections.
        extract: what reads the articles; left out, khabar's rules with the shipped schema and registry.

    Raises:
        DataError: a gold file cannot be used.
    """
    schema, registry = SHIPPED.schema, SHIPPED.registry
    extract = extract or ClaimsReader(SHIPPED).extract
    reached = {}
    for name, files in sections(golden).items():
        golds, problems = read_gold(files, registry, schema)
        if problems:
            raise DataError(problems)
        rates = measure(evaluate(golds, extract, registry, schema))
        reached[name] = Reached(fingerprint(golds), len(golds), rates)
    return reached


def read_floors(file: Path) -> dict[str, Section]:
    """Return the floors of each section; none where the file is not there yet."""
    return load(file, dict[str, Section]).record if file.exists() else {}


def write_floors(file: Path, floors: Floors) -> None:
    """Write the floors, a group a line, so that a difference shows what went where."""
    plain = {name: section.model_dump() for name, section in floors.items()}
    text = yaml.safe_dump(plain, sort_keys=False, default_flow_style=None, width=200)
    file.write_text(_HEAD + text, "utf-8", newline="\n")


def is_logged(reason: str, changelog: Path) -> bool:
    """Tell whether the reason is a line of the changelog's unreleased part."""
    unreleased = read_text(changelog).partition("## [Unreleased]")[2].partition("\n## [")[0]
    lines = {line.strip().removeprefix("- ").strip() for line in unreleased.splitlines()}
    return reason.strip() in lines - {""}


def _tell(found: Iterable[Fall]) -> None:
    rows = [
        (
            fall.section,
            fall.group,
            fall.measure,
            f"{fall.floor:.3f}",
            "–" if fall.now is None else f"{fall.now:.3f}",
        )
        for fall in found
    ]
    console().print(table(("Gold", "Group", "Measure", "Floor", "Now"), rows, ("Floor", "Now")))


@click.command()
@click.option("--update", is_flag=True, help="Raise the floors to what is reached, less one claim.")
@click.option("--allow-regression", "reason", metavar="REASON", help="A line of CHANGELOG.md that says why.")
@click.option("--golden", type=click.Path(path_type=Path), default=GOLDEN, help="The gold.")
@click.option("--floors", "file", type=click.Path(path_type=Path), default=FLOORS, help="The file of floors.")
@click.option("--changelog", type=click.Path(path_type=Path), default=CHANGELOG, help="Where reasons stand.")
def main(*, update: bool, reason: str | None, golden: Path, file: Path, changelog: Path) -> None:
    """Hold extraction against the floors of its quality."""
    if reason is not None and not update:
        raise click.UsageError("--allow-regression belongs to --update")
    if reason is not None and not is_logged(reason, changelog):
        raise click.ClickException(f"this is no line under [Unreleased] in {changelog.name} yet: {reason}")
    try:
        floors, reached = read_floors(file), reach(golden)
    except DataError as error:
        raise click.ClickException(str(error)) from error
    if found := falls(floors, reached):
        _tell(found)
    other, new = changed(floors, reached), unmeasured(floors, reached)
    for name in other:
        click.echo(f"{name}: its gold is not what the floors were measured on")
    if (found or other) and reason is None:
        raise click.ClickException(f"extraction is below its floors, or its gold was changed.\n{_NEXT}")
    if update:
        write_floors(file, new_floors(floors, reached))
        click.echo(f"Wrote {file.name}.")
    elif new:
        raise click.ClickException(
            f"no floors yet for {', '.join(new)}. Next: python tests/quality/gate.py --update"
        )
    else:
        click.echo(
            f"Extraction holds its floors on {sum(now.articles for now in reached.values())} articles."
        )


if __name__ == "__main__":
    main()
