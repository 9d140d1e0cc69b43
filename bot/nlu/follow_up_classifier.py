"""Short questions within a conversation about centres, whatever a place in them reminds of."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    INTENT,
    INTENT_NAME_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from actions.places.words import Word, word_cutter
from bot.nlu.certain_intent import set_certain_intent
from bot.nlu.follow_ups import NAMED, FollowUps
from bot.nlu.untrained_component import UntrainedComponent

FOLLOW_UP = "follow_up"
SURE = "sure"
CENTRE_NEXT = "centre_next"
NAMES = frozenset({"place", "country", "centre"})
YEAR = "year"

Entity = dict[str, Any]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class FollowUpClassifier(UntrainedComponent, IntentClassifier):
    """Sets the intent of a message of which every word is known, and an entity `follow_up`.

    A statistical classifier takes "quella di Milano è aperta?" for a question on the network's history. It
    comes after it. The places of such a message are sure, as nothing else in it is a name. A longer message
    that the classifier takes for a question for another centre only gets the entity: "isn't it too far?"
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._follow_ups = FollowUps.read(Path(config["words"]))
        self._cut = word_cutter()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The file of words."""
        return {"words": "data/follow_ups.yml"}

    @staticmethod
    def required_packages() -> list[str]:
        """Python packages that the component needs."""
        return ["spacy"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Put the topic of each message that is a short question first."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                self._process(message, self._cut(text))
        return messages

    def _process(self, message: Message, words: Sequence[Word]) -> None:
        entities: list[Entity] = message.get(ENTITIES) or []
        names = [
            entity for entity in entities if self._is_name(entity, words) and not _is_year(entity, entities)
        ]
        country = any(entity[ENTITY_ATTRIBUTE_TYPE] == "country" for entity in names)
        written = _with_names(words, names)
        rule = self._follow_ups.understand(written, country=country)
        if rule is None:
            if message.get(INTENT, {}).get(INTENT_NAME_KEY) == CENTRE_NEXT:
                mark = _marks(self._follow_ups.mark(written, CENTRE_NEXT))
                message.set(ENTITIES, entities + mark, add_to_output=True)
            return
        others = [entity for entity in entities if entity[ENTITY_ATTRIBUTE_TYPE] not in NAMES]
        sure = [{**name, SURE: True} for name in names]
        message.set(ENTITIES, [*others, *sure, *_marks(rule.follow_up)], add_to_output=True)
        set_certain_intent(message, rule.topic)

    def _is_name(self, entity: Entity, words: Sequence[Word]) -> bool:
        """Whether an entity names a place or a centre, and is no ordinary word of short questions.

        "Y" is a town in France and "Son" one in Spain, but not in "¿y en Francia?" and "son adresse".
        """
        inside = [word.norm for word in words if _covers(entity, word)]
        return entity[ENTITY_ATTRIBUTE_TYPE] in NAMES and not self._follow_ups.knows(inside)


def _with_names(words: Sequence[Word], names: Sequence[Entity]) -> list[str]:
    """Return the words, with one `NAMED` for each run of words that are names."""
    replaced: list[str] = []
    for word in words:
        named = any(_covers(name, word) for name in names)
        if not (named and replaced and replaced[-1] == NAMED):
            replaced.append(NAMED if named else word.norm)
    return replaced


def _covers(entity: Entity, word: Word) -> bool:
    return bool(entity[ENTITY_ATTRIBUTE_START] <= word.start and word.end <= entity[ENTITY_ATTRIBUTE_END])


def _is_year(entity: Entity, entities: Sequence[Entity]) -> bool:
    """Whether a postal code could as well be a year: "et en 2001 ?" is no question about a place."""
    years = [other for other in entities if other[ENTITY_ATTRIBUTE_TYPE] == YEAR]
    return any(year[ENTITY_ATTRIBUTE_START] == entity[ENTITY_ATTRIBUTE_START] for year in years)


def _marks(follow_up: str | None) -> list[Entity]:
    if follow_up is None:
        return []
    whole = {ENTITY_ATTRIBUTE_START: 0, ENTITY_ATTRIBUTE_END: 0}
    return [{ENTITY_ATTRIBUTE_TYPE: FOLLOW_UP, ENTITY_ATTRIBUTE_VALUE: follow_up, **whole}]
