from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.places.compile import TABLES, compile_gazetteer
from actions.places.gazetteer import Gazetteer

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gazetteer") / "gazetteer.db"
    compile_gazetteer(ROOT / TABLES, path)
    return path


@pytest.fixture(scope="session")
def gazetteer(database: Path) -> Iterator[Gazetteer]:
    with Gazetteer.open(database) as opened:
        yield opened
