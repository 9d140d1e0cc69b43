"""An intent that is beyond doubt, whatever a statistical classifier made of the message before."""

from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

CONFIDENCE = "confidence"
LEFT_FOR_OTHERS = 0.1
"""Factor for the confidence of the other intents, so that none makes the message ambiguous."""


def set_certain_intent(message: Message, topic: str) -> None:
    """Put an intent first in the ranking of a message, far before the others."""
    first = {INTENT_NAME_KEY: topic, CONFIDENCE: 1.0}
    others = [
        {**ranked, CONFIDENCE: ranked[CONFIDENCE] * LEFT_FOR_OTHERS}
        for ranked in message.get(INTENT_RANKING_KEY) or []
        if ranked[INTENT_NAME_KEY] != topic
    ]
    message.set(INTENT, first, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [first, *others], add_to_output=True)
