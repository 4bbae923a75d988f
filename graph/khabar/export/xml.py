"""What all XML formats share: an indented stream, and texts that XML can hold."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO, Final
from xml.sax.saxutils import escape, quoteattr

# XML 1.0, section 2.2. Not even a reference may stand for these: stray control characters, mostly.
_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser takes a bare one for a line feed.
_RETURN: Final = {"\r": "&#13;"}


def legal(text: str) -> str:
    """Return ``text`` with U+FFFD in the place of each character that XML cannot hold."""
    return _ILLEGAL.sub("\ufffd", text)


class XmlStream:
    """An XML document written while it is made; each element begins a line of its own."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._depth = 0
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n')

    @contextmanager
    def inside(self, tag: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """Write an element around what the block writes."""
        self._line(f"<{tag}{_attributes(attributes)}>")
        self._depth += 1
        yield
        self._depth -= 1
        self._line(f"</{tag}>")

    def leaf(self, tag: str, attributes: Mapping[str, str] | None = None, text: str = "") -> None:
        """Write an element that holds nothing but ``text``."""
        inner = f">{escape(legal(text), _RETURN)}</{tag}>" if text else "/>"
        self._line(f"<{tag}{_attributes(attributes)}{inner}")

    def _line(self, line: str) -> None:
        self._write(f"{'  ' * self._depth}{line}\n")

    def _write(self, text: str) -> None:
        self._out.write(text.encode())


def _attributes(attributes: Mapping[str, str] | None) -> str:
    return "".join(f" {name}={quoteattr(legal(value))}" for name, value in (attributes or {}).items())
