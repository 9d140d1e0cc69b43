import csv
import lzma
from pathlib import Path

import pytest

from actions.places.compile import compile_gazetteer, compiled_fingerprint
from actions.places.gazetteer import Gazetteer, GazetteerError

PLACES = [
    "id,kind,name,country,territory,admin_codes,latitude,longitude,population,approximate,capital,code",
    "g:1,town,Nîmes,FR,,FR-OCC FR-30,43.8,4.4,150000,0,0,fr:30189",
]
NAMES = ["place,name,match,language,ask", "g:1,Nîmes,name,,0"]
POSTAL = ["country,first,last,place,approximate", "FR,30000,30000,g:1,0"]


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name, lines in (("places", PLACES), ("names", NAMES), ("postal", POSTAL)):
        write_table(tmp_path / f"{name}.csv.xz", lines)
    return tmp_path


def write_table(path: Path, lines: list[str]) -> None:
    path.write_bytes(lzma.compress("\n".join(lines).encode()))


def test_file_is_written_once_and_again_when_a_table_changes(tables: Path, tmp_path: Path) -> None:
    database = tmp_path / "var" / "gazetteer.db"
    assert compile_gazetteer(tables, database)
    assert not compile_gazetteer(tables, database)
    write_table(tables / "names.csv.xz", [*NAMES, "g:1,Nemausus,alternate,,0"])
    assert compile_gazetteer(tables, database)
    with Gazetteer.open(database) as gazetteer:
        assert [candidate.place.name for candidate in gazetteer.lookup("nemausus")] == ["Nîmes"]


def test_unreadable_file_is_written_anew(tables: Path, tmp_path: Path) -> None:
    database = tmp_path / "gazetteer.db"
    database.write_text("not a database")
    assert compiled_fingerprint(database) == ""
    assert compile_gazetteer(tables, database)


def test_missing_file_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"python -m actions\.places\.compile"):
        Gazetteer.open(tmp_path / "gazetteer.db")


def test_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.db"
    path.write_text("something else " * 100)
    with pytest.raises(GazetteerError, match="is not a gazetteer"):
        Gazetteer.open(path)


def test_committed_tables_are_whole() -> None:
    folder = Path(__file__).parents[3] / "data" / "gazetteer"
    rows = {}
    for name in ("places", "names", "postal"):
        with lzma.open(folder / f"{name}.csv.xz", "rt", encoding="utf-8", newline="") as file:
            rows[name] = list(csv.DictReader(file))
    ids = {row["id"] for row in rows["places"]}
    assert len(ids) == len(rows["places"])
    assert {row["place"] for row in rows["names"]} == ids
    assert {row["place"] for row in rows["postal"]} <= ids
