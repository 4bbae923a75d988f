"""Repeats as denied what somebody rejects without saying it again: denied the accusation, ونفت الحركة ذلك."""

from collections.abc import Iterable, Iterator, Sequence

from khabar.extract.confidence import in_rebuttal, is_told
from khabar.extract.context import Context, NameOf
from khabar.extract.line import Line
from khabar.model import Claim, Entity, Modality

# How far behind the verb what is rejected may stand, in items; in Arabic the subject stands between.
_THING = {"ar": 8, "en": 4}
# How far from the verb the rejecting body may stand.
_NEAR = 8
# How far before the verb a negation turns it round: did not deny it.
_NEGATED = 2
# Posts are seldom what is rejected; that somebody accuses never is.
_HARDLY = frozenset(("leads", "speaks-for", "affiliated-with", "located-in", "accuses"))
_TIES = frozenset(("leads", "speaks-for", "affiliated-with", "member-of"))


def rebuttals(
    here: Context, own: Sequence[Claim], before: Sequence[Claim], told: Iterable[Claim], name: NameOf
) -> Iterator[Claim]:
    """Yield the claims that a sentence rejects, as denied by whom it names.

    They are those of the sentence itself, else of the one before, about who rejects them or his group, and
    not said by them.

    Args:
        own: the claims of the sentence.
        before: those of the sentence before.
        told: those of all sentences before: they too tell whose man somebody is.
        name: entity → the name that stands for it in claims.
    """
    speakers = list(dict.fromkeys(name(entity) for entity in _rejecting(here)))
    if not speakers:
        return
    ties = [c for c in (*told, *own) if c.relation in _TIES and c.modality is Modality.ASSERTED]
    for speaker in speakers:
        side = {speaker, *(c.object for c in ties if c.subject == speaker)}
        for claim in _rejected((own, before), side):
            denied = _denied(here, claim, speaker)
            if is_told(denied):
                yield denied


def _rejected(sentences: Iterable[Sequence[Claim]], side: set[str]) -> list[Claim]:
    """Return what the first of the sentences tells that a side may reject; an accusation ends the search."""
    for claims in sentences:
        found = [claim for claim in claims if _may_be(claim, side)]
        if found or any(claim.relation == "accuses" for claim in claims):
            return found
    return []


def _may_be(claim: Claim, side: set[str]) -> bool:
    """Tell whether a side may reject a claim: it is about them, and no fact that the article tells itself."""
    others = claim.said_by not in side and (claim.said_by or claim.modality is not Modality.ASSERTED)
    open_ = claim.relation not in _HARDLY and claim.modality is not Modality.DENIED
    return open_ and bool(others) and bool({claim.subject, claim.object} & side)


def _denied(here: Context, claim: Claim, speaker: str) -> Claim:
    """Return the claim as denied; its quote begins with the sentence that tells it and ends with this one."""
    own = here.line.sentence
    start = own.start if claim.start is None else min(claim.start, own.start)
    confidence, reason = in_rebuttal(claim.confidence or 0.0)
    changed = {
        "modality": Modality.DENIED,
        "said_by": speaker,
        "quote": here.article.text[start : own.end],
        "start": start,
        "confidence": confidence,
        "reasons": (*claim.reasons, reason),
        "extractor": f"{claim.extractor}/rebuttal",
    }
    return claim.model_copy(update=changed)


def _rejecting(here: Context) -> Iterator[Entity]:
    """Yield who rejects something that the sentence only points at."""
    line, lexicon = here.line, here.lexicon
    for i, item in enumerate(line.items):
        if not item.is_word:
            continue
        points = item.code in lexicon.words("rejected-it") or (
            item.code in lexicon.words("reject") and _points_back(here, i)
        )
        negated = any(
            other.code in lexicon.words("negation") for other in line.items[max(0, i - _NEGATED) : i]
        )
        if points and not negated and (entity := _beside(line, i, arabic=lexicon.language == "ar")):
            yield entity


def _points_back(here: Context, verb: int) -> bool:
    """Tell whether what a verb rejects was said before: nothing behind "the accusation" says what it is."""
    items, lexicon = here.line.items, here.lexicon
    arabic = lexicon.language == "ar"
    for i in range(verb + 1, min(len(items), verb + 1 + _THING[lexicon.language])):
        if items[i].code in lexicon.words("that"):
            return False
        if items[i].code not in lexicon.words("rejected-thing"):
            continue
        if i + 1 == len(items) or not (items[i + 1].is_word or items[i + 1].group):
            return True
        after = items[i + 1]
        if arabic:
            plain = items[i].definite or here.line.sentence.tokens[items[i].first].norm.endswith("ذلك")
            return plain and not (set(after.clitics) & {"ب", "ل"} or after.code in lexicon.words("says-more"))
        return after.code in lexicon.words("moves-on")
    return False


def _beside(line: Line, verb: int, *, arabic: bool) -> Entity | None:
    """Return whom the verb is said of, rather the person than his group.

    In Arabic he is mostly named behind it, in English before it.
    """
    behind = range(verb + 1, min(len(line.items), verb + _NEAR))
    before = range(verb - 1, max(-1, verb - _NEAR), -1)
    for order in (behind, before) if arabic else (before,):
        near: list[Entity] = []
        for i in order:
            item = line.items[i]
            if item.code in (".", ";"):
                break
            if item.group and item.group[0].entity.type != "region":
                near.append(item.group[0].entity)
        if near:
            return next((e for e in near if e.type == "person"), near[0])
    return None
