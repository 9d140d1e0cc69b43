"""What a person sees when something is wrong: nothing is lost, and it is said in plain words."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.bot.widget.browser.chat import Chat, shadow, words
from tests.bot.widget.browser.conftest import Sites

pytestmark = pytest.mark.slow

PROBLEM = {"Content-Type": "application/problem+json", "Access-Control-Allow-Origin": "*"}
HEADERS = PROBLEM | {"Access-Control-Expose-Headers": "Retry-After"}


def fulfil(status: int, body: str, **headers: str) -> Callable[[Route], None]:
    """Answer a message with this, and let the preflight through."""

    def answer(route: Route) -> None:
        if route.request.method == "OPTIONS":
            route.continue_()
        else:
            route.fulfill(status=status, body=body, headers=HEADERS | headers)

    return answer


def turn(text: str, **reply: Any) -> str:
    content = {"id": "", "text": text, "choices": [], "place": None, "centres": []} | reply
    return json.dumps({"language": "fr", "topic": None, "replies": [content]})


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (503, "{}"),
        (500, "oops"),
        (200, "<!doctype html><h1>Proxy error</h1>"),
        (200, "[1, 2"),
        (200, "null"),
        (200, '{"replies": "none"}'),
        (200, '{"replies": [{"text": 4}, null, {"choices": 3}]}'),
    ],
)
def test_a_message_that_fails_is_kept_and_sent_again(
    visit: Callable[..., Chat], status: int, body: str
) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.page.route("**/api/messages", fulfil(status, body))
    chat.field.fill("C'est gratuit ?")
    chat.field.press("Enter")
    failure = chat.part(".failure")
    expect(failure).to_contain_text(words("fr")["away"])
    chat.page.unroute("**/api/messages")
    chat.part("[data-part=resend]").click()
    chat.answered(1)
    expect(chat.part(".entry.person")).to_have_count(1)
    expect(failure).to_have_count(0)
    expect(chat.answers.last).to_contain_text("gratuit")
    assert chat.faults == []


def test_a_gateway_that_is_away_is_said_and_tried_again(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "es"})
    chat.page.route("**/api/**", lambda route: route.abort("connectionrefused"))
    chat.launcher.click()
    expect(chat.part(".banner")).to_contain_text(words("es")["away"])
    chat.shoot("away")
    assert chat.violations() == []
    chat.page.unroute("**/api/**")
    chat.part(".banner button").click()
    expect(chat.answers).to_have_count(1)
    expect(chat.part(".banner")).to_be_hidden()


def test_a_slow_answer_is_waited_for(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    chat.page.clock.install()
    chat.page.route("**/api/messages", hold)
    chat.field.fill("C'est gratuit ?")
    chat.field.press("Enter")
    expect(chat.part(".typing")).to_be_visible()
    chat.page.clock.run_for(10_000)
    expect(chat.part(".typing")).to_contain_text(words("fr")["slow"])
    chat.shoot("slow")
    waiting[0].continue_()
    chat.answered(1)


def test_too_many_messages_are_told_kindly_and_wait(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.page.clock.install()
    chat.page.route("**/api/messages", fulfil(429, "{}", **{"Retry-After": "20"}))
    chat.field.fill("C'est gratuit ?")
    chat.field.press("Enter")
    resend = chat.part("[data-part=resend]")
    expect(chat.part(".failure")).to_contain_text("Doucement")
    expect(resend).to_have_attribute("aria-disabled", "true")
    chat.shoot("rate-limit")
    chat.page.unroute("**/api/messages")
    chat.page.clock.run_for(21_000)
    expect(chat.part(".failure")).to_contain_text(words("fr")["kept"])
    resend.click()
    chat.answered(1)


def test_offline_is_visible_until_it_is_over(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.page.context.set_offline(True)
    expect(chat.part(".banner")).to_contain_text(words("fr")["offline"])
    chat.field.fill("C'est gratuit ?")
    chat.field.press("Enter")
    expect(chat.part(".failure")).to_contain_text(words("fr")["offline"])
    chat.page.context.set_offline(False)
    expect(chat.part(".banner")).to_be_hidden()
    chat.part("[data-part=resend]").click()
    chat.answered(1)


def test_a_conversation_that_has_expired_goes_on_in_a_new_one(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.page.evaluate(
        """() => { const [[key, kept]] = Object.entries(sessionStorage);
        sessionStorage.setItem(key, JSON.stringify({...JSON.parse(kept), token: 'gone'})) }"""
    )
    chat.page.reload()
    chat.ask("C'est gratuit ?")
    expect(chat.part(".notice")).to_have_text(words("fr")["expired"])


def test_a_failed_message_can_be_discarded(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "en"}).open()
    chat.page.route("**/api/messages", fulfil(503, "{}"))
    chat.field.fill("hello")
    chat.field.press("Enter")
    chat.part(".failure").get_by_text("Discard this message").click()
    expect(chat.part(".entry.person")).to_have_count(0)
    expect(chat.field).to_be_focused()


@pytest.mark.parametrize("text", ["<script>window.hit = 1</script>", "<img src=x onerror='window.hit = 1'>"])
def test_markup_is_only_text(visit: Callable[..., Chat], text: str) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.ask(text)
    expect(chat.part(".entry.person .bubble")).to_contain_text(text)
    assert chat.page.evaluate("window.hit") is None


def test_what_the_server_says_is_only_text_and_links_are_safe(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    centre = {
        "id": "x", "name": "<b>Nom</b>", "status": "open", "phone": "01 23",
        "website": "javascript:window.hit=1", "map_url": "data:text/html,x",
        "source": "https://source.example/a", "email": "a@b.example",
    }  # fmt: skip
    text = "<img src=x onerror='window.hit=1'> javascript:alert(1) voir https://site.example/a?b=1."
    chat.page.route("**/api/messages", fulfil(200, turn(text, centres=[centre])))
    answer = chat.ask("bonjour")
    expect(answer.locator(".bubble")).to_contain_text("<img src=x")
    links = shadow(
        chat.page, "root => [...root.querySelectorAll('.entry a')].map(a => [a.getAttribute('href'), a.rel])"
    )
    assert ["https://site.example/a?b=1", "noopener noreferrer"] in links
    assert {href.split(":")[0] for href, _ in links} <= {"http", "https", "tel", "mailto"}
    assert chat.page.evaluate("window.hit") is None


def test_a_long_message_is_kept_and_explained(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.field.fill("a" * 5000)
    chat.field.press("Enter")
    expect(chat.part(".count")).to_contain_text("5000 caractères")
    expect(chat.field).to_have_attribute("aria-invalid", "true")
    expect(chat.field).to_have_value("a" * 5000)
    expect(chat.part(".entry.person")).to_have_count(0)
    chat.field.fill("C'est gratuit ?")
    expect(chat.part(".count")).to_be_empty()


def test_text_pasted_from_word_arrives_as_text(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}, permissions=["clipboard-read", "clipboard-write"]).open()
    chat.page.evaluate(
        """() => navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob(['<p class=MsoNormal><b>C’est&nbsp;gratuit</b> ?</p>'], {type: 'text/html'}),
        'text/plain': new Blob(['C’est\\u00a0gratuit\\u200b ?\\r\\n'], {type: 'text/plain'})})])"""
    )
    chat.field.press("Control+v")
    chat.field.press("Enter")
    expect(chat.answered(1)).to_contain_text("gratuit")


def test_a_website_that_is_not_allowed_is_refused(new_page: Callable[..., Page], sites: Sites) -> None:
    chat = Chat(new_page())
    chat.page.goto(f"{sites.foreign}/page")
    with chat.page.expect_event("requestfailed", lambda request: request.url.endswith("/api/sessions")):
        chat.launcher.click()
    expect(chat.part(".banner")).to_contain_text(words("fr")["away"])
    expect(chat.answers).to_have_count(0)
    assert any("blocked by CORS policy" in fault for fault in chat.faults)
