"""A workspace: the folders an analyst works in, their settings, and the build that makes the graph."""

from khabar.workspace.folders import SHIPPED, Workspace

__all__ = ["SHIPPED", "Workspace"]
