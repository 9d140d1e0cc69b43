"""Going on in another language."""

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class ChangeLanguage(TopicAction):
    """Goes on in the language that was asked for and stays with it."""

    NAME = "action_change_language"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Change the language, or ask which one where none or an unknown one was named."""
        supported = self.services.words.languages
        wanted = next((code for code in turn.values("language") if code in supported), None)
        if wanted is None:
            foreign = turn.recognised not in (None, *supported)
            text = self.services.words.foreign(str(turn.recognised)) if foreign else None
            choices = voice.choices(f"change_language:{code}" for code in supported)
            text = text or voice.say("utter_change_language_ask")
            return Answer(turn.topic, [Reply(text, choices=choices)])
        voice = await self.voice(turn, wanted)
        slots = {"language_locked": True}
        response = "utter_change_language_midway" if turn.slots.get("pending") else "utter_change_language"
        return Answer(turn.topic, [voice.reply(response)], slots=slots, language=wanted)
