"""Stores and workspaces that hold the graph of readings, without a build."""

from datetime import date
from io import BytesIO

from khabar.export import write
from khabar.mapping.iris import Iris
from khabar.mapping.quads import reading_quads, registry_quads
from khabar.model import Article, Claim, Reading
from khabar.registry import new_entity
from khabar.store import EmbeddedStore
from samples import AHRAR, READINGS, SHIPPED_SCHEMA, SMALL_REGISTRY, known

IRIS = Iris()

# What a page from the web may hold: markup, a formula, a quote over two lines, marks that turn a line round.
SCRIPT = "<script>alert('خبر')</script>"
FORMULA = '=HYPERLINK("https://example.org","اضغط")'
TURNED = "جيش \u202eالفتح"
HOSTILE = Reading(
    article=Article(
        name="hostile",
        title='عنوان "مقتبس" & <b>غليظ</b>',
        outlet=FORMULA,
        language="ar",
        published=date(2017, 5, 20),
        text=f"{SCRIPT} ينسق مع\r\n{TURNED} ]]>\x0b\n-أحرار الشام",
    ),
    claims=(
        Claim(
            subject=SCRIPT,
            relation="coordinates-with",
            object=TURNED,
            quote=f"{SCRIPT} ينسق مع\r\n{TURNED} ]]>\x0b",
        ),
        Claim(subject=SCRIPT, relation="fights", object=AHRAR, quote="-أحرار الشام"),
    ),
    entities=known(AHRAR)
    | {FORMULA: new_entity("outlet", FORMULA)}
    | {name: new_entity("faction", name) for name in (SCRIPT, TURNED)},
)


def fill(store, readings):
    store.replace(IRIS.registry, registry_quads(SMALL_REGISTRY, SHIPPED_SCHEMA, IRIS))
    for reading in readings:
        store.replace(IRIS.article(reading.article), reading_quads(reading, SHIPPED_SCHEMA, IRIS))
    return store


def store_of(*readings):
    """Return a store in memory."""
    return fill(EmbeddedStore(), readings)


def workspace_of(folder, readings=READINGS):
    """Make a workspace whose graph holds readings."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "khabar.yaml").write_text("name: شمال سوريا\n", "utf-8")
    with EmbeddedStore(folder / ".khabar" / "store") as store:
        fill(store, readings)
    return folder


def exported(store, format_):
    """Return an export as bytes."""
    out = BytesIO()
    write(store, SHIPPED_SCHEMA, format_, out)
    return out.getvalue()
