"""What the checker of a claims file has on its desk, and the single faults it looks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from khabar.errors import Problem, did_you_mean
from khabar.model import Article, ClaimsFile, Entity
from khabar.registry import Registry
from khabar.resolve.known import KnownNames
from khabar.resolve.quotes import nearest
from khabar.schema import Schema
from khabar.yamlfile import KeyPath, Located

_ACTOR, _REGION = "actor", "region"


@dataclass(frozen=True)
class Desk:
    """A claims file beside its article, and what its words are looked up in."""

    located: Located[ClaimsFile]
    article: Article
    registry: Registry
    schema: Schema

    @cached_property
    def names(self) -> KnownNames:
        """Return the names the file may use."""
        return KnownNames(self.located.record, self.article, self.registry)

    def problem(self, keys: KeyPath, message: str, mend: str = "") -> Problem:
        """Make a problem of the value at ``keys``."""
        return Problem(self.located.path, self.located.line(*keys), message, mend)

    def unknown(self, keys: KeyPath, what: str, word: str, known: Iterable[str]) -> Problem:
        """Make a problem of a word the schema lacks, with the likely one or all there are."""
        mend = did_you_mean(word, known) or f"one of: {', '.join(known)}"
        return self.problem(keys, f'unknown {what} "{word}"', mend)

    def entity(self, name: str) -> Entity | None:
        """Return whom a name stands for, where that is one and only one."""
        found = self.names.named(name)
        return found[0] if len(found) == 1 else None

    def actor(self, name: str, keys: KeyPath) -> Iterator[Problem]:
        """Find what is wrong with a name where an actor must stand."""
        yield from self._of_type(name, keys, _ACTOR, "an actor")

    def region(self, name: str, keys: KeyPath) -> Iterator[Problem]:
        """Find what is wrong with a name where a region must stand."""
        yield from self._of_type(name, keys, _REGION, "a region")

    def name(self, name: str, keys: KeyPath) -> Iterator[Problem]:
        """Find what is wrong with a name: nobody's, or several's."""
        found = self.names.named(name)
        if not found:
            yield self._nobody(name, keys)
        elif len(found) > 1:
            who = " or ".join(sorted(entity.id for entity in found))
            yield self.problem(keys, f'"{name}" may be {who}', "use a name only one of them has")

    def quote(self, quote: str, start: int | None, keys: KeyPath) -> Iterator[Problem]:
        """Find out whether the article holds the quote, and where it is said to stand."""
        text = self.article.text
        stands = text.find(quote)
        if stands < 0:
            mend = _the_article_has(quote, text) or "copy the exact words from the article"
            yield self.problem((*keys, "quote"), "the quote is not in the article", mend)
        elif start is not None and not text.startswith(quote, start):
            mend = f"write {stands}, or leave it out"
            yield self.problem((*keys, "start"), f"the quote does not begin at {start}", mend)

    def mention(self, mention: str | None, keys: KeyPath) -> Iterator[Problem]:
        """Find out whether the article holds the words said to name somebody."""
        if mention is not None and mention not in self.article.text:
            mend = _the_article_has(mention, self.article.text)
            yield self.problem(keys, f'"{mention}" is not in the article', mend)

    def _of_type(self, name: str, keys: KeyPath, wanted: str, what: str) -> Iterator[Problem]:
        yield from self.name(name, keys)
        entity = self.entity(name)
        if entity and not self.schema.is_a(entity.type, wanted):
            yield self.problem(keys, f'"{name}" is not {what}; its type is {entity.type}')

    def _nobody(self, name: str, keys: KeyPath) -> Problem:
        if short := self.names.short_for(name):
            full = " or ".join(f'"{entity.name}"' for entity in short)
            message = f'"{name}" is a short name, and the article has no full one'
            return self.problem(keys, message, f"write {full}")
        mend = "declare it under entities, or add it to the registry"
        if likely := self.names.closest(name):
            mend = f'did you mean "{likely}"? If not, {mend}'
        return self.problem(keys, f'unknown name "{name}"', mend)


def _the_article_has(words: str, text: str) -> str:
    found = nearest(words, text)
    return f"the article has: {found}" if found else ""
