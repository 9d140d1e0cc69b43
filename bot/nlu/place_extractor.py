"""Places in running text, found with the gazetteer."""

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from actions.places.context import read_context
from actions.places.gazetteer import Gazetteer
from actions.places.mention import Mention
from actions.places.mentions import MentionFinder
from actions.places.place import PlaceKind
from actions.places.words import word_cutter
from bot.nlu.language_recognizer import sure_language
from bot.nlu.untrained_component import UntrainedComponent


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class PlaceExtractor(EntityExtractorMixin, UntrainedComponent):
    """Sets entities `place` (the words of the text) and `country` (an ISO 3166-1 code).

    An entity has `sure`, false where only the question before it can make it a place, `score`, and `alone`
    where the rest of the text says nothing; `area` where no town of that name is meant ("dans la Vienne");
    the rest of what `Mention` tells of it is there too.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        gazetteer = Gazetteer.open(Path(config["gazetteer"]))
        self._finder = MentionFinder(gazetteer, read_context(Path(config["context"])))
        self._cut = word_cutter()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The compiled gazetteer, and the folder of the words around places."""
        return {"gazetteer": "var/gazetteer.db", "context": "data/gazetteer"}

    @staticmethod
    def required_packages() -> list[str]:
        """Python packages that the component needs."""
        return ["spacy"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the places of each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                found = [
                    _entity(mention)
                    for mention in self._finder.find(text, self._cut(text), sure_language(message))
                ]
                entities = message.get(ENTITIES, []) + self.add_extractor_name(found)
                message.set(ENTITIES, entities, add_to_output=True)
        return messages


def _entity(mention: Mention) -> dict[str, Any]:
    place = mention.candidate.place
    is_country = place.kind is PlaceKind.COUNTRY
    return {
        ENTITY_ATTRIBUTE_TYPE: "country" if is_country else "place",
        ENTITY_ATTRIBUTE_START: mention.start,
        ENTITY_ATTRIBUTE_END: mention.end,
        ENTITY_ATTRIBUTE_VALUE: place.country if is_country else mention.text,
        **mention.data(),
    }
