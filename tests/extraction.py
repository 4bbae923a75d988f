"""The shipped schema and registry, read once for all tests of extraction, and what they make of a text."""

from datetime import date

from khabar.bundled import SOURCES
from khabar.extract import Extractor
from khabar.extract.encoding import encode
from khabar.extract.lexicon import Lexicon
from khabar.extract.names import NameFinder
from khabar.extract.notation import literal_words
from khabar.extract.text import sentences
from khabar.model import Article
from khabar.recognise.choice import recogniser
from khabar.registry import key, load_registry
from samples import SHIPPED_SCHEMA

SCHEMA = SHIPPED_SCHEMA
REGISTRY = load_registry(SOURCES / "actors.yaml", SOURCES / "regions.yaml")
EXTRACTOR = Extractor(SCHEMA, REGISTRY)
# A Wednesday; the day the article khabar was born from came out.
PUBLISHED = date(2017, 5, 10)
LETTERS = {name: chr(ord("A") + i) for i, name in enumerate(sorted(SCHEMA.entities))}


def _lexicon(language):
    kinds = (*SCHEMA.relations.values(), *SCHEMA.events.values())
    literal = [w for kind in kinds for p in kind.patterns.get(language, ()) for w in literal_words(p.match)]
    return Lexicon(language, SCHEMA.words[language], literal)


LEXICONS = {language: _lexicon(language) for language in ("ar", "en")}
FINDERS = {
    language: NameFinder(SCHEMA, REGISTRY.index, LEXICONS[language], recogniser(language))
    for language in ("ar", "en")
}


def language_of(text):
    return "ar" if any("\u0600" <= c <= "\u06ff" for c in text) else "en"


def article(text, language=None, published=PUBLISHED, **fields):
    return Article(
        name="news", text=text, language=language or language_of(text), published=published, **fields
    )


def extracted(text, language=None, published=PUBLISHED, **fields):
    """Return what the shipped rules read out of a text."""
    return EXTRACTOR.extract(article(text, language, published, **fields))


def mentions(text, language=None):
    """Return the mentions of all sentences of a text, in one list."""
    return [m for found in _found(text, language or language_of(text)) for m in found]


def named(text):
    """Return id, words and way of recognition of every mention."""
    return [(m.entity.id, text[m.start : m.end], m.how) for m in mentions(text)]


def ids(text):
    """Return the id of every mention."""
    return [m.entity.id for m in mentions(text)]


def new_names(text, type_):
    """Return the names of a type the registry lacks."""
    known = {entity.id for entity in REGISTRY}
    found = [m.entity for m in mentions(text) if m.entity.id not in known]
    return [str(entity.name) for entity in found if entity.type == type_]


def _found(text, language):
    return FINDERS[language].find(text, sentences(text))


def lines(text, language=None):
    """Return the encoded sentences of a text."""
    language = language or language_of(text)
    found = zip(sentences(text), _found(text, language), strict=True)
    return [encode(s, ms, LEXICONS[language], LETTERS) for s, ms in found]


def same(one, other):
    """Tell whether two names are of one actor or place, the article ال aside."""
    if one is None or other is None:
        return one is other
    return bool(_spellings(one) & _spellings(other))


def _spellings(name):
    known = [n for entity in REGISTRY.index.named(name) for n in entity.full_names]
    return {key(n).removeprefix("ال") for n in (name, *known)}
