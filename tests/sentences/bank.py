"""Reads the sentence bank: coded sentences with their names marked (README.md)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from khabar.model import ANONYMOUS, Article, Claim, ClaimsFile, Modality, NewEntity
from khabar.model.article import Language

HERE: Final = Path(__file__).parent
TYPES: Final[Mapping[str, str]] = {
    "P": "person",
    "F": "faction",
    "G": "government",
    "O": "organization",
    "M": "outlet",
    "R": "region",
}
# Every third line is only measured on.
HELD_OUT: Final = 3
_MARK = re.compile(r"\{(=[0-9=]+|[A-Z]) ([^{}]+)\}")
_FIELDS = {"by": "said_by", "where": "where", "when": "when"}


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of an item that name something.

    Attributes:
        start, end: offsets in the article's text.
        names: the numbers, from 0, of the names they stand for.
    """

    start: int
    end: int
    names: tuple[int, ...]


@dataclass(frozen=True)
class Item:
    """A coded sentence.

    Attributes:
        line: its line in the file.
        held_out: it is only measured on.
        names: type and words of each name.
    """

    line: int
    article: Article
    gold: ClaimsFile
    names: tuple[tuple[str, str], ...]
    marked: tuple[Marked, ...] = field(repr=False)

    @property
    def held_out(self) -> bool:
        """Tell whether nobody who writes rules may read it."""
        return self.line % HELD_OUT == 0


def files() -> list[Path]:
    """Return the files of the bank in name order."""
    return sorted(HERE.glob("*-*.txt"))


def learnt(language: Language) -> Iterator[Item]:
    """Yield the items of a language that rules are written on and models trained, file by file."""
    for file in files():
        if _language(file) == language:
            yield from (item for item in items(file) if not item.held_out)


def items(file: Path) -> Iterator[Item]:
    """Yield the items of a file.

    Raises:
        ValueError: a line is not in the bank's notation; it is named.
    """
    language = _language(file)
    published: date | None = None
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("published:"):
            published = date.fromisoformat(line.partition(":")[2].strip())
        elif line.strip() and not line.startswith("#"):
            try:
                yield _item(number, line, language, published)
            except (ValueError, IndexError) as error:
                raise ValueError(f"{file.name}:{number}: {error}") from error


def _language(file: Path) -> Language:
    return "ar" if file.name.startswith("ar-") else "en"


def _item(number: int, line: str, language: Language, published: date | None) -> Item:
    body, parted, coded = line.rpartition("||")
    if not parted:
        raise ValueError("no || parts the sentence from its claims")
    text, names, marked = _unmarked(body.strip())
    if "{" in text or "}" in text:
        raise ValueError("a brace is left over")
    claims = [] if coded.strip() == "-" else [_claim(part.split(), names, text) for part in coded.split(";")]
    article = Article(name=f"line-{number}", text=text, language=language, published=published)
    gold = ClaimsFile(
        article=article.name,
        reviewed=True,
        entities=tuple(NewEntity(name=name, type=type_) for type_, name in names),
        claims=tuple(claims),
    )
    return Item(number, article, gold, tuple(names), tuple(marked))


def _unmarked(body: str) -> tuple[str, list[tuple[str, str]], list[Marked]]:
    """Return the plain text, the names in it, and where they stand."""
    text, at = "", 0
    names: list[tuple[str, str]] = []
    marked: list[Marked] = []
    for m in _MARK.finditer(body):
        text += body[at : m.start()]
        if m[1] in TYPES:
            names.append((TYPES[m[1]], m[2]))
        numbers = [int(n) - 1 for n in m[1].strip("=").split("=")] if "=" in m[1] else [len(names) - 1]
        if any(not 0 <= n < len(names) for n in numbers):
            raise ValueError(f"{m[0]} stands for no name before it")
        marked.append(Marked(len(text), len(text) + len(m[2]), tuple(numbers)))
        text += m[2]
        at = m.end()
    return text + body[at:], names, marked


def _claim(words: list[str], names: list[tuple[str, str]], text: str) -> Claim:
    subject, relation, object_, *rest = words
    fields: dict[str, str] = {"modality": Modality.ASSERTED}
    for word in rest:
        key, is_field, value = word.partition("=")
        if not is_field:
            fields["modality"] = Modality(word)
        elif key == "when" or value == ANONYMOUS:
            fields[_FIELDS[key]] = value
        else:
            fields[_FIELDS[key]] = _named(value, names)
    ends = {"subject": _named(subject, names), "object": _named(object_, names)}
    return Claim.model_validate({**ends, "relation": relation, "quote": text, "start": 0, **fields})


def _named(number: str, names: list[tuple[str, str]]) -> str:
    if not 1 <= int(number) <= len(names):
        raise ValueError(f"there is no name {number}")
    return names[int(number) - 1][1]
