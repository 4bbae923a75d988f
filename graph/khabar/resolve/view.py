"""Shows a reading as the JSON object that ``khabar extract`` prints."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from khabar.model import ANONYMOUS, Article, Claim, Entity, Event, Reading

Json: TypeAlias = dict[str, Any]


def reading_json(reading: Reading) -> Json:
    """Return an article with its claims and events, each name with the entity behind it.

    Names, not ids, stand in ``said_by`` and ``where``; ``anonymous`` speakers have no id.
    """
    names = reading.entities
    return {
        "article": _article(reading.article),
        "claims": [_claim(claim, names) for claim in reading.claims],
        "events": [_event(event, names) for event in reading.events],
    }


def _article(article: Article) -> Json:
    return {
        "name": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "text": article.text,
    }


def _claim(claim: Claim, names: Mapping[str, Entity]) -> Json:
    return {
        "subject": _entity(claim.subject, claim.subject_mention, names),
        "relation": claim.relation,
        "object": _entity(claim.object, claim.object_mention, names),
        **_evidence(claim, names),
    }


def _event(event: Event, names: Mapping[str, Entity]) -> Json:
    parts = (
        {"actor": _entity(part.actor, part.mention, names), "role": part.role} for part in event.participants
    )
    return {"type": event.type, "participants": list(parts), **_evidence(event, names)}


def _entity(name: str, mention: str | None, names: Mapping[str, Entity]) -> Json:
    entity = names[name]
    return {
        "id": entity.id,
        "type": entity.type,
        "name": str(entity.name),
        "names": list(entity.names),
        "mention": mention,
    }


def _evidence(said: Claim | Event, names: Mapping[str, Entity]) -> Json:
    speaker = said.said_by if said.said_by != ANONYMOUS else None
    return {
        "modality": said.modality.value,
        "said_by": said.said_by,
        "said_by_id": names[speaker].id if speaker else None,
        "when": said.when,
        "where": said.where,
        "where_id": names[said.where].id if said.where else None,
        "quote": said.quote,
        "start": said.start,
        "end": said.end,
        "confidence": said.confidence,
        "reasons": list(said.reasons),
        "extractor": said.extractor,
    }
