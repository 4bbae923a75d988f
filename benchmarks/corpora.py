"""Where the annotated corpora lie that some benchmarks measure against; none is part of the project."""

import os
import sys
from pathlib import Path

VARIABLE = "KHABAR_CORPORA"
_BESIDE = Path("../shared/corpora")


def corpus(name: str) -> Path | None:
    """Return the folder of a corpus, or None, with a message, where it is not there.

    The corpora folder is the first argument of the command line, else the environment variable, else
    ``../shared/corpora``.
    """
    argument = sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None
    folder = Path(argument or os.environ.get(VARIABLE) or _BESIDE) / name
    if folder.is_dir():
        return folder
    print(
        f"No corpus at {folder}: not measured. Give the folder of the corpora as argument or in {VARIABLE}"
        " (docs/quality.md tells where to get them).",
        file=sys.stderr,
    )
    return None
