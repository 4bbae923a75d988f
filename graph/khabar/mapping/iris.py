"""The IRIs of things: content addresses below one base, the same on every machine."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from pyoxigraph import NamedNode

from khabar import __version__
from khabar.errors import UsageError
from khabar.model import Article

DEFAULT_BASE: Final = "https://w3id.org/khabar/id/"


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes IRIs below ``base``.

    Raises:
        UsageError: the base is not an absolute IRI that ends in ``/`` or ``#``.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        try:
            NamedNode(self.base)
        except ValueError as error:
            raise UsageError(f'the base "{self.base}" is not an absolute IRI: {error}') from error
        if not self.base.endswith(("/", "#")):
            raise UsageError(
                f'the base "{self.base}" must end in / or #, else ids would run into its last word'
            )

    @property
    def registry(self) -> NamedNode:
        """Return the graph that describes the registry's entities."""
        return self._below("graph", "registry")

    def article(self, article: Article) -> NamedNode:
        """Return the IRI of an article, which also names its graph."""
        return self._below("article", article.digest)

    def actor(self, id_: str) -> NamedNode:
        """Return the IRI of the actor with this id."""
        return self._below("actor", id_)

    def region(self, id_: str) -> NamedNode:
        """Return the IRI of the region with this id."""
        return self._below("region", id_)

    def geometry(self, id_: str) -> NamedNode:
        """Return the IRI of the point of the region with this id."""
        return NamedNode(f"{self.region(id_).value}/geometry")

    def claim(self, *content: str) -> NamedNode:
        """Return the IRI of the claim with this content."""
        return self._below("claim", digest(*content))

    def event(self, *content: str) -> NamedNode:
        """Return the IRI of the event with this content."""
        return self._below("event", digest(*content))

    def run(self, extractor: str) -> NamedNode:
        """Return the IRI of what this version of khabar does with an extractor."""
        return self._below("run", digest(extractor, __version__))

    def local(self, iri: NamedNode) -> str:
        """Return the part below the base (``actor/ahrar-al-sham``), which hashes are made from."""
        return iri.value.removeprefix(self.base)

    def _below(self, kind: str, id_: str) -> NamedNode:
        return NamedNode(f"{self.base}{kind}/{quote(id_, safe='')}")


def digest(*content: str) -> str:
    """Return the content address of some texts: 20 hex digits, no two lists of texts alike."""
    return sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:20]
