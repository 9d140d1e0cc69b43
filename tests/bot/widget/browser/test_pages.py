"""The gateway's own pages: the demonstration, the map of the network, the frame."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.bot.widget.browser.chat import SCREENSHOTS, Chat, violations
from tests.bot.widget.browser.conftest import DESKTOP, PHONE, Sites

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("size", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", ["/", "/map", "/embed", "/docs"])
def test_pages_are_without_violations(
    new_page: Callable[..., Page], sites: Sites, path: str, size: ViewportSize, scheme: str
) -> None:
    page = new_page(viewport=size, color_scheme=scheme)
    chat = Chat(page)
    page.goto(f"{sites.gateway}{path}")
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert chat.faults == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(
        path=SCREENSHOTS / f"page{path.replace('/', '-')}-{scheme}-{size['width']}.png", full_page=True
    )


@pytest.mark.parametrize(
    ("language", "word", "centre"),
    [
        ("fr", "geneve", "geneve"),
        ("de", "LIEGE", "liege"),
        ("en", "porto", "porto"),
        ("fr", "Brüssel", "bruxelles"),
        ("it", "Genf Schweiz", "geneve"),
    ],
)
def test_the_network_is_searched_without_javascript(
    new_page: Callable[..., Page], sites: Sites, language: str, word: str, centre: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{sites.gateway}/map?lang={language}")
    every = page.locator(".centre").count()
    assert every > 50
    page.locator("#q").fill(word)
    page.locator(".search button").click()
    expect(page.locator(f".centre#{centre}")).to_be_visible()
    assert page.locator(".centre").count() < every
    page.locator("#country").select_option("PT")
    page.locator("#q").fill("")
    page.locator(".search button").click()
    assert {one.get_attribute("id") for one in page.locator(".centre").all()} == {"porto", "cascais"}


def test_the_keyboard_may_pass_the_map_and_the_language_keeps_the_search(
    new_page: Callable[..., Page], sites: Sites
) -> None:
    page = new_page()
    page.goto(f"{sites.gateway}/map?lang=fr&q=geneve")
    page.locator("a[href='#list']").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.centre') !== null")
    expect(page.locator("#geneve")).to_contain_text("validation des acquis")
    page.get_by_role("link", name="Deutsch").click()
    expect(page.locator("#geneve")).to_contain_text("Anerkennung von Kompetenzen")
    expect(page.locator("#q")).to_have_value("geneve")


def test_a_frame_without_javascript_leads_to_the_list(new_page: Callable[..., Page], sites: Sites) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{sites.gateway}/embed?lang=it")
    expect(page.locator("a")).to_have_attribute("href", "/map?lang=it")


def test_a_mark_on_the_map_leads_to_its_centre(new_page: Callable[..., Page], sites: Sites) -> None:
    page = new_page()
    page.goto(f"{sites.gateway}/map?lang=fr")
    page.locator("a.mark[href='#porto']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#porto")).to_be_in_viewport()


def test_the_demonstration_opens_the_conversation(new_page: Callable[..., Page], sites: Sites) -> None:
    chat = Chat(new_page(permissions=["clipboard-read", "clipboard-write"]))
    chat.page.goto(f"{sites.gateway}/?lang=en")
    chat.page.get_by_text("Copy the code").first.click()
    expect(chat.page.locator("[data-said]")).to_have_text("Code copied.")
    assert f'{sites.gateway}/widget.js" async' in chat.page.evaluate("navigator.clipboard.readText()")
    chat.page.get_by_text("Is it free?").click()
    expect(chat.answers.last).to_contain_text("free")
