from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from settings import Settings


@pytest.fixture
def settings_with(tmp_path: Path) -> Callable[..., Settings]:
    """Make settings whose files lie in a folder of the test's own."""

    def make(**changes: Any) -> Settings:
        return Settings(**({"var_dir": tmp_path / "var"} | changes))

    return make
