"""Where the shipped schema and sample workspace are: inside the wheel, or at the top of a source checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
# A wheel carries them beside the code (see force-include in pyproject.toml); a checkout has them at its top.
_IN_WHEEL = _PACKAGE / "_workspace"
_ROOT = _IN_WHEEL if _IN_WHEEL.is_dir() else _PACKAGE.parents[1]

SCHEMA = _ROOT / "schema"
SOURCES = _ROOT / "sources"
SETTINGS = _ROOT / "khabar.yaml"
