import pytest

from actions.sites.directory import Directory
from actions.sites.routing import Match, Reason, by_distance, nearest

CHOISY = (48.76, 2.41)
VINCENNES = (48.847, 2.439)
GAP = (44.56, 6.08)
ANNEMASSE = (46.19, 6.23)
STRASBOURG = (48.58, 7.75)
CHARLEROI = (50.41, 4.44)
LYON = (45.76, 4.84)
POINTE_A_PITRE = (16.24, -61.53)
TORONTO = (43.65, -79.38)
VANCOUVER = (49.28, -123.12)
PORT_LOUIS = (-20.16, 57.5)
NAPOLI = (40.85, 14.27)
LE_VIGAN_GARD = (43.99, 3.6)
LE_VIGAN_LOT = (44.74, 1.44)
GENOVA = (44.405, 8.944)


def named(matches: tuple[Match, ...]) -> list[tuple[str, str]]:
    return [(match.centre.id, match.reason.value) for match in matches]


def test_the_open_centre_of_the_territory_comes_alone_where_it_is_the_nearest(directory: Directory) -> None:
    routing = nearest(directory, *CHOISY, "FR", ("FR-94",))
    assert named(routing.matches) == [("val-de-marne", "serves_territory")]


def test_a_nearer_centre_of_the_country_stands_after_that_of_the_territory(directory: Directory) -> None:
    routing = nearest(directory, *VINCENNES, "FR", ("FR-94",))
    assert named(routing.matches) == [("val-de-marne", "serves_territory"), ("paris", "nearest_in_country")]
    assert routing.best == routing.matches[0]


def test_the_nearest_of_a_family_is_chosen_with_its_parent_beside_it(directory: Directory) -> None:
    routing = nearest(directory, *GAP, "FR", ("FR-05", "FR-PAC"))
    assert named(routing.matches) == [
        ("marseille-paca-gap", "serves_territory"),
        ("marseille-paca", "serves_territory"),
    ]
    assert routing.matches[0].parent == directory.centre("marseille-paca")


def test_an_unconfirmed_centre_of_the_territory_has_open_ones_beside_it(directory: Directory) -> None:
    routing = nearest(directory, *ANNEMASSE, "FR", ("FR-74",))
    assert named(routing.matches) == [
        ("geneve-annemasse", "serves_territory"),
        ("marseille-paca-gap", "nearest_in_country"),
        ("geneve", "nearest_abroad"),
    ]
    assert routing.best is not None
    assert routing.best.centre.id == "marseille-paca-gap"


def test_without_a_territory_the_nearest_of_the_country_and_a_nearer_one_abroad(directory: Directory) -> None:
    routing = nearest(directory, *LYON, "FR", ("FR-69",))
    assert named(routing.matches) == [
        ("marseille-paca-gap", "nearest_in_country"),
        ("geneve", "nearest_abroad"),
    ]
    home, abroad = (match.distance_km for match in routing.matches)
    assert home == pytest.approx(165, abs=2)
    assert abroad == pytest.approx(112, abs=2)


def test_a_centre_without_coordinates_is_never_ranked(directory: Directory) -> None:
    routing = nearest(directory, *STRASBOURG, "FR", ("FR-67",))
    assert "bas-rhin" not in {match.centre.id for match in routing.matches}
    assert named(routing.unconfirmed) == [("bas-rhin", "serves_territory")]
    assert routing.unconfirmed[0].distance_km is None


def test_a_centre_to_come_is_named_and_the_open_one_recommended(directory: Directory) -> None:
    routing = nearest(directory, *CHARLEROI, "BE", ("BE-WHT",))
    assert named(routing.planned) == [("charleroi", "serves_territory")]
    assert named(routing.matches) == [("namur", "nearest_in_country")]


@pytest.mark.parametrize("country", ["GP", "FR"])
def test_overseas_all_others_are_far(directory: Directory, country: str) -> None:
    routing = nearest(directory, *POINTE_A_PITRE, country, ("GP",))
    assert [(match.centre.id, match.far) for match in routing.matches] == [
        ("guadeloupe", False),
        ("saint-quentin-en-yvelines", True),
        ("cascais", True),
    ]


def test_a_country_without_an_open_centre_names_its_own_and_a_far_one(directory: Directory) -> None:
    routing = nearest(directory, *PORT_LOUIS, "MU")
    assert named(routing.unconfirmed) == [("maurice", "nearest_in_country")]
    assert [(match.reason, match.far) for match in routing.matches] == [(Reason.NEAREST_ABROAD, True)]


def test_the_unconfirmed_centres_of_a_country_come_nearest_first(directory: Directory) -> None:
    routing = nearest(directory, *NAPOLI, "IT")
    assert [match.centre.id for match in routing.unconfirmed][:2] == ["roma-tuscolana", "roma-ostia"]


@pytest.mark.parametrize(
    ("place", "codes", "reason"),
    [(VANCOUVER, ("CA-BC",), "serves_territory"), (TORONTO, ("CA-ON",), "nearest_in_country")],
)
def test_a_project_is_named_in_its_territory_and_in_its_country(
    directory: Directory, place: tuple[float, float], codes: tuple[str, ...], reason: str
) -> None:
    assert named(nearest(directory, *place, "CA", codes).planned) == [("colombie-britannique", reason)]


def test_a_closed_centre_is_never_named(directory: Directory) -> None:
    routing = nearest(directory, *GENOVA, "IT", town="Genova")
    shown = (*routing.matches, *routing.planned, *routing.unconfirmed)
    assert "genova" not in {match.centre.id for match in shown}


def test_a_town_of_an_area_has_the_centre_of_the_area(directory: Directory) -> None:
    routing = nearest(directory, *LE_VIGAN_GARD, "FR", ("FR-30",), town="le vigan")
    assert named(routing.matches)[0] == ("pays-gardois-le-vigan", "serves_territory")


def test_a_namesake_far_from_the_area_has_not(directory: Directory) -> None:
    routing = nearest(directory, *LE_VIGAN_LOT, "FR", ("FR-46",), town="Le Vigan")
    assert Reason.SERVES_TERRITORY not in {match.reason for match in routing.matches}


def test_without_a_country_the_nearest_is_just_the_nearest(directory: Directory) -> None:
    routing = nearest(directory, *ANNEMASSE)
    assert named(routing.matches) == [("geneve", "nearest")]


def test_a_distance_is_approximate_where_the_coordinate_is_a_town(directory: Directory) -> None:
    paris = nearest(directory, 48.89, 2.39, "FR", ("FR-75",)).matches[0]
    assert (paris.centre.id, paris.approximate) == ("paris", False)
    assert nearest(directory, *CHOISY, "FR", ("FR-94",)).matches[0].approximate


def test_by_distance_orders_located_centres_by_kilometres(directory: Directory) -> None:
    ranked = by_distance(directory.in_country("CH"), 46.2, 6.14)
    assert [centre.id for centre, _ in ranked] == [
        "geneve",
        "geneve-onex",
        "geneve-meyrin",
        "svizzera-italiana",
    ]
    # Geneva to Bellinzona, about 222 km as the crow flies.
    assert ranked[-1][1] == pytest.approx(222, abs=3)
    assert by_distance(directory.in_country("CL"), 0, 0) == ()
