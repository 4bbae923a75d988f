"""The general rules of the codebook, which belong to no single type: ``schema/codebook.yaml``."""

from functools import cache

from khabar.bundled import SCHEMA
from khabar.model.record import Record
from khabar.schema.types import Label
from khabar.yamlfile import load


class Chapter(Record):
    """Rules on one subject."""

    title: Label
    rules: tuple[Label, ...]


class GeneralRules(Record):
    """What holds for all types: the file ``schema/codebook.yaml``."""

    title: Label
    about: Label
    chapters: tuple[Chapter, ...]


@cache
def general_rules() -> GeneralRules:
    """Return the general rules shipped with khabar.

    Raises:
        DataError: the installation is damaged.
    """
    return load(SCHEMA / "codebook.yaml", GeneralRules).record
