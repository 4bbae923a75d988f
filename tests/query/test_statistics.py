"""The numbers of three readings, counted by hand."""

from graphs import HOSTILE, store_of
from khabar.query.statistics import Edges, Outlet, Span, Totals, statistics
from khabar.store import EmbeddedStore
from samples import SHIPPED_SCHEMA


def test_articles_by_language_and_outlet(small_store):
    counted = statistics(small_store, SHIPPED_SCHEMA)
    assert counted.articles == {"ar": 2, "en": 1}
    assert counted.outlets == (Outlet("صحيفة الضفة", "Al-Diffa", 2), Outlet("", "Sahel Monitor", 1))
    assert counted.published == Span("2017-05-02", "2017-05-14")


def test_claims_by_relation_and_modality_without_the_rejected(small_store):
    counted = statistics(small_store, SHIPPED_SCHEMA)
    assert counted.claims == {
        "controls": {"asserted": 1},
        "coordinates-with": {"asserted": 1, "planned": 1},
        "fights": {"asserted": 2},
        "in-tension-with": {"asserted": 1, "denied": 1},
        "located-in": {"asserted": 2},
        "negotiates-with": {"asserted": 2, "denied": 1},
        "participates-in": {"asserted": 2},
        "speaks-for": {"asserted": 2},
    }
    assert counted.totals == Totals(claims=12, in_events=4)
    assert counted.reviewed == 3


def test_dates_are_those_the_texts_give(small_store):
    assert statistics(small_store, SHIPPED_SCHEMA).dated == Span("2015-01-01", "2017-04-01")


def test_things_are_those_claims_tell_something_about(small_store):
    counted = statistics(small_store, SHIPPED_SCHEMA)
    # The registry's Jabhat al-Nusra and the outlets are in no claim.
    assert counted.actors == {"faction": 3, "government": 1, "person": 2}
    assert counted.events == {"formation": 1}
    assert counted.regions == 1


def test_edges_reported_twice_and_contradicted(small_store):
    # Two outlets: the talks, the fight, both edges of the formation. Denied: the talks and the tension.
    assert statistics(small_store, SHIPPED_SCHEMA).edges == Edges(9, 4, 2)


def test_an_empty_graph_counts_nothing():
    counted = statistics(EmbeddedStore(), SHIPPED_SCHEMA)
    assert (counted.articles, counted.outlets, counted.claims) == ({}, (), {})
    assert (counted.published, counted.dated) == (Span(None, None), Span(None, None))
    assert counted.totals == Totals(0, 0)
    assert (counted.edges, counted.regions, counted.reviewed) == (Edges(0, 0, 0), 0, 0)


def test_an_outlet_the_registry_lacks_counts_by_its_name():
    (outlet,) = statistics(store_of(HOSTILE), SHIPPED_SCHEMA).outlets
    assert outlet == Outlet('=HYPERLINK("https://example.org","اضغط")', "", 1)
