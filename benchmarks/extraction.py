"""Measures how many articles a second the extractor reads, by language, on the shipped samples."""

import time

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.model import Article
from khabar.read import article_files, read_article
from khabar.registry import load_registry
from khabar.schema import load_schema

ROUNDS = 10


def words_per_second(extractor: Extractor, articles: list[Article]) -> tuple[float, float]:
    """Return articles and words read a second."""
    words = sum(len(article.text.split()) for article in articles)
    start = time.perf_counter()
    for _ in range(ROUNDS):
        for article in articles:
            extractor.extract(article)
    taken = time.perf_counter() - start
    return ROUNDS * len(articles) / taken, ROUNDS * words / taken


def main() -> None:
    """Print start-up time and one row a language."""
    start = time.perf_counter()
    registry = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
    extractor = Extractor(load_schema(SCHEMA), registry)
    articles = [read_article(file) for file in article_files(SOURCES)]
    for article in articles:
        extractor.extract(article)  # compiles the rules of its language
    print(f"ready after {time.perf_counter() - start:.2f} s, {len(articles)} articles read once")
    print(f"{'language':<10} articles/s   words/s")
    for language in ("ar", "en"):
        chosen = [article for article in articles if article.language == language]
        rate, words = words_per_second(extractor, chosen)
        print(f"{language:<10} {rate:10.1f} {words:9.0f}")


if __name__ == "__main__":
    main()
