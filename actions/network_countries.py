"""The countries of the network."""

from dataclasses import replace

from actions.answering.answer import Answer
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.centre_list import CentreList


class NetworkCountries(CentreList):
    """Lists the countries of the database, beside the list of 2013; of a named country, its centres."""

    NAME = "action_network_countries"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """List the countries, or the centres of one."""
        if turn.country:
            return replace(await super().answer(turn, voice), topic=turn.topic)
        names = sorted(voice.country(code) for code in voice.directory.count_by_country())
        return Answer(turn.topic, [voice.reply("utter_network_countries", countries=voice.listing(names))])
