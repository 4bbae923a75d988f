"""Finds English names of groups, bodies and places the registry lacks, by capitals and the words around."""

from collections.abc import Iterator, Mapping

from khabar.extract.english_ends import dateline_end, is_ordinal
from khabar.extract.lexicon import Lexicon
from khabar.extract.text import Token

_LONGEST = 8
_LONGEST_PLACE = 3
# How adjectives of nationality end: Malian, Sudanese, Turkish, Iraqi, French, Nigerien, Burkinabe.
_NATIONAL = ("an", "ese", "ish", "i", "ch", "ien", "abe", "ean")

Span = tuple[int, int, str, str]
"""first token, last token (exclusive), attached letters, entity type"""


class EnglishNames:
    """Recognises unknown English names by head nouns, descriptions, and the words before and behind."""

    def __init__(self, heads: Mapping[str, str], lexicon: Lexicon) -> None:
        """Take the head nouns with the entity types they tell of."""
        self._heads, self._lexicon = heads, lexicon

    def span_at(self, text: str, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> Span | None:
        """Return the unknown name that begins at token ``i``, if any; ``taken`` tokens belong to others."""
        if place := self._dateline(tokens, i, taken) or self._with_article(text, tokens, i, taken):
            return place
        after = i + 2 if is_ordinal(tokens, i) else i + 1
        numbered = tokens[i].norm[0].isdigit() and after < len(tokens) and _is_capital(tokens[after])
        if not (numbered or _is_capital(tokens[i])) or self._is(tokens[i], "not-a-name"):
            return None
        if self._is(tokens[i], "forces") and i + 1 < len(tokens) and not _is_capital(tokens[i + 1]):
            # "Rebels of the Victory Front", at the head of a sentence
            return None
        last = self._run_end(tokens, after - 1 if numbered else i, taken)
        if state := self._state_body(tokens, i, last):
            return state
        # The Southern Front and the 444 Brigade are groups; Southern Yemen is no name of its own.
        group_only = numbered or self._is(tokens[i], "direction")
        if not group_only and (end := self._place(tokens, i, last)):
            return i, end, "", "region"
        return self._group(tokens, i, last)

    def acronym_spans(self, tokens: tuple[Token, ...]) -> Iterator[Span]:
        """Yield the names that acronyms behind them spell: the State in the Greater Sahara (SGS)."""
        for at in range(3, len(tokens) - 1):
            letters = tokens[at].text
            if tokens[at - 1].norm != "(" or tokens[at + 1].norm != ")" or not letters.isupper():
                continue
            first = last = at - 1
            rest = letters
            while rest and first and tokens[first - 1].word and last - first < _LONGEST:
                first -= 1
                if tokens[first].text[0] == rest[-1]:
                    rest = rest[:-1]
                elif _is_capital(tokens[first]) or not (
                    self._is(tokens[first], "inside-names") or tokens[first].norm in ("in", "and", "s")
                ):
                    break
            head = next(
                (h for i in range(last - 1, first - 1, -1) if (h := self._head_at(tokens, i, first))), ""
            )
            if not rest and len(letters) > 2:
                yield first, last, "", head

    def _dateline(self, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> Span | None:
        last = 0 if i else dateline_end(tokens)
        return (0, last, "", "region") if last and taken.isdisjoint(range(last)) else None

    def _with_article(
        self, text: str, tokens: tuple[Token, ...], i: int, taken: frozenset[int]
    ) -> Span | None:
        """A name of one word with the Arabic article, alone behind a preposition or verb, is a place."""
        last = i + 2
        if tokens[i].norm not in ("al", "in") or last > len(tokens) or i + 1 in taken:
            return None
        hyphen = text[tokens[i].end : tokens[i + 1].start] == "-" and _is_capital(tokens[i + 1])
        if not hyphen or (i and (_is_capital(tokens[i - 1]) or tokens[i - 1].norm in ("by", "said"))):
            return None
        alone = last == len(tokens) or not _is_capital(tokens[last])
        return (i, last, "", "region") if alone else None

    def _run_end(self, tokens: tuple[Token, ...], i: int, taken: frozenset[int]) -> int:
        last = i + 1
        while (
            last < len(tokens) and last - i < _LONGEST and last not in taken and self._goes_on(tokens, last)
        ):
            last += 1
        while last > i + 1 and not _is_capital(tokens[last - 1]):
            last -= 1
        return last

    def _goes_on(self, tokens: tuple[Token, ...], at: int) -> bool:
        """Tell whether a name goes on: with a capital, or with a small word a capital follows."""
        if _is_capital(tokens[at]):
            return True
        if tokens[at].norm == "s" and self._is(tokens[at - 1], "inside-possessive"):
            return at + 1 < len(tokens) and _is_capital(tokens[at + 1])
        small = self._is(tokens[at], "inside-names")
        return small and any(_is_capital(t) for t in tokens[at + 1 : at + 3])

    def _place(self, tokens: tuple[Token, ...], i: int, last: int) -> int:
        """Return where a place name (the town of X, X oil field) ends; 0 where none begins."""
        end = last
        while end < len(tokens) and self._is(tokens[end], "site-adjective"):
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
        if not led or last - i > _LONGEST_PLACE or self._is(tokens[i], "given-names"):
            return False
        if any(t.norm in self._heads or self._is(t, "not-a-place") for t in tokens[i:last]):
            return False
        behind = tokens[last] if last < len(tokens) else None
        if behind is None or not behind.word:
            return True
        return any(self._is(behind, name) for name in ("clause", "way", "preposition"))

    def _group(self, tokens: tuple[Token, ...], i: int, last: int) -> Span | None:
        described = self._described_as(tokens, last)
        if self._is(tokens[i], "title"):
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
        if self._is(tokens[i], "outlet-opening") and last - i >= 2:
            return i, last, "", "outlet"
        if self._is(tokens[i], "group-opening") and last - i >= 2:
            return i, last, "", "faction"
        described = described or self._tail(tokens, i, last)
        return (i, last, "", described) if described else None

    def _tail(self, tokens: tuple[Token, ...], i: int, last: int) -> str:
        """Return the type of a bare name by the small noun behind it (the M23 movement); "" if none is."""
        if last >= len(tokens) or not tokens[last].text.islower() or last - i > _LONGEST_PLACE:
            return ""
        barred = ("not-a-group", "not-a-state", "direction", "given-names", "title")
        if tokens[i].norm.endswith(_NATIONAL) or any(self._is(tokens[i], name) for name in barred):
            return ""
        return "faction" if self._is(tokens[last], "group-tail") else ""

    def _head_at(self, tokens: tuple[Token, ...], at: int, first: int) -> str:
        """Return the entity type of the head noun, of two words at most, that ends at a token."""
        both = f"{tokens[at - 1].norm} {tokens[at].norm}" if at > first else ""
        return self._heads.get(both) or self._heads.get(tokens[at].norm, "")

    def _described_as(self, tokens: tuple[Token, ...], last: int) -> str:
        """Return the entity type of the noun that describes a name: "Fano, an Amhara militia …"."""
        words = [t.norm for t in tokens[last : last + 6]]
        if len(words) < 3 or words[0] != "," or words[1] not in ("a", "an", "the"):
            return ""
        for word, token in zip(words[2:], tokens[last + 2 : last + 6], strict=True):
            if word in self._heads and not token.text.islower():
                # "Karim Haddad, an Ansar Front commander": the noun is another's name.
                break
            if word in self._heads:
                return self._heads[word]
            ends = ("clause", "preposition", "chief", "member", "spokesman")
            if not word[0].isalpha() or any(word in self._lexicon.words(name) for name in ends):
                break
        return ""

    def _state_body(self, tokens: tuple[Token, ...], i: int, last: int) -> Span | None:
        """An adjective of nationality with a small noun of state is a government's name (the Malian army)."""
        national = tokens[i].norm.endswith(_NATIONAL)
        barred = self._is(tokens[i], "not-a-state") or self._is(tokens[i], "given-names")
        if i + 1 >= len(tokens) or not national or barred:
            return None
        if last > i + 2 and self._head_at(tokens, last - 1, i) in ("faction", "government"):
            # Australian Defence Force: a state's own arms are its government's.
            return i, last, "", "government"
        if self._is(tokens[i + 1], "state-noun"):
            return i, i + 1, "", "government"
        return self._small_state_body(tokens, i) if last == i + 1 < len(tokens) else None

    def _small_state_body(self, tokens: tuple[Token, ...], i: int) -> Span | None:
        """Return the name that an adjective of nationality and small words make: the Malian army."""
        last = i + 1
        if self._is(tokens[last], "state-adjective") and last + 1 < len(tokens):
            last += 1
        if tokens[last].norm == "state" and last + 1 < len(tokens) and self._is(tokens[last + 1], "medium"):
            return i, last + 2, "", "outlet"
        named = self._is(tokens[last], "state-body")
        if not named or not tokens[last].text.islower():
            return None
        command = last + 1 < len(tokens) and self._is(tokens[last + 1], "police-tail")
        return i, last + 1 + command, "", "government"

    def _is(self, token: Token, name: str) -> bool:
        return token.norm in self._lexicon.words(name)


def _is_capital(token: Token) -> bool:
    return token.word and token.text[0].isupper()
