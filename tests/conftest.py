import os
from collections.abc import Iterator

import pytest

from settings import load_settings
from tests.conversations.stack import environment, running_assistant


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the whole assistant, which runs once for all tests that need it."""
    before = dict(os.environ)
    os.environ.update(environment(tmp_path_factory.mktemp("var")))
    try:
        with running_assistant(load_settings()) as running:
            yield running
    finally:
        os.environ.clear()
        os.environ.update(before)
