"""Turns the graph of an article back into its claims file: what a person decided can be read off the graph.

What does not come back, for a graph holds sets: the order of claims and reasons, and which of its names an
actor was called by. It gets the canonical one, and a symmetric claim gets its ends in IRI order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from pyoxigraph import NamedNode, Quad

from khabar.errors import DataError
from khabar.mapping import vocabulary as v
from khabar.mapping.descriptions import Descriptions
from khabar.model import ANONYMOUS, Claim, ClaimsFile, Event, Modality, NewEntity, Participant
from khabar.schema import Schema
from khabar.schema.terms import class_iri, property_iri

_MODALITIES = {property_iri(modality): modality for modality in Modality}


def claims_from(quads: Iterable[Quad], article: NamedNode, schema: Schema) -> ClaimsFile:
    """Return the claims and events of an article.

    Args:
        quads: the article's graph, and the registry's for the names.
        article: the article's IRI.
        schema: the schema the graph was built with.

    Raises:
        DataError: the quads hold no such article, or it uses a type or an actor nothing tells of.
    """
    everything = list(quads)
    own = Descriptions(quad for quad in everything if quad.graph_name == article)
    if article.value not in own:
        raise DataError.at(article.value, None, "the graph holds no such article", "run `khabar build`")
    return _Back(article.value, own, Descriptions(everything), schema).claims_file()


@dataclass(frozen=True)
class _Back:
    """One article's graph, the names of everything it mentions, and the schema."""

    article: str
    own: Descriptions
    known: Descriptions
    schema: Schema

    def claims_file(self) -> ClaimsFile:
        nodes, events = self.own.instances(v.CLAIM), set(self.own.instances(v.EVENT))
        claims: list[Claim] = []
        parts: dict[tuple[str, str], list[str]] = defaultdict(list)
        for node in nodes:
            subject, object_ = self._one(node, v.SUBJECT), self._one(node, v.OBJECT)
            if event := next((end for end in (subject, object_) if end in events), None):
                # One article may report one event twice, as planned and as done: evidence tells them apart.
                parts[event, repr(self._evidence(node))].append(node)
            else:
                claims.append(self._claim(node, subject, object_))
        return ClaimsFile(
            article=self._one(self.article, v.NAME),
            reviewed=any(self.own.text(node, v.REVIEWED) == "true" for node in nodes),
            entities=tuple(self._new_entities(nodes)),
            claims=tuple(sorted(claims, key=lambda claim: (claim.start, repr(claim)))),
            events=tuple(self._event(event, those) for (event, _), those in sorted(parts.items())),
        )

    def _claim(self, node: str, subject: str, object_: str) -> Claim:
        return Claim(
            subject=self._name(subject),
            relation=self._relation(self._one(node, v.PREDICATE)),
            object=self._name(object_),
            subject_mention=self.own.text(node, v.SUBJECT_MENTION),
            object_mention=self.own.text(node, v.OBJECT_MENTION),
            where=self._optional_name(self.own.text(node, v.WHERE)),
            **self._evidence(node),
        )

    def _event(self, event: str, nodes: list[str]) -> Event:
        participants = [
            Participant(
                actor=self._name(self._one(node, v.SUBJECT)),
                role=self._one(node, v.ROLE),
                mention=self.own.text(node, v.SUBJECT_MENTION),
            )
            for node in nodes
            if self._one(node, v.OBJECT) == event
        ]
        place = next(
            (self._one(node, v.OBJECT) for node in nodes if self._one(node, v.SUBJECT) == event), None
        )
        return Event(
            type=self._event_type(event),
            participants=tuple(sorted(participants, key=repr)),
            where=self._optional_name(place),
            **self._evidence(nodes[0]),
        )

    def _evidence(self, node: str) -> dict[str, Any]:
        """Return the fields claims and events share, but for the place, which an event's own claim gives."""
        speaker, confidence = self.own.text(node, v.ATTRIBUTED_TO), self.own.text(node, v.CONFIDENCE)
        return {
            "modality": _MODALITIES[self._one(node, v.MODALITY)],
            "said_by": ANONYMOUS if speaker == v.ANONYMOUS.value else self._optional_name(speaker),
            "when": self.own.text(node, v.EDTF),
            "quote": self._one(node, v.QUOTE),
            "start": int(self._one(node, v.START)),
            "confidence": None if confidence is None else float(confidence),
            "reasons": tuple(self.own.texts(node, v.CONFIDENCE_REASON)),
            "extractor": self.own.text(node, v.EXTRACTOR),
            "rejected": self.own.text(node, v.REJECTED) == "true",
        }

    def _new_entities(self, claims: list[str]) -> Iterator[NewEntity]:
        """Yield the entities the claims name and the article's own graph describes."""
        ends = (v.SUBJECT, v.OBJECT, v.WHERE, v.ATTRIBUTED_TO)
        named = {text for node in claims for end in ends for text in self.own.texts(node, end)}
        for type_ in self.schema.entities:
            for node in self.own.instances(NamedNode(class_iri(type_))):
                if node in named and type_ != "event":
                    aliases = tuple(self.own.texts(node, v.ALT_LABEL))
                    yield NewEntity(name=self._name(node), type=type_, aliases=aliases)

    def _name(self, node: str) -> str:
        """Return the canonical name, Arabic first, as `khabar.model.Name` prints it."""
        arabic = self.known.in_language(node, v.PREF_LABEL, "ar")
        return arabic or self.known.in_language(node, v.PREF_LABEL, "en") or self._missing(node, "a name")

    def _optional_name(self, node: str | None) -> str | None:
        return None if node is None else self._name(node)

    def _relation(self, iri: str) -> str:
        names = (name for name in self.schema.relations if property_iri(name) == iri)
        return next(names, None) or self._missing(iri, "a relation of the schema")

    def _event_type(self, event: str) -> str:
        classes = self.own.texts(event, v.TYPE)
        names = (name for name in self.schema.events if class_iri(name) in classes)
        return next(names, None) or self._missing(event, "an event type of the schema")

    def _one(self, node: str, property_: NamedNode) -> str:
        return self.own.text(node, property_) or self._missing(node, property_.value)

    def _missing(self, node: str, what: str) -> NoReturn:
        raise DataError.at(self.article, None, f"{node} lacks {what}", "run `khabar build --rebuild`")
