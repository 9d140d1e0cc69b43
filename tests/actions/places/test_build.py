"""The parts of `data.gazetteer.build` that decide which town is which."""

import pytest

from actions.places.place import Match, PlaceKind
from data.gazetteer.build.municipalities import Municipality, Register
from data.gazetteer.build.namesakes import demote_hamlets
from data.gazetteer.build.quarters import demote_quarters
from data.gazetteer.build.rows import PlaceRow
from data.gazetteer.build.short_names import add_short_names
from data.gazetteer.build.towns import is_usable_alternate


def town(number: int, name: str, latitude: float, longitude: float, population: int = 2_000) -> PlaceRow:
    row = PlaceRow(f"g:{number}", PlaceKind.TOWN, name, "FR", latitude, longitude, population=population)
    row.geonames_admin1 = "84"
    row.add_name(name, Match.NAME)
    return row


def municipality(
    code: str, name: str, district: str, postal_code: str, population: int = 2_000
) -> Municipality:
    return Municipality(f"fr:{code}", name, "FR", "84", district, (postal_code,), population)


def test_namesakes_of_one_region_are_told_apart_by_their_neighbours() -> None:
    north, south = town(1, "Saint-Martin", 46.0, 5.0), town(2, "Saint-Martin", 45.0, 5.0)
    landmarks = [town(3, "Nord", 46.05, 5.0), town(4, "Sud", 45.05, 5.0)]
    register = Register(
        [
            municipality("38001", "St-Martin", "38", "38100"),
            municipality("01001", "Saint Martin", "01", "01100"),
            municipality("01002", "Nord", "01", "01100"),
            municipality("38002", "Sud", "38", "38100"),
        ],
        [south, north, *landmarks],
    )
    assert register.matched["fr:01001"] is north
    assert register.matched["fr:38001"] is south


def test_missing_municipality_stands_between_the_others_of_its_postal_code() -> None:
    register = Register(
        [
            municipality("01001", "Un", "01", "01100"),
            municipality("01002", "Deux", "01", "01100"),
            municipality("01003", "Trois", "01", "01100"),
        ],
        [town(1, "Un", 46.0, 5.0), town(2, "Deux", 46.2, 5.2)],
    )
    [(lacking, position)] = register.unmatched()
    assert lacking.name == "Trois"
    assert position == pytest.approx((46.1, 5.1))


def test_centre_of_a_merged_municipality_is_found_by_the_beginning_of_its_name() -> None:
    centre = town(1, "Lamballe", 46.0, 5.0, population=12_000)
    register = Register(
        [
            municipality("01001", "Lamballe-Armor", "01", "01100", population=17_000),
            municipality("01002", "Voisine", "01", "01100"),
        ],
        [centre, town(2, "Voisine", 46.05, 5.0)],
    )
    assert register.matched["fr:01001"] is centre
    assert (centre.name, centre.population, centre.code) == ("Lamballe-Armor", 17_000, "fr:01001")


def test_second_name_is_cut_where_it_tells_namesakes_apart() -> None:
    names = ("Castelfranco Veneto", "Castelfranco Emilia", "Vibo Valentia")
    rows = [town(number, name, 45.0, 11.0 + number) for number, name in enumerate(names)]
    for row in rows:
        row.country = "IT"
    add_short_names(rows)
    short = [{r.name for r in row.searched_names if r.match is Match.SHORT} for row in rows]
    assert short == [{"Castelfranco"}, {"Castelfranco"}, set()]


def test_quarter_stands_back_behind_the_city_of_its_name() -> None:
    city, quarter = town(1, "Salamanca", 40.97, -5.66), town(2, "Salamanca", 40.43, -3.68)
    demote_quarters([city, quarter, town(3, "Madrid", 40.42, -3.70, population=3_000_000)])
    matches = [{row.match for row in place.searched_names} for place in (city, quarter)]
    assert matches == [{Match.NAME}, {Match.QUALIFIED}]


def test_hamlet_stands_back_behind_the_municipality_of_its_name() -> None:
    municipality_row, hamlet = (
        town(1, "Moulins", 46.6, 3.3, 19_000),
        town(2, "Les Moulins", 43.7, 7.2, 15_000),
    )
    municipality_row.code = "fr:03190"
    demote_hamlets([municipality_row, hamlet])
    matches = [{row.match for row in place.searched_names} for place in (municipality_row, hamlet)]
    assert matches == [{Match.NAME}, {Match.QUALIFIED}]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Boulogne-sur-Mer", "Boulogne"),
        ("Aix-en-Provence", "Aix"),
        ("Frankfurt am Main", "Frankfurt"),
        ("Santiago de Compostela", "Santiago"),
        ("Villeneuve-d'Ascq", "Villeneuve"),
        ("Montemor-o-Novo", "Montemor"),
        ("Pont-à-Mousson", None),
        ("Marseille", None),
    ],
)
def test_short_name_is_what_comes_before_the_complement(name: str, short: str | None) -> None:
    row = town(1, name, 46.0, 5.0, population=20_000)
    add_short_names([row])
    assert {r.name for r in row.searched_names if r.match is Match.SHORT} == ({short} if short else set())


@pytest.mark.parametrize(
    ("name", "usable"),
    [
        ("Marsiglia", True),
        ("Kraków", True),
        ("MRS", False),
        ("ma sai", False),
        ("Марсель", False),
        ("", False),
    ],
)
def test_alternate_names_are_what_a_reader_of_latin_script_types(name: str, usable: bool) -> None:
    assert is_usable_alternate(name) is usable
