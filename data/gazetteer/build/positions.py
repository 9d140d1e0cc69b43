"""Distances, and the nearest of many points."""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Position = tuple[float, float]
"""Latitude and longitude, WGS 84 degrees."""

T = TypeVar("T")


def kilometres(one: Position, other: Position) -> float:
    """Return a distance on the plane that touches the Earth there: right to about 1 % up to 300 km."""
    mean_latitude = math.radians((one[0] + other[0]) / 2)
    east = (one[1] - other[1]) * math.cos(mean_latitude)
    return math.hypot(one[0] - other[0], east) * 111.2


def middle(positions: Iterable[Position]) -> Position:
    """Return the mean of one position or more."""
    latitudes, longitudes = zip(*positions, strict=True)
    return sum(latitudes) / len(latitudes), sum(longitudes) / len(longitudes)


class Nearest(Generic[T]):
    """Finds the nearest of some points, each with a value, within a degree or two."""

    def __init__(self, points: Iterable[tuple[Position, T]]) -> None:
        self._cells: defaultdict[tuple[int, int], list[tuple[Position, T]]] = defaultdict(list)
        for position, value in points:
            self._cells[_cell(position)].append((position, value))

    def to(self, position: Position) -> T | None:
        """Return the value of the nearest point, or None where none is near."""
        for rings in (1, 4):
            around = self._around(position, rings)
            if around:
                return min(around, key=lambda point: kilometres(position, point[0]))[1]
        return None

    def _around(self, position: Position, rings: int) -> list[tuple[Position, T]]:
        row, column = _cell(position)
        reach = range(-rings, rings + 1)
        return [point for i in reach for j in reach for point in self._cells.get((row + i, column + j), ())]


def _cell(position: Position) -> tuple[int, int]:
    return math.floor(position[0] * 4), math.floor(position[1] * 4)
