"""The terms of the graph that do not depend on the schema files."""

from typing import Final

from pyoxigraph import NamedNode

from khabar.schema.prefixes import KH, PREFIXES


def term(prefixed: str) -> NamedNode:
    """Return the IRI of a prefixed name such as ``prov:wasDerivedFrom``."""
    prefix, local = prefixed.split(":", 1)
    return NamedNode(PREFIXES[prefix] + local)


ONTOLOGY: Final = NamedNode(KH.removesuffix("#"))
"""The graph that holds the ontology."""

TYPE: Final = term("rdf:type")
LABEL: Final = term("rdfs:label")
SUBJECT: Final = term("rdf:subject")
PREDICATE: Final = term("rdf:predicate")
OBJECT: Final = term("rdf:object")
PREF_LABEL: Final = term("skos:prefLabel")
ALT_LABEL: Final = term("skos:altLabel")
SHORT_NAME: Final = term("kh:shortName")

ARTICLE: Final = term("kh:Article")
CLAIM: Final = term("kh:Claim")
EVENT: Final = term("kh:Event")
ANONYMOUS: Final = term("kh:Anonymous")

NAME: Final = term("kh:name")
TITLE: Final = term("dcterms:title")
PUBLISHER: Final = term("dcterms:publisher")
LANGUAGE: Final = term("dcterms:language")
ISSUED: Final = term("dcterms:issued")
URL: Final = term("schema:url")
SYNTHETIC: Final = term("kh:synthetic")

SINCE: Final = term("kh:since")
UNTIL: Final = term("kh:until")
PREDECESSOR: Final = term("kh:predecessor")
SUCCESSOR: Final = term("kh:successor")
KIND: Final = term("kh:kind")
LOCATED_IN: Final = term("kh:locatedIn")
LATITUDE: Final = term("wgs84:lat")
LONGITUDE: Final = term("wgs84:long")
HAS_GEOMETRY: Final = term("geo:hasGeometry")
AS_WKT: Final = term("geo:asWKT")
WKT: Final = term("geo:wktLiteral")

MODALITY: Final = term("kh:modality")
QUOTE: Final = term("kh:quote")
START: Final = term("kh:start")
END: Final = term("kh:end")
EDTF: Final = term("kh:edtf")
EARLIEST: Final = term("kh:earliest")
LATEST: Final = term("kh:latest")
DATE_FROM_PUBLICATION: Final = term("kh:dateFromPublication")
WHERE: Final = term("kh:where")
ROLE: Final = term("kh:role")
SUBJECT_MENTION: Final = term("kh:subjectMention")
OBJECT_MENTION: Final = term("kh:objectMention")
CONFIDENCE: Final = term("kh:confidence")
CONFIDENCE_REASON: Final = term("kh:confidenceReason")
REVIEWED: Final = term("kh:reviewed")
REJECTED: Final = term("kh:rejected")

ATTRIBUTED_TO: Final = term("prov:wasAttributedTo")
DERIVED_FROM: Final = term("prov:wasDerivedFrom")
GENERATED_BY: Final = term("prov:wasGeneratedBy")
ACTIVITY: Final = term("prov:Activity")
ASSOCIATED_WITH: Final = term("prov:wasAssociatedWith")
SOFTWARE_AGENT: Final = term("prov:SoftwareAgent")
KHABAR: Final = term("kh:khabar")
EXTRACTOR: Final = term("kh:extractor")
VERSION: Final = term("kh:version")
