"""The exceptions of the site database.

SitesError
├── UnknownCentreError
├── UnknownFactError
├── UnknownOutlineError
├── DatabaseNotReadyError
└── DataFaultsError
"""

from collections.abc import Sequence


class SitesError(Exception):
    """Anything the site database cannot do; the message says what, why and what to do."""


class UnknownCentreError(SitesError):
    """No centre has this id."""

    def __init__(self, centre_id: str) -> None:
        super().__init__(f"no centre has the id {centre_id!r}; the ids are those of data/sites/centres.csv")
        self.centre_id = centre_id


class UnknownFactError(SitesError):
    """No fact has this id."""

    def __init__(self, fact_id: str) -> None:
        super().__init__(f"no fact has the id {fact_id!r}; the ids are those of data/sites/facts.csv")
        self.fact_id = fact_id


class UnknownOutlineError(SitesError):
    """The country has no outline to check coordinates against."""

    def __init__(self, country: str) -> None:
        super().__init__(
            f"there is no outline of the country {country}; "
            "add it to countries.csv and run data/outlines/build.py"
        )


class DatabaseNotReadyError(SitesError):
    """The tables or their content are missing."""


class DataFaultsError(SitesError):
    """The files of data/sites have faults; nothing was loaded.

    Attributes:
        faults: one complete line per fault, in the order of files and lines.
    """

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)
