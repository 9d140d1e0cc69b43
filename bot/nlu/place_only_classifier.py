"""Messages that are nothing but a place."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.certain_intent import CONFIDENCE, set_certain_intent
from bot.nlu.language_recognizer import sure_language
from bot.nlu.untrained_component import UntrainedComponent

ALONE, SURE = "alone", "sure"
INFORM_PLACE = "inform_place"
LONGEST_DEPARTMENT = 3
SHORTEST_NAME = 4
UNSURE = 0.55
"""Confidence below which a place is likelier than the statistical classifier's intent."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PlaceOnlyClassifier(UntrainedComponent, IntentClassifier):
    """Sets the intent of a message that names a place and says nothing else, whatever the place reminds of.

    A statistical classifier takes "Milan" for a question on the network's history. It comes after it. The
    number of a French département is a place alone ("93"), unless the message is surely not French; a single
    word with a capital that is an ordinary one too ("Lens", "Como"), if nothing else is likely.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """Put `inform_place` first for each message that is a sure place alone."""
        for message in messages:
            entities = message.get(ENTITIES) or []
            alone = any(entity.get(ALONE) and entity.get(SURE) for entity in entities)
            if (alone or _is_name(message, entities)) and not _is_foreign_number(message):
                set_certain_intent(message, INFORM_PLACE)
        return messages


def _is_name(message: Message, entities: list[dict[str, Any]]) -> bool:
    """Whether a message of unknown intent is one capitalised word that a place is called by."""
    word = (message.get(TEXT) or "").strip(" .!")
    intent = message.get(INTENT) or {}
    named = word.isalpha() and word.istitle() and len(word) >= SHORTEST_NAME
    place = any(SURE in entity and str(entity.get("value", "")) == word for entity in entities)
    return named and place and float(intent.get(CONFIDENCE, 0.0)) < UNSURE


def _is_foreign_number(message: Message) -> bool:
    """Whether a message is a number of up to three digits in another language than French."""
    text = (message.get(TEXT) or "").strip()
    short = text.isdigit() and len(text) <= LONGEST_DEPARTMENT
    return short and sure_language(message) not in {None, "fr"}
