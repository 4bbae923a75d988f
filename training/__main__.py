"""``python -m training CORPORA TESTS``: trains the shipped models and writes them into the package."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

from khabar.extract.opinions import save_pairs
from khabar.extract.opinions import shipped as shipped_pairs
from khabar.model.article import Language
from khabar.recognise.model import Model, shipped
from tests.sentences.bank import learnt
from training.actors import bank, develop, shown, train_actors
from training.actortypes import examples, train_types
from training.corpora import anercorp, newsfane, re3d
from training.crf import train_first, train_passes
from training.englishtypes import english_examples
from training.marked import marked
from training.relations import instances, train_pairs
from training.relations import shown as shown_pairs
from training.resources import arabic_words, english_words
from training.sentences import own_text


def main(corpora: Path, tests: Path, languages: Sequence[str] = ("ar", "en")) -> None:
    """Write the Arabic and the English model; ``tests`` holds the project's own annotated text."""
    for language in get_args(Language):
        if language in languages:
            (_arabic if language == "ar" else _english)(corpora, tests)
            _pairs(language)
            for file in (shipped(language), shipped_pairs(language)):
                print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


def _arabic(corpora: Path, _tests: Path) -> None:
    words = arabic_words()
    first = train_first(anercorp(corpora), "ar", words)
    types = train_types(examples(newsfane(corpora), words))
    newswire = Model("ar", words.dumps(), first, types=types)
    actors = train_actors(newswire, [*bank(), *marked("ar")], shown(), develop())
    replace(newswire, actors=actors).save(shipped("ar"))


def _english(corpora: Path, tests: Path) -> None:
    words, own = english_words(), own_text(tests, "en")
    first, second = train_passes([*re3d(corpora), *(sentence for sentence, _ in own)], "en", words)
    types = train_types(english_examples(own, words), c1=0.0, c2=1.0)
    Model("en", words.dumps(), first, second, types).save(shipped("en"))


def _pairs(language: Language) -> None:
    found = [*instances(learnt(language), language), *shown_pairs(language)]
    save_pairs(train_pairs(found), shipped_pairs(language))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:] or ("ar", "en"))
