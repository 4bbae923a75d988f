"""The graph against its shapes: silence for a good one, and a file and line for each violation."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from khabar.workspace.checking import check_sources
from khabar.workspace.validation import validate
from workspaces import ARTICLES

KH = "https://w3id.org/khabar/ns#"
QUOTE, END = NamedNode(KH + "quote"), NamedNode(KH + "end")


@pytest.fixture
def graph(workspace, built):
    (workspace.sources / "idlib.claims.yaml").write_text(CLAIMS, "utf-8")
    assert built(workspace).problems == []
    return workspace


CLAIMS = f"""\
article: idlib
reviewed: true
claims:
  - subject: حركة أحرار الشام
    relation: fights
    object: هيئة تحرير الشام
    quote: "{ARTICLES["idlib"]}"
"""


def without_end(place, quote):
    """Take the end of its quote from a claim."""
    with place.open_store(read_only=False) as store:
        claim, graph = next(
            (q.subject, q.graph_name) for q in store.quads() if q.object == Literal(quote, language="ar")
        )
        store.replace(graph, [q for q in store.quads(graph) if (q.subject, q.predicate) != (claim, END)])


def test_a_good_graph_breaks_no_shape(graph):
    assert validate(graph) == []


@pytest.mark.parametrize(
    ("article", "file", "line"), [("idlib", "idlib.claims.yaml", 4), ("ghouta", "ghouta.txt", 6)]
)
def test_a_violation_is_led_back_to_the_quote(graph, article, file, line):
    without_end(graph, ARTICLES[article])
    problems = validate(graph)
    assert {(problem.path, problem.line) for problem in problems} == {(str(graph.sources / file), line)}
    assert "kh:end" in problems[0].message or "end" in problems[0].message
    assert problems[0].mend == "correct it, then run `khabar build` and check again"


def test_an_edge_between_wrong_types_is_led_back_to_the_registry(graph):
    base = "https://w3id.org/khabar/id/"
    ahrar, idlib = NamedNode(base + "actor/ahrar-al-sham"), NamedNode(base + "region/idlib")
    with graph.open_store(read_only=False) as store:
        registry = graph.iris.registry
        edge = Quad(idlib, NamedNode(KH + "fights"), ahrar, registry)
        store.replace(registry, [*store.quads(registry), edge])
    assert {problem.path for problem in validate(graph)} <= {
        str(graph.sources / name) for name in ("actors.yaml", "regions.yaml")
    }


def test_a_violation_is_told_though_the_claims_file_broke_since(graph):
    without_end(graph, ARTICLES["idlib"])
    file = graph.sources / "idlib.claims.yaml"
    file.write_text("claims: [", "utf-8")
    assert {(problem.path, problem.line) for problem in validate(graph)} == {(str(file), None)}


def test_files_are_checked_in_order_with_articles_and_orphans(graph):
    (graph.sources / "idlib.claims.yaml").write_text(CLAIMS.replace(": fights", ": figths"), "utf-8")
    (graph.sources / "daraa.txt").write_bytes(b"")
    (graph.sources / "hama.claims.yaml").write_text("article: hama\n", "utf-8")
    assert [(problem.path, problem.line, problem.message) for problem in check_sources(graph)] == [
        (str(graph.sources / "daraa.txt"), None, "the article is empty"),
        (str(graph.sources / "hama.claims.yaml"), None, "there is no article of that name"),
        (str(graph.sources / "idlib.claims.yaml"), 5, 'unknown relation "figths"'),
    ]
