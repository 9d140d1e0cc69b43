"""Finding the nearest of many positions on the globe without measuring each of them."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Position = tuple[float, float]

_TOLERANCE: Final = 1e-12
"""Difference of two cosines that rounding may cause; nine metres at the closest, far less elsewhere."""


class Sphere:
    """Positions (latitude and longitude in WGS 84 degrees) as unit vectors, compared all at once.

    The angle between two positions grows as the cosine of it, the product of their vectors, falls.
    """

    def __init__(self, positions: Sequence[Position]) -> None:
        self._vectors = _unit_vectors(positions)

    def closest(self, position: Position) -> list[int]:
        """Return the numbers of the positions that may be the nearest one: mostly a single one.

        Several are left where they are as near but for rounding; to be measured exactly by the caller.
        """
        if not len(self._vectors):
            return []
        cosines = self._vectors @ _unit_vectors([position])[0]
        return [int(number) for number in np.flatnonzero(cosines >= cosines.max() - _TOLERANCE)]


def _unit_vectors(positions: Sequence[Position]) -> NDArray[np.float64]:
    latitudes, longitudes = np.radians(np.array(positions, dtype=np.float64).reshape(-1, 2)).T
    around = np.cos(latitudes)
    return np.column_stack((around * np.cos(longitudes), around * np.sin(longitudes), np.sin(latitudes)))
