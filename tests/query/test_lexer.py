import pytest

from khabar.query.lexer import tokens


def split(sparql):
    return [(token.kind, token.text) for token in tokens(sparql)]


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("?x a kh:Faction", [("variable", "?x"), ("word", "a"), ("name", "kh:Faction")]),
        ("kh:a.b.", [("name", "kh:a.b"), ("mark", ".")]),
        ("kh:سلام", [("name", "kh:سلام")]),
        (":x _:b1 <http://x#y>", [("name", ":x"), ("blank", "_:b1"), ("iri", "<http://x#y>")]),
        ('"قال \\"SERVICE\\""@ar-SY', [("string", '"قال \\"SERVICE\\""'), ("language", "@ar-SY")]),
        ("'''a'b\n'''", [("string", "'''a'b\n'''")]),
        ("?a< ?b&&1.5e3", [("variable", "?a"), ("mark", "<"), ("variable", "?b"), ("mark", "&"),
                           ("mark", "&"), ("number", "1.5e3")]),
        ("ASK # SERVICE '\n{}", [("word", "ASK"), ("mark", "{"), ("mark", "}")]),
        ("1SERVICE", [("number", "1"), ("word", "SERVICE")]),
        ("'never closed", [("bad", "'"), ("word", "never"), ("word", "closed")]),
        ("«ASK»", [("bad", "«"), ("word", "ASK"), ("bad", "»")]),
        ("", []),
    ],
)  # fmt: skip
def test_a_query_falls_into_words_names_and_marks(sparql, expected):
    assert split(sparql) == expected


def test_nothing_is_lost_but_space():
    sparql = "SELECT * WHERE { ?a kh:fights ?b . FILTER (?a < ?b) }"
    assert "".join(token.text for token in tokens(sparql)) == sparql.replace(" ", "")


@pytest.mark.parametrize(
    "text", ["a." * 20_000, '"' * 20_000, '"""' + "a" * 50_000, "<" * 20_000, "kh:" + "a\\" * 9_000]
)
def test_a_hostile_query_does_not_take_long(text):
    assert sum(len(token.text) for token in tokens(text)) == len(text)
