"""``python -m training CORPORA``: trains the shipped recognisers and writes them into the package."""

import sys
from dataclasses import replace
from pathlib import Path

from khabar.recognise.model import Model, shipped
from training.actors import bank, develop, shown, train_actors
from training.actortypes import examples, train_types
from training.corpora import anercorp, newsfane, re3d
from training.crf import train_passes
from training.resources import arabic_words, english_words


def main(corpora: Path) -> None:
    """Write the Arabic and the English model."""
    words = arabic_words()
    first, second = train_passes(anercorp(corpora), "ar", words)
    types = train_types(examples(newsfane(corpora), words))
    newswire = Model("ar", words.dumps(), first, second, types)
    actors = train_actors(newswire, bank(), shown(), develop())
    replace(newswire, actors=actors).save(shipped("ar"))
    words = english_words()
    first, second = train_passes(re3d(corpora), "en", words)
    Model("en", words.dumps(), first, second).save(shipped("en"))
    for language in ("ar", "en"):
        print(f"{shipped(language)}: {shipped(language).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
