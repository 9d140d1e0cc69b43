import math

import pytest

from bot.conversation.errors import BadPosition
from bot.conversation.position import Position


@pytest.mark.parametrize(
    ("latitude", "longitude", "text"),
    [
        (45.12345, 6.98765, "45.123,6.988"),
        (-0.0001, 0, "0.000,0.000"),
        (90, -180, "90.000,-180.000"),
        (-21.115, 55.536, "-21.115,55.536"),
    ],
)
def test_a_position_is_rounded(latitude: float, longitude: float, text: str) -> None:
    assert str(Position(latitude, longitude)) == text


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(math.nan, 0), (0, math.inf), (90.001, 0), (0, -180.001), (-math.inf, 0)]
)
def test_a_point_that_is_not_on_earth_is_refused(latitude: float, longitude: float) -> None:
    with pytest.raises(BadPosition):
        Position(latitude, longitude)
