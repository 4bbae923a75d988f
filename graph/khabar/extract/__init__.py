"""Reads claims and events out of articles by rules kept as data in the schema."""

from khabar.extract.extractor import Extractor

__all__ = ["Extractor"]
