"""Reads claims and events out of articles by patterns kept as data in the schema, and by trained models."""

from khabar.extract.extractor import Extractor

__all__ = ["Extractor"]
