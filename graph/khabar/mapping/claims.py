"""Writes claims as nodes with their evidence, and beside the asserted ones the direct edge."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Triple

from khabar import __version__
from khabar.mapping import vocabulary as v
from khabar.mapping.dates import date_triples
from khabar.mapping.scope import Scope
from khabar.mapping.terms import literal
from khabar.model import Claim, Modality
from khabar.model.claim import Evidence
from khabar.schema.terms import property_iri


@dataclass(frozen=True, slots=True)
class Statement:
    """What a claim, or one part of an event, says, with its ends resolved.

    Attributes:
        evidence: the claim or event it is taken from.
        role: the subject's role, where the object is an event.
        place: where it was, unless that is the object.
    """

    subject: NamedNode
    relation: str
    object: NamedNode
    evidence: Evidence
    subject_mention: str | None = None
    object_mention: str | None = None
    role: str | None = None
    place: NamedNode | None = None
    rejected: bool = False


def claim_statement(claim: Claim, scope: Scope) -> Statement:
    """Return what a claim says; the ends of a symmetric relation are put in order, so that A–B is B–A.

    Raises:
        DataError: a name is not resolved, or the schema lacks the relation.
    """
    if claim.relation not in scope.schema.relations:
        raise scope.error(f'the schema has no relation "{claim.relation}"')
    ends = [
        (scope.node(claim.subject), claim.subject_mention),
        (scope.node(claim.object), claim.object_mention),
    ]
    if claim.relation in scope.schema.symmetric:
        ends.sort(key=lambda end: (end[0].value, end[1] or ""))
    (subject, subject_mention), (object_, object_mention) = ends
    return Statement(
        subject,
        claim.relation,
        object_,
        claim,
        subject_mention,
        object_mention,
        place=scope.node(claim.where) if claim.where else None,
        rejected=claim.rejected,
    )


def statement_triples(statements: Iterable[Statement], scope: Scope) -> Iterator[Triple]:
    """Yield claim nodes and direct edges, in the order of the text.

    Statements that are one claim (same ends, words, speaker, time …) become one node, whatever their order.

    Raises:
        DataError: a quote is not in the article.
    """
    merged: dict[NamedNode, Statement] = {}
    for statement in statements:
        node = _claim_iri(statement, scope)
        merged[node] = _merge(merged[node], statement) if node in merged else statement
    for node, statement in sorted(
        merged.items(), key=lambda item: (scope.start(item[1].evidence), item[0].value)
    ):
        yield from _node_triples(node, statement, scope)
        yield from _evidence_triples(node, statement, scope)
        yield from _judgement_triples(node, statement, scope)
        yield from _direct_triples(statement, scope)


def _claim_iri(statement: Statement, scope: Scope) -> NamedNode:
    evidence, local = statement.evidence, scope.iris.local
    speaker = scope.speaker(evidence.said_by)
    return scope.iris.claim(
        scope.reading.article.digest,
        local(statement.subject),
        statement.relation,
        local(statement.object),
        statement.role or "",
        evidence.modality,
        local(speaker) if speaker else "",
        evidence.when or "",
        local(scope.node(evidence.where)) if evidence.where else "",
        str(scope.start(evidence)),
        evidence.quote,
    )


def _merge(one: Statement, other: Statement) -> Statement:
    """Keep the better evidence of two statements that are one claim; a rejection by a person stays."""
    return replace(max(one, other, key=_weight), rejected=one.rejected or other.rejected)


def _weight(statement: Statement) -> tuple[bool, float, str, tuple[str, ...], str, str]:
    evidence = statement.evidence
    return (
        evidence.confidence is None,  # a person wrote it
        evidence.confidence or 0,
        evidence.extractor or "",
        evidence.reasons,
        statement.subject_mention or "",
        statement.object_mention or "",
    )


def _node_triples(node: NamedNode, statement: Statement, scope: Scope) -> Iterator[Triple]:
    language = scope.reading.article.language
    yield Triple(node, v.TYPE, v.CLAIM)
    yield Triple(node, v.SUBJECT, statement.subject)
    yield Triple(node, v.PREDICATE, NamedNode(property_iri(statement.relation)))
    yield Triple(node, v.OBJECT, statement.object)
    if statement.role:
        yield Triple(node, v.ROLE, literal(statement.role))
    if statement.subject_mention:
        yield Triple(node, v.SUBJECT_MENTION, literal(statement.subject_mention, language))
    if statement.object_mention:
        yield Triple(node, v.OBJECT_MENTION, literal(statement.object_mention, language))


def _evidence_triples(node: NamedNode, statement: Statement, scope: Scope) -> Iterator[Triple]:
    evidence, start = statement.evidence, scope.start(statement.evidence)
    yield Triple(node, v.MODALITY, NamedNode(property_iri(evidence.modality)))
    yield Triple(node, v.QUOTE, literal(evidence.quote, scope.reading.article.language))
    yield Triple(node, v.START, literal(start))
    yield Triple(node, v.END, literal(start + len(evidence.quote)))
    yield from date_triples(node, evidence.when, scope.published)
    if statement.place:
        yield Triple(node, v.WHERE, statement.place)
    if speaker := scope.speaker(evidence.said_by):
        yield Triple(node, v.ATTRIBUTED_TO, speaker)
    yield Triple(node, v.DERIVED_FROM, scope.article)


def _judgement_triples(node: NamedNode, statement: Statement, scope: Scope) -> Iterator[Triple]:
    evidence = statement.evidence
    if evidence.confidence is not None:
        yield Triple(node, v.CONFIDENCE, literal(evidence.confidence))
    for reason in dict.fromkeys(evidence.reasons):
        yield Triple(node, v.CONFIDENCE_REASON, literal(reason))
    yield Triple(node, v.REVIEWED, literal(scope.reading.reviewed))
    if statement.rejected:
        yield Triple(node, v.REJECTED, literal(value=True))
    if evidence.extractor:
        yield from _run_triples(node, evidence.extractor, scope)


def _run_triples(node: NamedNode, extractor: str, scope: Scope) -> Iterator[Triple]:
    """Yield which rule made the claim, and the run of the extractor the rule belongs to."""
    name = extractor.split(":", 1)[0]
    run = scope.iris.run(name)
    yield Triple(node, v.EXTRACTOR, literal(extractor))
    yield Triple(node, v.GENERATED_BY, run)
    yield Triple(run, v.TYPE, v.ACTIVITY)
    yield Triple(run, v.ASSOCIATED_WITH, v.KHABAR)
    yield Triple(run, v.EXTRACTOR, literal(name))
    yield Triple(run, v.VERSION, literal(__version__))
    yield Triple(v.KHABAR, v.TYPE, v.SOFTWARE_AGENT)


def _direct_triples(statement: Statement, scope: Scope) -> Iterator[Triple]:
    if statement.rejected or statement.evidence.modality is not Modality.ASSERTED:
        return
    edge = NamedNode(property_iri(statement.relation))
    yield Triple(statement.subject, edge, statement.object)
    if statement.relation in scope.schema.symmetric:
        yield Triple(statement.object, edge, statement.subject)
