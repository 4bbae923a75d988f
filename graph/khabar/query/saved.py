"""Saved queries: ``schema/queries/NAME.rq``, SPARQL under a header that says what it answers and takes.

The header is the comment lines at the top of the file::

    # title-ar: من يتحدث باسم الفصيل
    # title-en: Who speaks for it
    # param actor: actor | الفاعل | whose spokesmen
    # param since: since = 2011 | منذ | not before this day, month or year
    # param relation: relation? | العلاقة | only this relation
    ## A note to the reader of the file.

A parameter is the SPARQL variable of its name, which the query must SELECT. Its type says how the value is
read (see `khabar.query.parameters`); ``= VALUE`` is what counts where none is given; ``?`` lets it be left
out, and the variable is then free.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from khabar.errors import DataError, Problem, UsageError, did_you_mean
from khabar.query.parameters import TYPES, Parameter
from khabar.yamlfile import read_text

_ENDING = ".rq"
_HEADER = re.compile(r"#[ \t]*(?P<key>[^:#]+?)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*")
_PARAM = re.compile(r"param[ \t]+(?P<name>[a-z][a-z_]*)")
_VALUE = re.compile(
    r"(?P<type>[a-z]+)(?:(?P<free>\?)|[ \t]*=[ \t]*(?P<default>[^|]*?))?"
    r"[ \t]*\|[ \t]*(?P<ar>[^|]*?)[ \t]*\|[ \t]*(?P<en>[^|]*)"
)


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query under a name.

    Attributes:
        name: the file's name without its ending.
        sparql: the whole file, header and all, so that line numbers are the file's.
    """

    name: str
    path: Path
    title_ar: str
    title_en: str
    parameters: tuple[Parameter, ...]
    sparql: str


def list_saved(folders: Iterable[Path]) -> list[SavedQuery]:
    """Return the saved queries of the schema ``folders`` in name order; later folders win.

    Raises:
        DataError: every problem in every header, with its line.
    """
    queries: list[SavedQuery] = []
    problems: list[Problem] = []
    for _, path in sorted(_files(folders).items()):
        try:
            queries.append(load_saved(path))
        except DataError as error:
            problems += error.problems
    if problems:
        raise DataError(problems)
    return queries


def find_saved(folders: Iterable[Path], name: str) -> SavedQuery:
    """Return the saved query of this name.

    Raises:
        UsageError: there is none.
        DataError: as for `load_saved`.
    """
    files = _files(folders)
    if name not in files:
        hint = did_you_mean(name, files) or "`khabar query --list` lists them"
        raise UsageError(f'no saved query "{name}"; {hint}')
    return load_saved(files[name])


def load_saved(path: Path) -> SavedQuery:
    """Read a saved query.

    Raises:
        DataError: the file cannot be read, or its header lacks a title, says something twice or unknown.
    """
    sparql = read_text(path)
    header = list(_header(sparql))
    texts = {key: value for _, key, value in header if key in _TITLES}
    problems = [*_unknown(path, header), *_repeated(path, header)]
    parameters = [_parameter(path, *entry, problems) for entry in header if _PARAM.fullmatch(entry[1])]
    missing = [title for title in _TITLES if not texts.get(title)]
    problems += [
        Problem(str(path), 1, f"# {title}: is missing", "say what the query answers") for title in missing
    ]
    if problems:
        raise DataError(sorted(problems))
    kept = tuple(parameter for parameter in parameters if parameter)
    return SavedQuery(path.stem, path, texts["title-ar"], texts["title-en"], kept, sparql)


_TITLES = ("title-ar", "title-en")
_Entry = tuple[int, str, str]


def _files(folders: Iterable[Path]) -> dict[str, Path]:
    return {
        file.stem: file for folder in folders for file in sorted((folder / "queries").glob(f"*{_ENDING}"))
    }


def _header(sparql: str) -> Iterable[_Entry]:
    """Yield line, key and value of each header line; a line that is no ``key: value`` is all key."""
    for number, line in enumerate(sparql.splitlines(), 1):
        if not line.startswith("#"):
            return
        if line.startswith("##") or not line.strip("# \t"):
            continue
        match = _HEADER.fullmatch(line)
        yield (number, match["key"], match["value"]) if match else (number, line.strip("# \t"), "")


def _unknown(path: Path, header: Iterable[_Entry]) -> Iterable[Problem]:
    for line, key, _ in header:
        if key not in _TITLES and not _PARAM.fullmatch(key):
            mend = did_you_mean(key, (*_TITLES, "param")) or "a note begins with ##"
            yield Problem(str(path), line, f'unknown header line "{key}"', mend)


def _repeated(path: Path, header: Sequence[_Entry]) -> Iterable[Problem]:
    keys = [key for _, key, _ in header]
    for place, (line, key, _) in enumerate(header):
        if key in keys[:place]:
            yield Problem(str(path), line, f'"{key}" stands twice', "keep one of them")


def _parameter(path: Path, line: int, key: str, value: str, problems: list[Problem]) -> Parameter | None:
    match = _VALUE.fullmatch(value)
    if not match or not match["ar"] or not match["en"]:
        mend = "write # param NAME: TYPE | Arabic label | English label"
        problems.append(Problem(str(path), line, f'"{key}" lacks its type or a label', mend))
        return None
    if match["type"] not in TYPES:
        mend = did_you_mean(match["type"], TYPES) or f"known are {', '.join(TYPES)}"
        problems.append(Problem(str(path), line, f'unknown parameter type "{match["type"]}"', mend))
        return None
    name = key.split()[1]
    return Parameter(
        name, match["type"], match["ar"], match["en"], match["default"], match["free"] is not None
    )
