"""The widget as a person meets it on a page."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request, expect

from settings.environment import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SCREENSHOTS = ROOT / "var" / "screenshots"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def words(language: str) -> dict[str, str]:
    """Return the widget's own words."""
    path = ROOT / "bot" / "widget" / "strings" / f"{language}.json"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


@dataclass
class Chat:
    """A page with the widget. `faults` are errors that the browser's console showed."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", self._on_error)
        self.page.on("console", self._on_console)

    def _on_error(self, error: Error) -> None:
        self.faults.append(str(error))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(message.text)

    @property
    def launcher(self) -> Locator:
        return self.page.locator("accueil-chat .launcher")

    @property
    def panel(self) -> Locator:
        return self.page.locator("accueil-chat .panel")

    @property
    def field(self) -> Locator:
        return self.page.locator("accueil-chat textarea")

    @property
    def answers(self) -> Locator:
        return self.page.locator("accueil-chat .entry.assistant")

    @property
    def live(self) -> Locator:
        return self.page.locator("accueil-chat [data-part=live] p")

    def part(self, selector: str) -> Locator:
        return self.page.locator(f"accueil-chat {selector}")

    def open(self) -> "Chat":
        self.launcher.click()
        expect(self.answers.first).to_be_visible()
        return self

    def ask(self, text: str) -> Locator:
        """Type a message, send it by Enter, and return the last answer once it is there."""
        before = self.answers.count()
        self.field.fill(text)
        self.field.press("Enter")
        return self.answered(before)

    def answered(self, before: int) -> Locator:
        expect(self.answers.nth(before)).to_be_visible()
        expect(self.part(".typing")).to_be_hidden()
        return self.answers.last

    def menu(self, name: str | None = None) -> Locator:
        """Open the menu, and choose an entry by its words if there are any."""
        self.part("header [aria-controls=menu]").click()
        menu = self.part(".menu")
        if name:
            menu.get_by_text(name, exact=True).click()
        return menu

    def shoot(self, name: str) -> None:
        """Keep a picture of the page."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")

    def violations(self) -> list[str]:
        """Return what axe-core finds wrong with the page, the widget's shadow root included."""
        return violations(self.page)


def violations(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]
    ]


def shadow(page: Page, script: str) -> Any:
    """Evaluate a function of the widget's shadow root."""
    return page.evaluate(f"({script})(document.querySelector('accueil-chat').shadowRoot)")


def saved(path: str | Path) -> str:
    return Path(path).read_text(encoding="utf-8")


def posted(page: Page, path: str) -> list[Any]:
    """Return the list into which the bodies of requests to a path will come."""
    bodies: list[Any] = []

    def note(request: Request) -> None:
        if request.url.endswith(path) and request.method == "POST":
            bodies.append(request.post_data_json)

    page.on("request", note)
    return bodies
