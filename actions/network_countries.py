"""The countries of the network."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice


class NetworkCountries(TopicAction):
    """Lists the countries of the database, beside the list of 2013."""

    NAME = "action_network_countries"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """List the countries."""
        names = sorted(voice.country(code) for code in voice.directory.count_by_country())
        return Answer(turn.topic, [voice.reply("utter_network_countries", countries=voice.listing(names))])
