import random

import pytest
from geopy.distance import great_circle

from actions.sites.sphere import Position, Sphere


def test_the_nearest_position_is_found() -> None:
    towns = [(48.86, 2.35), (45.76, 4.84), (43.3, 5.37)]
    assert Sphere(towns).closest((45.2, 5.7)) == [1]


@pytest.mark.parametrize(
    ("positions", "start", "nearest"),
    [
        ([(0.0, 179.9), (0.0, 170.0)], (0.0, -179.9), 0),
        ([(89.0, 0.0), (80.0, 180.0)], (89.0, 180.0), 0),
        ([(-89.0, 10.0), (0.0, 0.0)], (-90.0, 0.0), 0),
    ],
    ids=["across the date line", "across the pole", "at the pole"],
)
def test_the_globe_is_round(positions: list[Position], start: Position, nearest: int) -> None:
    assert Sphere(positions).closest(start) == [nearest]


def test_all_of_one_position_are_left_to_be_measured() -> None:
    assert Sphere([(45.0, 5.0), (46.0, 6.0), (45.0, 5.0)]).closest((45.1, 5.1)) == [0, 2]


def test_of_none_there_is_none() -> None:
    assert Sphere([]).closest((45.0, 5.0)) == []


def test_the_nearest_by_measuring_all_is_always_among_them() -> None:
    generator = random.Random(11)

    def anywhere() -> Position:
        return generator.uniform(-90, 90), generator.uniform(-180, 180)

    positions = [anywhere() for _ in range(300)]
    sphere = Sphere(positions)
    for _ in range(300):
        start = anywhere()
        measured = [great_circle(start, position).km for position in positions]
        assert measured.index(min(measured)) in sphere.closest(start)
