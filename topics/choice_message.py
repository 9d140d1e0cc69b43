"""The message to Rasa that stands for a choice."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ENTITY_OF_TOPIC: Final[Mapping[str, str]] = MappingProxyType(
    {
        "centre_nearest": "place",
        "centre_next": "centre",
        "centre_details": "centre",
        "centre_hours": "centre",
        "centre_contact": "centre",
        "centre_directions": "centre",
        "centre_services": "centre",
        "centre_status": "centre",
        "centre_list": "country",
        "change_language": "language",
        "guidance_start": "step",
        "history_year": "year",
        "inform_place": "place",
        "inform_status": "status",
        "network_size": "country",
    }
)
"""The entity that the value of a choice fills, by topic; a topic that is absent takes no value."""


def choice_message(topic: str, value: str = "") -> str:
    """Return the message that Rasa reads as a topic, with a value where the choice has one.

    Raises:
        KeyError: the topic takes no value.

    >>> choice_message("centre_hours", "geneve")
    '/centre_hours{"centre": "geneve"}'
    """
    return f"/{topic}{json.dumps({ENTITY_OF_TOPIC[topic]: value})}" if value else f"/{topic}"
