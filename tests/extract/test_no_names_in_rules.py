"""Rules are general: no pattern, word set or line of the extractor mentions an actor or place by name."""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import khabar.extract
from khabar.bundled import SCHEMA, SOURCES
from khabar.registry import key, load_registry
from khabar.registry.spelling import script_language
from khabar.schema import load_schema

# Common nouns that are also somebody's name in the registry, each with what the rules mean by it.
COMMON = {
    "ahrar": "free men, which opens transliterated names of many groups",
    "burhan": "a given name",
    "salma": "a given name, also a town's",
    "الراعي": "the sponsor",
    "القايم": "who acts in another's place",
    "المعارضه": "the opposition, whose ever it is",
    "جاسم": "a given name, also a town's",
    "سلمي": "a given name, also a town's",
    "كسب": "he gained",
}
REGISTRY = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
NAMES = {key(name) for entity in REGISTRY for name in (*entity.full_names, *entity.short)}
LONGEST = 6


def named(text: str) -> set[str]:
    """Return the registry names that stand in a text, as whole words."""
    words = key(text).split()
    runs = (" ".join(words[i : i + n]) for i in range(len(words)) for n in range(1, LONGEST + 1))
    return {run for run in runs if run in NAMES}


def _rules() -> Iterator[tuple[str, str]]:
    """Yield each pattern and word set entry with where it stands."""
    schema = load_schema(SCHEMA)
    for kind in (*schema.relations.values(), *schema.events.values()):
        for language, patterns in kind.patterns.items():
            for number, pattern in enumerate(patterns, 1):
                # Slots and word sets are the notation's own words.
                yield f"{kind.name}/{language}/{number}", re.sub(r"\{[^}]*\}|<[^>]*>", " | ", pattern.match)
    for language, sets in schema.words.items():
        for name, entries in sets.items():
            for entry in entries:
                for form in entry.split("/"):
                    yield f"words/{language}/{name}", form


def _strings_of_code() -> Iterator[tuple[str, str]]:
    """Yield each string of the extractor's code that is no docstring; what is in comments decides nothing."""
    for file in sorted(Path(khabar.extract.__path__[0]).glob("*.py")):
        before = tokenize.NEWLINE
        for token in tokenize.generate_tokens(io.StringIO(file.read_text(encoding="utf-8")).readline):
            opens = before in (tokenize.NEWLINE, tokenize.INDENT, tokenize.NL)
            if token.type == tokenize.STRING and not (opens and token.string.startswith('"""')):
                yield f"{file.name}:{token.start[0]}", token.string
            if token.type != tokenize.COMMENT:
                before = token.type


def test_no_rule_mentions_an_actor_or_place():
    hits = sorted((where, name) for where, text in _rules() for name in named(text) if name not in COMMON)
    assert not hits


def test_no_line_of_the_extractor_mentions_an_actor_or_place():
    hits = sorted(
        (where, name) for where, text in _strings_of_code() for name in named(text) if name not in COMMON
    )
    assert not hits


def test_what_is_called_common_is_still_a_name_and_in_a_rule():
    used = {name for _, text in (*_rules(), *_strings_of_code()) for name in named(text)}
    assert COMMON.keys() == used & COMMON.keys()


def test_names_are_found_in_any_spelling():
    some = next(e for e in REGISTRY if script_language(str(e.name.ar or "")) == "ar" and e.name.ar)
    assert named(f"… {some.name.ar}،") == named(str(some.name.ar)) != set()
