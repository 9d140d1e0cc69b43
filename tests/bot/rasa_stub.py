"""A small HTTP server that speaks the shapes of Rasa's REST channel and of the action server."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response

from tests.bot.serving import free_port, serving

Answer = Callable[[dict[str, Any]], object]

CENTRE = {
    "id": "paris",
    "name": "Cité des métiers de Paris",
    "city": "Paris",
    "country": "FR",
    "status": "open",
    "as_of": "2026",
    "distance_km": 3.2,
    "approximate": True,
    "serves_place": True,
    "website": "https://centre.example/",
    "services": ["orientation"],
}


def payload(text: str, **turn: Any) -> dict[str, Any]:
    """Return a reply as the action server dispatches it."""
    parts = {"language": "fr", "topic": None, "suggestions": [], "erase": False} | turn
    reply: dict[str, Any] = {
        "text": text,
        "choices": [{"title": "Est-ce gratuit ?", "key": "concept_cost"}],
        "place": None,
        "centres": [],
        "request_position": False,
        "sources": [{"url": "https://source.example/", "as_of": "2026"}],
    }
    return {"recipient_id": "somebody", "custom": {"reply": reply, "turn": parts}}


def echo(message: dict[str, Any]) -> object:
    """Answer with the words that were sent."""
    topic = "greet" if message["message"] == "/greet" else None
    erase = message["message"] == "/forget_me"
    return [payload(message["message"], topic=topic, erase=erase)]


@dataclass
class RasaStub:
    """What Rasa was sent, and what it answers. `busy` counts the messages that are under way."""

    port: int = field(default_factory=free_port)
    answer: Answer = echo
    status: int = 200
    seconds: float = 0
    received: list[dict[str, Any]] = field(default_factory=list)
    centres: list[dict[str, Any]] = field(default_factory=list)
    asked_centres: list[dict[str, str]] = field(default_factory=list)
    busy: int = 0
    most_busy: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def texts(self) -> list[str]:
        return [message["message"] for message in self.received]

    def reset(self) -> None:
        """Forget what an earlier test asked for."""
        self.answer, self.status, self.seconds = echo, 200, 0
        self.received, self.busy, self.most_busy = [], 0, 0
        self.centres, self.asked_centres = [CENTRE], []

    @contextmanager
    def running(self) -> Iterator["RasaStub"]:
        with serving(self._app(), self.port):
            yield self

    def _app(self) -> FastAPI:
        app = FastAPI()

        @app.get("/webhooks/rest/")
        @app.get("/health")
        async def health() -> dict[str, str]:
            return {"status": "ok"}

        @app.get("/centres")
        async def centres(request: Request) -> Response:
            self.asked_centres.append(dict(request.query_params))
            content = {"revision": "1", "centres": self.centres}
            return JSONResponse(content, status_code=self.status)

        @app.post("/webhooks/rest/webhook")
        async def webhook(request: Request) -> Response:
            message = await request.json()
            self.received.append(message)
            self.busy += 1
            self.most_busy = max(self.busy, self.most_busy)
            await asyncio.sleep(self.seconds)
            self.busy -= 1
            answer = self.answer(message)
            if isinstance(answer, bytes):
                return Response(answer, status_code=self.status)
            return JSONResponse(answer, status_code=self.status)

        return app
