"""Refuses what a query may not do, and notices the slips a parser explains badly."""

from collections.abc import Collection, Iterable, Sequence

from khabar.errors import did_you_mean
from khabar.query.faults import fault, point
from khabar.query.lexer import Token
from khabar.query.words import WORDS
from khabar.schema.prefixes import KH, PREFIXES

_UPDATES = frozenset({"ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH"})
_PROLOGUE = frozenset({"PREFIX", "BASE", "VERSION"})
_CLOSES = {"{": "}", "(": ")", "[": "]"}


def refuse_update(sparql: str, found: Sequence[Token], origin: str) -> None:
    """Refuse SPARQL Update.

    Raises:
        UsageError: the query would change the graph.
    """
    verb = next((t for t in found if t.word and t.word not in _PROLOGUE), None)
    if verb and verb.word in _UPDATES:
        mend = "the graph is built from sources/: change the files there and run `khabar build`"
        raise fault(
            sparql, verb.start, f"{verb.word} is refused, queries only read", mend=mend, origin=origin
        )


def refuse_service(sparql: str, found: Iterable[Token], origin: str) -> None:
    """Refuse SERVICE, which would send parts of the query to a machine of the query's choosing.

    Raises:
        UsageError: the query calls a SERVICE.
    """
    for token in found:
        # The engine also takes words grown together ("SERVICESILENT").
        if "SERVICE" in token.word:
            mend = "--allow-service lets it ask other machines over the network"
            raise fault(sparql, token.start, "SERVICE is refused", mend=mend, origin=origin)


def refuse_unknown_prefixes(sparql: str, found: Sequence[Token], origin: str) -> None:
    """Refuse names whose prefix nobody declared; the engine's own message does not say that.

    Raises:
        UsageError: a prefix is unknown.
    """
    known = set(PREFIXES) | _declared(found).keys()
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix not in known:
            mend = (
                did_you_mean(prefix, sorted(known))
                or f"known are {' '.join(sorted(known))}; or declare it with PREFIX"
            )
            raise fault(sparql, token.start, f'unknown prefix "{prefix}:"', mend=mend, origin=origin)


def kh_terms(found: Sequence[Token]) -> Iterable[tuple[Token, str]]:
    """Yield the names in khabar's own namespace, each with its IRI."""
    prefixes = PREFIXES | _declared(found)
    for token in found:
        prefix, _, local = token.text.partition(":")
        if token.kind == "name" and local and prefixes.get(prefix) == KH:
            yield token, KH + local
        elif token.kind == "iri" and token.text.startswith(f"<{KH}") and token.text != f"<{KH}>":
            yield token, token.text[1:-1]


def unknown_term(sparql: str, token: Token, iri: str, known: Collection[str], origin: str) -> str:
    """Return the warning for a ``kh:`` term that neither the ontology nor the data has."""
    mend = did_you_mean(iri.removeprefix(KH), sorted(term.removeprefix(KH) for term in known))
    mend = mend.replace('mean "', 'mean "kh:') or "`khabar schema` lists the types"
    return point(sparql, token.start, f"{token.text} is not a term of this graph", mend=mend, origin=origin)


def diagnose(found: Sequence[Token]) -> tuple[int, str, str] | None:
    """Return offset, message and mend for what the engine could not parse, where we see it more clearly."""
    for token in found:
        if token.kind == "bad":
            message = (
                "the text that opens here is never closed"
                if token.text in "\"'"
                else f"{token.text} means nothing here"
            )
            return token.start, message, ""
        if token.word and token.word not in WORDS and token.text != "a":
            return token.start, f'unknown word "{token.text}"', _likely(token.word)
    return _unbalanced(found)


def _likely(word: str) -> str:
    # Words of about the same length only: "ten" is no ENCODE_FOR_URI.
    return did_you_mean(word, sorted(known for known in WORDS if abs(len(known) - len(word)) < 3))


def _unbalanced(found: Iterable[Token]) -> tuple[int, str, str] | None:
    opened: list[Token] = []
    for token in found:
        if token.kind == "mark" and token.text in _CLOSES:
            opened.append(token)
        elif token.kind == "mark" and token.text in _CLOSES.values():
            if not opened:
                return token.start, f'this "{token.text}" closes nothing', ""
            last = opened.pop()
            if _CLOSES[last.text] != token.text:
                return token.start, f'"{_CLOSES[last.text]}" expected here', ""
    return (opened[-1].start, f'this "{opened[-1].text}" is never closed', "") if opened else None


def _declared(found: Sequence[Token]) -> dict[str, str]:
    """Return the prefixes the query declares itself."""
    triples = zip(found, found[1:], found[2:], strict=False)
    return {
        name.text.removesuffix(":"): iri.text[1:-1]
        for keyword, name, iri in triples
        if keyword.word == "PREFIX" and name.kind == "name" and iri.kind == "iri"
    }
