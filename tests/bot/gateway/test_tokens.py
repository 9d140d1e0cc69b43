import pytest
from itsdangerous import URLSafeTimedSerializer

from bot.gateway.tokens import InvalidTokenError, Session, SessionTokens


@pytest.mark.parametrize("language", ["fr", None])
def test_a_token_gives_its_session_back(language: str | None) -> None:
    tokens = SessionTokens("key", 60)
    session = Session("web-1", language)
    assert tokens.read(tokens.issue(session)) == session


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a",
        "a.b.c",
        "é",
        "\x00",
        # Named, since a token holds the second in which it was made.
        pytest.param(
            SessionTokens("another key", 60).issue(Session("web-1", "fr")), id="signed with another key"
        ),
        pytest.param(
            URLSafeTimedSerializer("key", salt="another purpose").dumps(["web-1", "fr"]),
            id="signed for another purpose",
        ),
    ],
)
def test_a_token_that_was_not_issued_here_is_refused(token: str) -> None:
    with pytest.raises(InvalidTokenError):
        SessionTokens("key", 60).read(token)


def test_a_token_with_a_changed_character_is_refused() -> None:
    tokens = SessionTokens("key", 60)
    token = tokens.issue(Session("web-1", "fr"))
    for position in range(len(token) - 1):  # the last character carries spare bits
        changed = token[:position] + ("A" if token[position] != "A" else "B") + token[position + 1 :]
        with pytest.raises(InvalidTokenError):
            tokens.read(changed)


def test_an_old_token_is_refused() -> None:
    token = SessionTokens("key", 60).issue(Session("web-1", "fr"))
    with pytest.raises(InvalidTokenError):
        SessionTokens("key", -1).read(token)
