"""Build countries.json.gz: the outlines of the countries of data/sites/countries.csv.

Source: Natural Earth 1:10m country polygons (public domain), from the npm package world-atlas:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python data/outlines/build.py package/countries-10m.json

The polygons are thinned to about 1 km, enough to tell a swapped or mistyped coordinate.
"""

import argparse
import csv
import gzip
import json
from itertools import accumulate
from pathlib import Path
from typing import Any

from shapely import set_precision
from shapely.geometry import MultiPolygon, mapping, shape
from shapely.validation import make_valid

HERE = Path(__file__).resolve().parent
COUNTRIES = HERE.parent / "sites" / "countries.csv"
TARGET = HERE / "countries.json.gz"
THINNING_DEGREES = 0.01
DECIMALS_GRID = 0.001

Position = tuple[float, float]
Ring = list[Position]


def main() -> None:
    """Read the topology named on the command line and write the outlines beside this script."""
    parser = argparse.ArgumentParser(description="Build data/outlines/countries.json.gz.")
    parser.add_argument("topology", type=Path, help="countries-10m.json of the npm package world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text(encoding="utf-8"))
    outlines = build(topology, numeric_codes(COUNTRIES))
    TARGET.write_bytes(gzip.compress(json.dumps(outlines, separators=(",", ":")).encode(), 9, mtime=0))
    print(f"{TARGET.name}: {', '.join(outlines)}; {TARGET.stat().st_size} bytes")  # noqa: T201


def numeric_codes(path: Path) -> dict[str, str]:
    """Map ISO 3166-1 alpha-2 to numeric codes."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["numeric_code"] for row in csv.DictReader(file)}


def build(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """Give a thinned GeoJSON geometry for each alpha-2 code."""
    arcs = decoded_arcs(topology)
    geometries = {g.get("id"): g for g in topology["objects"]["countries"]["geometries"]}
    return {code: thinned(polygons(geometries[number], arcs)) for code, number in codes.items()}


def decoded_arcs(topology: dict[str, Any]) -> list[Ring]:
    """Turn the quantised, delta-encoded arcs into longitudes and latitudes (TopoJSON 1.0, section 2.1.2)."""
    scale_x, scale_y = topology["transform"]["scale"]
    origin_x, origin_y = topology["transform"]["translate"]
    return [
        [
            (x * scale_x + origin_x, y * scale_y + origin_y)
            for x, y in accumulate(arc, lambda sum_, step: [sum_[0] + step[0], sum_[1] + step[1]])
        ]
        for arc in topology["arcs"]
    ]


def polygons(geometry: dict[str, Any], arcs: list[Ring]) -> list[list[Ring]]:
    """Give the polygons of a topology's geometry as lists of rings, without islets of no area."""
    parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    rings = [[ring(indexes, arcs) for indexes in part] for part in parts]
    return [[line for line in part if len(line) >= 4] for part in rings if len(part[0]) >= 4]


def ring(indexes: list[int], arcs: list[Ring]) -> Ring:
    """Join arcs; a negative index is the reversed arc of its ones' complement."""
    points: Ring = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def thinned(rings: list[list[Ring]]) -> dict[str, Any]:
    """Give a valid, simplified GeoJSON geometry with coordinates of 3 decimals."""
    whole = make_valid(shape({"type": "MultiPolygon", "coordinates": rings}))
    simple = set_precision(make_valid(whole.simplify(THINNING_DEGREES)), DECIMALS_GRID)
    kept = [part for part in getattr(simple, "geoms", [simple]) if part.geom_type.endswith("Polygon")]
    flat = [piece for part in kept for piece in getattr(part, "geoms", [part])]
    rounded: dict[str, Any] = json.loads(json.dumps(mapping(MultiPolygon(flat))), parse_float=three_decimals)
    return rounded


def three_decimals(text: str) -> float:
    """Round a number in JSON to about 100 m."""
    return round(float(text), 3)


if __name__ == "__main__":
    main()
