from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from actions.sites.loader.__main__ import main
from actions.sites.repository import load_directory


@pytest.fixture(autouse=True)
def _database(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACCUEIL_DATABASE_URL", engine.url.render_as_string(hide_password=False))


def test_the_real_files_load_in_one_line(capsys: pytest.CaptureFixture[str], engine: Engine) -> None:
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("loaded 57 centres, 43 territories, 10 countries, 241 facts, ")
    assert printed.count("\n") == 1
    with Session(engine) as session:
        assert len(load_directory(session).centres()) == 57


def test_a_second_load_says_that_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    main([])
    capsys.readouterr()
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("unchanged: 57 centres")


def test_faulty_files_are_listed_and_change_nothing(
    capsys: pytest.CaptureFixture[str], engine: Engine, site_files: Path
) -> None:
    main([])
    capsys.readouterr()
    path = site_files / "centres.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",open,", ",ouvert,", 2), encoding="utf-8")
    assert main(["--directory", str(site_files)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    advice = "write one of open, project, prefiguration, closed, unconfirmed"
    assert printed.err.splitlines() == [
        f"centres.csv, line 2: status 'ouvert' is unknown; {advice}",
        f"centres.csv, line 3: status 'ouvert' is unknown; {advice}",
        "Faults: 2; the database is unchanged",
    ]
    with Session(engine) as session:
        assert len(load_directory(session).centres()) == 57


def test_a_check_touches_no_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ACCUEIL_DATABASE_URL", f"sqlite:///{tmp_path / 'untouched.db'}")
    assert main(["--check"]) == 0
    assert capsys.readouterr().out.endswith(": no faults\n")
    assert not (tmp_path / "untouched.db").exists()


def test_a_database_without_tables_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    create_engine(url).dispose()
    monkeypatch.setenv("ACCUEIL_DATABASE_URL", url)
    assert main([]) == 1
    assert "alembic upgrade head" in capsys.readouterr().err


def test_a_setting_that_cannot_be_used_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCUEIL_DATABASE_URL", "mysql://localhost/accueil")
    assert main([]) == 1
    assert "ACCUEIL_DATABASE_URL" in capsys.readouterr().err
