"""Build map.json: the land that maps of the network are drawn on, small enough to travel inside the widget.

Source: Natural Earth 1:10m country polygons (public domain), from the npm package world-atlas:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m data.outlines.build_map package/countries-10m.json

Countries of the network are simplified together, so that a border stays one line. All other land is one
coarse shape that reaches a little under them. A ring is a string in Google's encoded polyline format,
latitude first, in steps of `GRID_DEGREES` instead of 1e-5 degrees.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapely import box, coverage_simplify, union_all
from shapely.geometry import MultiPolygon, Polygon, shape
from shapely.geometry.base import BaseGeometry
from shapely.validation import make_valid

from data.outlines.build import COUNTRIES, decoded_arcs, numeric_codes, polygons

TARGET = Path(__file__).resolve().parent / "map.json"
GRID_DEGREES = 0.025
_CHUNK_BITS = 5
_FIRST_PRINTABLE = 63


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the world: its edges in degrees, how far lines may move, the least area of a kept island."""

    west: float
    south: float
    east: float
    north: float
    tolerance: float
    least_area: float


WINDOWS = (
    Window(-11, 35.5, 19.5, 56, tolerance=0.07, least_area=0.03),
    Window(-62.2, 14.2, -60.6, 16.7, tolerance=0.03, least_area=0.005),
    Window(44.9, -13.2, 45.5, -12.5, tolerance=0.02, least_area=0.001),
    Window(55, -21.6, 58, -19.8, tolerance=0.025, least_area=0.005),
)
"""Where centres are: Europe, the Antilles, Mayotte, La Réunion with Mauritius."""


def main() -> None:
    """Read the topology named on the command line and write the land beside this script."""
    parser = argparse.ArgumentParser(description="Build data/outlines/map.json.")
    parser.add_argument("topology", type=Path, help="countries-10m.json of the npm package world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text(encoding="utf-8"))
    land = build(topology, set(numeric_codes(COUNTRIES).values()))
    TARGET.write_text(json.dumps(land, indent=0) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")  # noqa: T201


def build(topology: dict[str, Any], network: set[str]) -> dict[str, Any]:
    """Give the rings of the network's countries and those of the land around them."""
    arcs = decoded_arcs(topology)
    rings: dict[str, list[str]] = {"network": [], "other": []}
    countries = {
        geometry.get("id"): make_valid(
            shape({"type": "MultiPolygon", "coordinates": polygons(geometry, arcs)})
        )
        for geometry in topology["objects"]["countries"]["geometries"]
    }
    for window in WINDOWS:
        edges = box(window.west, window.south, window.east, window.north)
        inside = {
            number: MultiPolygon(list(_parts(land.intersection(edges)))) for number, land in countries.items()
        }
        own = [land for number, land in inside.items() if number in network and not land.is_empty]
        others = union_all([land for number, land in inside.items() if number not in network])
        rings["network"] += _rings(coverage_simplify(own, window.tolerance), window)
        rings["other"] += _rings([others.buffer(window.tolerance).simplify(2 * window.tolerance)], window)
    return {"step": GRID_DEGREES} | rings


def encoded(ring: list[tuple[float, float]]) -> str:
    """Encode a ring of longitudes and latitudes; points that fall on one grid point are joined."""
    text, last = "", (0, 0)
    for longitude, latitude in ring:
        point = round(latitude / GRID_DEGREES), round(longitude / GRID_DEGREES)
        if point != last or not text:
            text += "".join(_number(now - before) for now, before in zip(point, last, strict=True))
        last = point
    return text


def _rings(lands: Iterable[BaseGeometry], window: Window) -> list[str]:
    parts = (part for land in lands for part in _parts(land) if part.area >= window.least_area)
    return [encoded([(x, y) for x, y, *_ in part.exterior.coords]) for part in parts]


def _parts(land: BaseGeometry) -> Iterator[Polygon]:
    for part in getattr(land, "geoms", [land]):
        if isinstance(part, Polygon):
            yield part
        elif hasattr(part, "geoms"):
            yield from _parts(part)


def _number(value: int) -> str:
    bits = (value << 1) ^ (value >> 31)
    text = ""
    while bits >= 1 << _CHUNK_BITS:
        text += chr(((1 << _CHUNK_BITS) | (bits & 31)) + _FIRST_PRINTABLE)
        bits >>= _CHUNK_BITS
    return text + chr(bits + _FIRST_PRINTABLE)


if __name__ == "__main__":
    main()
