"""Far centres are not named, and an unconfirmed one that is much nearer is."""

from datetime import UTC, datetime

import pytest

from actions.answering.answer import Reply
from actions.answering.services import Services
from actions.answering.voice import Voice
from actions.centres.recommendation import recommend
from actions.sites.directory import Directory
from tests.actions.centres.turns import turn
from tests.actions.rasa_call import place

NIGERIAN_LAGOS, SAINT_PIERRE_IN_REUNION = "g.2332459", "fr.97416"
SITE = "https://www.reseaucitesdesmetiers.org"


def reply(services: Services, network: Directory, name: str, language: str = "fr") -> Reply:
    where = services.places.find(turn(name, [place(name)], language=language)).where
    assert where, name
    voice = Voice(services.words, language, network, variant=1, now=datetime(2026, 3, 2, 10, tzinfo=UTC))
    (answer,) = recommend("centre_nearest", where, network, voice).replies
    return answer


def centres(answer: Reply) -> list[str]:
    return [card["id"] for card in answer.centres]


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
@pytest.mark.parametrize("name", ["Nouméa", "Papeete", "Dakar", "Kinshasa", NIGERIAN_LAGOS])
def test_far_from_the_network_no_centre_is_named(
    services: Services, network: Directory, name: str, language: str
) -> None:
    answer = reply(services, network, name, language)
    assert centres(answer) == []
    assert SITE in answer.text
    assert "centre_list" in {choice.key for choice in answer.choices}
    assert "km" not in answer.text


@pytest.mark.parametrize(
    ("name", "own"), [("Valparaíso", "chili"), ("Port-Louis", "maurice"), ("Fort-de-France", "guadeloupe")]
)
def test_far_from_the_open_ones_only_the_centre_of_the_region_is_named(
    services: Services, network: Directory, name: str, own: str
) -> None:
    answer = reply(services, network, name)
    assert centres(answer) == [own]
    assert [choice.key for choice in answer.choices][:2] == [f"centre_details:{own}", "centre_list"]


@pytest.mark.parametrize(
    ("name", "own"), [("Pointe-à-Pitre", "guadeloupe"), ("Saint-Pierre, 974", "la-reunion")]
)
def test_far_territories_serve_their_own_people(
    services: Services, network: Directory, name: str, own: str
) -> None:
    assert centres(reply(services, network, name))[0] == own


@pytest.mark.parametrize(
    ("name", "unconfirmed", "distance"),
    [
        ("Besançon", "Cité des métiers de Belfort", "77 km"),
        ("Brest", "Cité des métiers des Côtes-d'Armor", "125 km"),
        ("Quimper", "Cité des métiers des Côtes-d'Armor", "111 km"),
        ("Angoulême", "Cité des métiers de Limoges et du Limousin", "87 km"),
        ("Donostia", "El Espazio de Profesiones con Futuro", "15 km"),
    ],
)
def test_an_unconfirmed_centre_much_nearer_is_named_with_its_doubt(
    services: Services, network: Directory, name: str, unconfirmed: str, distance: str
) -> None:
    text = reply(services, network, name).text
    (line,) = [line for line in text.splitlines() if unconfirmed in line]
    assert distance in line.replace("\u202f", " ").replace("\xa0", " ")
    assert "pas sûr" in line


@pytest.mark.parametrize("name", ["Lyon", "Rueil-Malmaison", "Marseille"])
def test_where_an_open_centre_is_nearly_as_near_no_other_is_named(
    services: Services, network: Directory, name: str
) -> None:
    assert "pas sûr" not in reply(services, network, name).text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Le plus proche en Espagne : Porta22 (Barcelona), à 504 km."),
        ("es", "El más cercano en España: Porta22 (Barcelona), a 504 km."),
        ("de", "Das nächste in Spanien: Porta22 (Barcelona), 504 km entfernt."),
    ],
)
def test_the_far_centre_at_home_stands_beside_the_nearer_one_abroad(
    services: Services, network: Directory, language: str, line: str
) -> None:
    answer = reply(services, network, "Madrid", language)
    assert centres(answer) == ["porto", "barcelona"]
    assert line in answer.text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(("name", "km"), [("Madeira", "953 km"), ("Algarve", "228 km"), ("c.LU", "118 km")])
def test_the_distance_from_an_area_with_no_centre_inside_is_told(
    services: Services, network: Directory, name: str, km: str
) -> None:
    text = reply(services, network, name).text.replace("\u202f", " ").replace("\xa0", " ")
    assert f"{km} environ" in text


@pytest.mark.parametrize("name", ["c.BE", "Île-de-France", "c.PT"])
def test_no_distance_is_told_within_an_area(services: Services, network: Directory, name: str) -> None:
    assert " km" not in reply(services, network, name).text.replace("\u202f", " ").splitlines()[1]
