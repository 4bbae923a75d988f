"""The graph as a network: actors, regions and events joined by edges that carry their evidence."""

from khabar.network.build import network
from khabar.network.records import Evidence, Label, Network, Thing

__all__ = ["Evidence", "Label", "Network", "Thing", "network"]
