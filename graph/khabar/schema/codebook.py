"""Writes the codebook: the general rules, and what each type means, from the files of the schema."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from khabar.model import Modality
from khabar.schema.loader import Schema
from khabar.schema.rules import general_rules
from khabar.schema.types import (
    EntityType,
    EventExample,
    EventType,
    ExpectedClaim,
    ExpectedEvent,
    Label,
    RelationExample,
    RelationType,
)
from khabar.schema.vocabulary import vocabulary

_NOTICE: Final = (
    "<!-- Made from the files in schema/ by `khabar schema codebook`; change those, not this. -->"
)
_MODALITIES: Final = Label(ar="درجات الثبوت", en="The modalities")
_ENTITIES: Final = Label(ar="أنواع الفاعلين والأشياء", en="Types of entities")
_RELATIONS: Final = Label(ar="العلاقات", en="Relations")
_EVENTS: Final = Label(ar="أنواع الأحداث", en="Types of events")
_COUNTS: Final = Label(ar="يُحسب", en="Counts")
_DOES_NOT: Final = Label(ar="لا يُحسب", en="Does not count")
_ROLES: Final = Label(ar="الأدوار", en="Roles")
# What Markdown would take for its own.
_MARKUP: Final = re.compile(r"([\\`*_<>\[\]|])")


def codebook(schema: Schema) -> str:
    """Return the codebook of a schema as Markdown, in Arabic and English; the same schema, the same text."""
    rules = general_rules()
    parts = [_NOTICE, f"# {_both(rules.title)}", rules.about.en, rules.about.ar]
    for chapter in rules.chapters:
        parts += [f"## {_both(chapter.title)}", *(f"- {rule.en}\n\n  {rule.ar}" for rule in chapter.rules)]
    parts += [f"## {_both(_MODALITIES)}", *_modalities()]
    parts += [f"## {_both(_ENTITIES)}", *(p for e in schema.entities.values() for p in _entity(e, schema))]
    parts += [f"## {_both(_RELATIONS)}", *(p for r in schema.relations.values() for p in _relation(r))]
    parts += [f"## {_both(_EVENTS)}", *(p for e in schema.events.values() for p in _event(e))]
    return "\n\n".join(parts) + "\n"


def _modalities() -> Iterator[str]:
    for name, term in vocabulary().modalities.items():
        yield f"- `{name}`: {term.comment.en}\n\n  {term.label.ar}: {term.comment.ar}"


def _entity(type_: EntityType, schema: Schema) -> Iterator[str]:
    above = schema.lineage(type_.name)[1:]
    is_a = f", a kind of `{above[0]}`" if above else ""
    yield f"### {type_.name} · {type_.label.ar}"
    yield f"*{type_.label.en}*{is_a}" + (", which nothing is by itself" if type_.abstract else "")
    yield from _meaning(type_.definition, None)


def _relation(relation: RelationType) -> Iterator[str]:
    subject, object_ = (" | ".join(f"`{t}`" for t in types) for types in (relation.subject, relation.object))
    arrow = "—" if relation.symmetric else "→"
    yield f"### {relation.name} · {relation.label.ar}"
    yield f"*{relation.label.en}*: {subject} {arrow} {object_}"
    yield from _meaning(relation.definition, relation.excludes)
    if relation.examples:
        yield _list(_example(example, map(_claim, example.claims)) for example in relation.examples)


def _event(type_: EventType) -> Iterator[str]:
    codes = (f"{name} {code}" for name, code in (("PLOVER", type_.plover), ("ACLED", type_.acled)) if code)
    yield f"### {type_.name} · {type_.label.ar}"
    yield "; ".join((f"*{type_.label.en}*", *codes))
    yield from _meaning(type_.definition, type_.excludes)
    roles = ", ".join(f"`{name}` {label.ar}" for name, label in type_.roles.items())
    yield f"**{_both(_ROLES)}:** {roles}"
    if type_.examples:
        yield _list(_example(example, map(_happening, example.events)) for example in type_.examples)


def _meaning(definition: Label, excludes: Label | None) -> Iterator[str]:
    told = ((_COUNTS, definition), *(((_DOES_NOT, excludes),) if excludes else ()))
    yield "\\\n".join(f"**{heading.en}:** {_plain(text.en)}" for heading, text in told)
    yield "\\\n".join(f"**{heading.ar}:** {_plain(text.ar)}" for heading, text in told)


def _example(example: RelationExample | EventExample, said: Iterable[str]) -> str:
    published = f" (published {example.published})" if example.published else ""
    told = list(said) or [f"nothing: {_plain(example.why)}" if example.why else "nothing"]
    return f"{_plain(example.text)}{published}\n" + "\n".join(f"  - {one}" for one in told)


def _claim(claim: ExpectedClaim) -> str:
    return _pairs((("subject", claim.subject), ("object", claim.object), *_circumstances(claim)))


def _happening(event: ExpectedEvent) -> str:
    parts = (
        (role, actor)
        for role, actors in event.participants.items()
        for actor in ((actors,) if isinstance(actors, str) else actors)
    )
    return _pairs((*parts, *_circumstances(event))) or "the event"


def _circumstances(said: ExpectedClaim | ExpectedEvent) -> Iterator[tuple[str, str | None]]:
    yield "modality", None if said.modality is Modality.ASSERTED else said.modality.value
    yield from (("said-by", said.said_by), ("when", said.when), ("where", said.where))


def _pairs(pairs: Iterable[tuple[str, str | None]]) -> str:
    return ", ".join(f"`{key}` {_plain(value)}" for key, value in pairs if value)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _both(label: Label) -> str:
    return f"{label.en} · {label.ar}"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
