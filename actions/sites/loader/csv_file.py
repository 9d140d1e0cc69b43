"""Reading one CSV file into checked rows."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from actions.sites.loader.faults import Faults
from actions.sites.loader.rows import Row

RowType = TypeVar("RowType", bound=Row)


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of one row by column, and the line where it begins; empty cells are left out."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Placed(Generic[RowType]):
    """A checked row and the line where it begins."""

    line: int
    row: RowType


@dataclass(frozen=True, slots=True)
class Table(Generic[RowType]):
    """A file's rows: those that passed the checks of their own, and all as they are written."""

    file: str
    rows: tuple[Placed[RowType], ...] = ()
    records: tuple[Record, ...] = ()

    def column(self, name: str) -> set[str]:
        """Return what is written in a column, faulty rows included, so that one fault makes no others."""
        return {record.cells[name] for record in self.records if name in record.cells}


def read_table(
    file: str, content: bytes, model: type[RowType], faults: Faults, *, may_be_empty: bool = False
) -> Table[RowType]:
    """Read a file's rows and note its faults.

    Args:
        file: the name to report.
        content: the file's bytes: UTF-8, with or without byte order mark.
        model: the row's model; its fields are the columns.
        faults: where faults are noted.
        may_be_empty: whether a header alone is enough.
    """
    text = _decoded(file, content, faults)
    if text is None:
        return Table(file)
    records = tuple(_records(file, text, model, faults))
    if not records and not may_be_empty and not _noted(file, faults):
        faults.file(file, "the file has no rows below its header; write at least one")
    placed = (_checked(file, record, model, faults) for record in records)
    return Table(file, tuple(row for row in placed if row is not None), records)


def _decoded(file: str, content: bytes, faults: Faults) -> str | None:
    if not content.strip():
        faults.file(file, "the file is empty; write a header line and rows")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        faults.line(file, line, f"byte {content[error.start]:#04x} is not UTF-8; save the file in UTF-8")
        return None


def _records(file: str, text: str, model: type[Row], faults: Faults) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader)
        if not _header_is_right(file, header, model, faults):
            return
        begins = reader.line_num + 1
        for cells in reader:
            if record := _record(file, begins, header, cells, faults):
                yield record
            begins = reader.line_num + 1
    except csv.Error as error:
        faults.line(file, reader.line_num, f"the line cannot be read as CSV ({error})")


def _header_is_right(file: str, header: list[str], model: type[Row], faults: Faults) -> bool:
    expected = list(model.model_fields)
    missing = [name for name in expected if name not in header]
    unknown = [name for name in header if name not in expected]
    repeated = sorted({name for name in header if header.count(name) > 1})
    if missing:
        faults.header(
            file, f"the column {', '.join(missing)} is missing; the columns are {', '.join(expected)}"
        )
    if unknown:
        faults.header(
            file, f"the column {', '.join(map(repr, unknown))} is unknown; remove it or correct its name"
        )
    if repeated:
        faults.header(file, f"the column {', '.join(repeated)} stands twice; remove one")
    return not (missing or unknown or repeated)


def _record(file: str, line: int, header: list[str], cells: list[str], faults: Faults) -> Record | None:
    if not cells:
        return None
    if len(cells) != len(header):
        faults.line(
            file,
            line,
            f"the row has {len(cells)} cells, the header {len(header)}; quote cells that hold commas",
        )
        return None
    stripped = (cell.strip() for cell in cells)
    return Record(line, {name: cell for name, cell in zip(header, stripped, strict=True) if cell})


def _noted(file: str, faults: Faults) -> bool:
    return any(fault.file == file for fault in faults.found)


def _checked(file: str, record: Record, model: type[RowType], faults: Faults) -> Placed[RowType] | None:
    try:
        return Placed(record.line, model.model_validate(record.cells))
    except ValidationError as error:
        for detail in error.errors():
            faults.line(file, record.line, _sentence(dict(detail), record, model))
        return None


def _sentence(detail: dict[str, Any], record: Record, model: type[Row]) -> str:
    reason = _reason(detail)
    if not detail["loc"]:
        return reason
    column = str(detail["loc"][0])
    if detail["type"] == "missing":
        return f"{column} is empty; every row needs one"
    if detail["type"] == "enum":
        return f"{column} {record.cells[column]!r} is unknown; write one of {_choices(model, column)}"
    shown = detail["input"] if len(detail["loc"]) > 1 else record.cells[column]
    return f"{column} {shown} {reason}"


def _reason(detail: dict[str, Any]) -> str:
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return f"is not valid: {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _choices(model: type[Row], column: str) -> str:
    annotation = model.model_fields[column].annotation
    members = annotation if isinstance(annotation, type) and issubclass(annotation, Enum) else ()
    return ", ".join(str(member.value) for member in members)
