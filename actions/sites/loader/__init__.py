"""The loader: reads data/sites, checks every row, and replaces the content of the site database.

Run it with `python -m actions.sites.loader`.
"""

from actions.sites.loader.load import LoadReport, load
from actions.sites.loader.package import DataPackage, read_package

__all__ = ["DataPackage", "LoadReport", "load", "read_package"]
