"""The plain typed records everything else passes around; no I/O."""

from khabar.model.article import Article
from khabar.model.claim import ANONYMOUS, Claim, ClaimsFile, Event, Modality, Participant, Reading
from khabar.model.dates import FuzzyDate
from khabar.model.entity import Actor, Entity, Name, NewEntity, Region

__all__ = [
    "ANONYMOUS",
    "Actor",
    "Article",
    "Claim",
    "ClaimsFile",
    "Entity",
    "Event",
    "FuzzyDate",
    "Modality",
    "Name",
    "NewEntity",
    "Participant",
    "Reading",
    "Region",
]
