"""The life of a session: opened, used, erased."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.conversation.erasure import Traces
from bot.conversation.ids import keyed_hash
from bot.gateway.problems import NOT_AUTHENTICATED, ProblemError
from bot.gateway.store import Store
from bot.gateway.tokens import InvalidTokenError, Session, SessionTokens

DAY_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Sessions:
    """Sessions of one installation; `key` signs tokens and hashes conversation ids, `days` is their life.

    Every method but `current` raises StorageUnavailable where the database does not answer.
    """

    store: Store
    traces: Traces
    key: str
    days: int

    async def open(self, session: Session) -> tuple[str, datetime]:
        """Remember a new session; return its token and when it expires."""
        now = int(time.time())
        expires = now + self.days * DAY_SECONDS
        await self.store.open(self.hash_of(session.conversation), now, expires)
        return self._tokens().issue(session), datetime.fromtimestamp(expires, UTC)

    def current(self, token: str | None) -> Session:
        """Return the session that a token names.

        Raises:
            ProblemError: 401, there is no token or it is not valid.
        """
        if token is None:
            raise _unauthenticated("Send the session's token: Authorization: Bearer <token>.")
        try:
            return self._tokens().read(token)
        except InvalidTokenError:
            raise _refused() from None

    async def require_open(self, session: Session) -> None:
        """Make sure that a session was not deleted meanwhile.

        Raises:
            ProblemError: 401, the session is gone.
        """
        if not await self.store.is_open(self.hash_of(session.conversation), int(time.time())):
            raise _refused()

    async def erase_feedback(self, session: Session) -> None:
        """Erase what was said about the replies of the conversation; the session goes on."""
        await self.store.erase_feedback(self.hash_of(session.conversation))

    async def end(self, session: Session) -> None:
        """Erase every trace of the conversation, then the session; after a failure, do it again."""
        await self.traces.erase(session.conversation)
        await self.erase_feedback(session)
        await self.store.close_session(self.hash_of(session.conversation))

    def hash_of(self, conversation: str) -> str:
        """Return what stands for a conversation in the gateway's tables."""
        return keyed_hash(conversation, self.key, purpose="session")

    def _tokens(self) -> SessionTokens:
        return SessionTokens(self.key, self.days * DAY_SECONDS)


def _refused() -> ProblemError:
    return _unauthenticated(
        "The token is not valid (any more): open a new session.", ', error="invalid_token"'
    )


def _unauthenticated(detail: str, challenge: str = "") -> ProblemError:
    headers = {"WWW-Authenticate": f'Bearer realm="accueil"{challenge}'}
    return ProblemError(NOT_AUTHENTICATED, detail, headers=headers)
