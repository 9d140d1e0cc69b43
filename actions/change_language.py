"""Going on in another language."""

from actions.answering.answer import Answer
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
            choices = voice.choices(f"change_language:{code}" for code in supported)
            reply = voice.reply("utter_change_language_ask")
            return Answer(turn.topic, [type(reply)(reply.text, choices=choices)])
        voice = await self.voice(turn, wanted)
        slots = {"language_locked": True}
        return Answer(turn.topic, [voice.reply("utter_change_language")], slots=slots, language=wanted)
