"""A yes."""

from dataclasses import replace

from actions.answering.answer import Answer, Reply
from actions.answering.services import Services
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centres.asking import ask_again, ask_for_place
from actions.centres.centre_action import PlaceAction
from actions.centres.centre_choice import chosen_place
from actions.centres.place_finding import Certainty, Finding
from actions.inform_place import InformPlace


class Affirm(PlaceAction):
    """Goes on with what was asked: with the one place that was offered, or the place is still to be named."""

    NAME = "action_affirm"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._inform_place = InformPlace(services)

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Answer a yes."""
        pending = turn.slots.get("pending")
        if not pending:
            return Answer(turn.topic, [voice.reply("utter_affirm")])
        offered = turn.slots.get("candidates") or []
        if len(offered) == 1:
            chosen = replace(turn, entities=(chosen_place(offered[0]),))
            return await self._inform_place.answer(chosen, voice)
        if offered:
            return ask_again(pending, offered, voice, self.services.gazetteer)
        asked = ask_for_place(pending, Finding(Certainty.NONE), voice, self.services.gazetteer)
        replies = [Reply(reply.text, reply.choices, request_position=True) for reply in asked.replies]
        return Answer(turn.topic, replies, slots=asked.slots)
