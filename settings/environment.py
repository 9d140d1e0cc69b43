"""The environment variables that Accueil understands, their types and defaults."""

import os
import re
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

ROOT = Path(__file__).resolve().parent.parent

_BOT_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_WITHOUT_PREFIX = {"TELEGRAM_BOT_TOKEN", "TELEGRAM_API_BASE_URL"}

Port = Annotated[int, Field(ge=1, le=65535)]


class ConfigurationError(Exception):
    """A setting in the environment cannot be used; the message says which, why and what to write."""


class Settings(BaseSettings):
    """Settings of one installation.

    Ports are TCP ports. Paths are absolute. `database_url` is a SQLAlchemy URL; SQLite and PostgreSQL are
    supported. `retention_days` counts days since the last message of a conversation. `trusted_proxies` are
    the addresses, comma-separated, whose X-Forwarded-For and X-Forwarded-Proto headers are believed.

    A bot token starts the Telegram process; it polls, or takes updates at `telegram_webhook_url`, which a
    proxy passes to `telegram_host` and `telegram_port`.
    """

    model_config = SettingsConfigDict(
        env_prefix="ACCUEIL_", frozen=True, extra="ignore", populate_by_name=True
    )

    host: str = "127.0.0.1"
    port: Port = 5005
    rasa_port: Port = 5006
    actions_port: Port = 5055
    actions_host: str = "127.0.0.1"
    rasa_url: str = ""
    actions_url: str = ""
    data_dir: Path = ROOT / "data"
    var_dir: Path = ROOT / "var"
    gazetteer_file: Path = ROOT / "var" / "gazetteer.db"
    database_url: str = ""
    conversations_url: str = ""
    redis_url: str | None = None
    secret_key: SecretStr = SecretStr("")
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = ()
    retention_days: Annotated[int, Field(ge=1, le=365)] = 30
    session_days: Annotated[int, Field(ge=1, le=365)] = 30
    messages_per_minute: Annotated[int, Field(ge=1)] = 30
    sessions_per_minute: Annotated[int, Field(ge=1)] = 30
    feedback_per_minute: Annotated[int, Field(ge=1)] = 30
    trusted_proxies: str = "127.0.0.1"
    answer_timeout: Annotated[float, Field(gt=0, le=120)] = 15.0
    telegram_bot_token: SecretStr = Field(default=SecretStr(""), validation_alias="TELEGRAM_BOT_TOKEN")
    telegram_api_base_url: str = Field(
        default="https://api.telegram.org", validation_alias="TELEGRAM_API_BASE_URL"
    )
    telegram_webhook_url: str = ""
    telegram_host: str = "127.0.0.1"
    telegram_port: Port = 5007

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _split_origins(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(origin.strip().rstrip("/") for origin in value.split(",") if origin.strip())
        return value

    @field_validator("telegram_bot_token")
    @classmethod
    def _bot_token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value().strip()
        if token and not _BOT_TOKEN.fullmatch(token):
            raise ValueError("write the token as BotFather gives it: digits, a colon, letters and digits")
        return SecretStr(token)

    @field_validator("telegram_api_base_url", "telegram_webhook_url")
    @classmethod
    def _http_url(cls, value: str, info: ValidationInfo) -> str:
        if not value:
            return value
        parts = urlsplit(value)
        schemes = {"https"} if info.field_name == "telegram_webhook_url" else {"http", "https"}
        if parts.scheme not in schemes or not parts.netloc:
            raise ValueError(f"write an address that begins with {' or '.join(sorted(schemes))}://")
        return value.rstrip("/")

    @field_validator("database_url", "conversations_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not value:
            return value
        try:
            backend = make_url(value).get_backend_name()
        except ArgumentError as error:
            raise ValueError("write a database URL such as postgresql://user:password@host/name") from error
        if backend not in {"sqlite", "postgresql"}:
            raise ValueError(f"{backend} is not supported; write a sqlite:// or postgresql:// URL")
        return value

    @property
    def sites_database(self) -> URL:
        """The database of centres and of gateway sessions."""
        return make_url(self.database_url or f"sqlite:///{self.var_dir / 'accueil.db'}")

    @property
    def conversations_database(self) -> URL:
        """The database of Rasa's tracker store: PostgreSQL shares one, SQLite has a file of its own."""
        if self.conversations_url:
            return make_url(self.conversations_url)
        if self.sites_database.get_backend_name() == "sqlite":
            return make_url(f"sqlite:///{self.var_dir / 'conversations.db'}")
        return self.sites_database

    @property
    def telegram_database(self) -> URL:
        """The database of the Telegram process: PostgreSQL shares one, SQLite has a file of its own."""
        if self.sites_database.get_backend_name() == "sqlite":
            return make_url(f"sqlite:///{self.var_dir / 'telegram.db'}")
        return self.sites_database

    @property
    def rasa_address(self) -> str:
        """Base URL of the Rasa process."""
        return (self.rasa_url or f"http://127.0.0.1:{self.rasa_port}").rstrip("/")

    @property
    def actions_address(self) -> str:
        """Base URL of the action server."""
        return (self.actions_url or f"http://127.0.0.1:{self.actions_port}").rstrip("/")

    def signing_key(self) -> str:
        """The key that signs session tokens: from the environment, else generated once under `var_dir`."""
        return self.secret_key.get_secret_value() or _kept_key(self.var_dir / "secret_key")


def load_settings() -> Settings:
    """Read and check the environment.

    Raises:
        ConfigurationError: with one line per faulty variable.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"{_variable(fault['loc'])}: {fault['msg']}" for fault in error.errors()]
        raise ConfigurationError("\n".join(lines)) from None


def _variable(location: tuple[int | str, ...]) -> str:
    """Return the environment variable of a faulty setting; an alias is a whole name already."""
    name = "_".join(map(str, location)).upper()
    return name if name in _WITHOUT_PREFIX else f"ACCUEIL_{name}"


def _kept_key(path: Path) -> str:
    """Return the key in a file; make it where it is missing, whole or not at all, readable by its owner."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        with suppress(FileExistsError):  # another process was faster: its key counts
            path.hardlink_to(name)
        Path(name).unlink()
    return path.read_text().strip()
