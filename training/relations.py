"""Trains the model of how two names stand to each other, on the sentence bank."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Final

from khabar.bundled import SCHEMA
from khabar.extract import Extractor
from khabar.extract.anaphora import anaphors
from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Line
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.newnames import NewNames
from khabar.extract.opinions import BACKWARD, FORWARD, NONE, PairModel
from khabar.extract.pairs import Pair, PairFeatures, pairs
from khabar.extract.text import Sentence
from khabar.model import Article, Entity
from khabar.model.article import Language
from khabar.registry.spelling import key
from khabar.schema import load_schema
from tests.sentences.bank import Item
from training.crf import train_crf
from training.gold import SHIPPED, entity_of

PARAMETERS: Final[Mapping[str, float]] = {"c1": 0.1, "c2": 0.3, "max_iterations": 150}
# Of so many pairs that tell something one is shown without its words, as a pair that tells nothing: how two
# names stand to each other is told by words, and words nobody has seen tell nothing.
_BARE = 2
_UNKNOWN = "?"
# How often the pairs that tell a claim are chosen anew among all of its item.
_ROUNDS = 2
_SCHEMA = load_schema(SCHEMA)

Told = tuple[str, str, str]
"""A claim: subject and object by their ids, the relation between them"""
Ends = tuple[str, str]
"""The ids of two names"""
Group = tuple[int, Told]
"""A claim of an item"""


@dataclass(frozen=True)
class Instance:
    """A pair of names in a sentence.

    Attributes:
        item: the item's number; below 0 for the schema's examples.
        labels: how the two stand to each other by the item's claims → those claims.
        bare: what is left of the features where no word of the sentence is known.
    """

    item: int
    features: list[str]
    labels: Mapping[str, frozenset[Told]]
    bare: list[str]


class Marks:
    """Finds the names of an item where they are marked, and the pronouns that stand for them."""

    def __init__(
        self, item: Item, entities: Sequence[Entity], heads: Mapping[str, str], lexicon: Lexicon
    ) -> None:
        """Take the entities that the item's names stand for."""
        self._item, self._entities, self._heads, self._lexicon = item, entities, heads, lexicon

    def find(self, text: str, sentences: Sequence[Sentence]) -> list[list[Mention]]:
        """Return the mentions of each sentence."""
        named = [without_overlaps(self._marked(text, s)) for s in sentences]
        pronouns = anaphors(sentences, named, self._heads, self._lexicon)
        return [without_overlaps((*a, *b)) for a, b in zip(named, pronouns, strict=True)]

    def _marked(self, text: str, sentence: Sentence) -> Iterator[Mention]:
        for mark in self._item.marked:
            words = [
                i
                for i, t in enumerate(sentence.tokens)
                if t.word and t.start < mark.end and mark.start < t.end
            ]
            if not words:
                continue
            clitics = key(text[sentence.tokens[words[0]].start : mark.start])
            for name in mark.names:
                full = len(mark.names) == 1 and text[mark.start : mark.end] == self._item.names[name][1]
                how = "known" if full else "anaphor"
                place = (words[0], words[-1] + 1, mark.start, mark.end)
                yield Mention(self._entities[name], *place, clitics, how)


def instances(bank: Iterable[Item], language: Language) -> Iterator[Instance]:
    """Yield every pair of names in the sentences of a bank's items, with the names given."""
    extractor = Extractor(_SCHEMA, SHIPPED)
    lexicon = extractor.lexicon(language)
    features, heads = PairFeatures(lexicon), NewNames(_SCHEMA, lexicon).heads
    for number, item in enumerate(bank):
        entities = [entity_of(*name, lexicon) for name in item.names]
        ids = {name: e.id for (_, name), e in zip(item.names, entities, strict=True)}
        told = sorted({(ids[c.subject], c.relation, ids[c.object]) for c in item.gold.claims})
        for here in extractor.contexts(item.article, Marks(item, entities, heads, lexicon).find):
            for pair in pairs(here.line):
                labels = _labels(_ends(here.line, pair), told, alike=pair.first == pair.second)
                yield Instance(number, features.of(here.line, pair), labels, _bare(features, here.line, pair))


def shown(language: Language) -> Iterator[Instance]:
    """Yield the pairs of names in the examples of the schema's relations, with the names khabar finds.

    An example tells the claims of its own relation. Two names it says nothing of are left out where a pattern
    ties them: they may well stand in another.
    """
    extractor = Extractor(_SCHEMA, SHIPPED)
    features = PairFeatures(extractor.lexicon(language))
    examples = [(r.name, e) for r in _SCHEMA.relations.values() for e in r.examples if e.lang == language]
    for number, (relation, example) in enumerate(examples, 1):
        article = Article(name="example", text=example.text, language=language, published=example.published)
        contexts = extractor.contexts(article)
        mentions = [m for here in contexts for item in here.line.items for m in item.group]
        ids = {name: m.entity.id for m in mentions for name in m.entity.full_names}
        told = [(ids.get(c.subject, ""), relation, ids.get(c.object, "")) for c in example.claims]
        read = [c for c in extractor.extract(article).claims if (c.extractor or "").startswith("rules:")]
        tied = {frozenset((ids.get(c.subject, ""), ids.get(c.object, ""))) for c in read}
        for here in contexts:
            for pair in pairs(here.line):
                ends = _ends(here.line, pair)
                labels = _labels(ends, told, alike=pair.first == pair.second)
                if labels or not any(frozenset(both) in tied for both in ends):
                    bare = _bare(features, here.line, pair)
                    yield Instance(-number, features.of(here.line, pair), labels, bare)


def _bare(features: PairFeatures, line: Line, pair: Pair) -> list[str]:
    """Return the features of a pair in a sentence of unknown words."""
    items = tuple(replace(item, code=_UNKNOWN) if item.is_word else item for item in line.items)
    return [f for f in features.of(replace(line, items=items), pair) if _UNKNOWN not in f]


def _ends(line: Line, pair: Pair) -> list[Ends]:
    """Return every two entities of a pair."""
    a, b = line.items[pair.first].group, line.items[pair.second].group
    both = combinations(a, 2) if pair.first == pair.second else product(a, b)
    return [(x.entity.id, y.entity.id) for x, y in both]


def _labels(ends: Iterable[Ends], told: Iterable[Told], *, alike: bool) -> dict[str, frozenset[Told]]:
    """Return the labels of a pair, each with the claims it stands for.

    Args:
        alike: the names stand in one list, which has no direction.
    """
    found: dict[str, set[Told]] = defaultdict(set)
    for (a, b), claim in product(ends, told):
        subject, relation, object_ = claim
        symmetric = relation in _SCHEMA.symmetric
        if alike and not symmetric:
            continue
        if (subject, object_) == (a, b):
            found[relation + ("" if symmetric else FORWARD)].add(claim)
        elif (subject, object_) == (b, a):
            found[relation + ("" if symmetric else BACKWARD)].add(claim)
    return {label: frozenset(claims) for label, claims in found.items()}


def train_pairs(found: Sequence[Instance]) -> bytes:
    """Return the model of pairs.

    Where several pairs of an item might tell a claim, the first round learns from none of them, the others
    from the one that the round before thinks likeliest.
    """
    groups: dict[Group, list[int]] = defaultdict(list)
    for i, one in enumerate(found):
        for claim in {claim for claims in one.labels.values() for claim in claims}:
            groups[one.item, claim].append(i)
    model = _trained(found, {group: members[0] for group, members in groups.items() if len(members) == 1})
    for _ in range(_ROUNDS):
        judge = PairModel(model)
        likeliest = {group: max(of, key=_Sureness(found, group, judge)) for group, of in groups.items()}
        model = _trained(found, likeliest)
    return model


@dataclass(frozen=True)
class _Sureness:
    """How sure a model is that a pair tells a claim."""

    found: Sequence[Instance]
    group: Group
    judge: PairModel

    def __call__(self, i: int) -> float:
        likely = self.judge.likely(self.found[i].features)
        labels = self.found[i].labels.items()
        return max(likely.get(label, 0.0) for label, claims in labels if self.group[1] in claims)


def _trained(found: Sequence[Instance], telling: Mapping[Group, int]) -> bytes:
    """Return a model of the pairs that tell a claim and of those that tell none."""
    rows: list[list[list[str]]] = []
    labels: list[list[str]] = []
    for i, one in enumerate(found):
        told = [
            label
            for label, claims in one.labels.items()
            if any(telling.get((one.item, claim)) == i for claim in claims)
        ]
        for label in told if one.labels else [NONE]:
            rows.append([one.features])
            labels.append([label])
        if told and i % _BARE == 0:
            rows.append([one.bare])
            labels.append([NONE])
    return train_crf(rows, labels, **PARAMETERS)
