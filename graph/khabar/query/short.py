"""Shows IRIs short, ``kh:fights``, ``<actor/ahrar-al-sham>``, or by the name people know them by.

Both short forms can be pasted into a query: prefixes need no declaring, and relative IRIs are below the base.
"""

import re
from functools import lru_cache

from pyoxigraph import NamedNode

from khabar.query.rows import rows
from khabar.query.table import Shown
from khabar.schema.prefixes import KH, PREFIXES
from khabar.store import Store

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
# Arabic first; an article has a title, an event a label made for it.
_LABEL = """
    SELECT ?thing ?name WHERE { ?thing skos:prefLabel|dcterms:title|rdfs:label ?name }
    ORDER BY LANG(?name) ?name LIMIT 1"""
# A result may name millions of things; the same few are on the screen at a time.
_MEMO = 10_000


def short(iri: str, base: str) -> str:
    """Return an IRI with its prefix, or relative to the base, or else in full between ``<`` and ``>``."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri.removeprefix(base)}>"


def named(store: Store, base: str) -> Shown:
    """Return what shows an IRI by its label, or short where it has none or is no thing of the graph."""

    @lru_cache(maxsize=_MEMO)
    def shown(iri: NamedNode) -> str:
        return _label(store, base, iri) or short(iri.value, base)

    return shown


def labelled(store: Store, base: str) -> Shown:
    """Return what shows an IRI short and, where it is a thing of the graph, with its label."""
    return lambda iri: f"{_label(store, base, iri)} {short(iri.value, base)}".lstrip()


def _label(store: Store, base: str, iri: NamedNode) -> str:
    if not iri.value.startswith((base, KH)):
        return ""
    return next((name.value for _, name in rows(store, _LABEL, {"thing": iri})), "")
