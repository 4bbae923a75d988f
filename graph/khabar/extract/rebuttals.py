"""Repeats as denied what somebody rejects without saying it again: denied the accusation, ونفت الحركة ذلك."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from khabar.extract.context import Context, NameOf
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line
from khabar.model import Claim, Entity, Modality

# What a rebuttal is worth beside the claim it repeats.
_WORTH: Final = 0.9
# How far behind the verb what is rejected may stand, in items, and the rejecting body before or behind it.
_THING, _NEAR = 4, 8
# Posts are seldom what is rejected; that somebody accuses never is.
_HARDLY = frozenset(("leads", "speaks-for", "affiliated-with", "located-in", "accuses"))
_TIES = frozenset(("leads", "speaks-for", "affiliated-with", "member-of"))


def rebuttals(
    here: Context, before: Sequence[Sequence[Claim]], told: Iterable[Claim], name: NameOf
) -> Iterator[Claim]:
    """Yield the claims that a sentence rejects, as denied by whom it names.

    They are those of the sentence itself, else of the latest before it that has any, about who rejects them
    or his group, and reported as said by somebody else.

    Args:
        before: the claims of this sentence and of the last few before it, the latest first.
        told: all claims so far: they tell whose man somebody is.
        name: entity → the name that stands for it in claims.
    """
    speakers = list(dict.fromkeys(name(e) for e in _rejecting(here)))
    if not speakers:
        return
    ties = [c for c in told if c.relation in _TIES and c.modality is Modality.ASSERTED]
    for speaker in speakers:
        side = {speaker, *(c.object for c in ties if c.subject == speaker)}
        for claims in before:
            if found := _rejected(claims, side, others=here.lexicon.language == "en"):
                yield from (_denied(here, claim, speaker) for claim in found)
                break


def _rejected(claims: Sequence[Claim], side: set[str], *, others: bool) -> list[Claim]:
    """Return the claims that may be rejected: the side's own, else the only one about others.

    Args:
        others: whom the verb is said of is so plain that it may reject what others are said to do.
    """
    open_ = [
        c
        for c in claims
        if c.relation not in _HARDLY
        and c.modality is not Modality.DENIED
        and c.said_by not in side
        and (c.said_by or c.modality is not Modality.ASSERTED)
    ]
    own = [c for c in open_ if {c.subject, c.object} & side]
    return own or (open_ if others and len(open_) == 1 else [])


def _denied(here: Context, claim: Claim, speaker: str) -> Claim:
    """Return the claim as denied, with both sentences for a quote."""
    own = here.line.sentence
    start = own.start if claim.start is None else min(claim.start, own.start)
    changed = {
        "modality": Modality.DENIED,
        "said_by": speaker,
        "quote": here.article.text[start : own.end],
        "start": start,
        "confidence": round((claim.confidence or 0.0) * _WORTH, 2),
        "reasons": (*claim.reasons, "rejected in another sentence"),
        "extractor": f"rules:{claim.relation}/{here.lexicon.language}/rebuttal",
    }
    return claim.model_copy(update=changed)


def _rejecting(here: Context) -> Iterator[Entity]:
    """Yield who rejects something that the sentence only points at."""
    line, lexicon = here.line, here.lexicon
    for i, item in enumerate(line.items):
        if not item.is_word:
            continue
        points = item.code in lexicon.words("rejected-it")
        if item.code in lexicon.words("reject"):
            behind = list(takewhile(_is_no_that(lexicon), line.items[i + 1 : i + 1 + _THING]))
            things = [n for n, other in enumerate(behind) if other.code in lexicon.words("rejected-thing")]
            # "denied accusations that …" says itself what it is about.
            after = line.items[i + 2 + things[0]] if things and i + 2 + things[0] < len(line.items) else None
            says = after is not None and (after.code in lexicon.words("that") or after.code in _SAYS_MORE)
            points = bool(things) and not says
        if points and (entity := _beside(line, i, arabic=lexicon.language == "ar")):
            yield entity


def _is_no_that(lexicon: Lexicon) -> Callable[[Item], bool]:
    """Return what tells the words before a clause from its "that" (denied that it had done so)."""
    return lambda item: item.code not in lexicon.words("that")


_SAYS_MORE = frozenset(("of", "about", "by"))


def _beside(line: Line, verb: int, *, arabic: bool) -> Entity | None:
    """Return whom the verb is said of: in Arabic mostly named behind it, in English before it."""
    behind = range(verb + 1, min(len(line.items), verb + _NEAR))
    before = range(verb - 1, max(-1, verb - _NEAR), -1)
    for order in (behind, before) if arabic else (before,):
        near: list[Entity] = []
        for i in order:
            item = line.items[i]
            if item.code in (".", ";", "،", ",") and near:
                break
            if item.group and item.group[0].entity.type != "region":
                near.append(item.group[0].entity)
        if near:
            return next((e for e in near if e.type == "person"), near[0])
    return None
