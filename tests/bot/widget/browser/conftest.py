import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from bot.gateway.application import create_app
from settings import load_settings
from tests.bot.serving import free_port, serving
from tests.bot.widget.browser.chat import Chat
from tests.bot.widget.browser.host import website

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ANSWER_MS = 20000
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 375, "height": 720}


@dataclass(frozen=True, slots=True)
class Sites:
    """Where the gateway is, and a website that it allows; `foreign` is the same website, not allowed."""

    gateway: str
    allowed: str
    foreign: str


@pytest.fixture(scope="session")
def sites(address: str) -> Iterator[Sites]:
    """A gateway of its own before the running Rasa and action server, and a website that embeds it."""
    assert os.environ["ACCUEIL_PORT"] in address
    gateway_port, host_port = free_port(), free_port()
    allowed = f"http://127.0.0.1:{host_port}"
    changes = {"port": gateway_port, "allowed_origins": (allowed,), "feedback_per_minute": 10000}
    app = create_app(load_settings().model_copy(update=changes))
    with (
        serving(app, gateway_port) as gateway,
        serving(website(gateway), host_port),
    ):
        yield Sites(gateway, allowed, f"http://localhost:{host_port}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert Path(CHROMIUM).exists(), "Chromium is missing: `make browser` installs it."
    expect.set_options(timeout=ANSWER_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Makes a page in a browser profile of its own; options are those of Playwright's contexts."""
    contexts: list[BrowserContext] = []

    def make(**options: Any) -> Page:
        context = browser.new_context(**({"viewport": DESKTOP, "locale": "fr-FR"} | options))
        context.set_default_timeout(ANSWER_MS)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def visit(new_page: Callable[..., Page], sites: Sites) -> Callable[..., Chat]:
    """Visits the website with the widget; `query` holds the element's attributes and the page's `lang`."""

    def go(query: dict[str, str] | None = None, **options: Any) -> Chat:
        chat = Chat(new_page(**options))
        chat.page.goto(f"{sites.allowed}/page?{urlencode(query or {})}")
        expect(chat.part(".panel")).to_be_attached()
        return chat

    return go
