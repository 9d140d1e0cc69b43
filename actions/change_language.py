"""Going on in another language."""

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class ChangeLanguage(TopicAction):
    """Goes on in the language that was asked for and stays with it.

    "I don't speak French" asks for no French: it brings the language that it is written in, else the question
    which one. In the language that is spoken anyway, such a message is about the centres.
    """

    NAME = "action_change_language"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Change the language, or ask which one where none or an unknown one was named."""
        refused = set(turn.values("no_language"))
        named = [code for code in turn.values("language") if code not in refused]
        wanted = next((code for code in named if code in self.services.words.languages), None)
        if wanted is None and refused and turn.language not in refused:
            if turn.slots.get("language") == turn.language:
                return Answer(turn.topic, [voice.reply("utter_language_at_centre")])
            wanted = turn.language
        if wanted is None:
            return self._which(turn, voice)
        voice = await self.voice(turn, wanted)
        slots = {"language_locked": True}
        response = "utter_change_language_midway" if turn.slots.get("pending") else "utter_change_language"
        return Answer(turn.topic, [voice.reply(response)], slots=slots, language=wanted)

    def _which(self, turn: Turn, voice: Voice) -> Answer:
        """Ask for the language; say so in the language of the message where that is none that is spoken."""
        supported = self.services.words.languages
        foreign = turn.recognised not in (None, *supported)
        text = self.services.words.foreign(str(turn.recognised)) if foreign else None
        choices = voice.choices(f"change_language:{code}" for code in supported)
        return Answer(turn.topic, [Reply(text or voice.say("utter_change_language_ask"), choices=choices)])
