"""What the host page can rely on: one line, a strict policy, attributes, methods, events, frames."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.bot.widget.browser.chat import Chat, posted, shadow
from tests.bot.widget.browser.conftest import DESKTOP, PHONE, Sites

pytestmark = pytest.mark.slow


def test_nothing_but_the_gateway_is_asked_and_the_token_is_in_no_address(
    new_page: Callable[..., Page], sites: Sites
) -> None:
    chat = Chat(new_page())
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    chat.page.on("request", note)
    chat.page.goto(f"{sites.allowed}/page")
    expect(chat.launcher).to_be_visible()
    assert not [url for url in asked if "/api/" in url], (
        "the gateway was asked before the person did anything"
    )
    chat.open()
    chat.ask("Où est la Cité des métiers la plus proche de Gap ?")
    assert {url.split("/", 3)[2] for url in asked} == {sites.gateway[7:], sites.allowed[7:]}
    token = chat.page.evaluate("Object.values(sessionStorage).map(JSON.parse)[0].token")
    assert not [url for url in asked if token in url]
    assert chat.page.context.cookies() == []
    assert chat.faults == [], "the content policy of the page was violated"
    assert shadow(chat.page, "root => root.querySelectorAll('style, [style]').length") == 0


def test_attributes_set_what_is_shown(visit: Callable[..., Chat]) -> None:
    chat = visit(
        {
            "lang": "fr", "language": "it", "heading": "Comune di Prova", "label": "Parli con noi",
            "open": "", "greeting": "Benvenuti!", "privacy-url": "/privacy", "position": "bottom-start",
            "theme": "dark",
        }
    )  # fmt: skip
    expect(chat.panel).to_be_visible()
    expect(chat.part("#title")).to_have_text("Comune di Prova")
    expect(chat.answers.first.locator(".bubble")).to_contain_text("Benvenuti!")
    expect(chat.answers.first).to_have_attribute("lang", "it")
    box = chat.panel.bounding_box()
    assert box
    assert box["x"] < 100
    menu = chat.menu()
    expect(menu.get_by_text("Privacy")).to_have_attribute(
        "href", chat.page.url.split("/page")[0] + "/privacy"
    )
    assert shadow(chat.page, "root => getComputedStyle(root.host).colorScheme") == "dark"
    chat.page.keyboard.press("Escape")
    chat.page.keyboard.press("Escape")
    expect(chat.launcher).to_have_text("Parli con noi")


def test_a_window_open_at_the_start_leaves_the_focus_and_stays_closed(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr", "open": ""})
    expect(chat.answers).to_have_count(1)
    assert chat.page.evaluate("document.activeElement === document.body")
    chat.part("header button").last.click()
    chat.page.reload()
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


def test_on_a_phone_no_window_covers_the_page_at_the_start(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr", "open": ""}, viewport=PHONE)
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


def test_colours_are_custom_properties(visit: Callable[..., Chat]) -> None:
    chat = visit()
    chat.page.evaluate(
        "document.querySelector('accueil-chat').style.setProperty('--accueil-accent', 'rgb(90, 20, 80)')"
    )
    expect(chat.launcher).to_have_css("background-color", "rgb(90, 20, 80)")


def test_methods_and_events_serve_the_host_page(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"})
    page = chat.page
    page.evaluate(
        """() => { window.told = []; for (const name of
        ['open', 'close', 'answer', 'language', 'delete', 'error'])
        document.addEventListener(`accueil-${name}`, event => window.told.push([name, event.detail])) }"""
    )
    page.evaluate("document.querySelector('accueil-chat').send('C’est gratuit ?')")
    chat.answered(0)
    page.evaluate("document.querySelector('accueil-chat').setLanguage('de')")
    chat.answered(1)
    page.evaluate("document.querySelector('accueil-chat').deleteConversation()")
    expect(chat.part(".notice")).to_be_visible()
    page.evaluate("document.querySelector('accueil-chat').close()")
    told = page.evaluate("window.told")
    assert [name for name, _ in told if name != "answer"] == ["open", "language", "delete", "close"]
    assert "gratuit" not in str([detail for name, detail in told if name == "answer"])
    assert page.evaluate("document.querySelector('accueil-chat').language") == "de"


def test_the_first_of_two_elements_works_and_the_second_takes_over(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"})
    page = chat.page
    page.evaluate("document.body.append(document.createElement('accueil-chat'))")
    expect(chat.launcher).to_have_count(1)
    chat.open()
    chat.ask("C'est gratuit ?")
    page.evaluate("document.querySelector('accueil-chat').remove()")
    expect(chat.panel).to_be_visible()
    expect(chat.answers).to_have_count(2)


def test_an_element_that_is_removed_and_added_again_goes_on(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.ask("C'est gratuit ?")
    chat.page.evaluate(
        """() => { const element = document.querySelector('accueil-chat'); element.remove();
        document.body.append(element) }"""
    )
    expect(chat.answers).to_have_count(2)
    chat.ask("Faut-il un rendez-vous ?")
    expect(chat.answers).to_have_count(3)
    assert chat.faults == []


def test_the_script_may_come_twice(visit: Callable[..., Chat], sites: Sites) -> None:
    chat = visit()
    chat.page.evaluate(
        """async src => { const again = document.createElement('script'); again.src = src;
        await new Promise(done => { again.onload = done; document.head.append(again) }) }""",
        f"{sites.gateway}/widget.js?again",
    )
    expect(chat.launcher).to_have_count(1)
    assert chat.faults == []


def test_a_frame_shows_the_conversation_on_an_allowed_site_only(
    new_page: Callable[..., Page], sites: Sites
) -> None:
    page = new_page(viewport=DESKTOP)
    page.goto(f"{sites.allowed}/page?frame")
    frame = page.frame_locator("iframe")
    expect(frame.locator("accueil-chat .entry.assistant")).to_have_count(1)
    expect(frame.locator("accueil-chat .launcher")).to_have_count(0)
    stranger = new_page(viewport=DESKTOP)
    stranger.goto(f"{sites.foreign}/page?frame")
    stranger.wait_for_load_state("networkidle")
    assert stranger.frame_locator("iframe").locator("accueil-chat").count() == 0


@pytest.mark.parametrize("shared", [True, False])
def test_a_position_is_asked_for_on_a_click_only(visit: Callable[..., Chat], shared: bool) -> None:
    permissions = ["geolocation"] if shared else []
    here = {"latitude": 44.559638, "longitude": 6.079758}
    chat = visit({"lang": "fr"}, permissions=permissions, geolocation=here)
    chat.open()
    sent = posted(chat.page, "/messages")
    answer = chat.ask("Quel est le centre le plus proche ?")
    typed = answer.get_by_role("button", name="Ou écrire une ville, un code postal")
    typed.click()
    expect(chat.field).to_be_focused()
    assert not [body for body in sent if "position" in body]
    chat.shoot("position")
    assert chat.violations() == []
    answer.get_by_role("button", name="Partager ma position").click()
    if shared:
        expect(chat.answers).to_have_count(3)
        expect(chat.answers.last.locator(".card h3").first).to_contain_text("Gap")
        assert sent[-1] == {"position": {"latitude": 44.56, "longitude": 6.08}}
        assert "44.56" not in chat.page.evaluate("JSON.stringify(sessionStorage)")
    else:
        expect(chat.part(".toast")).to_contain_text("Écrivez plutôt une ville")
