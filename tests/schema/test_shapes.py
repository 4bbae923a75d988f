"""The shapes let a sound graph pass and tell, in both languages, what is wrong with any other."""

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef

from khabar.bundled import SCHEMA
from khabar.schema import load_schema
from khabar.schema.ontology import ontology
from khabar.schema.prefixes import PREFIXES
from khabar.schema.shapes import shapes

SHIPPED = load_schema(SCHEMA)
SHAPES = shapes(SHIPPED)
SH = Namespace(PREFIXES["sh"])
HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
HEAD += "@prefix : <https://w3id.org/khabar/id/> .\n"
GOOD = """
:article a kh:Article ; dcterms:title "محادثات في إدلب"@ar ; kh:name "idlib-talks" ; dcterms:language "ar" ;
    dcterms:publisher :diffa ; dcterms:issued "2017-05-10"^^xsd:date ; kh:synthetic true .
:diffa a kh:Outlet ; skos:prefLabel "صحيفة الضفة"@ar ; rdfs:label "صحيفة الضفة"@ar .
:ahrar a kh:Faction ; skos:prefLabel "حركة أحرار الشام"@ar, "Ahrar al-Sham"@en ;
    rdfs:label "حركة أحرار الشام"@ar ; skos:altLabel "أحرار الشام الإسلامية"@ar ;
    kh:shortName "الأحرار"@ar ; kh:since "2011" .
:hts a kh:Faction ; skos:prefLabel "هيئة تحرير الشام"@ar ; rdfs:label "هيئة تحرير الشام"@ar ;
    kh:predecessor :ahrar .
:khattab a kh:Person ; skos:prefLabel "عمر خطاب"@ar ; rdfs:label "عمر خطاب"@ar .
:idlib a kh:Region ; skos:prefLabel "إدلب"@ar ; rdfs:label "إدلب"@ar ; kh:kind "city" ;
    wgs84:lat 35.93 ; wgs84:long 36.63 ; kh:locatedIn :syria .
:syria a kh:Region ; skos:prefLabel "سوريا"@ar ; rdfs:label "سوريا"@ar ; kh:kind "country" .
:ahrar kh:coordinatesWith :hts .
:hts kh:coordinatesWith :ahrar .
:claim a kh:Claim ; rdf:subject :ahrar ; rdf:predicate kh:coordinatesWith ; rdf:object :hts ;
    kh:modality kh:asserted ; kh:quote "تنسق الحركة مع الهيئة"@ar ; kh:start 10 ; kh:end 31 ;
    kh:edtf "2017-05" ; kh:earliest "2017-05-01"^^xsd:date ; kh:latest "2017-05-31"^^xsd:date ;
    kh:where :idlib ; prov:wasAttributedTo :khattab ; prov:wasDerivedFrom :article ;
    kh:confidence 0.9 ; kh:reviewed false .
:talks a kh:Event, kh:Talks ; rdfs:label "محادثات: إدلب"@ar, "talks: Idlib"@en ;
    kh:earliest "2017-05-10"^^xsd:date .
:place a kh:Claim ; rdf:subject :talks ; rdf:predicate kh:locatedIn ; rdf:object :idlib ;
    kh:modality kh:calledFor ; kh:quote "دعا إلى محادثات في إدلب"@ar ; kh:start 40 ; kh:end 63 ;
    prov:wasAttributedTo kh:Anonymous ; prov:wasDerivedFrom :article ; kh:reviewed true .
"""


def problems(turtle: str) -> set[str]:
    """Return the English messages the shapes have for a graph."""
    data = Graph().parse(data=HEAD + turtle, format="turtle")
    _, report, _ = validate(data, shacl_graph=SHAPES)
    messages = list(report.objects(None, SH.resultMessage))
    assert {message.language for message in messages} <= {"ar", "en"}
    return {str(message) for message in messages if message.language == "en"}


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new)


def test_a_sound_graph_passes():
    assert problems(GOOD) == set()


def test_the_shapes_are_sound_shacl():
    _, _, text = validate(Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert "Conforms: True" in text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'kh:quote "تنسق الحركة مع الهيئة"@ar ;',
            "",
            "a claim, quote: exactly one is needed, a text tagged ar or en.",
        ),
        (
            '"تنسق الحركة مع الهيئة"@ar',
            '"تنسق الحركة مع الهيئة"',
            "a claim, quote: exactly one is needed, a text tagged ar or en.",
        ),
        (
            "kh:modality kh:asserted",
            "kh:modality kh:rumoured",
            "a claim, modality: exactly one is needed, an IRI, one of the modalities.",
        ),
        (
            "rdf:predicate kh:coordinatesWith",
            "rdf:predicate kh:cordinatesWith",
            "a claim, relation: exactly one is needed, an IRI, one of the schema's relations.",
        ),
        (
            "kh:start 10",
            "kh:start 31",
            "a claim, start of the quote: exactly one is needed, a whole number, not below 0, before kh:end.",
        ),
        (
            '"2017-05-31"^^xsd:date',
            '"2017-04-30"^^xsd:date',
            "a claim, earliest day: at most one is allowed, an xsd:date, not after kh:latest.",
        ),
        (
            '"2017-05-31"^^xsd:date',
            '"2017-05"^^xsd:gYearMonth',
            "a claim, latest day: at most one is allowed, an xsd:date.",
        ),
        (
            "prov:wasDerivedFrom :article ;\n    kh:confidence",
            "prov:wasDerivedFrom :ahrar ; kh:confidence",
            "a claim, article: exactly one is needed, an IRI, of type article.",
        ),
        (
            "kh:confidence 0.9",
            "kh:confidence 1.2",
            "a claim, confidence: at most one is allowed, a decimal number, not below 0, not above 1.",
        ),
        (
            "kh:where :idlib",
            "kh:where :hts",
            "a claim, place: at most one is allowed, an IRI, of type region.",
        ),
        (
            "kh:reviewed false",
            "kh:reviewed 0",
            "a claim, reviewed: exactly one is needed, true or false.",
        ),
        (
            'dcterms:language "ar"',
            'dcterms:language "fr"',
            "an article, language: exactly one is needed, a text, one of ar, en.",
        ),
        (
            "dcterms:publisher :diffa",
            "dcterms:publisher :idlib",
            "an article, outlet: at most one is allowed, an IRI, of type actor.",
        ),
        (
            'skos:prefLabel "عمر خطاب"@ar ;',
            "",
            "an actor, name: at least one is needed, a text tagged ar or en.",
        ),
        (
            "wgs84:lat 35.93",
            "wgs84:lat 135.93",
            "a region, latitude: at most one is allowed, a decimal number, not below -90, not above 90.",
        ),
        (
            "a kh:Event, kh:Talks",
            "a kh:Event, kh:Faction",
            "an event, type: one of the schema's event types is needed.",
        ),
        (
            "rdf:subject :talks",
            "rdf:subject :syria",
            "an event: a claim must tell a participant or the place.",
        ),
        (
            ":hts kh:coordinatesWith :ahrar",
            ":khattab kh:coordinatesWith :ahrar",
            '"coordinates with": the subject is of type faction or government or organization.',
        ),
        (
            ":hts kh:coordinatesWith :ahrar",
            ":hts kh:coordinatesWith :idlib",
            '"coordinates with": the object is of type faction or government or organization.',
        ),
        (
            "rdf:subject :ahrar",
            "rdf:subject :khattab",
            '"coordinates with": the subject is of type faction or government or organization.',
        ),
        (
            "rdf:object :idlib",
            "rdf:object :khattab",
            '"located in": the object is of type region.',
        ),
    ],
)
def test_a_fault_is_told(old: str, new: str, told: str):
    assert told in problems(changed(old, new))


def test_a_fault_is_told_in_arabic_too():
    data = Graph().parse(data=HEAD + changed("kh:reviewed false", ""), format="turtle")
    _, report, _ = validate(data, shacl_graph=SHAPES)
    arabic = Literal("الادعاء، راجعه إنسان: مطلوب مرة واحدة لا أكثر، وهو true أو false.", lang="ar")
    assert arabic in set(report.objects(None, SH.resultMessage))


def test_the_ontology_may_stand_beside_the_data():
    data = Graph().parse(data=HEAD + GOOD, format="turtle") + ontology(SHIPPED)
    conforms, _, text = validate(data, shacl_graph=SHAPES)
    assert conforms, text


def test_every_property_of_a_claim_has_a_message_in_both_languages():
    for node in SHAPES.objects(None, SH.property):
        languages = {message.language for message in SHAPES.objects(node, SH.message)}
        assert languages == {"ar", "en"}


def test_a_type_of_a_workspace_may_stand_where_the_type_above_it_may(tmp_path):
    (tmp_path / "entities").mkdir()
    (tmp_path / "entities" / "tribe.yaml").write_text(
        "name: tribe\nextends: faction\nlabel: {ar: عشيرة, en: tribe}\nplural: {ar: عشائر, en: tribes}\n"
        "definition: {ar: عشيرة مسلحة, en: an armed tribe}\n",
        encoding="utf-8",
    )
    own = shapes(load_schema(SCHEMA, tmp_path))
    data = Graph().parse(data=HEAD + changed(":hts a kh:Faction", ":hts a kh:Tribe"), format="turtle")
    assert validate(data, shacl_graph=own)[0]
    assert not validate(data, shacl_graph=SHAPES)[0]
    assert (URIRef(f"{PREFIXES['kh']}ActorShape"), SH.targetClass, URIRef(f"{PREFIXES['kh']}Tribe")) in own
