"""`python -m actions.sites.loader`: load data/sites into the site database."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import create_engine

from actions.sites.errors import DataFaultsError, SitesError
from actions.sites.loader.load import load
from actions.sites.loader.outlines import Outlines
from actions.sites.loader.package import DataPackage, read_package
from settings import ConfigurationError, Settings, load_settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Load the files and print one line; print the faults and return 1 where nothing was loaded."""
    try:
        settings = load_settings()
        print(_run(settings, _options(arguments, settings)))  # noqa: T201
    except DataFaultsError as error:
        print(*error.faults, sep="\n", file=sys.stderr)  # noqa: T201
        print(f"Faults: {len(error.faults)}; the database is unchanged", file=sys.stderr)  # noqa: T201
        return 1
    except (SitesError, ConfigurationError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _options(arguments: Sequence[str] | None, settings: Settings) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m actions.sites.loader",
        description="Load the files of data/sites into the site database.",
    )
    parser.add_argument(
        "--directory", type=Path, default=settings.data_dir / "sites", help="where the files are"
    )
    parser.add_argument("--check", action="store_true", help="only check the files")
    return parser.parse_args(arguments)


def _run(settings: Settings, options: argparse.Namespace) -> str:
    package = read_package(options.directory, Outlines(settings.data_dir / "outlines"))
    if options.check:
        return f"checked {_counts(package)}: no faults"
    engine = create_engine(settings.sites_database)
    try:
        report = load(package, engine)
    finally:
        engine.dispose()
    verb = "loaded" if report.changed else "unchanged:"
    return f"{verb} {_counts(package)} (revision {report.revision[:12]})"


def _counts(package: DataPackage) -> str:
    return (
        f"{len(package.centres)} centres, {len(package.territories)} territories, "
        f"{len(package.countries)} countries, {len(package.facts)} facts, {len(package.events)} events, "
        f"{len(package.figures)} figures"
    )


if __name__ == "__main__":
    sys.exit(main())
