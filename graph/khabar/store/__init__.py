"""Keeps the graph: one small protocol, and the embedded store that needs no server."""

from khabar.store.embedded import EmbeddedStore
from khabar.store.protocol import Results, Store, Term

__all__ = ["EmbeddedStore", "Results", "Store", "Term"]
