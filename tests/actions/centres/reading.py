"""Messages read as the product reads them, up to the place that is found."""

from actions.answering.services import Services
from actions.centres.place_finding import Finding
from actions.places.context import read_context
from actions.places.mentions import MentionFinder
from actions.places.place import PlaceKind
from actions.places.words import word_cutter
from settings.environment import ROOT
from tests.actions.centres.turns import turn


class Reading:
    """Finds the place of a message."""

    def __init__(self, services: Services) -> None:
        context = read_context(ROOT / "data" / "gazetteer")
        self._mentions = MentionFinder(services.gazetteer, context)
        self._places = services.places
        self._cut = word_cutter()

    def __call__(self, text: str, language: str, *, expecting: bool = False) -> Finding:
        """Return what is found in a message."""
        return self._places.find(
            turn(text, self.entities(text, language), language=language), expecting=expecting
        )

    def entities(self, text: str, language: str) -> list[dict[str, object]]:
        """Return the entities that the extractor makes of a message."""
        found: list[dict[str, object]] = []
        for mention in self._mentions.find(text, self._cut(text), language):
            place = mention.candidate.place
            is_country = place.kind is PlaceKind.COUNTRY
            found.append(
                {
                    "entity": "country" if is_country else "place",
                    "value": place.country if is_country else mention.text,
                    "start": mention.start,
                    "end": mention.end,
                    **mention.data(),
                }
            )
        return found
