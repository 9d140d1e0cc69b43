"""Whether coordinates lie in a country, by the outlines of data/outlines (Natural Earth, public domain)."""

import gzip
import json
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from geopy.distance import great_circle
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from actions.sites.errors import UnknownOutlineError

TOLERANCE_KM: Final = 10.0
FILE: Final = "countries.json.gz"


class Outlines:
    """The outlines of countries, by ISO 3166-1 alpha-2 code.

    Args:
        directory: the directory of countries.json.gz.
    """

    def __init__(self, directory: Path) -> None:
        self._path = directory / FILE
        self._shapes: dict[str, BaseGeometry] = {}

    def distance_km(self, country: str, latitude: float, longitude: float) -> float:
        """Return how far outside a country a position is: 0 inside, else great-circle km to its border.

        The nearest point of the border is sought in degrees, so the distance is a little too long.

        Raises:
            UnknownOutlineError: there is no outline of the country.
        """
        outline = self._shape(country)
        point = Point(longitude, latitude)
        if outline.covers(point):
            return 0.0
        border = nearest_points(outline, point)[0]
        return float(great_circle((latitude, longitude), (border.y, border.x)).km)

    def contains(self, country: str, latitude: float, longitude: float) -> bool:
        """Tell whether a position lies in a country or within `TOLERANCE_KM` of it."""
        return self.distance_km(country, latitude, longitude) <= TOLERANCE_KM

    def _shape(self, country: str) -> BaseGeometry:
        if country not in self._geometries:
            raise UnknownOutlineError(country)
        if country not in self._shapes:
            self._shapes[country] = shape(self._geometries[country])
        return self._shapes[country]

    @cached_property
    def _geometries(self) -> dict[str, Any]:
        geometries: dict[str, Any] = json.loads(gzip.decompress(self._path.read_bytes()))
        return geometries
