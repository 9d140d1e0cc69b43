"""The queue between Telegram and the handlers: what it has taken is stored."""

import asyncio
import json
import logging
from dataclasses import dataclass
from datetime import datetime

from telegram import Bot, Update
from telegram.error import NetworkError

from bot.conversation.errors import StorageUnavailable
from bot.telegram.caller import line_of
from bot.telegram.inbox import Inbox, Pending, State
from bot.telegram.messages import Parcel
from bot.telegram.reduction import reduced
from bot.telegram.unreadable import readable

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Resumed:
    """An answer that an earlier process did not send to the end."""

    number: int
    line: str
    parcel: Parcel


class Arrivals(asyncio.Queue[object]):
    """Stores an update before it is confirmed to Telegram, and drops one that has come before.

    The library puts updates here and confirms them afterwards, when it polls again or answers the webhook's
    request.
    """

    def __init__(self, inbox: Inbox, key: str) -> None:
        super().__init__()
        self._inbox = inbox
        self._key = key

    async def put(self, item: object) -> None:
        """Take an update, or one of the library's own signals.

        Raises:
            NetworkError: it could not be stored; the library leaves it with Telegram and asks again.
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        line = line_of(item, self._key)
        content = _json(item)
        try:
            is_new = await self._inbox.add(item.update_id, line, content)
        except StorageUnavailable as error:
            raise NetworkError("An update could not be stored.") from error
        if is_new:
            await super().put(Update.de_json(json.loads(content), item.get_bot()))

    async def take_up(self, bot: Bot) -> int:
        """Queue what an earlier process left; return how much. What this release cannot read is dropped.

        Raises:
            StorageUnavailable: the database does not answer.
        """
        taken = 0
        for left in await self._inbox.pending():
            try:
                await super().put(_restored(left, bot))
            except (TypeError, ValueError) as error:
                logger.error("A stored answer is dropped (%s)", type(error).__name__)  # noqa: TRY400
                await self._inbox.done(left.number)
            else:
                taken += 1
        return taken


def _json(update: Update) -> str:
    # The library leaves some dates as they are where an object has no need of them.
    return json.dumps(reduced(update.to_dict()), default=_seconds, ensure_ascii=False)


def _seconds(value: object) -> int | str:
    return int(value.timestamp()) if isinstance(value, datetime) else ""


def _restored(left: Pending, bot: Bot) -> object:
    if left.state is State.ANSWERED:
        return Resumed(left.number, left.line, Parcel.model_validate_json(left.content))
    return Update.de_json(readable(json.loads(left.content)), bot)
