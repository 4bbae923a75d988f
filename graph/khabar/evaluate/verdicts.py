"""Turns pairs into verdicts: right, missed, false, and known to be wrong."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from khabar.evaluate.records import Agreement, Said, Verdict
from khabar.model import Claim, ClaimsFile, Event
from khabar.yamlfile import Located


def verdicts(
    gold: Sequence[Said],
    found: Sequence[Said],
    pairs: Mapping[int, int],
    compare: Callable[[Said, Said], Agreement | None],
    file: Located[ClaimsFile],
    part: Literal["claims", "events"],
) -> Iterator[Verdict[Said]]:
    """Yield a verdict for each claim or event of the gold, then for each that only the extractor has.

    What a person rejected was right to be missed: it has a verdict only where the extractor found it again.

    Args:
        gold, found: all there are of one article.
        pairs: which of ``found`` is which of ``gold``.
        compare: tells in what a pair agrees.
        file: the gold's file, which knows the lines.
        part: where in the file ``gold`` stands.
    """
    of_gold = {g: f for f, g in pairs.items()}
    for g, one in enumerate(gold):
        other = found[of_gold[g]] if g in of_gold else None
        if other is None and one.rejected:
            continue
        yield Verdict(
            kind=_kind(one),
            gold=one,
            found=other,
            agreement=compare(one, other) if other is not None and not one.rejected else None,
            line=file.line(part, g),
            known_wrong=one.rejected,
        )
    for f, other in enumerate(found):
        if f not in pairs:
            yield Verdict(kind=_kind(other), found=other)


def _kind(said: Claim | Event) -> str:
    return said.relation if isinstance(said, Claim) else said.type
