import pytest

from settings import ConfigurationError, Settings, load_settings

TOKEN = "1234567890:AAabc-def_ghi"


def test_the_token_and_the_api_are_read_without_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", f" {TOKEN} ")
    monkeypatch.setenv("TELEGRAM_API_BASE_URL", "http://127.0.0.1:8081/")
    settings = load_settings()
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_base_url == "http://127.0.0.1:8081"
    assert TOKEN not in repr(settings)


def test_without_a_token_there_is_no_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    settings = load_settings()
    assert not settings.telegram_bot_token.get_secret_value()
    assert settings.telegram_api_base_url == "https://api.telegram.org"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "the-secret-without-its-number"),
        ("TELEGRAM_API_BASE_URL", "api.telegram.org"),
        ("ACCUEIL_TELEGRAM_WEBHOOK_URL", "http://accueil.example/telegram"),
        ("ACCUEIL_TELEGRAM_PORT", "70000"),
    ],
)
def test_what_cannot_be_used_is_named_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError) as refused:
        load_settings()
    assert str(refused.value).startswith(f"{variable}: ")
    assert value not in str(refused.value)


def test_the_channels_database_is_the_shared_one_where_there_is_one() -> None:
    shared = Settings(database_url="postgresql://somebody@db.example/accueil")
    assert shared.telegram_database == shared.sites_database
    assert str(Settings().telegram_database).endswith("/telegram.db")
