"""Measures extraction on the sentence bank: with its names given where they stand, and with names unknown.

    python benchmarks/bank.py [FILE…] [--misses]

Given, how names stand to each other is measured alone. Left the items that rules are developed on and models
are trained on, right those held out. ``--misses`` lists what was missed and made up, never of those held out.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

for folder in ("", "tests"):  # the bank and training/ are no installed packages
    sys.path.insert(0, str(Path(__file__).parents[1] / folder))

from khabar.bundled import SCHEMA
from khabar.evaluate import evaluate
from khabar.evaluate.records import Verdict
from khabar.evaluate.scores import Score, by_kind, tally
from khabar.extract import Extractor
from khabar.extract.newnames import NewNames
from khabar.model import Article, Claim, ClaimsFile
from khabar.model.article import Language
from khabar.schema import load_schema
from tests.sentences.bank import Item, files, items
from training.gold import SHIPPED, entity_of, gold_of
from training.relations import Marks

SCHEMA_ = load_schema(SCHEMA)
EXTRACTOR = Extractor(SCHEMA_, SHIPPED)
# The files of items of one to three sentences; the others hold mini articles.
SENTENCES = ("ar-posts", "ar-hostile", "ar-political", "ar-mixed", "en-posts", "en-acts", "en-mixed")


def found(article: Article) -> ClaimsFile:
    """Return what khabar reads out of an item by itself."""
    return EXTRACTOR.extract(article)


@cache
def heads(language: Language) -> Mapping[str, str]:
    """Return the nouns that open names in a language, and the types they tell of."""
    return NewNames(SCHEMA_, EXTRACTOR.lexicon(language)).heads


def given(bank: Iterable[Item]) -> Callable[[Article], ClaimsFile]:
    """Return what reads the items of a file with their names given."""
    by_name = {item.article.name: item for item in bank}

    def read(article: Article) -> ClaimsFile:
        item = by_name[article.name]
        lexicon = EXTRACTOR.lexicon(article.language)
        entities = [entity_of(*name, lexicon) for name in item.names]
        marks = Marks(item, entities, heads(article.language), lexicon)
        return EXTRACTOR.extract(article, marks.find)

    return read


def scored(bank: Sequence[Item], read: Callable[[Article], ClaimsFile], *, misses: bool) -> dict[str, Score]:
    """Return how extraction fares on items, relation → score, and print its mistakes if asked to."""
    golds = [gold_of(item, EXTRACTOR.lexicon(item.article.language)) for item in bank]
    judged = evaluate(golds, read, SHIPPED, SCHEMA_)
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
    """Print the scores of each file of the bank, then of those of a language and sort together."""
    misses = "--misses" in arguments
    together: dict[tuple[str, str], Score] = {}
    for file in [Path(a) for a in arguments if not a.startswith("--")] or files():
        bank = list(items(file))
        sort = "sentences" if file.stem in SENTENCES else "mini articles"
        for how, read in (("given", given(bank)), ("unknown", found)):
            print(f"\n{file.stem}, names {how}\n{'relation':<20}{_HEAD}{'':>7}{_HEAD}  held out")
            ours = scored([i for i in bank if not i.held_out], read, misses=misses)
            held = scored([i for i in bank if i.held_out], read, misses=False)
            for kind in dict.fromkeys((*ours, *held)):
                print(f"{kind:<20}{_cells(ours.get(kind))}{'':>7}{_cells(held.get(kind))}")
            key = (f"{file.stem[:2]} {sort}", how)
            together[key] = _sum(together.get(key, Score()), held["all"])
    print(f"\n{'held out, together':<20}{'names':>9}{_HEAD}")
    for (which, how), score in sorted(together.items()):
        print(f"{which:<20}{how:>9}{_cells(score)}")


def _sum(a: Score, b: Score) -> Score:
    return Score(gold=a.gold + b.gold, found=a.found + b.found, right=a.right + b.right)


_HEAD = f"{'gold':>5}{'P':>6}{'R':>6}{'F1':>6}"


def _cells(score: Score | None) -> str:
    score = score or Score()
    rates = (score.precision, score.recall, score.f1)
    return f"{score.gold:>5}" + "".join("     –" if rate is None else f"{rate:>6.2f}" for rate in rates)


if __name__ == "__main__":
    main(sys.argv[1:])
