"""Finds names of groups, bodies and places the registry lacks, by the noun they open or end with."""

from collections.abc import Iterator, Mapping

from khabar.extract.english_names import EnglishNames, Span
from khabar.extract.lexicon import Lexicon
from khabar.extract.text import Sentence, Token
from khabar.registry.spelling import key, without_clitics
from khabar.schema import Schema

_OPENING_QUOTES = '“«"„‘”'
_CLOSING_QUOTES = '”»"’“'
# Where one head noun belongs to several types, the first of these takes the unknown name.
_PREFERENCE = ("faction", "government", "organization", "outlet")
_LONGEST = 6


class NewNames:
    """Recognises unknown names in one language by the head nouns of the schema's entity types."""

    def __init__(self, schema: Schema, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.heads: Mapping[str, str] = _heads(schema, lexicon)
        self.english = EnglishNames(self.heads, lexicon)

    def spans(self, text: str, sentence: Sentence, taken: frozenset[int]) -> Iterator[Span]:
        """Yield the unknown names of a sentence; ``taken`` are the tokens known names cover."""
        find = self._arabic if self._lexicon.language == "ar" else self.english.span_at
        i = 0
        while i < len(sentence.tokens):
            span = None if i in taken else find(text, sentence.tokens, i, taken)
            if span:
                yield span
            i = span[1] if span else i + 1

    def _arabic(self, text: str, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> Span | None:
        clitics, head = self._head_of(tokens[i].norm)
        if head in self.heads and i and _opens_quote(text, tokens[i - 1].end, tokens[i].start):
            # «كتائب الفجر»: the quotation marks say where the name ends.
            last = _closing(text, tokens, i)
            return (i, last, clitics, self.heads[head]) if last > i + 1 else None
        if head in self._lexicon.words("new-place-head"):
            last = _quoted_end(text, tokens, i) or self._place_end(tokens, i, taken)
            return (i, last, clitics, "region") if last > i + 1 else None
        if head not in self.heads and head.startswith("ال"):
            return self._described(tokens, i, taken, clitics, head[2:])
        if head not in self.heads:
            return None
        last = _quoted_end(text, tokens, i)
        if not last and head not in self._lexicon.words("ambiguous-heads"):
            last = self._annexed_end(tokens, i, taken)
        return (i, last, clitics, self.heads[head]) if last and last > i + 1 else None

    def _head_of(self, word: str) -> tuple[str, str]:
        for clitics, rest in (("", word), *without_clitics(word)):
            if rest in self.heads or rest in self._lexicon.words("new-place-head"):
                return clitics, rest
            if rest.startswith("ال") and rest[2:] in self.heads:
                return clitics, rest
        return "", ""

    def _described(
        self, tokens: tuple[Token, ...], i: int, taken: frozenset[int], clitics: str, head: str
    ) -> Span | None:
        """A definite head noun with its definite adjectives is a name (الفرقة الرابعة، الجبهة الشامية)."""
        last = i + 1
        if head in self._lexicon.words("emblem"):
            return None
        while last < min(len(tokens), i + 3) and last not in taken and tokens[last].definite:
            if not self._may_belong(tokens[last]):
                return None
            last += 1
        if last == i + 1:
            return None
        return i, last, clitics, self.heads[head]

    def _annexed_end(self, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> int:
        """An annexed name runs to its first definite word and the adjectives after (لواء صقور الجبل)."""
        last = i + 1
        while last < min(len(tokens), i + 4) and last not in taken and self._may_belong(tokens[last]):
            last += 1
            if tokens[last - 1].definite:
                break
        else:
            return i + 2 if self._is_given_name(tokens, i + 1) else 0
        if last < len(tokens) and last not in taken and self._describes(tokens[last]):
            last += 1
        return last

    def _describes(self, token: Token) -> bool:
        """Tell a definite adjective that ends a name from a noun that goes on the sentence (… التحالف مع)."""
        directs = self._lexicon.has("direction", token.norm)
        return token.definite and self._may_belong(token) and (directs or not self._lexicon.knows(token.norm))

    def _is_given_name(self, tokens: tuple[Token, ...], i: int) -> bool:
        return i < len(tokens) and tokens[i].norm in self._lexicon.words("given-names")

    def _place_end(self, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> int:
        """A place after بلدة or قرية is one word; two after كفر، تل، أبو and the like."""
        last = i + 1
        if last >= len(tokens) or last in taken or not self._may_belong(tokens[last]):
            return i
        opens = tokens[last].norm in self._lexicon.words("place-opening")
        last += 1
        follows = last < len(tokens) and last not in taken and tokens[last].word
        return last + 1 if opens and follows else last

    def _may_belong(self, token: Token) -> bool:
        if not token.word or token.norm[0].isdigit():
            return False
        # With the article a word is no preposition and no verb (لواء الفجر، فجر اليوم).
        barring = (
            ("generic", "title") if token.definite else ("generic", "not-a-name", "say", "that", "verbs")
        )
        return not any(self._lexicon.has(name, token.norm) for name in barring)


def _heads(schema: Schema, lexicon: Lexicon) -> dict[str, str]:
    order = [*_PREFERENCE, *(name for name in schema.entities if name not in _PREFERENCE)]
    heads: dict[str, str] = {}
    for name in order:
        if name in schema.entities:
            for head in schema.entities[name].heads.get(lexicon.language, ()):
                heads.setdefault(key(head), name)
    return heads


def _quoted_end(text: str, tokens: tuple[Token, ...], i: int) -> int:
    """Return the token behind the quoted name that follows token ``i``; 0 where none follows."""
    follows = i + 1 < len(tokens) and _opens_quote(text, tokens[i].end, tokens[i + 1].start)
    return _closing(text, tokens, i + 1) if follows else 0


def _opens_quote(text: str, start: int, end: int) -> bool:
    return any(q in text[start:end] for q in _OPENING_QUOTES)


def _closing(text: str, tokens: tuple[Token, ...], first: int) -> int:
    """Return the token behind the quotation that opens before token ``first``; 0 where it is no name."""
    for last in range(first, min(len(tokens), first + _LONGEST)):
        if not tokens[last].word:
            return 0
        if any(q in text[tokens[last].end : tokens[last].end + 1] for q in _CLOSING_QUOTES):
            return last + 1
    return 0
