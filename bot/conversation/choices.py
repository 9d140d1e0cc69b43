"""Choice keys: `<topic>` or `<topic>:<value>`, what a button sends back."""

import re

from bot.conversation.errors import UnknownChoice
from topics import ENTITY_OF_TOPIC, choice_message

KEY_LIMIT = 64
"""Longest key: what Telegram accepts as the data of a button, in bytes (a key is ASCII)."""

KEY_PATTERN = r"^[a-z][a-z_]*(:[A-Za-z0-9._+-]{1,40})?$"

GREETING = "greet"
"""The key that opens a conversation."""

FORGET = "forget_me"
"""The key that asks for the erasure of a conversation."""

_WITHOUT_VALUE = """
concept_definition concept_audience concept_cost concept_appointment concept_anonymity concept_services
concept_themes concept_advisers concept_visit concept_limits concept_remote concept_sectors
history_overview history_origin history_founder history_attendance history_label_creation history_italy
history_association history_expansion
label_definition label_stages label_authority label_obtain label_protection
logo_description
network_countries network_territories network_association network_contact network_names
guidance_start need_orientation need_training need_job need_career_change need_skills_recognition
need_business need_apprenticeship need_mobility
greet goodbye thanks affirm deny help bot_challenge human_handoff privacy forget_me restart repeat
feedback_positive feedback_negative small_talk insult distress out_of_scope
"""

TOPICS = frozenset({*_WITHOUT_VALUE.split(), *ENTITY_OF_TOPIC})
"""Every topic that a key may name."""

_KEY = re.compile(KEY_PATTERN)


def rasa_payload(key: str) -> str:
    """Turn a choice key into the message that Rasa reads as that intent.

    Raises:
        UnknownChoice: the key is malformed, names no topic, or gives a value to a topic that takes none.
    """
    if len(key) > KEY_LIMIT or not _KEY.fullmatch(key):
        raise UnknownChoice("The choice is malformed: send the key of a choice exactly as a reply gave it.")
    topic, _, value = key.partition(":")
    if topic not in TOPICS:
        raise UnknownChoice("The choice names no topic: send the key of a choice exactly as a reply gave it.")
    if value and topic not in ENTITY_OF_TOPIC:
        raise UnknownChoice("This topic takes no value: send the part before the colon alone.")
    return choice_message(topic, value)
