"""What the components around a linear text model share: training, keeping and loading it."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, Self

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.linear_text_model import LinearTextModel


class LinearComponent(GraphComponent):
    """A component with one linear text model, learned from the labels that `label_of` gives the examples."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self.model = self.new_model(config)

    @staticmethod
    @abstractmethod
    def new_model(config: dict[str, Any]) -> LinearTextModel:
        """Return the untrained model of a configuration."""

    @staticmethod
    @abstractmethod
    def label_of(example: Message) -> str | None:
        """Return the label of a training example; an example without one is left out."""

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
        """Learn the labels from the examples that have one."""
        pairs = list(self._labelled(training_data))
        self.model.fit([text for text, _ in pairs], [label for _, label in pairs])
        with self._storage.write_to(self._resource) as folder:
            self.model.save(folder)
        return self._resource

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

    def _labelled(self, training_data: TrainingData) -> Iterator[tuple[str, str]]:
        for example in training_data.intent_examples:
            text, label = example.get(TEXT), self.label_of(example)
            if text and label:
                yield text, label
