"""From files, pages and standard input to articles."""

from khabar.read.article import Given, read_article, read_text_article
from khabar.read.folder import article_files

__all__ = ["Given", "article_files", "read_article", "read_text_article"]
