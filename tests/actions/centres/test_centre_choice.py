import pytest

from actions.answering.services import Services
from actions.answering.turn import Turn
from actions.centres.centre_choice import centre_in, centre_spoken_of, named_centre
from actions.centres.place_finding import Whereabouts
from actions.sites.directory import Directory
from tests.actions.centres.turns import turn
from tests.actions.rasa_call import entity, place


def where(services: Services, name: str, kind: str = "place") -> Whereabouts:
    found = services.places.find(turn(name, [place(name) if kind == "place" else entity(kind, name)])).where
    assert found
    return found


@pytest.mark.parametrize(
    ("name", "centre"),
    [
        ("Gap", "marseille-paca-gap"),
        ("Marseille", "marseille-paca"),
        ("Genève", "geneve"),
        ("Turin", "torino"),
        ("Gênes", "genova"),
        ("Lille", None),
        ("Choisy-le-Roi", "val-de-marne"),
        ("Ticino", "svizzera-italiana"),
        ("PACA", "marseille-paca"),
    ],
)
def test_the_centre_of_a_town_or_area(
    services: Services, network: Directory, name: str, centre: str | None
) -> None:
    found = centre_in(where(services, name), network)
    assert (found.id if found else None) == centre


@pytest.mark.parametrize(
    ("code", "centre"), [("CA", "colombie-britannique"), ("MU", "maurice"), ("IT", None)]
)
def test_a_country_means_its_only_centre(
    services: Services, network: Directory, code: str, centre: str | None
) -> None:
    found = centre_in(where(services, code, "country"), network)
    assert (found.id if found else None) == centre


def test_a_centre_is_named_by_its_id(network: Directory) -> None:
    asked = turn("?", [entity("centre", "nowhere"), entity("centre", "paris")])
    found = named_centre(asked, network)
    assert found
    assert found.id == "paris"
    assert named_centre(turn("?", []), network) is None


@pytest.mark.parametrize(("slot", "centre"), [("geneve", "geneve"), ("nowhere", None), (None, None)])
def test_the_centre_spoken_of_is_that_of_the_slot(
    network: Directory, slot: str | None, centre: str | None
) -> None:
    asked: Turn = turn("?", [], slots={"centre": slot})
    found = centre_spoken_of(asked, network)
    assert (found.id if found else None) == centre
