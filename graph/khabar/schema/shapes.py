"""Derives the SHACL shapes: what every node of the graph must look like, and which types each relation joins.

They use SHACL Core only and name every class they accept: a graph can be checked without its ontology.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from khabar.schema.constraints import ACTOR, ARTICLE, CLAIM, EVENT, REGION, Constraint, message
from khabar.schema.loader import Schema
from khabar.schema.terms import class_iri, property_iri
from khabar.schema.triples import NS, Triples, iri
from khabar.schema.types import Label, RelationType
from khabar.schema.vocabulary import vocabulary

Pairs = list[tuple[str, Node]]

_COUNTS: Final = {"one": (1, 1), "maybe": (0, 1), "some": (1, None), "any": (0, None)}
_BOUNDS: Final = (("sh:minInclusive", "at_least"), ("sh:maxInclusive", "at_most"))
_ORDER: Final = (("sh:lessThan", "before"), ("sh:lessThanOrEquals", "not_after"))
_EVENT_TYPE: Final = Label(
    ar="الحدث، النوع: لا بد من نوع من أنواع الأحداث في المخطط.",
    en="an event, type: one of the schema's event types is needed.",
)
_EVENT_CLAIM: Final = Label(
    ar="الحدث: لا بد من ادعاء يذكر مشاركًا فيه أو مكانه.",
    en="an event: a claim must tell a participant or the place.",
)


def shapes(schema: Schema) -> Graph:
    """Return the SHACL shapes of a schema; the same schema always gives the same graph."""
    shapes = _Shapes(Triples("s"), schema)
    shapes.kind("Claim", [NS["Claim"]], Label(ar="الادعاء", en="a claim"), CLAIM)
    shapes.kind("Article", [NS["Article"]], Label(ar="المقال", en="an article"), ARTICLE)
    shapes.kind("Actor", shapes.classes(("actor",)), Label(ar="الفاعل", en="an actor"), ACTOR)
    shapes.kind("Region", shapes.classes(("region",)), Label(ar="المنطقة", en="a region"), REGION)
    shapes.kind("Event", [NS["Event"]], Label(ar="الحدث", en="an event"), EVENT)
    shapes.event_needs(NS["EventShape"])
    for relation in schema.relations.values():
        shapes.edge(relation)
        shapes.claimed(relation)
    return shapes.out.graph


@dataclass(frozen=True)
class _Shapes:
    """Writes the shapes of one schema to ``out``."""

    out: Triples
    schema: Schema

    def classes(self, types: tuple[str, ...]) -> list[URIRef]:
        """Return the classes of all types that fit, whose nodes carry them outright."""
        fitting = [
            entity.name
            for entity in self.schema.entities.values()
            if not entity.abstract and self.schema.fits(entity.name, types)
        ]
        return [URIRef(class_iri(name)) for name in sorted(fitting) or sorted(types)]

    def kind(
        self, name: str, targets: Iterable[URIRef], owner: Label, constraints: tuple[Constraint, ...]
    ) -> None:
        """Write the shape of a kind of node."""
        shape = NS[f"{name}Shape"]
        self.out.add(shape, "rdf:type", iri("sh:NodeShape"))
        self.out.add(shape, "sh:targetClass", *targets)
        for constraint in constraints:
            of = self._called(constraint.among) if constraint.among else None
            self._property(
                shape, iri(constraint.path), self._demands(constraint), message(owner, constraint, of)
            )

    def event_needs(self, shape: Node) -> None:
        """Demand a known event type, and a claim that tells a participant or the place."""
        types = self.out.list(URIRef(class_iri(name)) for name in self.schema.events)
        known = ("sh:qualifiedValueShape", self.out.blank(("sh:in", types)))
        self._property(shape, iri("rdf:type"), [known, ("sh:qualifiedMinCount", Literal(1))], _EVENT_TYPE)
        ends = self.out.list([self._inverse("rdf:object"), self._inverse("rdf:subject")])
        path = self.out.blank(("sh:alternativePath", ends))
        self._property(shape, path, [("sh:minCount", Literal(1))], _EVENT_CLAIM)

    def edge(self, relation: RelationType) -> None:
        """Write which types the direct edges of a relation join."""
        shape, edge = NS[f"{relation.name}-edge"], URIRef(property_iri(relation.name))
        subject, object_ = self._ends(relation)
        self.out.add(shape, "rdf:type", iri("sh:NodeShape"))
        self.out.add(shape, "sh:targetSubjectsOf", edge)
        for predicate, value in self._of(relation.subject):
            self.out.add(shape, predicate, value)
        self.out.label(shape, "sh:message", subject)
        self._property(shape, edge, self._of(relation.object), object_)

    def claimed(self, relation: RelationType) -> None:
        """Write which types the claims of a relation join, the denied and planned ones too.

        The focus is the relation itself: from there a path reaches its claims without SPARQL.
        """
        shape = NS[f"{relation.name}-claim"]
        self.out.add(shape, "rdf:type", iri("sh:NodeShape"))
        self.out.add(shape, "sh:targetNode", URIRef(property_iri(relation.name)))
        ends = zip(
            ("rdf:subject", "rdf:object"),
            (relation.subject, relation.object),
            self._ends(relation),
            strict=True,
        )
        for end, types, text in ends:
            path = self.out.list([self._inverse("rdf:predicate"), iri(end)])
            self._property(shape, path, self._of(types), text)

    def _property(self, shape: Node, path: Node, demands: Pairs, text: Label) -> None:
        node = self.out.blank(("sh:path", path), *demands)
        self.out.label(node, "sh:message", text)
        self.out.add(shape, "sh:property", node)

    def _inverse(self, path: str) -> Node:
        return self.out.blank(("sh:inversePath", iri(path)))

    def _demands(self, constraint: Constraint) -> Pairs:
        least, most = _COUNTS[constraint.count]
        demands: Pairs = [("sh:minCount", Literal(least))] if least else []
        demands += [("sh:maxCount", Literal(most))] if most else []
        demands += self._sort(constraint.sort)
        if constraint.options:
            demands.append(("sh:in", self.out.list(map(Literal, constraint.options))))
        if constraint.listed:
            demands.append(("sh:in", self.out.list(self._listed(constraint.listed))))
        if constraint.among:
            demands += self._of(constraint.among)
        bounds = [(name, getattr(constraint, key)) for name, key in _BOUNDS]
        demands += [(name, Literal(bound)) for name, bound in bounds if bound is not None]
        others = [(name, getattr(constraint, key)) for name, key in _ORDER]
        return demands + [(name, iri(other)) for name, other in others if other]

    def _sort(self, sort: str) -> Pairs:
        if sort == "iri":
            return [("sh:nodeKind", iri("sh:IRI"))]
        if sort == "text":
            languages = self.out.list([Literal("ar"), Literal("en")])
            return [("sh:datatype", iri("rdf:langString")), ("sh:languageIn", languages)]
        return [("sh:datatype", iri(sort))]

    def _listed(self, which: str) -> list[URIRef]:
        names = self.schema.relations if which == "relations" else vocabulary().modalities
        return [URIRef(property_iri(name)) for name in sorted(names)]

    def _of(self, types: tuple[str, ...]) -> Pairs:
        """Return the demand to be of any of the types."""
        classes = self.classes(types)
        if len(classes) == 1:
            return [("sh:class", classes[0])]
        return [("sh:or", self.out.list([self.out.blank(("sh:class", class_)) for class_ in classes]))]

    def _ends(self, relation: RelationType) -> tuple[Label, Label]:
        """Return what to tell whoever puts a wrong type at either end of a relation."""
        subject, object_ = self._called(relation.subject), self._called(relation.object)
        return (
            Label(
                ar=f"«{relation.label.ar}»: الطرف الأول من نوع {subject.ar}.",
                en=f'"{relation.label.en}": the subject is of type {subject.en}.',
            ),
            Label(
                ar=f"«{relation.label.ar}»: الطرف الثاني من نوع {object_.ar}.",
                en=f'"{relation.label.en}": the object is of type {object_.en}.',
            ),
        )

    def _called(self, types: tuple[str, ...]) -> Label:
        entities, fixed = self.schema.entities, vocabulary().classes
        labels = [
            entities[type_].label if type_ in entities else fixed[type_.capitalize()].label for type_ in types
        ]
        return Label(
            ar=" أو ".join(label.ar for label in labels), en=" or ".join(label.en for label in labels)
        )
