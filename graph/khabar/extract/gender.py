"""Tells by which Arabic pronoun a name may go."""

from collections.abc import Mapping

from khabar.model import Entity
from khabar.registry.spelling import key

# Nouns of groups that are plural of things, hence feminine, without looking so.
_PLURALS = frozenset(
    map(
        key,
        "قوات كتائب سرايا ألوية فصائل وحدات فرق عصائب لجان قبائل عشائر مجالس خلايا أفواج مغاوير القوات "
        "الفصائل العشائر القبائل اللجان".split(),
    )
)
# Bands of people, which may be "it" and "they" as well.
_BANDS = frozenset(
    map(
        key,
        "أنصار أبناء شباب ثوار جنود جند صقور أسود نسور أحرار حراس فرسان مجاهدو مجاهدين شهداء رجال "
        "ذئاب سواعد شبيبة فتيان".split(),
    )
)
_MASCULINE_PLACES = frozenset(
    map(key, "جبل حي مطار معبر ريف مخيم وادي سهل طريق ميناء سد حقل إقليم قضاء شمال جنوب غرب شرق".split())
)


def agrees(entity: Entity, suffix: str, heads: Mapping[str, str]) -> bool:
    """Tell whether an entity may go by a pronoun, by the gender and number of its name's first word.

    A group whose name opens with no noun of groups (طالبان) may be either.
    """
    first = (entity.name.ar or "").split()[:1]
    if not first:
        return True
    noun = key(first[0])
    if entity.type == "region":
        return (noun.removeprefix("ال") in _MASCULINE_PLACES) == (suffix == "ه")
    if entity.type == "person":
        return suffix == "ه"
    if suffix == "هم":
        return True
    feminine = is_feminine(noun) or first[0].endswith("ا")
    if not feminine and (noun.removeprefix("ال") not in heads or noun in _BANDS):
        return entity.type != "government" or suffix != "ه"
    return feminine == (suffix == "ها") if suffix in ("ه", "ها") else feminine


def is_feminine(noun: str) -> bool:
    """Tell whether a noun of groups (a spelling key) is feminine, as plurals of things are."""
    return noun.endswith(("ه", "ات")) or noun in _PLURALS


def may_describe(word: str, noun: str) -> bool:
    """Tell whether a definite word may be the adjective of a definite noun before it, by its gender.

    نفت الهيئة الهجوم has an object, الهيئة الشرعية an adjective.
    """
    return word.endswith("ه") == is_feminine(noun)
