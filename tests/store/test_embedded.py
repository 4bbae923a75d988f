"""The embedded store replaces graphs whole, answers over their union, and says clearly what is in the way."""

import shutil
import subprocess
import sys
import time

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Variable

from khabar.errors import DataError, UsageError
from khabar.mapping.quads import reading_quads
from khabar.schema.prefixes import PREFIXES
from khabar.store import EmbeddedStore, Store
from samples import DENIAL, READINGS, SHIPPED_SCHEMA

P = NamedNode("https://example.org/خبر")
ONE, TWO, THREE = (NamedNode(f"https://example.org/{name}") for name in ("one", "two", "three"))


def quads(graph, *values):
    return [Quad(ONE, P, Literal(value, language="ar"), graph) for value in values]


@pytest.fixture
def folder(tmp_path):
    """A store on disk with two graphs, closed."""
    path = tmp_path / "مشروع" / ".khabar" / "store"
    with EmbeddedStore(path) as store:
        store.replace(ONE, quads(ONE, "حلب"))
        store.replace(TWO, quads(TWO, "إدلب", "حماة"))
    return path


def test_a_graph_is_replaced_whole():
    with EmbeddedStore() as store:
        store.replace(ONE, quads(ONE, "حلب", "إدلب"))
        store.replace(TWO, quads(TWO, "حماة"))
        store.replace(ONE, quads(ONE, "حمص"))
        assert set(store.quads(ONE)) == set(quads(ONE, "حمص"))
        assert set(store.quads()) == set(quads(ONE, "حمص") + quads(TWO, "حماة"))


def test_a_changed_article_takes_the_place_of_its_old_graph():
    with EmbeddedStore() as store:
        store.replace(ONE, quads(ONE, "حلب"))
        store.replace(TWO, quads(TWO, "حلب، مصححة"), drop=[ONE, THREE])
        assert store.graphs() == {TWO}


def test_replacing_by_nothing_leaves_nothing():
    with EmbeddedStore() as store:
        store.replace(ONE, quads(ONE, "حلب"))
        store.replace(ONE, [])
        assert (store.graphs(), list(store.quads())) == (frozenset(), [])


def test_graphs_are_dropped_and_absent_ones_are_no_error():
    with EmbeddedStore() as store:
        store.replace(ONE, quads(ONE, "حلب"))
        store.replace(TWO, quads(TWO, "حماة"))
        store.drop([ONE, THREE])
        store.drop([])
        assert store.graphs() == {TWO}


def test_a_quad_of_another_graph_is_refused_and_nothing_changes():
    with EmbeddedStore() as store:
        store.replace(ONE, quads(ONE, "حلب"))
        with pytest.raises(ValueError, match="a quad of another graph"):
            store.replace(ONE, quads(ONE, "حمص") + quads(TWO, "حماة"))
        assert list(store.quads()) == quads(ONE, "حلب")


def test_the_same_reading_twice_is_the_same_store(small_store, iris):
    before = set(small_store.quads())
    small_store.replace(iris.article(DENIAL.article), reading_quads(DENIAL, SHIPPED_SCHEMA, iris))
    assert set(small_store.quads()) == before


def test_queries_see_the_union_and_graph_tells_who_reported(small_store, iris):
    fights = "SELECT DISTINCT ?o { kh:x0 kh:fights ?o }".replace("kh:x0", str(iris.actor("ahrar-al-sham")))
    assert [row["o"] for row in small_store.query(fights, prefixes=PREFIXES)] == [
        iris.actor("syrian-government-forces")
    ]
    who = "SELECT ?g ?government { GRAPH ?g { ?s kh:fights ?o . ?g a kh:Article } FILTER(?o = ?government) }"
    found = small_store.query(
        who,
        prefixes=PREFIXES,
        substitutions={Variable("government"): iris.actor("syrian-government-forces")},
    )
    assert {row["g"] for row in found} == {iris.article(reading.article) for reading in READINGS[:2]}


def test_a_query_that_names_its_graphs_sees_those_alone(small_store, iris):
    count = "SELECT (COUNT(DISTINCT ?claim) AS ?n) {} {{ ?claim a kh:Claim }}"
    named = count.format(f"FROM {iris.article(DENIAL.article)}")
    (everywhere,) = small_store.query(count.format(""), prefixes=PREFIXES)
    (there,) = small_store.query(named, prefixes=PREFIXES)
    assert (int(there["n"].value), int(everywhere["n"].value)) == (4, 17)


def test_what_is_not_sparql_is_a_syntax_error(small_store):
    with pytest.raises(SyntaxError):
        small_store.query("من ينسق مع من؟")


def test_a_folder_keeps_what_was_written(folder):
    with EmbeddedStore(folder) as store:
        assert store.graphs() == {ONE, TWO}
        store.drop([TWO])
    with EmbeddedStore(folder, read_only=True) as store:
        assert list(store.quads()) == quads(ONE, "حلب")


def test_many_may_read_at_once(folder):
    with EmbeddedStore(folder, read_only=True) as one, EmbeddedStore(folder, read_only=True) as other:
        assert one.graphs() == other.graphs() == {ONE, TWO}


def test_a_reader_cannot_write(folder):
    with EmbeddedStore(folder, read_only=True) as store:
        with pytest.raises(DataError, match="could not be written, it is as it was before"):
            store.drop([ONE])
        assert store.graphs() == {ONE, TWO}


def test_a_closed_store_says_so(folder):
    store = EmbeddedStore(folder)
    store.close()
    store.close()
    with pytest.raises(ValueError, match="the store is closed"):
        store.graphs()


HOLD = """
import sys
from pathlib import Path
from khabar.store import EmbeddedStore
store = EmbeddedStore(Path(sys.argv[1]), read_only=sys.argv[2] == "read")
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(folder):
    """Start another process that holds the folder open, to read or to write."""
    started = []

    def hold(how):
        arguments = [sys.executable, "-c", HOLD, str(folder), how]
        process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout.readline() == "open\n"
        return process

    yield hold
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


@pytest.mark.parametrize("read_only", [True, False])
def test_while_a_build_writes_nobody_else_gets_in_and_is_told_who_it_is(read_only, folder, holder):
    build = holder("write")
    with pytest.raises(UsageError, match=rf"a build is writing the graph \(process {build.pid}\); try again"):
        EmbeddedStore(folder, read_only=read_only)


def test_while_somebody_reads_a_build_waits_and_is_told_so(folder, holder):
    holder("read")
    with pytest.raises(UsageError, match="another khabar command is reading the graph; try again"):
        EmbeddedStore(folder)
    assert EmbeddedStore(folder, read_only=True).graphs() == {ONE, TWO}


def test_whoever_waits_gets_in_when_the_other_is_done(folder, holder):
    build = holder("write")
    build.stdin.close()
    with EmbeddedStore(folder) as store:
        assert store.graphs() == {ONE, TWO}


def test_a_build_that_was_killed_is_in_nobodys_way_and_not_blamed_later(folder, holder):
    build = holder("write")
    build.kill()
    build.wait()
    holder("read")
    with pytest.raises(UsageError, match="another khabar command is reading"):
        EmbeddedStore(folder)


@pytest.mark.parametrize("made", [False, True])
def test_without_a_graph_the_next_step_is_named(made, tmp_path):
    path = tmp_path / ".khabar" / "store"
    if made:
        path.mkdir(parents=True)
    with pytest.raises(UsageError, match="no graph yet: run `khabar build`"):
        EmbeddedStore(path, read_only=True)
    assert path.exists() == made


def truncate(path, pattern):
    for file in path.glob(pattern):
        file.write_bytes(file.read_bytes()[:10])


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: (path / "CURRENT").write_text("rubbish"),
        lambda path: truncate(path, "*.sst"),
        lambda path: truncate(path, "MANIFEST-*"),
        lambda path: [file.unlink() for file in path.glob("MANIFEST-*")],
    ],
    ids=["current", "tables", "manifest", "no manifest"],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_damaged_folder_is_named_with_the_way_out(read_only, damage, folder):
    damage(folder)
    with pytest.raises(DataError, match=r"the graph cannot be opened.*khabar build --rebuild") as caught:
        EmbeddedStore(folder, read_only=read_only)
    assert caught.value.problems[0].path == str(folder)
    shutil.rmtree(folder)
    EmbeddedStore(folder).close()  # the failed attempt left no lock behind


def test_a_file_in_the_folders_place_is_an_error(tmp_path):
    path = tmp_path / "store"
    path.write_text("خبر")
    with pytest.raises(DataError, match="cannot be opened"):
        EmbeddedStore(path)


def test_a_folder_one_may_only_read_can_be_queried(folder, monkeypatch):
    """A test may run as root, who may write anywhere; so the system's refusal is played."""

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("khabar.store.lock.os.open", refuse)
    with EmbeddedStore(folder, read_only=True) as store:
        assert store.graphs() == {ONE, TWO}
    with pytest.raises(DataError, match="cannot be opened"):
        EmbeddedStore(folder)


def test_the_embedded_store_is_a_store():
    store: Store = EmbeddedStore()
    assert store.graphs() == frozenset()


def test_opening_and_asking_is_quick_and_loads_nothing_heavy(folder):
    code = f"""
import sys
from pathlib import Path
from khabar.store import EmbeddedStore
with EmbeddedStore(Path({str(folder)!r}), read_only=True) as store:
    assert len(list(store.query("SELECT * {{ ?s ?p ?o }}"))) == 3
print(*sorted({{"rdflib", "pydantic", "yaml", "networkx"}} & set(sys.modules)))
"""
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
    assert time.perf_counter() - started < 2  # 0.2 s on an idle machine; the bound is for a busy one


def test_closing_puts_everything_in_its_final_place(folder):
    """Else every query would first replay the write-ahead log: 1.4 s for 100 000 quads."""
    assert list(folder.glob("*.sst"))
