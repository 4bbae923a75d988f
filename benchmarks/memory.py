"""Measures the extractor's start-up, and its speed and memory over 10,000 articles of 300 words."""

import resource
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from khabar.bundled import SCHEMA, SOURCES
from khabar.extract import Extractor
from khabar.model import Article
from khabar.read import article_files, read_article
from khabar.registry import load_registry
from khabar.schema import load_schema

ARTICLES = 10_000
WORDS = 300
# Memory is flat where it grows by less than this from the first thousand articles to the last.
FLAT_MB = 50


def articles() -> Iterator[Article]:
    """Yield articles of 300 words without end, Arabic and English in turn, none like another.

    Each is the words of the samples from another place on, with a word of its own in every sentence, so that
    nothing remembered of one article serves the next.
    """
    read = [read_article(file) for file in article_files(SOURCES)]
    texts = {lang: [s for a in read if a.language == lang for s in _sentences(a)] for lang in ("ar", "en")}
    for number, language in enumerate(cycle(texts)):
        sentences = texts[language]
        words: list[str] = []
        for at in range(number % len(sentences), number % len(sentences) + len(sentences)):
            sentence = sentences[at % len(sentences)]
            own = f"كلمة{_letters(number)}" if language == "ar" else f"word{_letters(number)}"
            words += [*sentence.split(), own, ".\n"]
            if len(words) >= WORDS:
                break
        yield Article(name=f"a{number}", text=" ".join(words), language=language, published=read[0].published)


def _sentences(article: Article) -> list[str]:
    return [line for line in article.text.splitlines() if len(line.split()) > 8]


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def resident_mb() -> float:
    """Return the memory the process holds now, in MB; its peak where the system does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 / (1024 if sys.platform == "darwin" else 1)


def main() -> None:
    """Print start-up, articles a second, and the memory after every thousand articles."""
    start = time.perf_counter()
    extractor = Extractor(
        load_schema(SCHEMA), load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
    )
    extractor.prepare()
    print(f"ready after {time.perf_counter() - start:.2f} s")
    held: list[float] = []
    start = time.perf_counter()
    for number, article in enumerate(islice(articles(), ARTICLES), 1):
        extractor.extract(article)
        if number % 1000 == 0:
            held.append(resident_mb())
            rate = number / (time.perf_counter() - start)
            print(f"{number:>6} articles  {rate:6.1f} a second  {held[-1]:7.1f} MB")
    grown = held[-1] - held[0]
    verdict = "flat" if grown < FLAT_MB else "not flat"
    print(f"grown by {grown:.1f} MB from the first thousand to the last: {verdict}")


if __name__ == "__main__":
    main()
