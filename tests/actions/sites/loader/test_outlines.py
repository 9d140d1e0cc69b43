import pytest

from actions.sites.errors import UnknownOutlineError
from actions.sites.loader.outlines import Outlines


@pytest.mark.parametrize(
    ("country", "latitude", "longitude"),
    [
        ("FR", 48.89, 2.39),
        ("FR", 16.273, -61.505),
        ("FR", -21.339, 55.478),
        ("FR", -12.782, 45.229),
        ("FR", 43.42, -1.75),
        ("CH", 46.19, 6.24),
        ("MU", -20.16, 57.5),
        ("CL", -33.45, -70.66),
    ],
)
def test_places_in_a_country_or_just_beside_it_are_accepted(
    outlines: Outlines, country: str, latitude: float, longitude: float
) -> None:
    assert outlines.contains(country, latitude, longitude)


@pytest.mark.parametrize(
    ("country", "latitude", "longitude"),
    [
        ("FR", 2.39, 48.89),
        ("FR", 50.85, 4.35),
        ("FR", 48.89, -22.39),
        ("CH", 45.46, 9.19),
        ("PT", 43.34, -1.79),
    ],
)
def test_swapped_or_foreign_coordinates_are_refused(
    outlines: Outlines, country: str, latitude: float, longitude: float
) -> None:
    assert not outlines.contains(country, latitude, longitude)


def test_the_distance_outside_is_in_kilometres(outlines: Outlines) -> None:
    # Annemasse lies about 2 km from the border of Switzerland, Lyon about 100.
    assert outlines.distance_km("CH", 46.194, 6.238) < 5
    assert 80 < outlines.distance_km("CH", 45.76, 4.84) < 120


def test_a_country_without_outline_says_what_to_do(outlines: Outlines) -> None:
    with pytest.raises(UnknownOutlineError, match=r"AT.*build\.py"):
        outlines.contains("AT", 48.2, 16.4)
