"""Asks the graph: runs SPARQL and saved queries, and writes what they answer."""

from khabar.query.run import Answer, run

__all__ = ["Answer", "run"]
