import os
from collections.abc import Iterator

import httpx
import pytest

from settings import load_settings
from tests.conversations.stack import environment, running_assistant


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    before = dict(os.environ)
    os.environ.update(environment(tmp_path_factory.mktemp("var")))
    try:
        with running_assistant(load_settings()) as running:
            yield running
    finally:
        os.environ.clear()
        os.environ.update(before)


@pytest.fixture
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=30, trust_env=False) as open_client:
        yield open_client
