"""Places whose names stand for governments."""

from extraction import REGISTRY
from khabar.extract.states import of_namesake

INDEX = REGISTRY.index


def test_a_capital_stands_for_its_government():
    found = of_namesake("government", "Ankara", INDEX)
    assert found is not None
    assert found.id == "turkish-government"
    assert of_namesake("government", "أسمرا", INDEX).id == "eritrea-government"


def test_a_place_without_a_known_government_gives_a_new_one_its_name():
    found = of_namesake("government", "Misrata", INDEX)
    assert (found.type, found.name.en) == ("government", "Misrata")


def test_a_state_named_as_a_place_is_its_country():
    assert of_namesake("region", "Turkey", INDEX).id == "turkey"
    assert of_namesake("region", "تركيا", INDEX).id == "turkey"


def test_other_names_are_nobodys():
    assert of_namesake("government", "Zanzar", INDEX) is None
    assert of_namesake("region", "Ankara", INDEX) is None
    assert of_namesake("region", "Zanzar", INDEX) is None
