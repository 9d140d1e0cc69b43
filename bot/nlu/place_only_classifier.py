"""Messages that are nothing but a place."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.certain_intent import set_certain_intent
from bot.nlu.untrained_component import UntrainedComponent

ALONE, SURE = "alone", "sure"
INFORM_PLACE = "inform_place"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PlaceOnlyClassifier(UntrainedComponent, IntentClassifier):
    """Sets the intent of a message that names a place and says nothing else, whatever the place reminds of.

    A statistical classifier takes "Milan" for a question on the network's history. It comes after it.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """Put `inform_place` first for each message that is a sure place alone."""
        for message in messages:
            entities = message.get(ENTITIES) or []
            if any(entity.get(ALONE) and entity.get(SURE) for entity in entities):
                set_certain_intent(message, INFORM_PLACE)
        return messages
