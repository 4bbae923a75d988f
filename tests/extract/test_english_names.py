"""Tests the English names that no registry knows."""

import pytest

from extraction import extracted


def declared(text):
    found = extracted(text, "en")
    return {entity.name: entity.type for entity in found.entities}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        (
            "The Movement for the Dawn of Zanzar (MDZ) fell apart. The MDZ shelled Homs.",
            "Movement for the Dawn of Zanzar",
            "faction",
        ),
        ("The 777 Brigade attacked Ahrar al-Sham.", "777 Brigade", "faction"),
        ("The Zanzar movement attacked Ahrar al-Sham.", "Zanzar", "faction"),
        ("Zanzaris, a local militia, attacked Ahrar al-Sham.", "Zanzaris", "faction"),
        ("The Ruritanian army attacked Ahrar al-Sham.", "Ruritanian army", "government"),
        ("Ruritanian troops attacked Ahrar al-Sham.", "Ruritanian army", "government"),
        ("Ahrar al-Sham captured Zanzar oil field.", "Zanzar oil field", "region"),
        ("Ahrar al-Sham captured Zanzar on Sunday.", "Zanzar", "region"),
        ("Ahrar al-Sham is based in Zanzar.", "Zanzar", "region"),
        ("The Zanzari defence ministry accused Ahrar al-Sham.", "Zanzari defence ministry", "government"),
        ("The 88th Border Brigade attacked Ahrar al-Sham.", "88th Border Brigade", "faction"),
        ("Ahrar al-Sham seized the Zanzar crossing on Sunday.", "Zanzar crossing", "region"),
        ("Ahrar al-Sham fought the Zanzar Unit of Hezbollah.", "Zanzar Unit", "faction"),
    ],
)
def test_an_unknown_name_is_recognised(text, name, type_):
    assert declared(text).get(name) == type_


@pytest.mark.parametrize(
    "text",
    [
        "An Islamist group attacked Ahrar al-Sham.",
        "Kurdish troops attacked Ahrar al-Sham.",
        "Ahrar al-Sham is based in Kurdish areas.",
        "Ahrar al-Sham captured Russian tanks.",
        "Rebels of Ahrar al-Sham attacked Homs.",
    ],
)
def test_a_description_is_no_name(text):
    assert declared(text) == {}
