"""Trains the recognisers of names that khabar ships; not part of the package, see docs/names.md."""
