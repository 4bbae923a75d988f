"""Measures extraction on the sentence bank, by relation: with its names registered, and with names unknown.

    python benchmarks/bank.py [FILE…] [--misses]

Registered, the names are known beforehand, and the patterns alone are measured. Left the items that rules are
developed on, right those held out. ``--misses`` lists what was missed and made up, never of those held out.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # the bank is no installed package

from khabar.bundled import SCHEMA, SOURCES
from khabar.evaluate import evaluate
from khabar.evaluate.records import Gold, Verdict
from khabar.evaluate.scores import Score, by_kind, tally
from khabar.extract import Extractor
from khabar.model import Actor, Claim
from khabar.registry import Registry, load_registry, new_entity
from khabar.schema import load_schema
from khabar.yamlfile import Located
from sentences.bank import Item, files, items

SCHEMA_ = load_schema(SCHEMA)
SHIPPED = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")


def registered(bank: Iterable[Item]) -> Registry:
    """Return the shipped registry with the names of the items."""
    actors = dict(SHIPPED.actors)
    for type_, name in {named for item in bank for named in item.names}:
        if SHIPPED.index.named(name):
            continue
        made = new_entity(type_, name)
        # Places too: as regions, the registry would say of each that it lies in none of the others.
        actors[made.id] = Actor(id=made.id, type=type_, name=made.name)
    return Registry(actors, SHIPPED.regions)


def scored(bank: Sequence[Item], registry: Registry, *, misses: bool) -> dict[str, Score]:
    """Return how extraction fares on items, relation → score, and print its mistakes if asked to."""
    extractor = Extractor(SCHEMA_, registry)
    golds = [Gold(item.article, Path(item.article.name), Located(item.gold, "", {})) for item in bank]
    judged = evaluate(golds, extractor.extract, registry, SCHEMA_)
    if misses:
        for item, one in zip(bank, judged.articles, strict=True):
            _tell(item, one.claims)
    verdicts = judged.verdicts("claims")
    kinds = {kind: tally_.lenient for kind, tally_ in sorted(by_kind(verdicts).items())}
    return {"all": tally(verdicts).lenient, **kinds}


def _tell(item: Item, verdicts: Iterable[Verdict[Claim]]) -> None:
    wrong = [v for v in verdicts if v.gold is None or v.found is None]
    if wrong:
        print(f"\n{item.line}: {item.article.text}")
    for verdict in wrong:
        claim = verdict.gold or verdict.found
        fault = "missed" if verdict.gold else f"false ({claim.extractor})"
        print(f"    {fault}: {claim.subject} – {claim.relation} – {claim.object}")


def main(arguments: Sequence[str]) -> None:
    """Print the scores of each file of the bank."""
    misses = "--misses" in arguments
    for file in [Path(a) for a in arguments if not a.startswith("--")] or files():
        bank = list(items(file))
        for how, registry in (("registered", registered(bank)), ("unknown", SHIPPED)):
            print(f"\n{file.stem}, names {how}\n{'relation':<20}{_HEAD}{'':>7}{_HEAD}  held out")
            ours = scored([i for i in bank if not i.held_out], registry, misses=misses)
            held = scored([i for i in bank if i.held_out], registry, misses=False)
            for kind in dict.fromkeys((*ours, *held)):
                print(f"{kind:<20}{_cells(ours.get(kind))}{'':>7}{_cells(held.get(kind))}")


_HEAD = f"{'gold':>5}{'P':>6}{'R':>6}{'F1':>6}"


def _cells(score: Score | None) -> str:
    score = score or Score()
    rates = (score.precision, score.recall, score.f1)
    return f"{score.gold:>5}" + "".join("     –" if rate is None else f"{rate:>6.2f}" for rate in rates)


if __name__ == "__main__":
    main(sys.argv[1:])
