"""Inline queries: `@bot lyon` gives centres in any chat."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import TelegramError

from bot.conversation.errors import UnavailableError
from bot.conversation.position import Position
from bot.conversation.reply import CentreCard
from bot.conversation.windows import Windows
from bot.telegram.caller import line_of
from bot.telegram.centre_cards import card, summary
from bot.telegram.centre_search import CentreSearch
from bot.telegram.inbox import Inbox
from bot.telegram.reception import Context
from bot.telegram.strings import Strings, seed

_CACHE_SECONDS = 300

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InlineQueries:
    """Answers inline queries, which belong to no chat. An old one cannot be answered: none is resumed."""

    search: CentreSearch
    inbox: Inbox
    windows: Windows
    key: str
    per_minute: int

    async def answer(self, update: Update, _: Context) -> None:
        """Answer with centres, or with none where there are too many queries or no answer."""
        query = update.inline_query
        if query is not None:
            try:
                await self._answer(query, line_of(update, self.key))
            except (TelegramError, UnavailableError) as error:
                logger.warning("An inline query got no answer (%s)", type(error).__name__)
        await self.inbox.done(update.update_id)

    async def _answer(self, query: InlineQuery, line: str) -> None:
        if await self.windows.hit("inline", line, self.per_minute):
            return
        language = seed(query.from_user.language_code)
        words = Strings.of(language)
        near = Position(query.location.latitude, query.location.longitude) if query.location else None
        centres = await self.search.find(query.query, language, near)
        await query.answer(
            _articles(centres, words),
            auto_pagination=True,
            cache_time=_CACHE_SECONDS,
            is_personal=True,
            button=InlineQueryResultsButton(words.open_chat, start_parameter=words.language),
        )


def _articles(centres: Sequence[CentreCard], words: Strings) -> list[InlineQueryResultArticle]:
    return [
        InlineQueryResultArticle(
            id=centre.id,
            title=centre.name,
            description=summary(centre, words),
            input_message_content=InputTextMessageContent(card(centre, words)),
        )
        for centre in centres
    ]
