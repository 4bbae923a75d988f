"""Recognises persons, organizations and places nobody registered, by models trained on annotated news."""

from khabar.recognise.found import Found, Kind, NameRecogniser, Place

__all__ = ["Found", "Kind", "NameRecogniser", "Place"]
