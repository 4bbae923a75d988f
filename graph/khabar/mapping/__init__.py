"""Turns records into quads, and quads back into records."""
