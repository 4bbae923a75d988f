"""``khabar stats``: counts what the graph holds."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

import click

if TYPE_CHECKING:
    from khabar.query.statistics import Span, Statistics
    from khabar.schema import Label, Schema
    from khabar.workspace import Workspace

Language: TypeAlias = Literal["ar", "en"]
Row: TypeAlias = tuple[str, ...]

_TEXTS: Final[Mapping[str, Mapping[Language, str]]] = {
    "what": {"ar": "ماذا", "en": "What"},
    "number": {"ar": "العدد", "en": "Number"},
    "articles": {"ar": "المقالات", "en": "Articles"},
    "in-ar": {"ar": "بالعربية", "en": "in Arabic"},
    "in-en": {"ar": "بالإنجليزية", "en": "in English"},
    "published": {"ar": "تواريخ النشر", "en": "Published"},
    "claims": {"ar": "الادعاءات", "en": "Claims"},
    "reviewed": {"ar": "راجعها إنسان", "en": "reviewed by a person"},
    "in-events": {"ar": "في الأحداث", "en": "in events"},
    "dated": {"ar": "تواريخ ما تذكره", "en": "Dates they give"},
    "edges": {"ar": "العلاقات المثبتة", "en": "Asserted edges"},
    "several": {"ar": "نقلتها وسيلتان أو أكثر", "en": "reported by two outlets or more"},
    "contradicted": {"ar": "نُفيت أو تعثرت في ادعاء آخر", "en": "denied or failed in another claim"},
    "regions": {"ar": "الأماكن", "en": "Regions"},
    "outlet": {"ar": "الوسيلة", "en": "Outlet"},
    "relation": {"ar": "العلاقة", "en": "Relation"},
    "all": {"ar": "الكل", "en": "all"},
    "actors": {"ar": "الفاعلون", "en": "Actors"},
    "events": {"ar": "الأحداث", "en": "Events"},
}


@click.command()
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--language", type=click.Choice(["ar", "en"]), default="ar", show_default=True)
@click.pass_obj
def stats(workspace: "Workspace", format_: str, language: Language) -> None:
    """Count what the graph holds.

    \b
    khabar stats
    khabar stats --language en
    khabar stats --format json > stats.json

    Claims that a person rejected are not counted; those "in events" tell who took part in them and where
    they were, and come on top of the others. Who contradicts whom: khabar query --saved contradictions.
    """  # noqa: D301  (click's \b keeps the lines apart)
    from khabar.query.statistics import statistics

    schema = workspace.schema
    with workspace.open_store() as store:
        counted = statistics(store, schema)
    if format_ == "json":
        click.echo(json.dumps(_plain(counted), ensure_ascii=False, indent=2))
    else:
        _write_tables(counted, schema, language)


def _plain(counted: "Statistics") -> dict[str, object]:
    named = {name: getattr(counted, name)._asdict() for name in ("published", "totals", "dated", "edges")}
    return asdict(counted) | named | {"outlets": [outlet._asdict() for outlet in counted.outlets]}


def _write_tables(counted: "Statistics", schema: "Schema", language: Language) -> None:
    from khabar.cli.tables import console, table

    out = console()
    for number, (head, *rows) in enumerate(_tables(counted, schema, language)):
        if rows:
            out.print(*([""] if number else []), table(head, rows, numbers=head[1:], wrap=False), sep="\n")


def _tables(counted: "Statistics", schema: "Schema", language: Language) -> Iterator[list[Row]]:
    said = {name: text[language] for name, text in _TEXTS.items()}
    yield [(said["what"], said["number"]), *_summary(counted, said)]
    yield [(said["outlet"], said["articles"]), *_outlets(counted, language)]
    yield _relations(counted, schema, language)
    for part, kinds, counts in (
        ("actors", schema.entities, counted.actors),
        ("events", schema.events, counted.events),
    ):
        yield [
            (said[part], said["number"]),
            *((_in(kinds[name].label, language), str(n)) for name, n in counts.items()),
        ]


def _summary(counted: "Statistics", said: Mapping[str, str]) -> Iterator[Row]:
    yield said["articles"], str(sum(counted.articles.values()))
    for language, n in counted.articles.items():
        yield f"  {said[f'in-{language}']}", str(n)
    yield said["published"], _days(counted.published)
    yield said["claims"], str(counted.totals.claims)
    yield f"  {said['reviewed']}", _share(counted.reviewed, counted.totals.claims)
    yield f"  {said['in-events']}", str(counted.totals.in_events)
    yield said["dated"], _days(counted.dated)
    yield said["edges"], str(counted.edges.asserted)
    yield f"  {said['several']}", str(counted.edges.by_several_outlets)
    yield f"  {said['contradicted']}", str(counted.edges.contradicted)
    yield said["regions"], str(counted.regions)


def _outlets(counted: "Statistics", language: Language) -> Iterator[Row]:
    for outlet in counted.outlets:
        names = (outlet.ar, outlet.en) if language == "ar" else (outlet.en, outlet.ar)
        yield names[0] or names[1], str(outlet.articles)


def _relations(counted: "Statistics", schema: "Schema", language: Language) -> list[Row]:
    """Return relations by modality; only the modalities that occur."""
    from khabar.model import Modality
    from khabar.schema.vocabulary import vocabulary

    modalities = [m.value for m in Modality if any(m.value in found for found in counted.claims.values())]
    labels = [_in(vocabulary().modalities[modality].label, language) for modality in modalities]
    head = (_TEXTS["relation"][language], *labels, _TEXTS["all"][language])
    rows: Sequence[Row] = [
        (
            _in(schema.relations[name].label, language),
            *(str(found.get(modality, "")) for modality in modalities),
            str(sum(found.values())),
        )
        for name, found in counted.claims.items()
    ]
    return [head, *rows]


def _in(label: "Label", language: Language) -> str:
    return label.ar if language == "ar" else label.en


def _days(span: "Span") -> str:
    return f"{span.first or '…'} – {span.last or '…'}" if span.first or span.last else "–"


def _share(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.0%})" if whole else str(part)
