"""Looks quads up by subject and property, with every value as its text."""

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from khabar.mapping.vocabulary import TYPE


class Descriptions:
    """What some quads say of each subject; IRIs and values are plain texts."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._values: dict[str, dict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._literals: dict[tuple[str, NamedNode], list[Literal]] = defaultdict(list)
        for quad in quads:
            subject, object_ = quad.subject, quad.object
            # khabar writes no quoted triples, so both ends have a value.
            if isinstance(subject, NamedNode | BlankNode) and isinstance(
                object_, NamedNode | BlankNode | Literal
            ):
                self._values[subject.value][quad.predicate].append(object_.value)
                if isinstance(object_, Literal):
                    self._literals[subject.value, quad.predicate].append(object_)

    def __contains__(self, subject: str) -> bool:
        return subject in self._values

    def instances(self, class_: NamedNode) -> list[str]:
        """Return the subjects of a class, in order."""
        return sorted(subject for subject, values in self._values.items() if class_.value in values[TYPE])

    def texts(self, subject: str, property_: NamedNode) -> list[str]:
        """Return all values of a property, in order."""
        return sorted(self._values[subject][property_]) if subject in self._values else []

    def text(self, subject: str, property_: NamedNode) -> str | None:
        """Return the value of a property, or None."""
        return next(iter(self.texts(subject, property_)), None)

    def in_language(self, subject: str, property_: NamedNode, language: str) -> str | None:
        """Return the text of a property in a language, or None."""
        found = self._literals.get((subject, property_), [])
        return next(iter(sorted(literal.value for literal in found if literal.language == language)), None)
