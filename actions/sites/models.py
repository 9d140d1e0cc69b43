"""The tables of the site database.

Rows are written by `actions.sites.loader` only, and read by `actions.sites.repository` only.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, DateTime, Enum, ForeignKey, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Status(StrEnum):
    """What is known of a centre's life; unconfirmed means last seen too long ago, not closed."""

    OPEN = "open"
    PROJECT = "project"
    PREFIGURATION = "prefiguration"
    CLOSED = "closed"
    UNCONFIRMED = "unconfirmed"


class Precision(StrEnum):
    """What a centre's coordinates stand for."""

    ADDRESS = "address"
    TOWN = "town"
    NONE = "none"


class TerritoryKind(StrEnum):
    """The sort of a territory; an area is a part of an administrative unit and carries town names only."""

    REGION = "region"
    FORMER_REGION = "former_region"
    DEPARTEMENT = "departement"
    OVERSEAS = "overseas"
    CANTON = "canton"
    PROVINCE = "province"
    AREA = "area"


class Confidence(StrEnum):
    """How well a fact is attested."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class DatePrecision(StrEnum):
    """The smallest known part of an event's date."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


def _stored_values(enumeration: type[StrEnum]) -> list[str]:
    return [member.value for member in enumeration]


def _enum(enumeration: type[StrEnum], name: str) -> Enum:
    return Enum(
        enumeration,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=_stored_values,
    )


class Base(DeclarativeBase):
    """Base of the tables; the naming convention lets migrations name every constraint."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Country(Base):
    """A country that has, had or plans a centre; `code` is ISO 3166-1 alpha-2."""

    __tablename__ = "countries"

    code: Mapped[str] = mapped_column(String(2), primary_key=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(80))
    parts: Mapped[list["CountryPart"]] = relationship(
        cascade="all, delete-orphan", order_by="CountryPart.position"
    )


class CountryPart(Base):
    """A part of a country with an ISO 3166-1 code of its own, such as GP for France."""

    __tablename__ = "country_parts"

    code: Mapped[str] = mapped_column(String(2), primary_key=True)
    country: Mapped[str] = mapped_column(ForeignKey("countries.code"), index=True)
    position: Mapped[int]


class Territory(Base):
    """A territory that a centre serves, under its official name."""

    __tablename__ = "territories"

    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(120))
    country: Mapped[str] = mapped_column(ForeignKey("countries.code"), index=True)
    kind: Mapped[TerritoryKind] = mapped_column(_enum(TerritoryKind, "kind"))
    codes: Mapped[list["TerritoryCode"]] = relationship(
        cascade="all, delete-orphan", order_by="TerritoryCode.position"
    )
    towns: Mapped[list["TerritoryTown"]] = relationship(
        cascade="all, delete-orphan", order_by="TerritoryTown.position"
    )


class TerritoryCode(Base):
    """An administrative code (ISO 3166-2, or ISO 3166-1 overseas) that lies wholly in a territory."""

    __tablename__ = "territory_codes"

    territory_id: Mapped[str] = mapped_column(ForeignKey("territories.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(8), primary_key=True, index=True)
    position: Mapped[int]


class TerritoryTown(Base):
    """A town known to lie in a territory that has no administrative code."""

    __tablename__ = "territory_towns"

    territory_id: Mapped[str] = mapped_column(ForeignKey("territories.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(120), primary_key=True)
    position: Mapped[int]


class Centre(Base):
    """A centre, associated centre, project or former centre.

    Dates are ISO 8601 text of any precision (2019, 2019-10, 2019-10-05); null where undated. Coordinates are
    WGS 84 degrees. `opening_hours` is in OpenStreetMap's syntax, `time_zone` an IANA name.
    """

    __tablename__ = "centres"
    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude_range"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude_range"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="coordinates_together"),
    )

    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(200))
    city: Mapped[str | None] = mapped_column(String(120))
    postal_code: Mapped[str | None] = mapped_column(String(12))
    territory_name: Mapped[str | None] = mapped_column(String(120))
    territory_served: Mapped[str | None] = mapped_column(String(200))
    country: Mapped[str] = mapped_column(ForeignKey("countries.code"), index=True)
    status: Mapped[Status] = mapped_column(_enum(Status, "status"), index=True)
    label_year: Mapped[int | None]
    opening_year: Mapped[int | None]
    closing_year: Mapped[int | None]
    street_address: Mapped[str | None] = mapped_column(String(200))
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    precision: Mapped[Precision] = mapped_column(_enum(Precision, "precision"))
    phone: Mapped[str | None] = mapped_column(String(40))
    email: Mapped[str | None] = mapped_column(String(254))
    website: Mapped[str | None] = mapped_column(String(500))
    opening_hours: Mapped[str | None] = mapped_column(String(255))
    opening_hours_as_of: Mapped[str | None] = mapped_column(String(10))
    opening_hours_source: Mapped[str | None] = mapped_column(String(500))
    time_zone: Mapped[str | None] = mapped_column(String(64))
    as_of: Mapped[str | None] = mapped_column(String(10))
    note: Mapped[str | None] = mapped_column(Text)
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("centres.id"), index=True)
    languages: Mapped[list["CentreLanguage"]] = relationship(
        cascade="all, delete-orphan", order_by="CentreLanguage.position"
    )
    services: Mapped[list["CentreService"]] = relationship(
        cascade="all, delete-orphan", order_by="CentreService.position"
    )
    territories: Mapped[list["CentreTerritory"]] = relationship(
        cascade="all, delete-orphan", order_by="CentreTerritory.position"
    )
    sources: Mapped[list["CentreSource"]] = relationship(
        cascade="all, delete-orphan", order_by="CentreSource.position"
    )


class CentreLanguage(Base):
    """A language, as an ISO 639-1 code, in which a centre receives people."""

    __tablename__ = "centre_languages"

    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(3), primary_key=True)
    position: Mapped[int]


class CentreService(Base):
    """A service of a centre under a stable key, with the source's own keyword."""

    __tablename__ = "centre_services"

    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(40), primary_key=True, index=True)
    as_stated: Mapped[str] = mapped_column(String(80))
    position: Mapped[int]


class CentreTerritory(Base):
    """A territory that a centre serves."""

    __tablename__ = "centre_territories"

    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id"), primary_key=True)
    territory_id: Mapped[str] = mapped_column(ForeignKey("territories.id"), primary_key=True, index=True)
    position: Mapped[int]


class CentreSource(Base):
    """A page from which a centre's row was made."""

    __tablename__ = "centre_sources"

    centre_id: Mapped[str] = mapped_column(ForeignKey("centres.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(String(500))


class Fact(Base):
    """The age, confidence and sources of a fact whose words stand in data/responses.

    `as_of_as_stated` keeps the source's date where it is not a plain ISO date. `conflict`: sources differ.
    """

    __tablename__ = "facts"

    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    position: Mapped[int]
    topic: Mapped[str] = mapped_column(String(40), index=True)
    as_of: Mapped[str | None] = mapped_column(String(10))
    as_of_as_stated: Mapped[str | None] = mapped_column(String(80))
    confidence: Mapped[Confidence] = mapped_column(_enum(Confidence, "confidence"))
    conflict: Mapped[bool]
    sources: Mapped[list["FactSource"]] = relationship(
        cascade="all, delete-orphan", order_by="FactSource.position"
    )


class FactSource(Base):
    """A page that attests a fact, or a document without an address (`url` null, `description` set)."""

    __tablename__ = "fact_sources"
    __table_args__ = (CheckConstraint("(url IS NULL) <> (description IS NULL)", name="url_or_description"),)

    fact_id: Mapped[str] = mapped_column(ForeignKey("facts.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str | None] = mapped_column(String(500))
    description: Mapped[str | None] = mapped_column(String(200))


class HistoryEvent(Base):
    """An event of the network's history; its sources are those of its facts."""

    __tablename__ = "history_events"

    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    position: Mapped[int]
    year: Mapped[int] = mapped_column(index=True)
    month: Mapped[int | None]
    day: Mapped[int | None]
    precision: Mapped[DatePrecision] = mapped_column(_enum(DatePrecision, "precision"))
    facts: Mapped[list["HistoryEventFact"]] = relationship(
        cascade="all, delete-orphan", order_by="HistoryEventFact.position"
    )


class HistoryEventFact(Base):
    """A fact on which an event rests."""

    __tablename__ = "history_event_facts"

    event_id: Mapped[str] = mapped_column(ForeignKey("history_events.id"), primary_key=True)
    fact_id: Mapped[str] = mapped_column(ForeignKey("facts.id"), primary_key=True, index=True)
    position: Mapped[int]


class Figure(Base):
    """A count of the network or of one centre at a date; `scope` is "network" or a centre's id."""

    __tablename__ = "network_figures"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    date: Mapped[str | None] = mapped_column(String(10))
    date_as_stated: Mapped[str | None] = mapped_column(String(80))
    scope: Mapped[str] = mapped_column(String(60), index=True)
    metric: Mapped[str] = mapped_column(String(120))
    value: Mapped[int | None]
    as_stated: Mapped[str | None] = mapped_column(String(200))
    source_url: Mapped[str] = mapped_column(String(500))
    note: Mapped[str | None] = mapped_column(Text)


class DataLoad(Base):
    """One load of the files of data/sites; `revision` is the SHA-256 of their bytes in hexadecimal."""

    __tablename__ = "data_loads"

    id: Mapped[int] = mapped_column(primary_key=True)
    revision: Mapped[str] = mapped_column(String(64))
    loaded_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
