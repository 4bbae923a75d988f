"""Reads a YAML file into strict records, and remembers the line of every key so that errors can name it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from khabar.errors import DataError, Problem, did_you_mean

T = TypeVar("T")
KeyPath = tuple[str | int, ...]

_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Our deepest file nests 8 levels; the limit keeps a hostile one from exhausting the stack.
_MAX_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A record together with the lines it was read from.

    Attributes:
        lines: first line, counted from 1, of the value at each key path, e.g. ``("claims", 0, "quote")``.
    """

    record: T
    path: str
    lines: Mapping[KeyPath, int]

    def line(self, *keys: str | int) -> int:
        """Return the line of the value at ``keys``, or of the nearest value around it."""
        while keys and keys not in self.lines:
            keys = keys[:-1]
        return self.lines.get(keys, 1)


def load(path: Path, kind: type[T]) -> Located[T]:
    """Read the YAML file at ``path`` as a ``kind``: a record, or a tuple of records.

    Raises:
        DataError: the file cannot be read, is not UTF-8 or YAML, repeats or misspells a key, or holds a
            value of the wrong sort; every problem with its line.
    """
    return parse(read_text(path), kind, str(path))


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, without the byte order mark some editors write.

    Raises:
        DataError: it cannot be read or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DataError.at(path, line, f"not UTF-8: {error.reason}", "save the file as UTF-8") from error
    except OSError as error:
        raise DataError.at(path, None, f"cannot be read: {error.strerror}") from error


def parse(text: str, kind: type[T], path: str) -> Located[T]:
    """Read YAML ``text`` as a ``kind``; ``path`` is what errors call it.

    Raises:
        DataError: as for `load`.
    """
    data, lines = _compose(text, path)
    located = Located(data, path, lines)
    try:
        return Located(TypeAdapter(kind).validate_python(data), path, lines)
    except ValidationError as error:
        raise DataError(_problem(located, kind, detail) for detail in error.errors()) from error


def _compose(text: str, path: str) -> tuple[Any, dict[KeyPath, int]]:
    lines: dict[KeyPath, int] = {}
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            value = _Builder(loader, lines, path).build(node, (), 0) if node else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise DataError.at(path, line, f"not YAML: {error.problem or error.context}") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise DataError.at(path, line, f"not YAML: {error.reason}") from error
    except RecursionError as error:
        raise DataError.at(path, None, "nested too deeply") from error
    return value, lines


class _Builder:
    """Turns YAML nodes into plain values, noting lines; refuses what a data file has no use for."""

    def __init__(self, loader: yaml.SafeLoader, lines: dict[KeyPath, int], path: str) -> None:
        self._loader, self._lines, self._path = loader, lines, path
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, keys: KeyPath, depth: int) -> Any:  # noqa: ANN401  (YAML holds anything)
        line = node.start_mark.line + 1
        self._lines[keys] = line
        if depth > _MAX_DEPTH:
            raise DataError.at(self._path, line, "nested too deeply")
        if id(node) in self._seen and not isinstance(node, yaml.ScalarNode):
            raise DataError.at(self._path, line, "YAML aliases are not used here", "write the value out")
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, keys, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*keys, i), depth + 1) for i, child in enumerate(node.value)]
        return self._scalar(node, line)

    def _mapping(self, node: yaml.MappingNode, keys: KeyPath, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, child in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise DataError.at(self._path, line, "a key must be a plain word")
            key = key_node.value
            if key in result:
                raise DataError.at(self._path, line, f'the key "{key}" stands twice', "keep one of them")
            result[key] = self.build(child, (*keys, key), depth + 1)
            self._lines[(*keys, key)] = line
        return result

    def _scalar(self, node: yaml.Node, line: int) -> Any:  # noqa: ANN401  (YAML holds anything)
        try:
            value = self._loader.construct_object(node)
        except (ValueError, yaml.constructor.ConstructorError) as error:
            reason = getattr(error, "problem", None) or error
            raise DataError.at(
                self._path, line, f"a value that cannot be read: {reason}", "quote it"
            ) from error
        # Dates stay the text they were: EDTF and Python's calendar disagree on what is one. So do the words
        # yes, no, on and off, which YAML 1.1 takes for truth values and word lists hold as words.
        odd_truth = isinstance(value, bool) and str(node.value).lower() not in ("true", "false")
        return node.value if odd_truth or isinstance(value, date) else value


# What pydantic says in words for programmers, said for people who write YAML.
_PLAIN = {
    "model_type": "must be keys with values (key: value)",
    "dict_type": "must be keys with values (key: value)",
    "mapping_type": "must be keys with values (key: value)",
    "tuple_type": "must be a list, each entry behind a dash",
    "string_type": "must be text; quote it",
    "string_too_short": "must not be empty",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
}


def _problem(located: Located[Any], kind: Any, detail: ErrorDetails) -> Problem:  # noqa: ANN401  (any type form)
    keys: KeyPath = detail["loc"]
    line = located.line(*keys)
    # The line tells which entry of a list it is.
    where = ".".join(key for key in keys if isinstance(key, str))
    if detail["type"] == "extra_forbidden":
        mend = did_you_mean(str(keys[-1]), _keys_at(kind, keys[:-1]))
        return Problem(located.path, line, f'unknown key "{where}"', mend)
    if detail["type"] == "missing":
        return Problem(located.path, line, f'the key "{where}" is missing')
    message = _PLAIN.get(detail["type"]) or detail["msg"].removeprefix("Value error, ")
    return Problem(located.path, line, f"{where}: {message}" if where else message)


def _keys_at(kind: Any, keys: KeyPath) -> list[str]:  # noqa: ANN401  (any type form)
    """Return the keys a record at the key path inside ``kind`` may have."""
    if not keys:
        models = _models(kind)
        return [field.alias or name for model in models for name, field in model.model_fields.items()]
    if isinstance(keys[0], int):
        return _keys_at(kind, keys[1:])
    for model in _models(kind):
        for name, field in model.model_fields.items():
            if keys[0] in (name, field.alias):
                return _keys_at(field.annotation, keys[1:])
    return _keys_at(kind, keys[1:])


def _models(kind: Any) -> list[type[BaseModel]]:  # noqa: ANN401  (any type form)
    """Return the record types inside a type such as ``tuple[Claim, ...]`` or ``Claim | None``."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    return [model for part in get_args(kind) for model in _models(part)]
