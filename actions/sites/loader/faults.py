"""Faults of the data files, collected so that all are reported at once."""

from dataclasses import dataclass, field
from typing import Final

_HEADER_LINE: Final = 1


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault of one line; line 1 is the header, 0 the file as a whole."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.message}"


@dataclass(slots=True)
class Faults:
    """The faults found so far."""

    found: list[Fault] = field(default_factory=list)

    def file(self, name: str, message: str) -> None:
        """Note a fault of a whole file."""
        self.found.append(Fault(name, 0, message))

    def header(self, name: str, message: str) -> None:
        """Note a fault of a file's first line."""
        self.found.append(Fault(name, _HEADER_LINE, message))

    def line(self, name: str, line: int, message: str) -> None:
        """Note a fault of a row, at the line where the row begins."""
        self.found.append(Fault(name, line, message))

    def lines(self) -> list[str]:
        """Give one sentence per fault, by file and line."""
        return [str(fault) for fault in sorted(set(self.found))]
