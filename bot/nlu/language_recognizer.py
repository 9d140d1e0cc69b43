"""Recognition of the language of a message, learned from the language of the training examples."""

from typing import Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.linear_text_model import LinearTextModel

LANGUAGE = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LanguageRecognizer(GraphComponent):
    """Sets `language` of a message: `{"name": "fr", "confidence": 0.98}`.

    Examples carry their language as metadata of their intent (`metadata: language: fr`).
    """

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._storage = storage
        self._resource = resource
        self.model = LinearTextModel(word_ngrams=1, char_ngrams=config["char_ngrams"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Longest character n-gram."""
        return {"char_ngrams": 4}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> Self:
        """Create an untrained component."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the languages from the examples that name theirs."""
        pairs = [(example.get(TEXT), _language(example)) for example in training_data.intent_examples]
        known = [(text, language) for text, language in pairs if text and language]
        self.model.fit([text for text, _ in known], [language for _, language in known])
        with self._storage.write_to(self._resource) as folder:
            self.model.save(folder)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are: the language is not a feature."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the likeliest language of each message that has text."""
        for message in messages:
            if message.get(TEXT):
                best = self.model.rank(message.get(TEXT), 1)[0]
                found = {"name": best.label, "confidence": best.confidence}
                message.set(LANGUAGE, found, add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: object,
    ) -> Self:
        """Load a trained component."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component.model.load(folder)
        return component


def _language(example: Message) -> str | None:
    metadata = example.get(METADATA) or {}
    return (metadata.get(METADATA_INTENT) or {}).get(LANGUAGE)
