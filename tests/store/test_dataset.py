"""FROM is told from the same letters anywhere else in a query."""

import pytest

from khabar.store.dataset import names_graphs


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * FROM <https://example.org/g> { ?s ?p ?o }",
        "select * from named <x#from> { graph ?g { ?s ?p ?o } }",
        "ASK # من\nFROM<y> {}",
        "SELECT*FROM ex:g{}",
        "CONSTRUCT { ?s ?p 'FROM' } FROM kh:x WHERE { ?s ?p ?o }",
    ],
)
def test_a_from_clause_is_found(sparql):
    assert names_graphs(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?from $from { ?from ?p ?o }",
        "SELECT * { ?s ex:from ?o ; from:x ?y }",
        "PREFIX from: <https://example.org/from#> SELECT * {}",
        "SELECT * {} # FROM <x>",
        'SELECT * { ?s ?p \'FROM\', "عنب FROM \\" FROM", \'\'\'it\'s\nFROM \'\'\', """ FROM "" FROM """ }',
        "SELECT * { ?s ?p <https://example.org/a/FROM> FILTER(?a < 3 && ?b > 2) }",
        "SELECT * { ?s ?p 'x'@from . _:from ?p ex:a-from }",
        "",
    ],
)
def test_other_letters_are_not_taken_for_one(sparql):
    assert not names_graphs(sparql)
