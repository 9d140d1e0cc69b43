"""What the gateway and the actions both know of a topic: which entity the value of a choice fills."""

from topics.choice_message import ENTITY_OF_TOPIC, choice_message

__all__ = ["ENTITY_OF_TOPIC", "choice_message"]
