"""The terms of the graph that belong to no type: ``kh:Claim``, ``kh:quote``, the modalities."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from khabar.bundled import SCHEMA
from khabar.model.record import Record
from khabar.schema.types import Label
from khabar.yamlfile import load

ONTOLOGY_IRI: Final = "https://w3id.org/khabar/ns"


class Term(Record):
    """A term and what it means."""

    label: Label
    comment: Label


class ClassTerm(Term):
    """A class; ``parents`` are prefixed names."""

    parents: tuple[str, ...] = ()


class IndividualTerm(Term):
    """A thing of the vocabulary itself; ``type`` is a prefixed name."""

    type: str


class PropertyTerm(Term):
    """A property that carries evidence or data.

    Attributes:
        domain: local names of the classes it stands on; several mean any of them, none means anything.
        range: prefixed name of its class or datatype; None where its texts may be tagged or plain.
        parents: prefixed names of the properties it refines.
        inverse_of: local name of the property that runs the other way.
    """

    domain: tuple[str, ...] = ()
    range: str | None = None
    parents: tuple[str, ...] = ()
    inverse_of: str | None = None

    @property
    def points_at_things(self) -> bool:
        """Tell whether its values are things, not literals."""
        return bool(self.range and self.range.startswith("kh:"))


class Vocabulary(Record):
    """All fixed terms by local name; the modalities by the name claims files give them.

    Attributes:
        borrowed: what we call the terms of other vocabularies, by prefixed name.
    """

    classes: Mapping[str, ClassTerm]
    modalities: Mapping[str, Term]
    individuals: Mapping[str, IndividualTerm]
    properties: Mapping[str, PropertyTerm]
    annotations: Mapping[str, Term]
    borrowed: Mapping[str, Label]

    @property
    def names(self) -> frozenset[str]:
        """Return the local names no class or relation of a schema may take."""
        return frozenset((*self.classes, *self.individuals, *self.properties, *self.annotations))

    def label(self, prefixed: str) -> Label:
        """Return what people call a property, by its prefixed name.

        Raises:
            KeyError: the vocabulary does not name it.
        """
        if prefixed.startswith("kh:"):
            return self.properties[prefixed.removeprefix("kh:")].label
        return self.borrowed[prefixed]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary shipped with khabar.

    Raises:
        DataError: the installation is damaged.
    """
    return load(SCHEMA / "vocabulary.yaml", Vocabulary).record
