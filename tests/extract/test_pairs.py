"""A pair of names is told by the words around it, never by the names, and a trained model judges it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from extraction import LETTERS, LEXICONS, REGISTRY, SCHEMA, article, language_of, mentions
from khabar.extract import Extractor, extractor, opinions
from khabar.extract.encoding import encode
from khabar.extract.opinions import PairModel
from khabar.extract.pairs import Pair, PairFeatures, pairs
from khabar.extract.text import sentences
from sentences.bank import items
from training.relations import instances, train_pairs

# «يزمزم» and "to zamzam" are no words of any pattern or word set.
NAMES = (
    "فجر ضفة وادي جسر نخيل جبل سد نسر مجد ورد عين صخر رعد برق ريح غيم سيف رمح درع ترس بدر نجم شمس قمر"
    " سهل تل رمل موج بحر نهر شط زهر عطر مسك تمر زيت قمح شعير كرم لوز تين توت"
).split()
ITEMS = [
    "published: 2021-06-16",
    *(f"{{F حركة {a}}} تزمزم {{F لواء {b}}}. || 1 supports 2" for a, b in pairwise(NAMES)),
    *(f"{{F كتيبة {b}}} تزمزم {{F سرايا {a}}}. || 1 supports 2" for a, b in pairwise(NAMES)),
    *(f"اجتمعت {{F سرايا {a}}} مع {{F كتائب {b}}} أمس. || -" for a, b in pairwise(NAMES)),
    *(f"وصل مقاتلو {{F حركة {a}}} إلى {{R تل {b}}}. || -" for a, b in pairwise(NAMES)),
]


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    file = tmp_path_factory.mktemp("bank") / "ar-zamzam.txt"
    file.write_text("\n".join(ITEMS), "utf-8")
    return list(items(file))


@pytest.fixture(scope="module")
def model(bank):
    return train_pairs(list(instances(bank, "ar")))


def line(text):
    language = language_of(text)
    (sentence,) = sentences(text)
    return encode(sentence, mentions(text, language), LEXICONS[language], LETTERS)


def features(text):
    found = line(text)
    (pair,) = pairs(found)
    return PairFeatures(LEXICONS[language_of(text)]).of(found, pair)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "اتهمت حركة أحرار الشام هيئة تحرير الشام بالغدر.",
            "اتهمت هيئة تحرير الشام حركة أحرار الشام بالغدر.",
        ),
        ("Hamas attacked Hezbollah on Monday.", "Hezbollah attacked Hamas on Monday."),
    ],
)
def test_names_are_no_features(one, other):
    assert features(one) == features(other)


def test_words_and_their_sets_are_features():
    found = features("اتهمت حركة أحرار الشام هيئة تحرير الشام بالغدر.")
    assert {"P=اتهمت", "P:accuse-verb", "types=faction>faction"} <= set(found)


def test_every_two_names_and_every_list_are_pairs():
    found = line("تدور محادثات بين حركة أحرار الشام وهيئة تحرير الشام في دمشق مع حركة حماس.")
    named = [i for i, item in enumerate(found.items) if item.group]
    assert set(pairs(found)) == {
        Pair(named[0], named[0]),
        Pair(named[0], named[1]),
        Pair(named[0], named[2]),
        Pair(named[1], named[2]),
    }


def test_training_gives_the_same_bytes_each_time(bank, model):
    assert train_pairs(list(instances(bank, "ar"))) == model


@pytest.fixture
def zamzam(monkeypatch, model):
    monkeypatch.setattr(
        extractor, "pairs_of", lambda language: PairModel(model) if language == "ar" else None
    )
    return Extractor(SCHEMA, REGISTRY)


def test_a_claim_that_no_pattern_tells_comes_from_the_model_and_says_so(zamzam):
    text = "حركة أحرار الشام تزمزم حركة حماس."
    assert not LEXICONS["ar"].knows("تزمزم")
    (claim,) = zamzam.extract(article(text)).claims
    assert (claim.subject, claim.relation, claim.object) == ("حركة أحرار الشام", "supports", "حركة حماس")
    assert claim.extractor == "model:supports/ar"
    assert claim.quote == text
    assert claim.reasons[0].startswith("no pattern: ")
    assert claim.reasons[1].startswith("model of pairs: ")


def test_the_model_tells_the_direction(zamzam):
    (claim,) = zamzam.extract(article("هيئة تحرير الشام تزمزم حركة أحرار الشام.")).claims
    assert (claim.subject, claim.object) == ("هيئة تحرير الشام", "حركة أحرار الشام")


def test_negation_denies_what_the_model_tells(zamzam):
    claims = zamzam.extract(article("لم تكن حركة أحرار الشام تزمزم حركة حماس.")).claims
    assert [c.modality for c in claims] in ([], ["denied"])


def test_a_model_file_is_the_same_for_the_same_model(tmp_path, model):
    first, second = tmp_path / "a.gz", tmp_path / "b.gz"
    opinions.save_pairs(model, first)
    opinions.save_pairs(model, second)
    assert first.read_bytes() == second.read_bytes()


def test_a_schema_without_a_relation_is_not_told_it(zamzam, bank, model):
    others = {name: relation for name, relation in SCHEMA.relations.items() if name != "supports"}
    lacking = Extractor(replace(SCHEMA, relations=others), REGISTRY)
    assert not lacking.extract(article("حركة أحرار الشام تزمزم حركة حماس.")).claims
