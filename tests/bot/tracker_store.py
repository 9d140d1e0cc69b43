"""The table of Rasa's SQL tracker store, as rasa 3.6.21 makes it.

Coroutines: a blocking call would keep the gateway under test from finishing its own transaction.
"""

import asyncio
import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

_TABLE = """
CREATE TABLE events (
    id INTEGER NOT NULL PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,
    timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT
)
"""


async def make_tracker_store(path: Path) -> None:
    await asyncio.to_thread(_execute, path, _TABLE)


async def add_event(path: Path, sender: str, text: str, age_days: float = 0) -> None:
    row = (sender, time.time() - age_days * 24 * 60 * 60, json.dumps({"text": text}))
    insert = "INSERT INTO events (sender_id, type_name, timestamp, data) VALUES (?, 'user', ?, ?)"
    await asyncio.to_thread(_execute, path, insert, row)


async def senders(path: Path) -> list[str]:
    rows = await asyncio.to_thread(_execute, path, "SELECT sender_id FROM events ORDER BY id")
    return [row[0] for row in rows]


def _execute(path: Path, statement: str, values: tuple[object, ...] = ()) -> list[Any]:
    with closing(sqlite3.connect(path)) as database, database:
        return database.execute(statement, values).fetchall()
