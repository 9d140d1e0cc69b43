"""The columns of each file of data/sites, as one pydantic model per file; field names are column names.

An empty cell is an unknown value. What concerns several columns of one row is checked here too; what concerns
several rows or files is checked in `actions.sites.loader.references`.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from actions.sites.loader import values
from actions.sites.models import Confidence, DatePrecision, Precision, Status, TerritoryKind


class Row(BaseModel):
    """A row of any file."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class CountryRow(Row):
    """A row of countries.csv."""

    code: values.CountryCode
    name: values.Wording
    numeric_code: values.NumericCode
    parts: values.CountryCodes = ()


class TerritoryRow(Row):
    """A row of territories.csv."""

    id: values.Key
    name: values.ShortName
    country: values.CountryCode
    kind: TerritoryKind
    codes: values.AdminCodes = ()
    towns: values.Names = ()

    @model_validator(mode="after")
    def _is_somewhere(self) -> Self:
        if self.kind is TerritoryKind.AREA and self.codes:
            raise ValueError("an area has no codes of its own; list its towns, or choose another kind")
        if not self.codes and not self.towns:
            raise ValueError("the territory has neither codes nor towns; fill in one of the two")
        return self


class CentreRow(Row):
    """A row of centres.csv."""

    id: values.Key
    name: values.Name
    city: values.ShortName | None = None
    postal_code: values.PostalCode | None = None
    region_or_territory: values.ShortName | None = None
    country: values.CountryCode
    status: Status
    label_year: values.Year | None = None
    opening_year: values.Year | None = None
    closing_year: values.Year | None = None
    street_address: values.Name | None = None
    latitude: values.Latitude | None = None
    longitude: values.Longitude | None = None
    coord_precision: Precision
    time_zone: values.TimeZone | None = None
    phone: values.Phone | None = None
    email: values.Email | None = None
    website: values.WebAddress | None = None
    opening_hours: values.Hours | None = None
    opening_hours_as_of: values.PartialDate | None = None
    opening_hours_source: values.WebAddress | None = None
    languages: values.LanguageCodes = ()
    territory_served: values.Name | None = None
    territories: values.Keys = ()
    services: values.Keywords = ()
    services_as_stated: values.Wordings = ()
    parent_id: values.Key | None = None
    as_of: values.PartialDate | None = None
    sources: values.WebAddresses
    note: str | None = None

    @model_validator(mode="after")
    def _coordinates_agree(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("one coordinate is missing; write both latitude and longitude, or none")
        if (self.latitude is None) != (self.coord_precision is Precision.NONE):
            raise ValueError(
                f"coord_precision {self.coord_precision.value} contradicts the coordinates; "
                "write address or town beside coordinates, and none without"
            )
        return self

    @model_validator(mode="after")
    def _services_agree(self) -> Self:
        if len(self.services) != len(self.services_as_stated):
            raise ValueError(
                f"services has {len(self.services)} parts and services_as_stated "
                f"{len(self.services_as_stated)}; write one keyword for each key"
            )
        return self

    @model_validator(mode="after")
    def _hours_have_a_zone(self) -> Self:
        if self.opening_hours and not self.time_zone:
            raise ValueError("opening_hours are given without a time_zone; write the zone, like Europe/Paris")
        return self

    @model_validator(mode="after")
    def _years_are_in_order(self) -> Self:
        if self.opening_year and self.closing_year and self.closing_year < self.opening_year:
            raise ValueError(f"closing_year {self.closing_year} is before opening_year {self.opening_year}")
        return self


class FigureRow(Row):
    """A row of figures.csv."""

    date: values.PartialDate | None = None
    date_as_stated: values.Wording | None = None
    scope: values.Key
    metric: values.ShortName
    value: Annotated[int, Field(ge=0)] | None = None
    as_stated: values.Name | None = None
    source_url: values.WebAddress
    note: str | None = None


class FactRow(Row):
    """A row of facts.csv."""

    id: values.Key
    topic: values.Keyword
    as_of: values.PartialDate | None = None
    as_of_as_stated: values.Wording | None = None
    confidence: Confidence
    conflict: values.Yes = False
    sources: values.WebAddresses = ()
    unlinked_sources: values.Names = ()

    @model_validator(mode="after")
    def _has_a_source(self) -> Self:
        if not self.sources and not self.unlinked_sources:
            raise ValueError("the fact has no source; write one in sources or unlinked_sources")
        return self


class EventRow(Row):
    """A row of events.csv."""

    id: values.Key
    year: values.Year
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None
    fact_ids: values.Keys

    @model_validator(mode="after")
    def _is_a_date(self) -> Self:
        if self.day is not None and self.month is None:
            raise ValueError(f"day {self.day} is given without a month; write the month too")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise ValueError(f"{self.year}-{self.month}-{self.day} is not a date ({error})") from error
        return self

    @property
    def precision(self) -> DatePrecision:
        """The smallest part of the date that is filled in."""
        if self.day is not None:
            return DatePrecision.DAY
        return DatePrecision.YEAR if self.month is None else DatePrecision.MONTH
