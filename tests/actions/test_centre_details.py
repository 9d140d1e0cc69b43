import pytest

from actions.centre_details import CentreDetails
from tests.actions.rasa_call import Caller, entity, place


@pytest.mark.parametrize(
    ("centre", "lines"),
    [
        (
            "paris",
            [
                "Cité des métiers de Paris",
                "Ouvert, d’après mes sources (2026).",
                "Ouverture : 1993.",
                "Territoire servi : Paris.",
                "Adresse : Cité des sciences et de l'industrie, 30 avenue Corentin-Cariou, 75019 Paris",
            ],
        ),
        ("geneve", ["Centres associés : Meyrin, Onex, Annemasse, Bonneville et Bellegarde-sur-Valserine."]),
        (
            "marseille-paca-gap",
            ["Centre associé de : Cité des métiers de Marseille et de Provence-Alpes-Côte d'Azur."],
        ),
        ("genova", ["Ce centre a fermé en 2016.", "Ouverture : 2002."]),
        ("mayotte", ["Ouverture : 2013.", "Premier label : 2013.", "Téléphone : +262 269 64 38 43"]),
        (
            "bas-rhin",
            [
                (
                    "Je ne suis pas sûr qu’il soit ouvert, et ma source n’est pas datée. "
                    "Renseignez-vous avant de vous déplacer."
                )
            ],
        ),
    ],
)
def test_all_that_is_known_is_said(call: Caller, centre: str, lines: list[str]) -> None:
    result = call(CentreDetails, "?", "centre_details", entities=[entity("centre", centre)])
    assert set(lines) <= set(result.text.splitlines()), result.text
    assert result.centres == [centre]
    assert result.slots["centre"] == centre


def test_the_way_on_is_about_the_same_centre(call: Caller) -> None:
    result = call(CentreDetails, "?", "centre_details", entities=[entity("centre", "paris")])
    assert result.keys == ["centre_contact:paris", "centre_hours:paris", "centre_directions:paris"]


@pytest.mark.parametrize(
    ("town", "centre"),
    [("Gap", "marseille-paca-gap"), ("Bellinzona", "svizzera-italiana"), ("Gênes", "genova")],
)
def test_the_centre_of_a_town_is_meant_by_the_town(call: Caller, town: str, centre: str) -> None:
    result = call(CentreDetails, town, "centre_details", entities=[place(town)])
    assert result.centres == [centre]


def test_a_town_without_a_centre_gets_the_nearest(call: Caller) -> None:
    result = call(CentreDetails, "Lille", "centre_details", entities=[place("Lille")])
    assert result.text.startswith("Pour Lille, le centre ouvert le plus proche en France est")
    assert result.turn["topic"] == "centre_details"


def test_a_centre_that_does_not_exist_is_asked_about(call: Caller) -> None:
    result = call(CentreDetails, "/centre_details", "centre_details", entities=[entity("centre", "nowhere")])
    assert result.text.startswith("Dans quelle ville êtes-vous ?")
    assert result.slots["pending"] == "centre_details"
