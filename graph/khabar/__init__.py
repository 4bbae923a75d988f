"""khabar turns news articles into a graph of actors whose every edge carries its quote."""

__version__ = "0.1.0"
