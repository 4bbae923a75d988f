"""What khabar's lists and rules tell of each word, for the model of its own texts to weigh."""

from collections.abc import Iterable, Mapping, Sequence

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence, Token
from khabar.model import Region
from khabar.registry.spelling import without_clitics

# Sets of words that tell where names begin and end.
_SETS = (
    "verbs say saying that generic not-a-name title chief minister spokesman member deputy direction"
    " settlement site site-adjective place-head new-place-head place-opening emblem given-names"
    " name-link kunya forces in ambiguous-heads according-to led armed-body state-body of-a-state"
).split()
_MEMO = 20_000


class Hinter:
    """Tells the hints of words by one language's words and heads."""

    def __init__(self, heads: Mapping[str, str], lexicon: Lexicon) -> None:
        self._heads, self._lexicon = heads, lexicon
        self._memo: dict[str, tuple[str, ...]] = {}

    def hints(
        self, sentence: Sentence, known: Iterable[Mention], fresh: Iterable[Mention]
    ) -> list[list[str]]:
        """Return the hints of each token: its sets, and the names of registry and rules that it is in."""
        rows = [list(self._word(token)) for token in sentence.tokens]
        for label, mentions in (("known", known), ("rule", fresh)):
            for m in mentions:
                _mark(rows, m, f"{label}-{m.how}" if label == "known" else label)
        return rows

    def _word(self, token: Token) -> tuple[str, ...]:
        word = "" if not token.word else "P" + token.norm if token.preposition else token.norm
        if word not in self._memo:
            if len(self._memo) > _MEMO:
                self._memo.clear()
            self._memo[word] = tuple(self._told(token)) if word else ()
        return self._memo[word]

    def _told(self, token: Token) -> list[str]:
        told = ["preposition"] if token.preposition else []
        told += [f"is={name}" for name in _SETS if self._lexicon.has(name, token.norm)]
        if self._lexicon.is_verb(token.norm):
            told.append("is=verb")
        if self._lexicon.knows(token.norm):
            told.append("known-word")
        for _, rest in (("", token.norm), *without_clitics(token.norm)):
            if type_ := self._heads.get(rest) or self._heads.get(rest.removeprefix("ال")):
                return [*told, f"head={type_}"]
        return told


def _mark(rows: Sequence[list[str]], m: Mention, label: str) -> None:
    for at in range(m.first, m.last):
        where = "B" if at == m.first else "I"
        end = "E" if at == m.last - 1 else ""
        rows[at].append(f"{label}={where}{end}-{m.entity.type}")
        if isinstance(m.entity, Region) and (m.entity.government or m.entity.kind == "country"):
            rows[at].append("state")
