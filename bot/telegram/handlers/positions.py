"""Shared positions: a point, a venue, a live location."""

from bot.conversation.errors import BadPosition
from bot.conversation.position import Position
from bot.telegram.encounter import Encounter
from bot.telegram.messages import Message


async def position(encounter: Encounter) -> list[Message]:
    """Find the centre for a position. Of a live location, only where it begins is looked at."""
    message = encounter.update.effective_message
    venue = message.venue if message else None
    place = venue.location if venue else message.location if message else None
    if place is None:
        return []
    try:
        turn = await encounter.ask(Position(place.latitude, place.longitude))
    except BadPosition:
        return [encounter.note(encounter.words.notes.bad_position)]
    answer = encounter.show(turn)
    if place.live_period:
        return [
            encounter.note(encounter.words.notes.live_position).model_copy(update={"buttons": ()}),
            *answer,
        ]
    return answer
