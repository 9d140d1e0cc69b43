"""Replacing the content of the site database by a checked package, in one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, delete
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from actions.sites import models
from actions.sites.errors import DatabaseNotReadyError
from actions.sites.loader.package import DataPackage
from actions.sites.loader.rows import CentreRow, CountryRow, EventRow, FactRow, FigureRow, TerritoryRow
from actions.sites.repository import current_revision, reason_of


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did; nothing is written where the database has the revision already."""

    revision: str
    changed: bool


def load(package: DataPackage, engine: Engine) -> LoadReport:
    """Make the database hold exactly what a package holds.

    Readers see the old content until the whole of the new one is there.

    Raises:
        DatabaseNotReadyError: the database is away or has no tables; its content is as before.
    """
    try:
        with Session(engine) as session, session.begin():
            if current_revision(session) == package.revision:
                return LoadReport(package.revision, changed=False)
            _clear(session)
            _fill(session, package)
    except SQLAlchemyError as error:
        raise DatabaseNotReadyError(
            f"the site database cannot be written ({reason_of(error)}); run `python -m alembic upgrade head`"
        ) from error
    return LoadReport(package.revision, changed=True)


def _clear(session: Session) -> None:
    kept = models.DataLoad.__tablename__
    for table in reversed(models.Base.metadata.sorted_tables):
        if table.name != kept:
            session.execute(delete(table))


def _fill(session: Session, package: DataPackage) -> None:
    groups: tuple[Sequence[models.Base], ...] = (
        [_country(position, row) for position, row in enumerate(package.countries)],
        [_territory(position, row) for position, row in enumerate(package.territories)],
        *_generations(package.centres),
        [_fact(position, row) for position, row in enumerate(package.facts)],
        [_event(position, row) for position, row in enumerate(package.events)],
        [_figure(number, row) for number, row in enumerate(package.figures, start=1)],
        [models.DataLoad(revision=package.revision, loaded_at=datetime.now(UTC))],
    )
    for group in groups:
        session.add_all(group)
        session.flush()


def _generations(rows: Sequence[CentreRow]) -> Iterator[list[models.Centre]]:
    """Give centres parents first, as their foreign key needs."""
    waiting = list(enumerate(rows))
    done: set[str | None] = {None}
    while waiting:
        ready = [(position, row) for position, row in waiting if row.parent_id in done]
        yield [_centre(position, row) for position, row in ready]
        done |= {row.id for _, row in ready}
        waiting = [(position, row) for position, row in waiting if row.id not in done]


def _country(position: int, row: CountryRow) -> models.Country:
    parts = [models.CountryPart(code=code, position=index) for index, code in enumerate(row.parts)]
    return models.Country(code=row.code, position=position, name=row.name, parts=parts)


def _territory(position: int, row: TerritoryRow) -> models.Territory:
    return models.Territory(
        id=row.id,
        position=position,
        name=row.name,
        country=row.country,
        kind=row.kind,
        codes=[models.TerritoryCode(code=code, position=index) for index, code in enumerate(row.codes)],
        towns=[models.TerritoryTown(name=name, position=index) for index, name in enumerate(row.towns)],
    )


def _centre(position: int, row: CentreRow) -> models.Centre:
    same = row.model_dump(
        exclude={
            "region_or_territory",
            "coord_precision",
            "languages",
            "territories",
            "services",
            "services_as_stated",
            "sources",
        }
    )
    services = zip(row.services, row.services_as_stated, strict=True)
    return models.Centre(
        **same,
        position=position,
        territory_name=row.region_or_territory,
        precision=row.coord_precision,
        languages=[models.CentreLanguage(code=code, position=i) for i, code in enumerate(row.languages)],
        services=[
            models.CentreService(key=key, as_stated=stated, position=i)
            for i, (key, stated) in enumerate(services)
        ],
        territories=[
            models.CentreTerritory(territory_id=territory, position=i)
            for i, territory in enumerate(row.territories)
        ],
        sources=[models.CentreSource(url=url, position=i) for i, url in enumerate(row.sources)],
    )


def _fact(position: int, row: FactRow) -> models.Fact:
    same = row.model_dump(exclude={"sources", "unlinked_sources"})
    linked = [models.FactSource(url=url, position=index) for index, url in enumerate(row.sources)]
    unlinked = [
        models.FactSource(description=text, position=index)
        for index, text in enumerate(row.unlinked_sources, start=len(linked))
    ]
    return models.Fact(**same, position=position, sources=[*linked, *unlinked])


def _event(position: int, row: EventRow) -> models.HistoryEvent:
    return models.HistoryEvent(
        id=row.id,
        position=position,
        year=row.year,
        month=row.month,
        day=row.day,
        precision=row.precision,
        facts=[
            models.HistoryEventFact(fact_id=fact_id, position=index)
            for index, fact_id in enumerate(row.fact_ids)
        ],
    )


def _figure(number: int, row: FigureRow) -> models.Figure:
    return models.Figure(id=number, **row.model_dump())
