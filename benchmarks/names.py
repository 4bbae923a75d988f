"""Measures the recognisers of names by cross-validation on the corpora they are trained on.

``python benchmarks/names.py CORPORA [contiguous|random|english|types]``; needs the extra ``khabar[train]``.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the folder training/ is no installed package

from khabar.bundled import SCHEMA
from khabar.extract.lexicon import Lexicon
from khabar.recognise.actortypes import TypeModel
from khabar.recognise.model import Model
from khabar.recognise.recogniser import Recogniser, features_of
from khabar.recognise.wordlist import Wordlist
from khabar.schema import load_schema
from training.actortypes import examples, train_types
from training.corpora import Annotated, anercorp, newsfane, re3d
from training.crf import documents, train_passes
from training.folds import at_random, by_document, contiguous
from training.resources import arabic_words, english_words
from training.scores import Pair, score

NAMED = ("person", "place", "organization")
Parted = Callable[[Sequence[Annotated]], Iterator[list[int]]]


def cross_validated(
    corpus: Sequence[Annotated], language: str, words: Wordlist, parted: Parted
) -> list[Pair]:
    """Return for each sentence its names and those a model of the other parts finds in it."""
    pairs: list[Pair] = []
    data = words.dumps()
    for here in parted(corpus):
        left_out = frozenset(here)
        rest = [s for i, s in enumerate(corpus) if i not in left_out]
        recogniser = Recogniser(Model(language, data, *train_passes(rest, language, words)))
        held = [corpus[i] for i in here]
        for first, last in documents(held):
            found = recogniser.names([s.words for s in held[first:last]])
            pairs += [
                (s.names, [(name.first, name.last, name.kind) for name in names])
                for s, names in zip(held[first:last], found, strict=True)
            ]
    return pairs


def print_scores(title: str, pairs: Sequence[Pair], kinds: Sequence[str]) -> None:
    """Print a row a kind, and micro-averages without and with the kind "other" (MISC)."""
    print(f"{title:<36}precision  recall     F1")
    rows = {kind: (kind,) for kind in kinds} | {"micro, PERS LOC ORG": NAMED}
    if "other" in kinds:
        rows["micro, with MISC"] = tuple(kinds)
    for name, chosen in rows.items():
        s = score(pairs, chosen)
        print(f"  {name:<34}{s.precision:9.3f}{s.recall:8.3f}{s.f1:7.3f}", flush=True)


def type_accuracy(corpora: Path, words: Wordlist) -> None:
    """Print how often the type of an organization is told right, on contiguous folds of NewsFANE.

    By the model alone; by the head noun where there is one; and as khabar does it, by the head noun unless it
    opens names of several types.
    """
    corpus = newsfane(corpora)
    told = examples(corpus, words)
    right: dict[str, list[tuple[bool, bool, bool]]] = {}
    ambiguous = Lexicon("ar", load_schema(SCHEMA).words["ar"]).words("ambiguous-heads")
    features = features_of("ar", words)
    for here in contiguous(corpus):
        left_out = frozenset(here)
        model = TypeModel(train_types([e for i, e in enumerate(told) if i not in left_out]), features)
        for row, type_ in (example for i in here for example in told[i]):
            likely = model.likely(row)
            likeliest = max(likely, key=lambda type_: likely[type_])
            head = next((f.removeprefix("head=") for f in row if f.startswith("head=")), likeliest)
            opening = next(f.removeprefix("first=") for f in row if f.startswith("first="))
            clear = likeliest if opening in ambiguous else head
            right.setdefault(type_, []).append((likeliest == type_, head == type_, clear == type_))
    print("types of organizations (NewsFANE)       model   head  clear head  names")
    for type_, seen in (*sorted(right.items()), ("all", [one for of in right.values() for one in of])):
        alone, first, clear = (sum(column) / len(seen) for column in zip(*seen, strict=True))
        print(f"  {type_:<36}{alone:7.3f}{first:7.3f}{clear:12.3f}{len(seen):7}")


def main(corpora: Path, parts: Sequence[str]) -> None:
    """Print the tables of the parts."""
    start = time.perf_counter()
    words = arabic_words()
    for name, parted in (("contiguous", contiguous), ("random", at_random)):
        if name in parts:
            pairs = cross_validated(anercorp(corpora), "ar", words, parted)
            print_scores(f"ANERcorp, {name} folds", pairs, (*NAMED, "other"))
    if "english" in parts:
        pairs = cross_validated(re3d(corpora), "en", english_words(), by_document)
        print_scores("re3d, folds of documents", pairs, NAMED)
    if "types" in parts:
        type_accuracy(corpora, words)
    print(f"{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(f"{__doc__}")
    main(Path(sys.argv[1]), sys.argv[2:] or ("contiguous", "random", "english", "types"))
