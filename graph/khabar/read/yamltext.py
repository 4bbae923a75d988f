"""Writes YAML for people: lists indented, and every text so that it is read back unchanged."""

from typing import Any

import yaml


class TextDumper(yaml.SafeDumper):
    """Writes lists indented below their key, and never an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Indent lists too."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002  (as declared by PyYAML)
        """Write a value out wherever it stands."""
        return True


def _text(dumper: TextDumper, value: str) -> yaml.ScalarNode:
    # Plain and single-quoted texts fold at line ends; double-quoted ones write them \n.
    style = None if value.splitlines() == [value] else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)


TextDumper.add_representer(str, _text)
