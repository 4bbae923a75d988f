import pytest
from pyoxigraph import Literal, Quad

from khabar.errors import DataError, UsageError
from khabar.mapping.vocabulary import ONTOLOGY, TYPE, term
from khabar.query import run

CHANGE = "the graph is built from sources/: change the files there and run `khabar build`"


def message(store, sparql, **options):
    with pytest.raises(UsageError) as error:
        run(store, sparql, **options)
    return str(error.value)


def test_prefixes_are_known_and_all_graphs_are_seen(small_store):
    answer = run(
        small_store, 'SELECT ?x { ?x kh:leads|kh:speaksFor ?y . ?y skos:prefLabel "حركة أحرار الشام"@ar }'
    )
    assert sorted(row[0].value.rpartition("/")[2] for row in answer.results) == [
        "person-" + "d3c6cd9d0d6f",
        "umar-khattab",
    ]
    assert answer.warnings == ()


def test_a_relative_iri_is_below_the_base(small_store):
    base = "https://w3id.org/khabar/id/"
    assert run(small_store, "ASK { <actor/ahrar-al-sham> a kh:Faction }", base=base).results


def test_a_value_is_put_in_for_a_variable(small_store):
    value = Literal("إدلب", language="ar")
    rows = list(
        run(small_store, "SELECT ?name ?x { ?x skos:prefLabel ?name }", substitutions={"name": value}).results
    )
    assert [row[1].value.rpartition("/")[2] for row in rows] == ["idlib"]


def test_a_value_for_a_variable_that_is_not_selected_is_refused(small_store):
    with pytest.raises(DataError, match="does not contains variable"):
        run(small_store, "SELECT ?x { ?x skos:prefLabel ?name }", substitutions={"name": Literal("x")})


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        (
            "SELECT *\n{ ?s 'عربي' ??? }",
            "query:2:3: not understood from here on\n  { ?s 'عربي' ??? }\n    ^",
        ),
        (
            "SELECT ?x { ?x kh:leads 'عمر }",
            "query:1:25: the text that opens here is never closed\n  SELECT ?x { ?x kh:leads 'عمر }\n  "
            + " " * 24
            + "^",
        ),
        (
            "SELECT ?x\n{ ?x kh:leads ?y\n",
            'query:2:1: this "{" is never closed\n  { ?x kh:leads ?y\n  ^',
        ),
        ("SELECT ?x { ?x kh:leads (?y }", 'query:1:29: ")" expected here'),
        ("SELECT ?x {} }", 'query:1:14: this "}" closes nothing'),
        ("SELCT ?x {}", 'query:1:1: unknown word "SELCT" (did you mean "SELECT"?)'),
        ("SELECT ?x { FLITER (true) }", 'query:1:13: unknown word "FLITER" (did you mean "FILTER"?)'),
        ("SELECT ?x WHERE ?x kh:leads ?y", 'query:1:17: "{" expected here'),
        (
            "SELECT ?s (COUNT(?x) AS ?n) {?s ?p ?x}",
            "query:1:39: The SELECT contains a variable that is unbound",
        ),
        ("SELECT ?x { ?x kh:leads <no iri> }", "query:1:33: IRI parsing failed"),
        ("", "query: the query is empty"),
        ("# فقط تعليق\n", "query: the query is empty"),
    ],
)
def test_a_fault_is_shown_where_it_is(small_store, sparql, expected):
    assert message(small_store, sparql).startswith(expected)


def test_the_place_does_not_depend_on_the_base(small_store):
    sparql = "SELECT ?x WHERE ?x kh:leads ?y"
    assert message(small_store, sparql, base="https://example.org/") == message(small_store, sparql)


def test_a_fault_in_a_file_names_the_file(small_store):
    assert message(small_store, "SELECT", origin="q.rq").startswith("q.rq:1:7: ")


def test_a_fault_on_an_endless_line_shows_only_its_surroundings(small_store):
    shown = message(small_store, "ASK { " + "?x kh:leads ?y . " * 1000 + "(")
    assert max(map(len, shown.splitlines())) < 130


@pytest.mark.parametrize(
    "verb",
    [
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "delete where {}",
        "WITH <a:b> DELETE {} WHERE {}",
        "LOAD <http://x/>",
        "CLEAR ALL",
        "drop all",
        "CREATE GRAPH <a:b>",
        "ADD <a:b> TO <a:c>",
        "MOVE <a:b> TO <a:c>",
        "COPY <a:b> TO <a:c>",
    ],
)
def test_an_update_is_refused(small_store, verb):
    before = len(list(small_store.quads()))
    sparql = f"PREFIX x: <a:x> # INSERT\n{verb}"
    first = verb.split()[0].upper()
    assert message(small_store, sparql).startswith(
        f"query:2:1: {first} is refused, queries only read ({CHANGE})"
    )
    assert len(list(small_store.quads())) == before


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://localhost:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://localhost:9/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(1<2)SERVICE?x{ ?s ?p ?o }FILTER(3>2) }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE ?x { } } } } }",
        "SELECT * { ?s ?p '#' . SERVICE <http://localhost:9/> { } }",
        "SELECT * { ?s ?p <a:#> SERVICE <http://localhost:9/> { } }",
    ],
)
def test_service_is_refused(small_store, sparql):
    assert "SERVICE is refused (--allow-service lets it ask other machines over the network)" in message(
        small_store, sparql
    )


@pytest.mark.parametrize("escaped", ["SERV\\u0049CE", "\\u0053ERVICE"])
def test_service_cannot_be_spelt_with_escapes(small_store, escaped):
    # SPARQL would allow it; the engine does not, or the look ahead of it would have to.
    with pytest.raises(UsageError):
        run(small_store, f"SELECT * {{ {escaped} <http://localhost:9/> {{ ?s ?p ?o }} }}")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service ?p 'SERVICE' } # SERVICE",
        'SELECT * { ?s ?p """ SERVICE <x> """ }',
        "PREFIX service: <a:> SELECT * { ?s service:SERVICE <a:SERVICE> }",
        "ASK { ?s ?p 'x'@service }",
    ],
)
def test_the_word_service_elsewhere_is_no_service(small_store, sparql):
    answer = run(small_store, sparql)
    assert not (answer.results if sparql.startswith("ASK") else list(answer.results))


def test_service_can_be_allowed(small_store):
    sparql = "SELECT * { SERVICE SILENT <http://localhost:9/> { ?s ?p ?o } }"
    # A silent service that does not answer gives one solution that binds nothing.
    (solution,) = run(small_store, sparql, allow_service=True).results
    assert [solution["s"], solution["p"], solution["o"]] == [None] * 3


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("ASK { ?x sko:prefLabel ?y }", 'query:1:10: unknown prefix "sko:" (did you mean "skos"?)'),
        ("ASK { ?x q:y ?y }", 'query:1:10: unknown prefix "q:" (known are dcterms foaf geo kh org '),
    ],
)
def test_an_unknown_prefix_is_named(small_store, sparql, expected):
    assert message(small_store, sparql).startswith(expected)


def test_a_query_may_declare_its_own_prefixes(small_store):
    answer = run(small_store, "PREFIX q: <http://q/> PREFIX : <http://x/> ASK { ?x q:y :z }")
    assert (bool(answer.results), answer.warnings) == (False, ())


@pytest.fixture
def with_ontology(small_store):
    declared = [term(f"kh:{name}") for name in ("Faction", "coordinatesWith", "quote")]
    small_store.replace(ONTOLOGY, [Quad(node, TYPE, term("owl:Class"), ONTOLOGY) for node in declared])
    return small_store


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        (
            "SELECT * {\n ?x kh:coordinatesWit ?y }",
            (
                "query:2:5: kh:coordinatesWit is not a term of this graph "
                '(did you mean "kh:coordinatesWith"?)\n'
                "   ?x kh:coordinatesWit ?y }\n      ^"
            ),
        ),
        (
            "ASK { ?x a kh:Factoin }",
            'query:1:12: kh:Factoin is not a term of this graph (did you mean "kh:Faction"?)',
        ),
        (
            "PREFIX k: <https://w3id.org/khabar/ns#> ASK { ?x a k:Factoin }",
            'query:1:52: k:Factoin is not a term of this graph (did you mean "kh:Faction"?)',
        ),
        (
            "ASK { ?x a <https://w3id.org/khabar/ns#Factoin> }",
            "query:1:12: <https://w3id.org/khabar/ns#Factoin> is not a term of this graph",
        ),
    ],
)
def test_a_misspelt_term_is_warned_of_and_the_query_still_runs(with_ontology, sparql, expected):
    answer = run(with_ontology, sparql)
    assert len(answer.warnings) == 1
    assert answer.warnings[0].startswith(expected)


def test_a_term_that_is_declared_or_used_is_not_warned_of(with_ontology):
    # kh:fights is in the data only.
    assert run(with_ontology, "ASK { ?x kh:coordinatesWith/kh:fights ?y ; a kh:Faction }").warnings == ()


def test_without_an_ontology_there_is_nothing_to_check_against(small_store):
    assert run(small_store, "ASK { ?x kh:coordinatesWit ?y }").warnings == ()
