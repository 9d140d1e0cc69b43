import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.launcher.errors import PreparationError
from bot.launcher.preparation import Preparation
from settings import Settings
from settings.environment import ROOT


@pytest.fixture
def settings(
    settings_with: Callable[..., Settings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Settings:
    """Settings that the steps, which are processes of their own, read too."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data" / "sites", data / "sites")
    shutil.copytree(ROOT / "data" / "outlines", data / "outlines")
    made = settings_with(data_dir=data)
    monkeypatch.delenv("ACCUEIL_DATABASE_URL", raising=False)
    monkeypatch.setenv("ACCUEIL_DATA_DIR", str(made.data_dir))
    monkeypatch.setenv("ACCUEIL_VAR_DIR", str(made.var_dir))
    return made


def test_a_fault_of_the_data_is_shown_with_its_line(settings: Settings) -> None:
    path = settings.data_dir / "sites" / "centres.csv"
    header, first, *others = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([header, first.replace(",open,", ",opened,", 1), *others]), encoding="utf-8")
    with pytest.raises(PreparationError) as caught:
        Preparation(ROOT, settings).database()
    message = str(caught.value)
    assert message.startswith("The step “data” failed (full log: ")
    assert "centres.csv, line 2" in message
    assert "opened" in message


def test_the_model_is_trained_with_rasa_and_a_failure_is_shown(settings: Settings, tmp_path: Path) -> None:
    root = tmp_path / "root"
    rasa = root / "rasa-env" / ".venv" / "bin" / "rasa"
    rasa.parent.mkdir(parents=True)
    rasa.write_text("#!/bin/sh\necho no examples for $1\nexit 1\n", encoding="utf-8")
    rasa.chmod(0o755)
    with pytest.raises(PreparationError, match=r"The step “training” failed(.|\n)*no examples for train"):
        Preparation(root, settings).model()


def test_a_model_that_fits_is_kept_and_older_ones_go(settings: Settings, tmp_path: Path) -> None:
    root = tmp_path / "root"
    rasa = root / "rasa-env" / ".venv" / "bin" / "rasa"
    rasa.parent.mkdir(parents=True)
    rasa.write_text('#!/bin/sh\nmkdir -p "$6"\necho made >> "$6/$4.tar.gz"\n', encoding="utf-8")
    rasa.chmod(0o755)
    preparation = Preparation(root, settings)
    first = preparation.model()
    assert preparation.model() == first
    assert first.read_text(encoding="utf-8") == "made\n"
    (root / "domain.yml").write_text("intents: []\n", encoding="utf-8")
    second = preparation.model()
    assert list((root / "models").iterdir()) == [second]
    assert second != first
