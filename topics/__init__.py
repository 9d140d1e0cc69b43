"""What several programs know of a topic: the entity that a choice fills, its training messages."""

from topics.choice_message import ENTITY_OF_TOPIC, choice_message

__all__ = ["ENTITY_OF_TOPIC", "choice_message"]
