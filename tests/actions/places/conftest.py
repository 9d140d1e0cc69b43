from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from actions.places.context import read_context
from actions.places.gazetteer import Gazetteer
from actions.places.mention import Mention
from actions.places.mentions import MentionFinder
from actions.places.words import word_cutter

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def database(gazetteer_file: Path) -> Path:
    return gazetteer_file


@pytest.fixture(scope="session")
def gazetteer(database: Path) -> Iterator[Gazetteer]:
    with Gazetteer.open(database) as opened:
        yield opened


@pytest.fixture(scope="session")
def finder(gazetteer: Gazetteer) -> MentionFinder:
    return MentionFinder(gazetteer, read_context(ROOT / "data" / "gazetteer"))


@pytest.fixture(scope="session")
def find(finder: MentionFinder) -> Callable[[str, str | None], list[Mention]]:
    cut = word_cutter()
    return lambda text, language: finder.find(text, cut(text), language)


@pytest.fixture(scope="session")
def sure(find: Callable[[str, str | None], list[Mention]]) -> Callable[[str, str | None], list[str]]:
    """The texts of the mentions that are places whatever was asked before."""
    return lambda text, language: [mention.text for mention in find(text, language) if mention.sure]
