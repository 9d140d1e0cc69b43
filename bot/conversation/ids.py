"""Ids of conversations and of replies, from which nobody can be found.

Rasa keeps all channels in one namespace of sender ids and trusts whoever names one. So an id is either
random or a keyed hash, and starts with its channel.
"""

import hashlib
import hmac
import secrets

_NONCE_LENGTH = 16
_MARK_LENGTH = 16


def web_conversation() -> str:
    """Make a new random conversation id (128 bits) for the gateway."""
    return f"web-{secrets.token_hex(16)}"


def telegram_conversation(chat: int, person: int, key: str) -> str:
    """Return the conversation id of a person in a Telegram chat: always the same one, without their numbers.

    A private chat has the number of its person.
    """
    return f"tg-{keyed_hash(f'{chat} {person}', key, purpose='telegram')}"


def keyed_hash(value: str, key: str, *, purpose: str) -> str:
    """Return 32 hexadecimal digits that only a holder of `key` can make from `value`.

    Hashes of different purposes (at most 16 bytes) cannot be compared with one another.
    """
    secret = hashlib.sha256(key.encode()).digest()
    return hashlib.blake2b(value.encode(), key=secret, person=purpose.encode(), digest_size=16).hexdigest()


def new_reply_id(conversation: str, key: str) -> str:
    """Make an id for a reply, from which the holder of `key` can tell the conversation it belongs to."""
    nonce = secrets.token_hex(_NONCE_LENGTH // 2)
    return nonce + _mark(nonce, conversation, key)


def belongs_to(reply_id: str, conversation: str, key: str) -> bool:
    """Say whether a reply was given in this conversation."""
    nonce, mark = reply_id[:_NONCE_LENGTH], reply_id[_NONCE_LENGTH:]
    return hmac.compare_digest(mark.encode(), _mark(nonce, conversation, key).encode())


def _mark(nonce: str, conversation: str, key: str) -> str:
    return keyed_hash(f"{nonce} {conversation}", key, purpose="reply")[:_MARK_LENGTH]
