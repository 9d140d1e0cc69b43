"""Files that browsers load from the gateway: read once, compressed once, revalidated by their tag."""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fastapi import Request
from fastapi.responses import Response

from bot.gateway.problems import NOT_FOUND, ProblemError

CACHE_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent; `tag` is its entity tag."""

    content: bytes
    compressed: bytes
    tag: str
    media_type: str


def asset_response(request: Request, path: Path) -> Response:
    """Answer with a file, or with 304 where the browser has it. Any website may load it.

    Raises:
        ProblemError: 404, the file is missing: the widget was not built.
    """
    try:
        asset = _read(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise ProblemError(NOT_FOUND, f"{path.name} is missing: `make widget` builds it.") from None
    headers = {
        "Cache-Control": f"public, max-age={CACHE_SECONDS}",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "ETag": asset.tag,
        "Vary": "Accept-Encoding",
    }
    if request.headers.get("if-none-match") == asset.tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Response(asset.compressed, media_type=asset.media_type, headers=headers)
    return Response(asset.content, media_type=asset.media_type, headers=headers)


@lru_cache
def _read(path: Path, _modified: int) -> Asset:
    content = path.read_bytes()
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'
    media_type, _ = mimetypes.guess_type(path.name)
    return Asset(content, gzip.compress(content, 9), tag, media_type or "application/octet-stream")
