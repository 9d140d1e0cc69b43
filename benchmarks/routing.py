"""How long it takes to choose the centres for a place, and how that grows with the number of centres.

Run `python -m benchmarks.routing` from the root. It reads data/sites, routes random places around the real
centres with those and with 1,000, 10,000 and 100,000 made-up ones, and prints a table. A made-up centre is
moved away from a real one, is open in nine of ten cases and serves a territory of its own.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from actions.sites.directory import Centre, Directory, Territory
from actions.sites.loader import load, read_package
from actions.sites.loader.outlines import Outlines
from actions.sites.models import Base, Status, TerritoryKind
from actions.sites.repository import load_directory
from actions.sites.routing import nearest

DATA = Path("data")
SIZES = (1_000, 10_000, 100_000)
WANTED_MS = 5.0
PLACES = 2_000
SCATTER_DEGREES = 3.0
OPEN_SHARE = 0.9
SEED = 7


def main() -> int:
    """Measure and print."""
    real = _real_directory()
    table = Table("centres", title="Routing one place, ms", title_justify="left")
    for column in ("p50", "p99", "first, with its indexes"):
        table.add_column(column, justify="right")
    for directory in (real, *(_made_up(real, size) for size in SIZES)):
        first, *times = _times(directory)
        cuts = statistics.quantiles(times, n=100)
        table.add_row(str(len(directory.centres())), f"{cuts[49]:.2f}", f"{cuts[98]:.2f}", f"{first:.0f}")
    console = Console()
    console.print(table)
    console.print(f"Wanted at the size of the network: below {WANTED_MS:.0f} ms.")
    return 0


def _real_directory() -> Directory:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    load(read_package(DATA / "sites", Outlines(DATA / "outlines")), engine)
    with Session(engine) as session:
        return load_directory(session)


def _made_up(real: Directory, size: int) -> Directory:
    generator = random.Random(SEED)
    located = [centre for centre in real.centres() if centre.position]
    centres = tuple(_moved(generator.choice(located), number, generator) for number in range(size))
    territories = tuple(
        Territory(
            centre.id, centre.id, centre.country, TerritoryKind.PROVINCE, (f"{centre.country}-{number}",)
        )
        for number, centre in enumerate(centres)
    )
    return replace(real, all_centres=centres, all_territories=territories)


def _moved(centre: Centre, number: int, generator: random.Random) -> Centre:
    latitude, longitude = _near(centre, generator)
    return replace(
        centre,
        id=f"made-up-{number}",
        latitude=latitude,
        longitude=longitude,
        status=Status.OPEN if generator.random() < OPEN_SHARE else Status.UNCONFIRMED,
        territories=(f"made-up-{number}",),
        parent_id=None,
    )


def _near(centre: Centre, generator: random.Random) -> tuple[float, float]:
    latitude, longitude = centre.position or (0.0, 0.0)
    return (
        latitude + generator.uniform(-SCATTER_DEGREES, SCATTER_DEGREES),
        longitude + generator.uniform(-SCATTER_DEGREES, SCATTER_DEGREES),
    )


def _times(directory: Directory) -> Iterator[float]:
    """Route random places; milliseconds of each. The first one makes the indexes, once per revision."""
    generator = random.Random(SEED)
    located = [centre for centre in directory.centres() if centre.position]
    coded = [territory for territory in directory.territories() if territory.codes]
    for _ in range(PLACES):
        centre, territory = generator.choice(located), generator.choice(coded)
        latitude, longitude = _near(centre, generator)
        started = time.perf_counter()
        nearest(directory, latitude, longitude, centre.country, territory.codes, town=centre.city)
        yield (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
