"""The columns of each file of data/sites and the checks of single values, as pydantic models.

An empty cell is an unknown value. Lists are separated by " | ". Field names are column names.
"""

import re
from typing import Annotated, Final, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import opening_hours
import phonenumbers
from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, TypeAdapter
from pydantic import ValidationError as InvalidValueError
from pydantic import model_validator

from actions.sites.dates import check_partial_date
from actions.sites.models import Confidence, Precision, Status, TerritoryKind
