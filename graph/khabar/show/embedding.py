"""Puts data and code into an HTML page so that no text of the data can ever be read as markup or code."""

import json
import re
from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup

# What could end the script element, open a comment or an entity, or end a line for JavaScript.
_UNSAFE = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


_SURROGATE = re.compile("[\ud800-\udfff]")


def embedded_json(value: object) -> Markup:
    """Return ``value`` as JSON that may stand inside a ``<script type="application/json">`` element.

    Lone surrogates, which UTF-8 cannot hold, become escapes like the rest.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_UNSAFE)
    escaped = _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
    return Markup(escaped)  # noqa: S704  (the line above is what makes it safe)


def embedded_code(text: str) -> Markup:
    """Return our own or a library's script or style so that it may stand inside its element.

    Raises:
        ValueError: the code would end its element early.
    """
    code = text.replace("\r\n", "\n")
    if any(end in code.lower() for end in ("</script", "</style", "<!--")):
        raise ValueError("code that holds </script, </style or <!-- cannot be put into a page")
    return Markup(code)  # noqa: S704  (package assets, not data)


def hash_source(code: str) -> str:
    """Return the Content-Security-Policy source that allows exactly this inline script or style."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
