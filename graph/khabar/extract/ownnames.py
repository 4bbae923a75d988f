"""Trims the names that the model of khabar's own texts finds: none runs over a comma or a conjunction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from khabar.extract.english_names import Span
from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention, without_overlaps
from khabar.extract.rivals import stays_beside, touch
from khabar.extract.shortforms import is_new
from khabar.extract.text import Sentence, Token
from khabar.recognise import Found
from khabar.registry import new_entity
from khabar.registry.spelling import definite, key

# So sure a name must be: where rules know of none there, of a person there, and where they know another.
ALONE: Final = 0.3
ALONE_PERSON: Final = 0.5
AGAINST: Final = 0.35
# From here on a name of plain words is one.
SURE: Final = 0.97
# Where a name is one of the registry with a definite noun behind it (جيش الإسلام التنسيق).
LONGER: Final = 0.8
_PAIR = 2
_NISBA = ("ي", "يه", "يين")
# A shorter word in -ية is no adjective of origin.
_SHORTEST = 4
# Nouns in the names of places that begin with و by themselves.
_WITH_WAW = frozenset("وادي واحه واحات وسط والي".split())
# No name ends with these: weekdays, what tells where a thing lies, and what one opens or loses (فتح النار).
_NO_END = frozenset(
    "السبت الاحد الاثنين الثلاثاء الاربعاء الخميس شمالي جنوبي شرقي غربي القريب القريبه وهو وهي وهم"
    " النار السيطره الرسمي".split()
)
# Nor does one begin with these: the fighters of X are X's.
_FIGHTERS = frozenset("مقاتلو مقاتلون مقاتلين مقاتلي عناصر مسلحو مسلحي افراد جنود رجال".split())
_CLAUSE = frozenset("وهو وهي وهم هو هي التي الذي الذين".split())
_DASHES = ("-", "–", "—")
_PREPOSITIONS = frozenset("في من الي عن علي مع بين منذ ضد حتي خلال بعد قبل عام وفي وبين الذي التي او".split())


MakeMention = Callable[[str, Sentence, Span], Mention]
Read = tuple[Span, Found]


class OwnNames:
    """Lets the names of the model of khabar's own texts stand before those of registry and rules."""

    def __init__(self, heads: Mapping[str, str], lexicon: Lexicon, mention: MakeMention) -> None:
        """Take the head nouns with the entity types they tell of, and what makes a mention of a span."""
        self._heads, self._lexicon, self._mention = heads, lexicon, mention

    def settled(
        self,
        text: str,
        sentences: Sequence[Sentence],
        known: Sequence[Sequence[Mention]],
        fresh: Sequence[Sequence[Mention]],
        read: Sequence[Sequence[Read]],
    ) -> tuple[list[list[Mention]], list[list[Mention]]]:
        """Return the names of the registry and the unknown ones that remain beside those of the model."""
        # Of names that only rules see, where a trained model sees none, most are wrong.
        trained = any(found.own for of in read for _, found in of)
        kept, new = [], []
        for sentence, k, f, of in zip(sentences, known, fresh, read, strict=True):
            rivals = [m for m in (*k, *f) if m.entity.type != "region"]
            spans = (
                (
                    self.trimmed(
                        sentence.tokens,
                        span,
                        [m for m in k if _shares(m, span)],
                        sure=found.probability >= SURE or _is_quoted(text, sentence.tokens, span),
                    ),
                    found.probability,
                )
                for span, found in self._parted(sentence.tokens, of)
                if found.own and found.probability >= self._least(sentence.tokens, span, rivals)
            )
            own = [replace(self._placed(text, sentence, span, f), sure=sure) for span, sure in spans if span]
            own = [m for m in own if not any(stays_beside(o, m) for o in k)]
            kept.append([m for m in k if not any(touch(m, o) for o in own)])
            new.append(without_overlaps(own if trained else (*own, *f)))
        return kept, without_surnames(without_aliases(new))

    def _placed(self, text: str, sentence: Sentence, span: Span, fresh: Sequence[Mention]) -> Mention:
        """Return the mention of a name, that of a place with the noun before it that belongs to it."""
        first, last, _, type_ = span
        before = sentence.tokens[first - 1] if first and type_ == "region" else None
        code = self._lexicon.code(before.norm)[0] if before else ""
        if code and before and code in self._lexicon.words("new-place-head") and not before.definite:
            # A camp or quarter keeps its noun; a town has two names.
            span = (first - 1, last, before.norm[: before.norm.find(code)], type_)
        found = self._mention(text, sentence, span)
        if span[0] < first and is_new(found.entity) and self._lexicon.has("settlement", code):
            words = " ".join(text[found.start : found.end].split())
            found = replace(found, entity=new_entity(type_, str(found.entity.name), (words,)))
        by_rule = any((m.first, m.last) == span[:2] and m.entity.type == span[3] for m in fresh)
        return found if by_rule else replace(found, how="recognised")

    def _parted(self, tokens: Sequence[Token], read: Sequence[Read]) -> Iterator[Read]:
        """Yield names, each of the places that "and" joins (يارين ومروحين) by itself, without the "and"."""
        before = -1
        for (first, last, clitics, type_), found in read:
            joined = first == before and not clitics and self._is_joined(tokens[first])
            before = last
            cuts = [
                i
                for i in range(first + 1, last)
                if type_ == "region"
                and self._is_joined(tokens[i])
                and not self._lexicon.knows(tokens[i - 1].norm)
            ]
            for at, end in pairwise((first, *cuts, last)):
                yield (at, end, "و" if at > first or joined else clitics, type_), found

    def _is_joined(self, token: Token) -> bool:
        """Tell whether "and" is attached to a word, which is none that itself begins so (وادي، وحدات)."""
        word = token.norm
        plain = word not in self._heads and word not in _WITH_WAW
        return word.startswith("و") and len(word) > _SHORTEST and plain

    def trimmed(
        self, tokens: Sequence[Token], span: Span, known: Sequence[Mention], *, sure: bool = False
    ) -> Span | None:
        """Return a name without what cannot belong to it; None where no name is left.

        Args:
            known: the names of the registry it shares words with.
            sure: it is surely a name, though of plain words (كتيبة الفتح الخاصة).
        """
        first, last, clitics, type_ = span
        last = next((i for i in range(first, last) if tokens[i].norm in (",", "(", ")", ";", ":")), last)
        dashes = [i for i in range(first, last) if tokens[i].norm in _DASHES]
        if len(dashes) == _PAIR:
            # What stands between two dashes is an aside.
            last = dashes[0]
        # What a dash sets off may be a clause: جيش الإسلام – وهو أكبر الفصائل.
        last = next((i for i in dashes if i + 1 < last and tokens[i + 1].norm in _CLAUSE), last)
        if type_ == "region":
            # The operations in the north are no place.
            last = next((i for i in range(first + 1, last) if tokens[i].norm in _PREPOSITIONS), last)
        for m in known:
            attached = any(o.first == m.last and o.clitics for o in known)
            if m.first == first and m.last < last and (attached or _ends_before(tokens[m.last], m)):
                last = m.last
        fighters = type_ != "person" and tokens[first].norm in _FIGHTERS
        if last > first + 1 and (fighters or self._is_no_start(tokens[first], tokens[first + 1])):
            first, clitics = first + 1, ""
        while last > first + 1 and _is_no_end(tokens[last - 1], type_):
            last -= 1
        if last <= first or not tokens[first].word or is_letter(tokens, (first, last, clitics, type_)):
            return None
        if type_ != "person" and self._is_description(tokens[first:last], sure=sure):
            return None
        if type_ not in ("person", "region") and _is_bare(tokens, first, last, self._heads):
            return None
        return first, last, clitics, type_

    def _is_no_start(self, token: Token, following: Token) -> bool:
        """Tell a verb before a quotation mark, which no name opens with (تضم «الأحرار»)."""
        quoted = following.start > token.end + 1
        return quoted and self._lexicon.is_verb(token.norm) and token.norm not in self._heads

    def _least(self, tokens: Sequence[Token], span: Span, rivals: Sequence[Mention]) -> float:
        """Return how sure a name must be: surer where a rule lets a name end or begin elsewhere."""
        first, last, _, type_ = span
        shared = [m for m in rivals if _shares(m, span)]
        if any((m.first, m.last) != (first, last) for m in shared):
            word = tokens[last - 1]
            one = any(m.how == "known" and (m.first, m.last) == (first, last - 1) for m in shared)
            noun = word.definite and not word.norm.endswith(_NISBA) and self._lexicon.knows(word.norm)
            return LONGER if one and noun else AGAINST
        return ALONE_PERSON if type_ == "person" and not shared else ALONE

    def _is_description(self, words: Sequence[Token], *, sure: bool) -> bool:
        """Tell words that say what something is, and name nothing: قرى الريف، قوات كردية."""
        if len(words) == 1:
            return self._lexicon.knows(words[0].norm)
        at = next((i for i, w in enumerate(words) if w.norm == "في"), 0)
        if words[0].definite and words[0].norm[2:] not in self._heads and at > 0:
            # The operations in the north: plain words with a place.
            return all(self._lexicon.knows(w.norm) for w in words[:at])
        plain = not sure and all(self._lexicon.knows(w.norm) for w in words)
        if plain and self._lexicon.has("generic", words[-1].norm):
            return True
        last = words[-1].norm
        return (
            len(words) == _PAIR
            and not words[-1].definite
            and len(last) > _SHORTEST
            and last.endswith(_NISBA[1:])
        )


def _is_quoted(text: str, tokens: Sequence[Token], span: Span) -> bool:
    """Tell whether a name of several words stands in quotation marks by itself."""
    first, last = tokens[span[0]], tokens[span[1] - 1]
    marks = text[first.start - 1 : first.start] + text[last.end : last.end + 1]
    return span[1] - span[0] > 1 and marks in ("«»", "“”", '""')


def is_letter(tokens: Sequence[Token], span: Span) -> bool:
    """Tell a word of which nothing, or a letter, is left without what is attached: no name."""
    first, last, clitics, _ = span
    return last == first + 1 and len(tokens[first].norm) - len(clitics) < _PAIR


def _is_no_end(token: Token, type_: str) -> bool:
    """Tell what ends no name; no person's ends with whom one speaks to (للصحافيين)."""
    return not token.word or token.norm in _NO_END or (type_ == "person" and token.norm.startswith("لل"))


def _ends_before(token: Token, known: Mention) -> bool:
    """Tell whether a word ends a known name before it; a body of many places may have one behind it."""
    if token.norm.startswith("بال") and len(token.norm) > _SHORTEST:
        return True
    if token.norm == "في":
        return known.entity.type in ("faction", "government")
    return token.norm in _PREPOSITIONS


def _shares(m: Mention, span: Span) -> bool:
    return m.first < span[1] and span[0] < m.last


def _is_bare(tokens: Sequence[Token], first: int, last: int, heads: Mapping[str, str]) -> bool:
    """Tell whether a name is but a definite noun, which stands for one (الحركة), and what follows it."""
    _, noun = definite(tokens[first].norm) or ("", "")
    if noun[2:] not in heads:
        return False
    return last == first + 1 or not (tokens[first + 1].definite or tokens[first + 1].norm[0].isdigit())


def without_surnames(fresh: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Drop single words taken for something else that are the family name of one of the article's persons."""
    people = {
        key(str(m.entity.name)).split()[-1]
        for mentions in fresh
        for m in mentions
        if m.entity.type == "person" and m.last > m.first + 1
    }
    return [
        [m for m in mentions if m.last > m.first + 1 or key(str(m.entity.name)) not in people]
        for mentions in fresh
    ]


def without_aliases(fresh: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Drop new names that another new one has as a name, too; they are found again as that one's."""
    whose = {key(alias): m.entity.id for mentions in fresh for m in mentions for alias in m.entity.aliases}
    return [
        [m for m in mentions if whose.get(key(str(m.entity.name)), m.entity.id) == m.entity.id]
        for mentions in fresh
    ]
