"""The interactive page: one HTML file that works with the network off."""

from khabar.show.page import page
from khabar.show.saving import save_page

__all__ = ["page", "save_page"]
