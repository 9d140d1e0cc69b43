from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.places.gazetteer import Gazetteer

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def database(gazetteer_file: Path) -> Path:
    return gazetteer_file


@pytest.fixture(scope="session")
def gazetteer(database: Path) -> Iterator[Gazetteer]:
    with Gazetteer.open(database) as opened:
        yield opened
