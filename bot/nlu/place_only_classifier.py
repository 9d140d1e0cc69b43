"""Messages that are nothing but a place."""

from typing import Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.certain_intent import set_certain_intent

ALONE, SURE = "alone", "sure"
INFORM_PLACE = "inform_place"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PlaceOnlyClassifier(GraphComponent, IntentClassifier):
    """Sets the intent of a message that names a place and says nothing else, whatever the place reminds of.

    A statistical classifier takes "Milan" for a question on the network's history. It comes after it.
    """

    @classmethod
    def create(
        cls,
        config: dict[str, Any],  # noqa: ARG003
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> Self:
        """Create the component."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Put `inform_place` first for each message that is a sure place alone."""
        for message in messages:
            entities = message.get(ENTITIES) or []
            if any(entity.get(ALONE) and entity.get(SURE) for entity in entities):
                set_certain_intent(message, INFORM_PLACE)
        return messages
