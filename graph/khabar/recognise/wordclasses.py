"""Word classes: words that stand in the same company in large corpora, so that one tells of the others."""

import gzip
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Classes = tuple[str, ...]
"""The classes of a word, from the widest to the narrowest; each lies within the one before"""


def shipped(language: str) -> Path:
    """Return the file of a language's word classes; it may not exist."""
    return Path(__file__).parent / f"{language}.classes.gz"


@cache
def word_classes(language: str) -> Mapping[str, Classes]:
    """Return the classes of the words (spelling keys) of a language; a process reads them once."""
    path = shipped(language)
    raw = json.loads(gzip.decompress(path.read_bytes())) if path.exists() else {}
    return {
        word: tuple(f"{level}:{name}" for level, name in enumerate(classes.split("/")))
        for classes, words in raw.items()
        for word in words.split("\n")
    }


def save_classes(classes: Mapping[str, str], path: Path) -> None:
    """Write the classes of words, word → widest/…/narrowest; the same bytes for the same classes."""
    words: dict[str, list[str]] = {}
    for word, of in sorted(classes.items()):
        words.setdefault(of, []).append(word)
    raw = {of: "\n".join(words[of]) for of in sorted(words)}
    data = json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(data, mtime=0))
