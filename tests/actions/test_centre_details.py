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


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "Depuis quand existe-t-il ?", "Ouverture : 2008."),
        ("en", "since when does it exist?", "Opened in 2008."),
        ("it", "da quando esiste?", "Apertura: 2008."),
        ("es", "¿desde cuándo existe?", "Apertura: 2008."),
        ("pt", "desde quando existe?", "Abertura: 2008."),
        ("de", "Seit wann gibt es das?", "Eröffnung: 2008."),
    ],
)
def test_since_when_a_centre_exists_comes_first_where_it_is_asked(
    call: Caller, language: str, text: str, first: str
) -> None:
    slots = {"language": language, "centre": "geneve"}
    lines = call(CentreDetails, text, "centre_details", slots=slots).text.splitlines()
    assert lines[1] == first
    assert sum("2008" in line for line in lines) == 1


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "Depuis quand existe-t-il ?", "Je ne sais pas depuis quand ce centre existe."),
        ("en", "how old is it?", "I don’t know since when this centre has existed."),
        ("it", "da quanto esiste?", "Non so da quando esista questo centro."),
        ("es", "¿en qué año abrió?", "No sé desde cuándo existe este centro."),
        ("pt", "quando abriu?", "Não sei desde quando existe este centro."),
        ("de", "Wie lange gibt es das schon?", "Seit wann es dieses Zentrum gibt, weiß ich nicht."),
    ],
)
def test_an_unknown_opening_is_said_to_be_unknown(call: Caller, language: str, text: str, said: str) -> None:
    slots = {"language": language, "centre": "la-reunion"}
    lines = call(CentreDetails, text, "centre_details", slots=slots).text.splitlines()
    assert lines[1] == said
    assert "2011" in lines[2], "the first label is known"
