"""What a model knows of words beside its training text: how common they are, and which of them are names."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

Phrases = Mapping[str, Mapping[tuple[str, ...], str]]
"""first word → the names that begin with it, as words, each with its list"""


@dataclass(frozen=True)
class Wordlist:
    """Lists of words (spelling keys), each word with its value in the list.

    Attributes:
        lists: list → value → words, or names of several words. What the lists of a language are, and what
            their values mean, `khabar.recognise.training.resources` says.
    """

    lists: Mapping[str, Mapping[str, tuple[str, ...]]]

    @classmethod
    def loads(cls, data: bytes) -> "Wordlist":
        """Return the wordlist that `dumps` wrote."""
        raw = json.loads(data)
        return cls(
            {name: {v: tuple(ws.split("\n")) for v, ws in values.items()} for name, values in raw.items()}
        )

    def dumps(self) -> bytes:
        """Return the lists as JSON, the same bytes for the same lists."""
        lists = {
            name: {value: "\n".join(words) for value, words in sorted(values.items())}
            for name, values in sorted(self.lists.items())
        }
        return json.dumps(lists, ensure_ascii=False, separators=(",", ":")).encode()

    def values(self, name: str) -> dict[str, str]:
        """Return the words of a list with their values; empty for a list that does not exist."""
        return {word: value for value, words in self.lists.get(name, {}).items() for word in words}

    @cached_property
    def phrases(self) -> Phrases:
        """Return the names of several words in all lists whose name begins with ``names-``."""
        found: dict[str, dict[tuple[str, ...], str]] = {}
        for name in sorted(self.lists):
            if name.startswith("names-"):
                for words in self._split(name):
                    found.setdefault(words[0], {})[words] = name.removeprefix("names-")
        return found

    def _split(self, name: str) -> Iterable[tuple[str, ...]]:
        for entries in self.lists[name].values():
            for entry in entries:
                words = tuple(entry.split())
                if len(words) > 1:
                    yield words
