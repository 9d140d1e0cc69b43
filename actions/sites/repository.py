"""Reading the site database into a `Directory`, once per revision of its content."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Final

from sqlalchemy import URL, Engine, create_engine, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, selectinload

from actions.sites import models
from actions.sites.directory import Centre, Country, Directory, Event, Fact, Figure, Territory
from actions.sites.errors import DatabaseNotReadyError, SitesError

logger = logging.getLogger(__name__)

CHECK_SECONDS: Final = 60.0
_ATTEMPTS: Final = 3
COMMANDS: Final = "`python -m alembic upgrade head` and `python -m actions.sites.loader`"


def current_revision(session: Session) -> str | None:
    """Return the revision of the newest load, or None where nothing was loaded.

    Raises:
        SQLAlchemyError: the database is away or has no tables.
    """
    newest = select(models.DataLoad.revision).order_by(models.DataLoad.id.desc()).limit(1)
    return session.scalar(newest)


def load_directory(session: Session) -> Directory:
    """Read the whole site database.

    Raises:
        DatabaseNotReadyError: the tables or their content are missing, or the database is away.
    """
    try:
        revision = _needed_revision(session)
        for _ in range(_ATTEMPTS):
            directory = _read(session, revision)
            session.expire_all()
            # A load may have been committed between two of the reads.
            revision = _needed_revision(session)
            if revision == directory.revision:
                return directory
    except SQLAlchemyError as error:
        reason = reason_of(error)
        raise DatabaseNotReadyError(f"the site database cannot be read ({reason}); run {COMMANDS}") from error
    raise DatabaseNotReadyError("the site database changed with every attempt to read it; try again later")


def reason_of(error: SQLAlchemyError) -> str:
    """Give the database driver's own words, without the statement."""
    return str(getattr(error, "orig", None) or error)


class DirectoryCache:
    """The current directory, reloaded in a thread when the database has a new revision.

    The revision is looked at once per `check_seconds` at most. Where the database is away the last good
    directory is kept and the next look is as far away as after a success.
    """

    def __init__(
        self,
        database: Engine | URL,
        *,
        check_seconds: float = CHECK_SECONDS,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._engine = create_engine(database) if isinstance(database, URL) else database
        self._check_seconds = check_seconds
        self._clock = clock
        self._lock = asyncio.Lock()
        self._directory: Directory | None = None
        self._next_check = 0.0

    async def current(self) -> Directory:
        """Return the directory, at most `check_seconds` behind the database.

        Raises:
            DatabaseNotReadyError: nothing was read so far and the database cannot be read now.
        """
        if self._directory is not None and self._clock() < self._next_check:
            return self._directory
        async with self._lock:
            if self._directory is None or self._clock() >= self._next_check:
                self._directory = await self._refreshed()
                self._next_check = self._clock() + self._check_seconds
            return self._directory

    def close(self) -> None:
        """Close the connections to the database."""
        self._engine.dispose()

    async def _refreshed(self) -> Directory:
        try:
            return await asyncio.to_thread(self._read_if_new)
        except (SitesError, SQLAlchemyError) as error:
            if self._directory is None:
                raise
            logger.warning(
                "the site database is away, revision %s is kept: %s", self._directory.revision, error
            )
            return self._directory

    def _read_if_new(self) -> Directory:
        with Session(self._engine) as session:
            if self._directory is not None and current_revision(session) == self._directory.revision:
                return self._directory
            directory = load_directory(session)
        logger.info("site database loaded: %d centres", len(directory.all_centres))
        return directory


def _needed_revision(session: Session) -> str:
    revision = current_revision(session)
    if revision is None:
        raise DatabaseNotReadyError(f"the site database has no content; run {COMMANDS}")
    return revision


def _read(session: Session, revision: str) -> Directory:
    facts = _facts(session)
    return Directory(
        revision=revision,
        all_countries=_countries(session),
        all_territories=_territories(session),
        all_centres=_with_inheritance(_centres(session)),
        all_facts=facts,
        all_events=_events(session, {fact.id: fact for fact in facts}),
        all_figures=_figures(session),
    )


def _countries(session: Session) -> tuple[Country, ...]:
    query = (
        select(models.Country).options(selectinload(models.Country.parts)).order_by(models.Country.position)
    )
    return tuple(
        Country(row.code, row.name, tuple(part.code for part in row.parts)) for row in session.scalars(query)
    )


def _territories(session: Session) -> tuple[Territory, ...]:
    query = (
        select(models.Territory)
        .options(selectinload(models.Territory.codes), selectinload(models.Territory.towns))
        .order_by(models.Territory.position)
    )
    return tuple(
        Territory(
            id=row.id,
            name=row.name,
            country=row.country,
            kind=row.kind,
            codes=tuple(code.code for code in row.codes),
            towns=tuple(town.name for town in row.towns),
        )
        for row in session.scalars(query)
    )


def _centres(session: Session) -> tuple[Centre, ...]:
    query = (
        select(models.Centre)
        .options(
            selectinload(models.Centre.languages),
            selectinload(models.Centre.services),
            selectinload(models.Centre.territories),
            selectinload(models.Centre.sources),
        )
        .order_by(models.Centre.position)
    )
    return tuple(_centre(row) for row in session.scalars(query))


def _centre(row: models.Centre) -> Centre:
    return Centre(
        id=row.id,
        name=row.name,
        city=row.city,
        postal_code=row.postal_code,
        territory_name=row.territory_name,
        territory_served=row.territory_served,
        country=row.country,
        status=row.status,
        label_year=row.label_year,
        opening_year=row.opening_year,
        closing_year=row.closing_year,
        street_address=row.street_address,
        latitude=row.latitude,
        longitude=row.longitude,
        precision=row.precision,
        phone=row.phone,
        email=row.email,
        website=row.website,
        opening_hours=row.opening_hours,
        opening_hours_as_of=row.opening_hours_as_of,
        opening_hours_source=row.opening_hours_source,
        time_zone=row.time_zone,
        languages=tuple(language.code for language in row.languages),
        territories=tuple(served.territory_id for served in row.territories),
        services=tuple(service.key for service in row.services),
        parent_id=row.parent_id,
        as_of=row.as_of,
        sources=tuple(source.url for source in row.sources),
        note=row.note,
    )


def _with_inheritance(centres: tuple[Centre, ...]) -> tuple[Centre, ...]:
    by_id = {centre.id: centre for centre in centres}
    return tuple(_heir(centre, by_id) for centre in centres)


def _heir(centre: Centre, by_id: dict[str, Centre]) -> Centre:
    if centre.parent_id is None:
        return centre
    parent = _heir(by_id[centre.parent_id], by_id)
    missing = {
        name
        for name in ("website", "sources", "territories")
        if not getattr(centre, name) and getattr(parent, name)
    }
    return replace(
        centre,
        website=centre.website or parent.website,
        sources=centre.sources or parent.sources,
        territories=centre.territories or parent.territories,
        inherited=frozenset(missing),
    )


def _facts(session: Session) -> tuple[Fact, ...]:
    query = select(models.Fact).options(selectinload(models.Fact.sources)).order_by(models.Fact.position)
    return tuple(
        Fact(
            id=row.id,
            topic=row.topic,
            as_of=row.as_of,
            as_of_as_stated=row.as_of_as_stated,
            confidence=row.confidence,
            conflict=row.conflict,
            sources=tuple(source.url for source in row.sources if source.url is not None),
            unlinked_sources=tuple(
                source.description for source in row.sources if source.description is not None
            ),
        )
        for row in session.scalars(query)
    )


def _events(session: Session, facts: dict[str, Fact]) -> tuple[Event, ...]:
    query = (
        select(models.HistoryEvent)
        .options(selectinload(models.HistoryEvent.facts))
        .order_by(models.HistoryEvent.position)
    )
    return tuple(_event(row, facts) for row in session.scalars(query))


def _event(row: models.HistoryEvent, facts: dict[str, Fact]) -> Event:
    fact_ids = tuple(link.fact_id for link in row.facts)
    known = (facts[fact_id] for fact_id in fact_ids if fact_id in facts)
    sources = dict.fromkeys(url for fact in known for url in fact.sources)
    return Event(
        id=row.id,
        year=row.year,
        month=row.month,
        day=row.day,
        precision=row.precision,
        fact_ids=fact_ids,
        sources=tuple(sources),
    )


def _figures(session: Session) -> tuple[Figure, ...]:
    query = select(models.Figure).order_by(models.Figure.id)
    return tuple(
        Figure(
            date=row.date,
            date_as_stated=row.date_as_stated,
            scope=row.scope,
            metric=row.metric,
            value=row.value,
            as_stated=row.as_stated,
            source_url=row.source_url,
            note=row.note,
        )
        for row in session.scalars(query)
    )
