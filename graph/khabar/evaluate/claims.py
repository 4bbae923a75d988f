"""Compares the claims a person found in an article with those the extractor found."""

from collections.abc import Iterator

from khabar.evaluate.agreement import agreement, likeness
from khabar.evaluate.names import Comparison
from khabar.evaluate.pairing import Likeness, paired
from khabar.evaluate.records import Agreement, Gold, Verdict
from khabar.evaluate.verdicts import verdicts
from khabar.model import Claim, ClaimsFile
from khabar.schema import Schema


def judge_claims(gold: Gold, found: ClaimsFile, names: Comparison, schema: Schema) -> list[Verdict[Claim]]:
    """Return the verdicts on an article's claims.

    Two claims may be one where they have the same relation between the same two actors, in either direction
    where the relation is symmetric.
    """

    def compare(one: Claim, other: Claim) -> Agreement | None:
        return _compare(one, other, names, symmetric=one.relation in schema.symmetric)

    def alike(one: Claim, other: Claim) -> Likeness | None:
        agreed = compare(one, other)
        return likeness(agreed, one, other) if agreed else None

    pairs = paired(gold.claims.record.claims, found.claims, alike)
    return list(verdicts(gold.claims.record.claims, found.claims, pairs, compare, gold.claims, "claims"))


def _compare(gold: Claim, found: Claim, names: Comparison, *, symmetric: bool) -> Agreement | None:
    """Return in what two claims agree; None where relation or actors are others."""
    if gold.relation != found.relation:
        return None
    for loosely in (False, True):
        for subject, object_ in _directions(found, symmetric=symmetric):
            if names.same(gold.subject, subject, loosely=loosely) and names.same(
                gold.object, object_, loosely=loosely
            ):
                return agreement(gold, found, names, named=not loosely)
    return None


def _directions(claim: Claim, *, symmetric: bool) -> Iterator[tuple[str, str]]:
    yield claim.subject, claim.object
    if symmetric:
        yield claim.object, claim.subject
