"""Who speaks in Arabic: the subject of a verb of saying, before or behind it, by name, post or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.lexicon import Lexicon
from khabar.extract.line import Item, Line
from khabar.model import Entity

POSTS = ("spokesman", "chief", "member", "minister")
# A post, the group it is in and the holder's name fit in so many items.
_POST = 9


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks.

    Attributes:
        entity: by name.
        anonymous: an unnamed source.
        title: by post alone (الناطق العسكري).
        at: the item that names the speaker, or the last one looked at.
        unread: somebody is named whom the text's names do not know.
    """

    entity: Entity | None = None
    anonymous: bool = False
    title: str = ""
    at: int = -1
    unread: bool = False

    @property
    def told(self) -> bool:
        """Tell whether the words looked at say anything of who speaks."""
        return self.entity is not None or self.anonymous or bool(self.title)


def named_in(line: Line, span: Sequence[int], lexicon: Lexicon) -> Speaker:
    """Return who is named as speaking in the items between a verb of saying and its "that".

    A person goes before the group his post is in; a source that stays unnamed before both.
    """
    if not span:
        return Speaker()
    head = next((i for i in span if line.items[i].group or _is_noun(line.items[i], lexicon)), span[0])
    if _hides(line, span, lexicon) or _is(line.items[head], "source", lexicon):
        return Speaker(anonymous=True, at=head)
    names = [i for i in span if may_speak(line, i, lexicon)]
    person = next((i for i in names if _is_person(line.items[i])), None)
    if person is not None and not _group_speaks(line, head, person):
        return Speaker(line.items[person].group[0].entity, at=person)
    post = _post(line, head, lexicon)
    if _is(line.items[span[0]], "some", lexicon) or _unnamed(line, head, post, lexicon):
        return Speaker(anonymous=True, at=head)
    if names:
        return Speaker(line.items[names[0]].group[0].entity, title=post, at=names[0])
    definite = line.items[head].definite
    anonymous = _is(line.items[head], "anonymous", lexicon) and not (post and definite)
    unread = not anonymous and not post and not definite
    return Speaker(anonymous=anonymous, title="" if anonymous else post, at=head, unread=unread)


def named_before(line: Line, verb: int, floor: int, lexicon: Lexicon) -> Speaker:
    """Return the subject that stands before its verb; none where the verb is joined to what precedes."""
    begin = verb
    while begin > floor and not _opens(line.items[begin - 1], lexicon):
        begin -= 1
    if begin == verb or "و" in line.items[verb].clitics:
        return Speaker()
    if line.items[verb - 1].group:
        # The subject stands right before the verb: what is before a comma is another matter.
        commas = (i for i in range(begin, verb) if line.items[i].code == ",")
        begin = max(commas, default=begin - 1) + 1
    return named_in(line, range(begin, verb), lexicon)


def named_beside(line: Line, verb: int, lexicon: Lexicon) -> Speaker:
    """Return the subject right behind a verb that takes no "that" (دعا فلان القوم إلى …)."""
    first = verb + 1
    if first >= len(line.items):
        return Speaker()
    item = line.items[first]
    if item.group:
        if may_speak(line, first, lexicon) and _agrees(line, verb, first):
            return _voice(line, first) or Speaker(item.group[0].entity, at=first)
        return Speaker()
    if not _is_noun(item, lexicon) or item.clitics:
        return Speaker()
    stop = next(
        (i for i in range(first, min(len(line.items), first + _POST)) if _ends_subject(line, i, lexicon)),
        min(len(line.items), first + _POST),
    )
    who = named_in(line, range(first, stop), lexicon)
    if who.unread and "و" in line.items[verb].clitics and not line.phrase_at(verb, "call", lexicon):
        # ونفى وجود أي خلاف: what is denied, not who denies.
        return Speaker()
    return who


def _voice(line: Line, group: int) -> Speaker | None:
    """Return the person a group speaks through (أبدى المجلس، على لسان قائده فلان، …)."""
    behind = range(group + 1, min(len(line.items), group + _POST))
    if all(line.items[i].code != "لسان" for i in behind[:4]):
        return None
    person = next((i for i in behind if _is_person(line.items[i])), None)
    return None if person is None else Speaker(line.items[person].group[0].entity, at=person)


def may_speak(line: Line, i: int, lexicon: Lexicon) -> bool:
    """A region says nothing, and neither does whom somebody speaks to (لعنب بلدي، في حديث إلى …)."""
    item = line.items[i]
    if not item.group or item.group[0].entity.type == "region" or _accusative_pair(line, i, lexicon):
        return False
    before = line.items[i - 1].code if i else ""
    if before in lexicon.words("document"):
        return True
    return not {"ل", "ب"} & set(item.clitics) and before not in lexicon.words("spoken-to")


def _is(item: Item, name: str, lexicon: Lexicon) -> bool:
    return item.is_word and item.code in lexicon.words(name)


def _is_person(item: Item) -> bool:
    return bool(item.group) and item.group[0].entity.type == "person"


def _is_noun(item: Item, lexicon: Lexicon) -> bool:
    """Tell a word that may name who speaks from particles, prepositions and words of time."""
    return item.is_word and (
        item.code[0].isalpha()
        and item.code not in lexicon.words("not-a-name")
        and item.code not in lexicon.words("spoken-to")
        and item.code not in lexicon.words("that")
    )


def _opens(item: Item, lexicon: Lexicon) -> bool:
    """Tell whether a clause begins behind an item."""
    return item.code in (";", ":", ".") or _is(item, "but", lexicon) or _is(item, "that", lexicon)


def _hides(line: Line, span: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the speaker's name is withheld (طلب عدم ذكر اسمه، لم يكشف هويته)."""
    return any(_is(line.items[i], "name-kept", lexicon) for i in span) and any(
        _is(line.items[i], "withheld", lexicon) for i in span
    )


def _group_speaks(line: Line, head: int, person: int) -> bool:
    """Tell whether a person named behind a group is part of what is told of it, not its voice."""
    first = line.items[head]
    if not first.group or head == person:
        return False
    return not any(line.items[i].code == "لسان" for i in range(head, person))


def _post(line: Line, head: int, lexicon: Lexicon) -> str:
    return next((post for post in POSTS if line.phrase_at(head, post, lexicon)), "")


def _unnamed(line: Line, head: int, post: str, lexicon: Lexicon) -> bool:
    """Tell "a member of", "officers in" from "the head of": the first may be anybody."""
    item, behind = line.items[head], line.items[head + 1 : head + 2]
    known = _is(item, "anonymous", lexicon) or post == "member"
    if not known or item.definite or item.group:
        return False
    return not behind or not behind[0].group or line.items[head].code.endswith("ون")


def _accusative_pair(line: Line, i: int, lexicon: Lexicon) -> bool:
    """Tell whether an item is a pair that something is done to (دعت الطرفين)."""
    word = line.sentence.tokens[line.items[i].first].norm
    return word.endswith("ين") and any(word.endswith(w) for w in lexicon.words("pair-noun"))


def _agrees(line: Line, verb: int, name: int) -> bool:
    """Tell whether a name may be the verb's subject by its gender: «ودعا الكتيبة» has another."""
    word = line.sentence.tokens[line.items[name].first].norm
    code = line.items[verb].code
    feminine = code.startswith("ت") or code.endswith(("ت", "تا", "ه"))
    return feminine or not word.endswith("ه") or _is_person(line.items[name])


def _ends_subject(line: Line, i: int, lexicon: Lexicon) -> bool:
    """Tell whether an item stands behind a verb's subject."""
    item = line.items[i]
    if _is(item, "that", lexicon) or item.code in ("الي", "علي", ";", ":"):
        return True
    return i > 0 and _is_person(line.items[i - 1])
