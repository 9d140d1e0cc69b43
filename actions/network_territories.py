"""The French territories and the centres that serve them."""

from actions.answering.answer import Answer
from actions.answering.topic_action import TopicAction
from actions.answering.turn import Turn
from actions.answering.voice import Voice
from actions.sites.directory import Directory

COUNTRY = "FR"


class NetworkTerritories(TopicAction):
    """Lists the French territories, each with its centre."""

    NAME = "action_network_territories"

    async def answer(self, turn: Turn, voice: Voice) -> Answer:
        """List the territories."""
        lines = "\n".join(
            f"• {voice.pair(territory, centre)}" for territory, centre in _served(voice.directory)
        )
        return Answer(turn.topic, [voice.reply("utter_network_territories", territories=lines)])


def _served(directory: Directory) -> list[tuple[str, str]]:
    names = {territory.id: territory.name for territory in directory.territories()}
    centres = [centre for centre in directory.in_country(COUNTRY) if centre.parent_id is None]
    served = {
        names[territory]: centre.city or centre.name for centre in centres for territory in centre.territories
    }
    return sorted(served.items())
