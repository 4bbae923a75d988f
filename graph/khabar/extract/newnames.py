"""Finds names of groups, bodies and places the registry lacks, by the noun they open or end with."""

from collections.abc import Iterator, Mapping

from khabar.extract.lexicon import Lexicon
from khabar.extract.text import Sentence, Token
from khabar.registry.spelling import key, without_clitics
from khabar.schema import Schema

_OPENING_QUOTES = '“«"„‘”'
_CLOSING_QUOTES = '”»"’“'
# Where one head noun belongs to several types, the first of these takes the unknown name.
_PREFERENCE = ("faction", "government", "organization", "outlet")
_LONGEST = 6
_LONGEST_ENGLISH = 8
_LONGEST_PLACE = 3
# How English adjectives of nationality end: Malian, Sudanese, Turkish, Iraqi, French, Nigerien, Burkinabe.
_NATIONAL = ("an", "ese", "ish", "i", "ch", "ien", "abe", "ean")

Span = tuple[int, int, str, str]
"""first token, last token (exclusive), attached letters, entity type"""


class NewNames:
    """Recognises unknown names in one language by the head nouns of the schema's entity types."""

    def __init__(self, schema: Schema, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.heads: Mapping[str, str] = _heads(schema, lexicon)

    def spans(self, text: str, sentence: Sentence, taken: frozenset[int]) -> Iterator[Span]:
        """Yield the unknown names of a sentence; ``taken`` are the tokens known names cover."""
        find = self._arabic if self._lexicon.language == "ar" else self._english
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
        if head.startswith("ال"):
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

    def _english(self, _text: str, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> Span | None:
        if not _is_capital(tokens[i]) or tokens[i].norm in self._lexicon.words("not-a-name"):
            return None
        if (
            tokens[i].norm in self._lexicon.words("forces")
            and tokens[i + 1 : i + 2]
            and not _is_capital(tokens[i + 1])
        ):
            # "Rebels of the Victory Front", at the head of a sentence
            return None
        last = i
        while (
            last < len(tokens)
            and last - i < _LONGEST_ENGLISH
            and last not in taken
            and self._goes_on(tokens, last)
        ):
            last += 1
        while last > i and not _is_capital(tokens[last - 1]):
            last -= 1
        if state := self._state_body(tokens, i, last):
            return state
        if tokens[i].norm in self._lexicon.words("direction"):
            # The Southern Front is a group's name, Southern Yemen two words for a place.
            return self._english_group(tokens, i, last)
        if place := self._english_place(tokens, i, last):
            return i, place, "", "region"
        return self._english_group(tokens, i, last)

    def _goes_on(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name goes on: with a capital, or with a small word a capital follows."""
        if _is_capital(tokens[at]):
            return True
        if tokens[at].norm == "s" and tokens[at - 1].norm in self._lexicon.words("inside-possessive"):
            return at + 1 < len(tokens) and _is_capital(tokens[at + 1])
        small = tokens[at].norm in self._lexicon.words("inside-names")
        return small and any(_is_capital(t) for t in tokens[at + 1 : at + 3])

    def _english_place(self, tokens: tuple[Token, ...], i: int, last: int) -> int:
        """Return where a place name (the town of X, X oil field) ends; 0 where none begins."""
        end = last
        while end < len(tokens) and tokens[end].norm in self._lexicon.words("site-adjective"):
            end += 1
        heads = self._lexicon.words("site") | self._lexicon.words("place-tail")
        if end < len(tokens) and tokens[end].norm in heads and tokens[end].text.islower():
            return end + 1
        heads = self._lexicon.words("new-place-head")
        if i > 1 and tokens[i - 1].norm == "of" and tokens[i - 2].norm in heads:
            return last
        return last if self._is_place_where(tokens, i, last) else 0

    def _is_place_where(self, tokens: tuple[Token, ...], i: int, last: int) -> bool:
        """An unknown name alone behind "in", "near" or "captured" is a place; not so in Kurdish areas."""
        before = [t.norm for t in tokens[max(0, i - 2) : i]]
        led = before[-1:] in (["in"], ["near"], ["outside"]) or before == ["out", "of"]
        led = led or (bool(before) and before[-1] in self._lexicon.words("place-taking"))
        if not led or last - i > _LONGEST_PLACE or tokens[i].norm in self._lexicon.words("given-names"):
            return False
        if any(t.norm in self.heads or t.norm in self._lexicon.words("not-a-place") for t in tokens[i:last]):
            return False
        behind = tokens[last] if last < len(tokens) else None
        if behind is None or not behind.word:
            return True
        return any(behind.norm in self._lexicon.words(name) for name in ("clause", "way", "preposition"))

    def _english_group(self, tokens: tuple[Token, ...], i: int, last: int) -> Span | None:
        described = self._described_as(tokens, last)
        if any(t.norm in self._lexicon.words("title") for t in tokens[i : i + 1]):
            return None
        ends = [(at + 1, head) for at in range(i, last) if (head := self._head_at(tokens, at, i))]
        if ends and last - i >= 2:
            # Victory Brigade of the Ansar Front: two names; Movement for the Liberation of Azawad: one.
            two = len(ends) > 1 and ends[0][0] - i >= 2 and tokens[ends[0][0]].norm in ("of", "for")
            end, type_ = ends[0] if two else ends[-1]
            if not two and end < last and tokens[end].norm in ("of", "for"):
                end = last
            if end - i >= 2:
                return i, end, "", described or type_
        if tokens[i].norm in self._lexicon.words("group-opening") and last - i >= 2:
            return i, last, "", "faction"
        return (i, last, "", described) if described else None

    def _head_at(self, tokens: tuple[Token, ...], at: int, first: int) -> str:
        """Return the entity type of the head noun, of two words at most, that ends at a token."""
        both = f"{tokens[at - 1].norm} {tokens[at].norm}" if at > first else ""
        return self.heads.get(both) or self.heads.get(tokens[at].norm, "")

    def _described_as(self, tokens: tuple[Token, ...], last: int) -> str:
        """Return the entity type of the noun that describes a name: "Fano, an Amhara militia …"."""
        words = [t.norm for t in tokens[last : last + 6]]
        if len(words) < 3 or words[0] != "," or words[1] not in ("a", "an", "the"):
            return ""
        for word in words[2:]:
            if word in self.heads:
                return self.heads[word]
            ends = ("clause", "preposition", "chief", "member", "spokesman")
            if not word[0].isalpha() or any(word in self._lexicon.words(name) for name in ends):
                break
        return ""

    def _state_body(self, tokens: tuple[Token, ...], i: int, last: int) -> Span | None:
        """An adjective of nationality with a small noun of state is a government's name (the Malian army)."""
        national = tokens[i].norm.endswith(_NATIONAL)
        if i + 1 >= len(tokens) or not national or tokens[i].norm in self._lexicon.words("not-a-state"):
            return None
        if tokens[i + 1].norm in self._lexicon.words("state-noun"):
            return i, i + 1, "", "government"
        if last != i + 1:
            return None
        named = tokens[last].norm in self._lexicon.words("state-body")
        return (i, last + 1, "", "government") if named and tokens[last].text.islower() else None


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


def _is_capital(token: Token) -> bool:
    return token.word and token.text[0].isupper()
