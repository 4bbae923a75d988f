"""Writes the graph for other tools: RDF, GraphML, GEXF and tables, the same bytes on every machine."""

from khabar.export.formats import FORMATS, export, write

__all__ = ["FORMATS", "export", "write"]
