"""Messages that are nothing but a place."""

from typing import Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.place_extractor import ALONE, SURE

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
                first = {INTENT_NAME_KEY: INFORM_PLACE, "confidence": 1.0}
                others = [
                    r for r in message.get(INTENT_RANKING_KEY) or [] if r[INTENT_NAME_KEY] != INFORM_PLACE
                ]
                message.set(INTENT, first, add_to_output=True)
                message.set(INTENT_RANKING_KEY, [first, *others], add_to_output=True)
        return messages
