"""Finds the entity behind each name of a claims file, and what is wrong with the file."""

from khabar.resolve.checks import check_claims
from khabar.resolve.reading import resolve

__all__ = ["check_claims", "resolve"]
