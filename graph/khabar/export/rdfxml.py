"""Writes RDF/XML: the union of all graphs, one description for each subject.

Oxigraph's own serializer writes control characters that no XML may hold, and carriage returns that parsers
turn into line feeds. Here the former become U+FFFD, and the latter come back as they were.
"""

import re
from itertools import groupby
from typing import IO, Final

from pyoxigraph import Literal, NamedNode, Triple

from khabar.errors import DataError
from khabar.export.order import triples_in_order
from khabar.export.xml import XmlStream
from khabar.schema.prefixes import PREFIXES
from khabar.store import Store

_PREFIX: Final = {iri: prefix for prefix, iri in PREFIXES.items()}
_PLAIN: Final = PREFIXES["xsd"] + "string"
# The end of an IRI that can be the name of an element.
_NAME: Final = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)


def write_rdfxml(store: Store, out: IO[bytes]) -> None:
    """Write each triple of the union once.

    Raises:
        DataError: a property's IRI does not end in a name.
        OSError: ``out`` cannot be written.
    """
    xml = XmlStream(out)
    with xml.inside("rdf:RDF", {f"xmlns:{prefix}": iri for prefix, iri in PREFIXES.items()}):
        for subject, about in groupby(triples_in_order(store), lambda triple: triple.subject):
            with xml.inside("rdf:Description", {"rdf:about": _iri(subject)}):
                for triple in about:
                    _write_property(xml, triple)


def _write_property(xml: XmlStream, triple: Triple) -> None:
    tag, attributes = _tag(triple.predicate)
    value = triple.object
    if not isinstance(value, Literal):
        xml.leaf(tag, attributes | {"rdf:resource": _iri(value)})
    elif value.language:
        xml.leaf(tag, attributes | {"xml:lang": value.language}, value.value)
    elif value.datatype.value == _PLAIN:
        xml.leaf(tag, attributes, value.value)
    else:
        xml.leaf(tag, attributes | {"rdf:datatype": value.datatype.value}, value.value)


def _tag(property_: NamedNode) -> tuple[str, dict[str, str]]:
    """Return the element of a property, and the attribute that declares its namespace if need be."""
    iri = property_.value
    name = _NAME.search(iri)
    if not name:
        message = "is a property whose IRI ends in no name, which RDF/XML cannot write"
        raise DataError.at(iri, None, message, "export turtle")
    namespace = iri[: name.start()]
    if namespace in _PREFIX:
        return f"{_PREFIX[namespace]}:{name[0]}", {}
    return f"ns:{name[0]}", {"xmlns:ns": namespace}


def _iri(node: object) -> str:
    if isinstance(node, NamedNode):
        return node.value
    # The mapping makes none: they would differ after every build.
    raise DataError.at("graph", None, f"holds a node that is no IRI: {node}", "run `khabar build --rebuild`")
