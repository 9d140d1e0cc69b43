"""The map of the whole network as numbers for an SVG: land, and a mark for each centre."""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.conversation.reply import CentreCard

_LAND = Path(__file__).resolve().parents[2] / "data" / "outlines" / "map.json"
_FIRST_PRINTABLE, _CHUNK_BITS = 63, 5

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """A part of the world on the page: its edges in degrees, its box in units of the drawing."""

    name: str
    west: float
    south: float
    east: float
    north: float
    left: float
    top: float
    scale: float
    """Units for a degree of latitude."""

    @property
    def squeeze(self) -> float:
        """Length of a degree of longitude, in degrees of latitude, at the middle."""
        return math.cos(math.radians((self.south + self.north) / 2))

    @property
    def width(self) -> float:
        """Width in the drawing."""
        return (self.east - self.west) * self.squeeze * self.scale

    @property
    def height(self) -> float:
        """Height in the drawing."""
        return (self.north - self.south) * self.scale

    def shows(self, latitude: float, longitude: float) -> bool:
        """Say whether a point lies in it."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north

    def point(self, latitude: float, longitude: float) -> Point:
        """Return where a point is drawn, from the left and the top of the box."""
        across = (longitude - self.west) * self.squeeze * self.scale
        return round(across, 1), round((self.north - latitude) * self.scale, 1)


EUROPE = View("", -10.2, 36.4, 16.5, 52.2, 0, 0, 40)
OVERSEAS = (
    View("Guadeloupe", -62.05, 15.75, -60.95, 16.8, 8, 8, 85),
    View("Mayotte", 44.8, -13.1, 45.55, -12.4, 8, 105, 120),
    View("La Réunion", 55, -21.5, 56.05, -20.6, 8, 197, 90),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A centre on the drawing."""

    id: str
    name: str
    status: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One view with what is in it; `network` and `other` are data of SVG paths."""

    view: View
    network: str
    other: str
    marks: tuple[Mark, ...]


def draw_network(centres: Sequence[CentreCard]) -> list[Drawing]:
    """Draw Europe, and beside it the overseas territories that have a centre."""
    drawings = [_draw(view, centres) for view in (EUROPE, *OVERSEAS)]
    return [drawing for drawing in drawings if drawing.marks or drawing.view is EUROPE]


def _draw(view: View, centres: Sequence[CentreCard]) -> Drawing:
    network, other = _paths(view)
    # The first centre of the list is drawn last and lies on top.
    marks = [mark for centre in reversed(centres) if (mark := _mark(view, centre))]
    return Drawing(view, network, other, tuple(marks))


def _mark(view: View, centre: CentreCard) -> Mark | None:
    if centre.latitude is None or centre.longitude is None:
        return None
    if not view.shows(centre.latitude, centre.longitude):
        return None
    return Mark(centre.id, centre.name, centre.status, *view.point(centre.latitude, centre.longitude))


@lru_cache
def _paths(view: View) -> tuple[str, str]:
    land = json.loads(_LAND.read_text(encoding="utf-8"))
    network, other = (
        "".join(_path(view, decoded(ring, land["step"])) for ring in land[name])
        for name in ("network", "other")
    )
    return network, other


def _path(view: View, ring: list[Point]) -> str:
    """Return the path of a ring, or nothing where it lies outside the view."""
    latitudes, longitudes = zip(*ring, strict=True)
    beside = max(longitudes) < view.west or min(longitudes) > view.east
    if beside or max(latitudes) < view.south or min(latitudes) > view.north:
        return ""
    points = (view.point(latitude, longitude) for latitude, longitude in ring)
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in points) + "Z"


def decoded(text: str, step: float) -> list[Point]:
    """Read a ring of data/outlines/map.json as latitudes and longitudes."""
    numbers = list(_numbers(text))
    ring, latitude, longitude = [], 0, 0
    for north, east in zip(numbers[::2], numbers[1::2], strict=True):
        latitude, longitude = latitude + north, longitude + east
        ring.append((latitude * step, longitude * step))
    return ring


def _numbers(text: str) -> Iterator[int]:
    bits = shift = 0
    for character in text:
        chunk = ord(character) - _FIRST_PRINTABLE
        bits |= (chunk & 31) << shift
        shift += _CHUNK_BITS
        if not chunk >> _CHUNK_BITS:
            yield ~(bits >> 1) if bits & 1 else bits >> 1
            bits = shift = 0
