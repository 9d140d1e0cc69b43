"""One person's conversation with the running assistant, over HTTP."""

from dataclasses import dataclass
from typing import Any, Self

import httpx


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as a person sees it."""

    status: int
    body: dict[str, Any]

    @property
    def text(self) -> str:
        return "\n".join(reply["text"] for reply in self.body["replies"])

    @property
    def topic(self) -> str | None:
        return self.body["topic"]  # type: ignore[no-any-return]

    @property
    def language(self) -> str:
        return str(self.body["language"])

    @property
    def centres(self) -> list[str]:
        return [centre["id"] for reply in self.body["replies"] for centre in reply["centres"]]

    @property
    def choices(self) -> dict[str, str]:
        """Keys by title."""
        return {
            choice["title"]: choice["key"] for reply in self.body["replies"] for choice in reply["choices"]
        }


class Conversation:
    """Says things and gets answers; opens its session at the start."""

    def __init__(self, client: httpx.Client, token: str, greeting: dict[str, Any]) -> None:
        self._client = client
        self.headers = {"Authorization": f"Bearer {token}"}
        self.greeting = greeting

    @classmethod
    def open(cls, client: httpx.Client, language: str | None = None) -> Self:
        body = (
            client.post("/api/sessions", json={"language": language} if language else {})
            .raise_for_status()
            .json()
        )
        return cls(client, body["token"], body)

    def say(self, text: str) -> Answer:
        return self._send({"text": text})

    def choose(self, key: str) -> Answer:
        return self._send({"choice": key})

    def share_position(self, latitude: float, longitude: float) -> Answer:
        return self._send({"position": {"latitude": latitude, "longitude": longitude}})

    def delete(self) -> int:
        return self._client.delete("/api/sessions/current", headers=self.headers).status_code

    def _send(self, message: dict[str, Any]) -> Answer:
        response = self._client.post("/api/messages", json=message, headers=self.headers)
        return Answer(response.status_code, response.json())
