"""Session tokens: signed, anonymous, and of no use once their session is gone."""

from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer

_SALT = "accueil.session"


class InvalidTokenError(Exception):
    """A token was not signed by this installation, or is too old."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who is speaking: a conversation, and the language hinted at when it began."""

    conversation: str
    language: str | None


class SessionTokens:
    """Signs and reads session tokens that live for `lifetime` seconds."""

    def __init__(self, key: str, lifetime: int) -> None:
        self._serializer = URLSafeTimedSerializer(key, salt=_SALT)
        self._lifetime = lifetime

    def issue(self, session: Session) -> str:
        """Return a new token for a session."""
        return self._serializer.dumps([session.conversation, session.language])

    def read(self, token: str) -> Session:
        """Return the session of a token.

        Raises:
            InvalidTokenError: the token is forged, damaged or expired.
        """
        try:
            conversation, language = self._serializer.loads(token, max_age=self._lifetime)
        except (BadData, ValueError) as error:
            raise InvalidTokenError(str(error)) from None
        return Session(conversation, language)
