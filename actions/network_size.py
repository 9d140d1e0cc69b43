"""How many centres there are, in the whole network or in a country."""

from actions.answering.answer import Answer, Reply
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.sites.directory import Directory
from actions.sites.models import Status

NAMED = 6
"""Centres of a country that are named; the choice below the answer lists all."""


class NetworkSize(TopicAction):
    """Counts the centres of the database, beside the dated figures of the network."""

    NAME = "action_network_size"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """Count the centres of the country that was named, else of the network."""
        directory = voice.directory
        country = turn.country
        if country:
            return Answer(turn.topic, [_in_country(directory, country, voice)])
        counts = directory.count_by_status()
        reply = voice.reply(
            "utter_network_size",
            open=counts.get(Status.OPEN, 0),
            total=sum(counts.values()),
            countries=len(directory.count_by_country()),
        )
        return Answer(turn.topic, [reply])


def _in_country(directory: Directory, country: str, voice: Voice) -> Reply:
    centres = [centre for centre in directory.in_country(country) if centre.parent_id is None]
    values = {"in_country": voice.in_country(country)}
    if not centres:
        return voice.reply("utter_network_size_country_none", **values)
    return voice.reply(
        "utter_network_size_country",
        **values,
        count=len(centres),
        open=sum(centre.status is Status.OPEN for centre in centres),
        names=voice.listing([centre.name for centre in centres[:NAMED]])
        + ("…" if len(centres) > NAMED else ""),
    )
