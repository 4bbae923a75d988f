"""A small workspace on disk, for the tests of what is built from files."""

from khabar.model import Claim, ClaimsFile
from khabar.workspace import Workspace

ACTORS = """\
- {id: ahrar-al-sham, type: faction, name: {ar: حركة أحرار الشام, en: Ahrar al-Sham}, short: [الأحرار]}
- {id: hayat-tahrir-al-sham, type: faction, name: {ar: هيئة تحرير الشام}}
- {id: jaysh-al-islam, type: faction, name: {ar: جيش الإسلام}}
"""
REGIONS = "- {id: idlib, kind: city, name: {ar: إدلب, en: Idlib}}\n"
ARTICLES = {
    "idlib": "حركة أحرار الشام | fights | هيئة تحرير الشام",
    "ghouta": "جيش الإسلام | negotiates-with | حركة أحرار الشام",
    "daraa": "حركة أحرار الشام | active-in | إدلب",
}


def small_workspace(folder):
    """Make a workspace with three articles, not built yet."""
    place = Workspace(folder)
    place.sources.mkdir(parents=True)
    (place.sources / "actors.yaml").write_text(ACTORS, "utf-8")
    (place.sources / "regions.yaml").write_text(REGIONS, "utf-8")
    for name, text in ARTICLES.items():
        write_article(place, name, text)
    return place


def write_article(place, name, text, outlet="شبكة الجسر"):
    """Write an article with front matter into a workspace."""
    head = f"---\noutlet: {outlet}\nlanguage: ar\npublished: 2017-05-10\n---\n"
    (place.sources / f"{name}.txt").write_text(head + text + "\n", "utf-8")


def dump(place):
    """Return every quad of a built workspace, in order."""
    with place.open_store() as store:
        return sorted(str(quad) for quad in store.quads())


class LineReader:
    """Reads each line ``subject | relation | object`` as a claim, and remembers what it was given."""

    def __init__(self):
        self.given = []

    def extract(self, article):
        self.given.append(article.name)
        lines = [line for line in article.text.splitlines() if line.count(" | ") == 2]
        claims = (
            Claim(**dict(zip(("subject", "relation", "object"), line.split(" | "), strict=True)), quote=line)
            for line in lines
        )
        return ClaimsFile(article=article.name, claims=tuple(claims))
