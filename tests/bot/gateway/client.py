"""A client of the gateway for tests."""

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass
class Client:
    """Sends requests; `token` is added once a session is open."""

    http: httpx.AsyncClient
    token: str = ""

    async def open(self, language: str | None = None) -> dict[str, Any]:
        response = await self.http.post("/api/sessions", json={"language": language} if language else None)
        assert response.status_code == 201, response.text
        opened: dict[str, Any] = response.json()
        self.token = opened["token"]
        return opened

    async def send(self, **body: Any) -> httpx.Response:
        return await self.http.post("/api/messages", json=body, headers=self.headers)

    async def send_raw(self, content: bytes, content_type: str = "application/json") -> httpx.Response:
        headers = self.headers | {"Content-Type": content_type}
        return await self.http.post("/api/messages", content=content, headers=headers)

    async def delete(self) -> httpx.Response:
        return await self.http.delete("/api/sessions/current", headers=self.headers)

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


def assert_problem(response: httpx.Response, status: int, name: str) -> dict[str, Any]:
    """Check the whole shape of a problem and return its document."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = response.json()
    assert document["type"] == f"urn:accueil:problem:{name}"
    assert document["status"] == status
    assert document["title"]
    assert document["detail"]
    assert "Traceback" not in response.text
    return document
