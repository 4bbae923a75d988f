"""Writes the graph that each golden folder's article and claims map to: ``expected.ttl``.

    python tests/golden/expected.py [FOLDER…]

Run it where the mapping was changed on purpose, and read the difference before committing it.
"""

import sys
from pathlib import Path

from rdflib import Graph

from khabar.bundled import SCHEMA, SOURCES
from khabar.mapping.iris import Iris
from khabar.mapping.quads import reading_quads
from khabar.model import Reading
from khabar.read import read_article
from khabar.read.claims import load_claims
from khabar.registry import Registry, load_registry
from khabar.resolve import resolve
from khabar.schema import Schema, load_schema
from khabar.schema.prefixes import PREFIXES

HERE = Path(__file__).parent
EXPECTED = "expected.ttl"


def folders() -> list[Path]:
    """Return the golden folders in name order."""
    return sorted(path.parent for path in HERE.glob("*/article.txt"))


def reading(folder: Path, registry: Registry, schema: Schema) -> Reading:
    """Return a folder's article with its reviewed claims."""
    article = read_article(folder / "article.txt", name=folder.name)
    return resolve(article, load_claims(folder / "claims.yaml").record, registry, schema)


def graph(read: Reading, schema: Schema) -> Graph:
    """Return all triples of the article's graph."""
    made = Graph()
    for prefix, iri in PREFIXES.items():
        made.bind(prefix, iri)
    for quad in reading_quads(read, schema, Iris()):
        made.parse(data=f"{quad.triple} .", format="nt")
    return made


def main(names: list[str]) -> None:
    """Write the expected graphs of the named folders, or of all."""
    schema = load_schema(SCHEMA)
    registry = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
    for folder in folders():
        if not names or folder.name in names:
            made = graph(reading(folder, registry, schema), schema)
            made.serialize(folder / EXPECTED, format="turtle", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
