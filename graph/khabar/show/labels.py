"""The labels on the canvas: broken into short lines, each of which keeps its writing direction to itself."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any

_LINE = 20
_LINES = 3
# Average advance and line height at the page's label size, with a little air; measured with Noto Sans Arabic.
_CHARACTER = 8.6
_LINE_HEIGHT = 22.0
# First strong isolate and pop directional isolate: what stands between them keeps its direction to itself.
_ISOLATE, _POP = "\u2068", "\u2069"
# Embeddings, overrides and isolates, which would reorder the letters of a name.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def label_lines(thing: Mapping[str, Any], language: str) -> str:
    """Return the label of a node in a language, or in the other one where it has none there."""
    first, second = ("ar", "en") if language == "ar" else ("en", "ar")
    text = thing[f"label_{first}"] or thing[f"label_{second}"] or thing["id"].rsplit("/", 1)[-1]
    text = _REORDERING.sub(lambda sign: f"⟨U+{ord(sign[0]):04X}⟩", text)
    lines = textwrap.wrap(text, _LINE, max_lines=_LINES, placeholder=" …", break_on_hyphens=False)
    return "\n".join(f"{_ISOLATE}{line}{_POP}" for line in lines)


def label_size(label: str) -> tuple[float, float]:
    """Return about how wide and high a label is drawn."""
    lines = label.split("\n")
    return max(map(len, lines)) * _CHARACTER, len(lines) * _LINE_HEIGHT
