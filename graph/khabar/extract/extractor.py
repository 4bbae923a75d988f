"""Reads the claims and events out of an article by the schema's patterns and khabar's models; no network."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from khabar.errors import Problem, SchemaError
from khabar.extract.context import Context, Passed, context
from khabar.extract.dates import dates
from khabar.extract.encoding import encode
from khabar.extract.events import events, joined
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.names import NameFinder
from khabar.extract.notation import literal_words
from khabar.extract.opinions import Judge, pairs_of
from khabar.extract.patterns import CompiledPattern, PatternSet, compile_pattern
from khabar.extract.rebuttals import rebuttals
from khabar.extract.relations import claims
from khabar.extract.text import Sentence, sentences
from khabar.model import Article, Claim, ClaimsFile, Entity, Event, Modality, NewEntity
from khabar.model.article import Language
from khabar.recognise import NameRecogniser
from khabar.recognise.choice import recogniser
from khabar.registry import Registry
from khabar.schema import EventType, RelationType, Schema

# Which post a relation's subject holds, so that "the spokesman" later in the article is that person.
_POSTS = {"speaks-for": "spokesman", "leads": "chief", "affiliated-with": "member"}
# So large a share of a relation's patterns must take it for granted.
_GRANTED = 0.3
# A caption is short, and its credit stands last in brackets.
_LONGEST_CAPTION = 40


Names = Callable[[str, Sequence[Sentence]], list[list[Mention]]]
"""Finds the names in each sentence of a text"""


class Extractor:
    """Extracts claims; made once, used for many articles.

    Args:
        pipelines: language → the spaCy pipeline that recognises its names in place of the shipped model.
    """

    def __init__(
        self, schema: Schema, registry: Registry, pipelines: Mapping[Language, str] | None = None
    ) -> None:
        self._schema, self._registry, self._pipelines = schema, registry, pipelines or {}
        self._readers: dict[Language, _Reader] = {}

    def extract(self, article: Article, names: Names | None = None) -> ClaimsFile:
        """Return what the article says, its quotes with their offsets, unknown names declared.

        Args:
            names: finds the names in place of khabar.

        Raises:
            SchemaError: a pattern of the article's language cannot be used.
            UsageError: spaCy or the pipeline of the article's language is not installed.
        """
        return self._reader(article.language).read(article, names)

    def contexts(self, article: Article, names: Names | None = None) -> list[Context]:
        """Return what is known of each sentence before claims are read out of it.

        Args:
            names: finds the names in place of khabar.
        """
        return [here for here, _, _ in self._reader(article.language).contexts(article, names)]

    def lexicon(self, language: Language) -> Lexicon:
        """Return the word sets of a language, with the words of its patterns."""
        return self._reader(language).lexicon

    def prepare(self) -> None:
        """Make everything ready now, rather than with the first article of each language.

        Raises:
            SchemaError: a pattern cannot be used.
            UsageError: spaCy or a pipeline is not installed.
        """
        for language in get_args(Language):
            self._reader(language).prepare()

    def _reader(self, language: Language) -> "_Reader":
        if language not in self._readers:
            found = recogniser(language, self._pipelines.get(language, ""))
            self._readers[language] = _Reader(language, self._schema, self._registry, found)
        return self._readers[language]


class _Reader:
    """The compiled rules of one language."""

    def __init__(self, language: Language, schema: Schema, registry: Registry, names: NameRecogniser) -> None:
        self._language, self._schema, self._registry = language, schema, registry
        kinds: list[RelationType | EventType] = [*schema.relations.values(), *schema.events.values()]
        literal = [
            w for kind in kinds for p in kind.patterns.get(language, ()) for w in literal_words(p.match)
        ]
        self.lexicon = Lexicon(language, schema.words.get(language, {}), literal)
        self._names = NameFinder(schema, registry.index, self.lexicon, names)
        # One capital a type; a schema of more than 26 types continues with other alphabets' capitals.
        capitals = filter(str.isupper, map(chr, range(ord("A"), sys.maxunicode)))
        self._letters = dict(zip(sorted(schema.entities), capitals, strict=False))
        self._relations = PatternSet(self._compiled(schema.relations.values()))
        self._events = PatternSet(self._compiled(schema.events.values()))
        model = pairs_of(language)
        self._judge = Judge(model, self.lexicon, self._taken_for_granted()) if model else None

    def _compiled(self, kinds: Iterable[RelationType | EventType]) -> Iterable[CompiledPattern]:
        for kind in kinds:
            takes = self._slots(kind)
            for number, pattern in enumerate(kind.patterns.get(self._language, ()), 1):
                name = f"{kind.name}/{self._language}/{number}"
                try:
                    yield compile_pattern(name, pattern, self.lexicon, self._letters, takes)
                except ValueError as error:
                    raise self._fault(kind.name, number, str(error)) from error

    def _fault(self, kind: str, number: int, message: str) -> SchemaError:
        """Make an error of the pattern with this number, at the line of its file."""
        file = self._schema.files.get(kind)
        if file is None:
            return SchemaError([Problem(kind, None, message)])
        return SchemaError([Problem(file.path, file.line("patterns", self._language, number - 1), message)])

    def _taken_for_granted(self) -> list[str]:
        """Return the relations that many patterns take for granted."""
        found = []
        for relation in self._schema.relations.values():
            patterns = [p for of in relation.patterns.values() for p in of]
            if sum(p.presupposed for p in patterns) > _GRANTED * len(patterns):
                found.append(relation.name)
        return found

    def _slots(self, kind: RelationType | EventType) -> Mapping[str, list[str]]:
        if isinstance(kind, RelationType):
            subject, object_ = self._below(kind.subject), self._below(kind.object)
            return {
                "subject": subject,
                "object": object_,
                "both": sorted({*subject, *object_}),
                "any": list(self._letters),
            }
        actors = self._below(("actor",))
        # A second slot of one role is written with a 2 behind it.
        roles = {role + again: actors for role in kind.roles for again in ("", "2")}
        return roles | {"place": self._below(("region",)), "any": list(self._letters)}

    def _below(self, types: tuple[str, ...]) -> list[str]:
        return [name for name in self._schema.entities if self._schema.fits(name, types)]

    def prepare(self) -> None:
        """Find the names of an empty text, which loads what recognises them."""
        self._names.find("", ())

    def read(self, article: Article, names: Names | None = None) -> ClaimsFile:
        all_claims: list[Claim] = []
        before: list[Claim] = []
        all_events: list[Event] = []
        found: list[Mention] = []
        for here, mentions, passed in self.contexts(article, names):
            new = list(claims(here, self._relations, self._judge, self._schema, self._registry, self.name))
            self._note_posts(new, mentions, passed)
            new += list(rebuttals(here, new, before, all_claims, self.name))
            before = new
            found += mentions
            all_claims += new
            all_events += events(here, self._events, self.name)
        kept, happened = _once(all_claims, self._schema), joined(all_events)
        return ClaimsFile(
            article=article.name,
            entities=tuple(self._declared(kept, happened, found)),
            claims=tuple(kept),
            events=tuple(happened),
        )

    def contexts(
        self, article: Article, names: Names | None = None
    ) -> Iterator[tuple[Context, Sequence[Mention], Passed]]:
        """Yield each sentence's context, its mentions, and what is known so far, to be added to."""
        parts = [_without_credit(s) for s in sentences(article.text)]
        passed, find = Passed(), self._names.find if names is None else names
        for sentence, mentions in zip(parts, find(article.text, parts), strict=True):
            yield self._context(article, sentence, mentions, passed), mentions, passed

    def _context(
        self, article: Article, sentence: Sentence, mentions: list[Mention], passed: Passed
    ) -> Context:
        line = encode(sentence, mentions, self.lexicon, self._letters)
        dated = dates(
            sentence,
            article.published,
            self._language,
            met=passed.met,
            names={i for m in mentions for i in range(m.first, m.last)},
            future={item.first for item in line.items if item.future},
        )
        return context(article, line, dated, passed, self.lexicon, self.name)

    def _note_posts(self, found: Iterable[Claim], mentions: Iterable[Mention], passed: Passed) -> None:
        by_name = {self.name(m.entity): m.entity for m in mentions}
        for claim in found:
            if claim.relation in _POSTS and claim.subject in by_name:
                for group in (claim.object, ""):
                    passed.holders[_POSTS[claim.relation], group] = by_name[claim.subject]

    def name(self, entity: Entity) -> str:
        """Return the name that stands for an entity in claims, in the article's language if it has one."""
        name = entity.name
        return (name.ar or name.en or "") if self._language == "ar" else (name.en or name.ar or "")

    def _declared(
        self, kept: Iterable[Claim], happened: Iterable[Event], found: Iterable[Mention]
    ) -> Iterable[NewEntity]:
        """Declare the unknown names that the claims and events use, in name order."""
        used = {n for c in kept for n in (c.subject, c.object, c.said_by, c.where) if n}
        used |= {n for e in happened for n in (e.said_by, e.where, *(p.actor for p in e.participants)) if n}
        known = {*self._registry.actors, *self._registry.regions}
        new = {m.entity.id: m.entity for m in found if m.entity.id not in known}
        by_name = {self.name(entity): entity for entity in new.values()}
        for name in sorted(used & by_name.keys()):
            yield NewEntity(name=name, type=by_name[name].type, aliases=by_name[name].aliases)


def _without_credit(sentence: Sentence) -> Sentence:
    """Cut the credit off a caption: the brackets that end a line which has no full stop."""
    tokens = sentence.tokens
    if not (
        sentence.line_end
        and sentence.line_start
        and 0 < len(tokens) < _LONGEST_CAPTION
        and tokens[-1].norm == ")"
    ):
        return sentence
    opening = max((i for i, t in enumerate(tokens) if t.norm == "("), default=0)
    if not opening:
        return sentence
    return replace(sentence, end=tokens[opening - 1].end, tokens=tokens[:opening])


def _once(found: Iterable[Claim], schema: Schema) -> list[Claim]:
    """Return each claim once: of two that agree in all they state, the fuller one."""
    kept: dict[tuple[object, ...], list[Claim]] = {}
    for claim in found:
        ends = (claim.subject, claim.object)
        same = (claim.relation, *(sorted(ends) if claim.relation in schema.symmetric else ends))
        rivals = kept.setdefault((*same, claim.modality, claim.said_by), [])
        twin = next((i for i, other in enumerate(rivals) if _agree(claim, other)), None)
        if twin is None:
            rivals.append(claim)
        elif _fullness(claim) > _fullness(rivals[twin]):
            rivals[twin] = claim
    once = [claim for rivals in kept.values() for claim in rivals]
    refined = {said for claim in once for said in _refined(claim, schema)}
    once = [c for c in once if (c.subject, c.relation, c.object, c.modality) not in refined]
    return sorted(once, key=lambda c: (c.start or 0, c.relation))


def _refined(claim: Claim, schema: Schema) -> Iterable[tuple[str, str, str, Modality]]:
    """Return what need not be said beside a claim; who is denied to lead a group may still be in it."""
    surely = claim.modality is Modality.ASSERTED
    for vaguer in schema.relations[claim.relation].refines:
        for modality in Modality if surely else (claim.modality,):
            yield claim.subject, vaguer, claim.object, modality


def _agree(a: Claim, b: Claim) -> bool:
    return all(x is None or y is None or x == y for x, y in ((a.when, b.when), (a.where, b.where)))


def _fullness(claim: Claim) -> tuple[int, float]:
    return (claim.when is not None) + (claim.where is not None), claim.confidence or 0.0
