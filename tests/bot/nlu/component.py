"""Training, storing and loading a component as Rasa's graph does."""

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

CONTEXT = ExecutionContext(GraphSchema({}))


def trained(component: type[Any], config: dict[str, Any], data: TrainingData, folder: Path) -> Any:
    """Train a component, keep it in a storage, and load it from there into a new one."""
    whole = {**component.get_default_config(), **config}
    folder.mkdir(exist_ok=True)
    storage, resource = LocalModelStorage(folder), Resource("component")
    component.create(whole, storage, resource, CONTEXT).train(data)
    return component.load(whole, storage, resource, CONTEXT)


def process(component: Any, text: str | None, **data: Any) -> Message:
    """Return a message as the component leaves it."""
    message = Message({TEXT: text, **data} if text is not None else data)
    assert component.process([message]) == [message]
    return message
