"""The interactive page: one HTML file that works with the network off."""

from khabar.show.page import page

__all__ = ["page"]
