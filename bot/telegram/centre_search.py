"""Centres for a text, outside any conversation."""

import secrets
import unicodedata
from dataclasses import dataclass

from bot.conversation.action_server import ActionServer
from bot.conversation.assistant import Assistant, Typed
from bot.conversation.errors import InputError
from bot.conversation.position import Position
from bot.conversation.reply import CentreCard, CentreStatus, Turn

_SHORTEST_PLACE = 3


@dataclass(frozen=True, slots=True)
class CentreSearch:
    """Finds centres by their own names, by the name of a place, or near a point."""

    assistant: Assistant
    actions: ActionServer

    async def find(self, text: str, language: str | None, near: Position | None = None) -> list[CentreCard]:
        """Return centres that can be visited, the best first; all of them for an empty text.

        Raises:
            UnavailableError: Rasa, the action server or the database is away.
        """
        text = text.strip()
        listed = await self._listed(near)
        if not text:
            return listed
        named = [
            centre for centre in listed if _folded(text) in _folded(f"{centre.name} {centre.city or ''}")
        ]
        return named or await self._by_place(text, language)

    async def _listed(self, near: Position | None) -> list[CentreCard]:
        point = {"latitude": str(near.latitude), "longitude": str(near.longitude)} if near else {}
        found = (await self.actions.centres(point))["centres"]
        cards = [CentreCard.model_validate(centre) for centre in found]
        return [card for card in cards if card.status is not CentreStatus.CLOSED]

    async def _by_place(self, text: str, language: str | None) -> list[CentreCard]:
        """Ask the assistant in a conversation that is erased at once."""
        if len(text) < _SHORTEST_PLACE:
            return []
        conversation = f"tg-inline-{secrets.token_hex(16)}"
        try:
            turn = await self.assistant.answer(conversation, Typed(text), language)
        except InputError:
            return []
        finally:
            await self.assistant.traces.erase(conversation)
        return _centres(turn)


def _centres(turn: Turn) -> list[CentreCard]:
    found = {centre.id: centre for reply in turn.replies for centre in reply.centres}
    return [centre for centre in found.values() if centre.status is not CentreStatus.CLOSED]


def _folded(text: str) -> str:
    """Return a text without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
