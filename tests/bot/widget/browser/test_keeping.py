"""The conversation over reloads, pages, tabs and blocked storage."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.bot.widget.browser.chat import Chat, shadow

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("away", ["reload", "link"])
def test_the_conversation_outlives_the_page(visit: Callable[..., Chat], away: str) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.ask("Où est la Cité des métiers la plus proche de Gap ?")
    if away == "reload":
        chat.page.reload()
    else:
        chat.page.get_by_text("Another page").click()
    expect(chat.panel).to_be_visible()
    expect(chat.answers).to_have_count(2)
    expect(chat.answers.last.locator(".map svg")).to_be_visible()
    expect(chat.ask("Quels sont les horaires ?").locator(".card h3").first).to_contain_text("Gap")


def test_nothing_is_kept_where_the_site_says_so(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr", "storage": "none"}).open()
    assert chat.page.evaluate("sessionStorage.length + localStorage.length") == 0
    chat.page.reload()
    expect(chat.panel).to_be_hidden()
    assert chat.page.context.cookies() == []


def test_local_storage_is_shared_by_two_tabs(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr", "storage": "local"}).open()
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    other.launcher.click()
    expect(other.answers).to_have_count(1)
    chat.ask("C'est gratuit ?")
    expect(other.answers).to_have_count(2)
    other.ask("Faut-il un rendez-vous ?")
    expect(chat.answers).to_have_count(3)


def test_tabs_are_apart_by_default(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.ask("C'est gratuit ?")
    other = Chat(chat.page.context.new_page())
    other.page.goto(chat.page.url)
    other.open()
    expect(other.answers).to_have_count(1)
    assert chat.page.evaluate("localStorage.length") == 0


def test_blocked_storage_costs_only_the_memory(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"})
    chat.page.add_init_script(
        """for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(window, name, {get() { throw new DOMException('blocked', 'SecurityError') }})"""
    )
    chat.page.reload()
    chat.open()
    expect(chat.ask("C'est gratuit ?")).to_contain_text("gratuit")
    assert chat.faults == []


def test_two_hundred_messages_stay_light(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    for _ in range(100):
        shadow(chat.page, "root => root.host.send('C’est gratuit ?')")
    expect(chat.answers).to_have_count(101)
    session = chat.page.context.new_cdp_session(chat.page)
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"]
    print(f"heap after 200 messages: {heap / 1e6:.1f} MB")  # noqa: T201
    assert heap < 30e6
