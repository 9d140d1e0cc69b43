"""What a person says of themself beside the topic of the message: status, need, a year, "I don't know"."""

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
    INTENT,
    INTENT_NAME_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from actions.places.words import word_cutter
from bot.nlu.certain_intent import set_certain_intent
from bot.nlu.language_recognizer import sure_language
from bot.nlu.self_descriptions import Said, SelfDescriptions
from bot.nlu.untrained_component import UntrainedComponent

INFORM_STATUS = "inform_status"
HISTORY_YEAR = "history_year"
OF_ANY_YEAR = frozenset({HISTORY_YEAR, "history_overview", "history_origin", "history_expansion"})
"""Topics that a question for what happened in some years is taken for."""
FEW_WORDS = 3
"""So few words may be of any language: "skip", "saltar", "pensionista"."""
STATUS, STEP, YEAR = "status", "step", "year"
ALONE = "alone"

Entity = dict[str, Any]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class SelfDescriptionExtractor(EntityExtractorMixin, UntrainedComponent):
    """Sets entities `status`, `need`, `step` and `year`; has nothing to learn.

    An entity has `alone` where the message says nothing else: then a status is what the message is about,
    and words such as "I don't know" are a `step`. A decade or "twenty years ago" in a question on history
    makes it one about these years. A year is given as `1999`, `1990-1999` or, counted back
    from today, `-20`. The component comes after the classifiers of intents.
    """

    def __init__(self, config: dict[str, Any]) -> None:
        self._said = SelfDescriptions.read(Path(config["phrases"]))
        self._cut = word_cutter()

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The folder of the phrases."""
        return {"phrases": "data/self_descriptions"}

    @staticmethod
    def required_packages() -> list[str]:
        """Python packages that the component needs."""
        return ["spacy"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what is said in each message that has text."""
        for message in messages:
            text = message.get(TEXT)
            if text:
                self._process(message, text)
        return messages

    def _process(self, message: Message, text: str) -> None:
        words = self._cut(text)
        language = sure_language(message) if len(words) > FEW_WORDS else None
        found = self._said.find(text, words, language)
        kept = [said for said in found if said.kind != STEP or said.alone]
        before = [entity for entity in message.get(ENTITIES, []) if not _replaced(entity, kept)]
        added = self.add_extractor_name([_entity(said) for said in kept])
        message.set(ENTITIES, before + added, add_to_output=True)
        if any(said.kind == STATUS and said.alone for said in kept) and not text.strip().isdecimal():
            set_certain_intent(message, INFORM_STATUS)
        elif any(said.kind == YEAR for said in kept) and _topic(message) in OF_ANY_YEAR:
            set_certain_intent(message, HISTORY_YEAR)


def _topic(message: Message) -> str:
    return str((message.get(INTENT) or {}).get(INTENT_NAME_KEY) or "")


def _replaced(entity: Entity, found: list[Said]) -> bool:
    """Whether an entity is a year within a longer phrase: the 2000 of "the early 2000s"."""
    return entity[ENTITY_ATTRIBUTE_TYPE] == YEAR and any(
        said.kind == YEAR
        and said.start <= entity[ENTITY_ATTRIBUTE_START]
        and entity[ENTITY_ATTRIBUTE_END] <= said.end
        for said in found
    )


def _entity(said: Said) -> Entity:
    return {
        ENTITY_ATTRIBUTE_TYPE: said.kind,
        ENTITY_ATTRIBUTE_START: said.start,
        ENTITY_ATTRIBUTE_END: said.end,
        ENTITY_ATTRIBUTE_VALUE: said.value,
        ALONE: said.alone,
    }
