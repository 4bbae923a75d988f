"""Who recognises the names of a language, and what that costs."""

import subprocess
import sys

import pytest

from khabar.recognise.choice import ShippedRecogniser, recogniser
from khabar.recognise.spacy_pipeline import SpacyRecogniser


def test_the_shipped_model_serves_unless_a_pipeline_is_named():
    assert isinstance(recogniser("ar"), ShippedRecogniser)
    assert isinstance(recogniser("en", "en_core_web_sm"), SpacyRecogniser)


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_nothing_is_loaded_before_the_first_article(arguments):
    code = (
        "import sys; from khabar.cli import main\n"
        f"main({arguments!r}, standalone_mode=False)\n"
        "print([name for name in ('pycrfsuite', 'spacy', 'khabar.recognise') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_choosing_loads_nothing():
    code = (
        "import sys; from khabar.recognise.choice import recogniser\n"
        "recogniser('ar'), recogniser('en', 'x')\n"
        "print([name for name in ('pycrfsuite', 'spacy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
