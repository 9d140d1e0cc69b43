"""A shared position, made coarse before it enters a conversation."""

import math
from dataclasses import dataclass

from bot.conversation.errors import BadPosition

DECIMALS = 3
"""Decimals that are kept of a coordinate: about 100 m, enough to find a centre and not to find a home."""


@dataclass(frozen=True, slots=True)
class Position:
    """A point in WGS 84 degrees, rounded to `DECIMALS` decimals.

    Raises:
        BadPosition: a coordinate is not a finite number within its range.
    """

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        object.__setattr__(self, "latitude", _rounded("latitude", self.latitude, 90))
        object.__setattr__(self, "longitude", _rounded("longitude", self.longitude, 180))

    def __str__(self) -> str:
        return f"{self.latitude:.{DECIMALS}f},{self.longitude:.{DECIMALS}f}"


def _rounded(name: str, degrees: float, limit: int) -> float:
    if not math.isfinite(degrees) or abs(degrees) > limit:
        raise BadPosition(f"The {name} is not a point on Earth: send degrees between -{limit} and {limit}.")
    return round(degrees, DECIMALS) + 0.0  # + 0.0: never "-0.000"
