"""The graph as a network: actors, regions and events joined by edges that carry their evidence."""

from khabar.network.build import network
from khabar.network.records import Evidence, Label

__all__ = ["Evidence", "Label", "network"]
