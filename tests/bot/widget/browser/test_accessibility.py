"""WCAG 2.2 AA and RGAA: what axe-core can judge in every state, and what it cannot."""

from collections.abc import Callable

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.bot.widget.browser.chat import Chat, shadow, words
from tests.bot.widget.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.slow

NARROW: ViewportSize = {"width": 320, "height": 640}
schemes = pytest.mark.parametrize("scheme", ["light", "dark"])
TARGETS = """root => [...root.querySelectorAll('button, textarea, input, .item a, .links a')]
  .filter(one => one.checkVisibility())
  .map(one => [one.className || one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.9 || box.width < 43.9).map(([name]) => name)"""
WIDER = """root => [...root.querySelectorAll('*')]
  .filter(one => one.checkVisibility() && !one.closest('.unseen, svg')
  && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.className)"""


@schemes
@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["desktop", "narrow"])
def test_every_state_is_without_violations(
    visit: Callable[..., Chat], scheme: str, size: ViewportSize
) -> None:
    chat = visit({"lang": "fr", "privacy-url": "/privacy"}, viewport=size, color_scheme=scheme)
    name = f"{scheme}-{size['width']}"
    assert chat.violations() == []
    chat.shoot(f"closed-{name}")
    chat.open()
    assert chat.violations() == []
    chat.shoot(f"greeting-{name}")
    chat.ask("Où est la Cité des métiers la plus proche de Gap ?")
    assert chat.violations() == []
    chat.shoot(f"cards-{name}")
    chat.ask("Où est la plus proche ?")
    chat.answers.last.get_by_role("button", name="Réponse pas utile").click()
    expect(chat.part(".comment:visible")).to_have_count(1)
    assert chat.violations() == []
    chat.menu()
    assert chat.violations() == []
    chat.shoot(f"menu-{name}")
    chat.page.keyboard.press("Escape")
    chat.field.fill("a" * 1200)
    assert chat.violations() == []
    chat.shoot(f"too-long-{name}")
    chat.field.fill("")
    chat.page.context.set_offline(True)
    expect(chat.part(".banner")).to_be_visible()
    chat.field.fill("bonjour")
    chat.field.press("Enter")
    expect(chat.part(".failure")).to_be_visible()
    assert chat.violations() == []
    chat.shoot(f"offline-{name}")
    assert chat.faults == []


def test_focus_goes_in_and_comes_back(visit: Callable[..., Chat]) -> None:
    chat = visit()
    page = chat.page
    chat.launcher.focus()
    page.keyboard.press("Enter")
    expect(chat.field).to_be_focused()
    expect(chat.launcher).to_be_hidden()
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()
    page.locator("#before").focus()
    page.evaluate("document.querySelector('accueil-chat').open()")
    expect(chat.field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#before")).to_be_focused()


def test_escape_closes_the_menu_first(visit: Callable[..., Chat]) -> None:
    chat = visit().open()
    chat.menu()
    chat.page.keyboard.press("Escape")
    expect(chat.part(".menu")).to_be_hidden()
    expect(chat.part("header [aria-controls=menu]")).to_be_focused()
    expect(chat.panel).to_be_visible()
    chat.page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()


def test_on_a_phone_the_page_behind_is_out_of_reach(visit: Callable[..., Chat]) -> None:
    chat = visit(viewport=PHONE).open()
    assert shadow(chat.page, "root => root.querySelector('dialog').matches(':modal')")
    chat.page.set_viewport_size(DESKTOP)
    chat.page.wait_for_function(
        "!document.querySelector('accueil-chat').shadowRoot.querySelector('dialog').matches(':modal')"
    )
    expect(chat.panel).to_be_visible()


def test_where_fingers_type_no_keyboard_slides_over_the_greeting(visit: Callable[..., Chat]) -> None:
    chat = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    chat.launcher.tap()
    expect(chat.part("#title")).to_be_focused()


def test_everything_is_done_by_keyboard(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"})
    page = chat.page
    page.keyboard.press("Tab")
    for _ in range(5):
        page.keyboard.press("Tab")
        if shadow(page, "root => root.activeElement?.matches('.launcher')"):
            break
    page.keyboard.press("Enter")
    expect(chat.answers.first).to_be_visible()
    page.keyboard.type("C'est gratuit ?")
    page.keyboard.press("Enter")
    chat.answered(1)
    reached: set[str] = set()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        reached.add(shadow(page, "root => root.activeElement?.className ?? ''"))
    assert {"choice", "tool", "log"} <= reached


def test_each_answer_is_read_once(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    assert shadow(chat.page, "root => root.querySelector('[role=log]').getAttribute('aria-live')") == "off"
    shadow(
        chat.page,
        """root => { window.read = []; new MutationObserver(changes => changes.forEach(change =>
        change.addedNodes.forEach(node => window.read.push([node.lang, node.textContent]))))
        .observe(root.querySelector('[data-part=live]'), {childList: true}) }""",
    )
    answer = chat.ask("C'est gratuit ?")
    words_of_answer = answer.locator(".bubble").inner_text().removeprefix("Accueil :").strip()
    read = chat.page.evaluate("window.read")
    assert len([text for _, text in read if words_of_answer[:40] in text]) == 1
    assert {language for language, _ in read} == {"fr"}
    assert any("Choix proposés" in text for _, text in read)


@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["desktop", "narrow"])
def test_targets_are_large_enough_and_nothing_is_cut(visit: Callable[..., Chat], size: ViewportSize) -> None:
    chat = visit({"lang": "de", "privacy-url": "/privacy"}, viewport=size).open()
    chat.ask("Wo ist das nächste Zentrum bei Genf?")
    chat.menu()
    assert shadow(chat.page, TARGETS) == []
    assert shadow(chat.page, WIDER) == []
    assert chat.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_at_twice_the_size_the_conversation_is_whole(visit: Callable[..., Chat]) -> None:
    chat = visit(viewport={"width": 640, "height": 400}, device_scale_factor=2).open()
    chat.ask("C'est gratuit ?")
    expect(chat.field).to_be_in_viewport()
    assert shadow(chat.page, WIDER) == []
    chat.shoot("zoom-200")


def test_larger_text_enlarges_the_widget(visit: Callable[..., Chat]) -> None:
    chat = visit().open()
    chat.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert shadow(chat.page, "root => getComputedStyle(root.querySelector('.bubble')).fontSize") == "32px"
    expect(chat.field).to_be_in_viewport()
    assert shadow(chat.page, WIDER) == []
    chat.shoot("text-200")


def test_a_website_with_small_rems_does_not_shrink_the_widget(visit: Callable[..., Chat]) -> None:
    chat = visit()
    chat.page.evaluate("document.documentElement.style.fontSize = '62.5%'")
    chat.open()
    chat.ask("Où est la Cité des métiers la plus proche de Gap ?")
    chat.menu()
    assert shadow(chat.page, "root => getComputedStyle(root.querySelector('.bubble')).fontSize") == "16px"
    assert shadow(chat.page, TARGETS) == []


def test_what_the_website_says_about_its_letters_stays_outside(visit: Callable[..., Chat]) -> None:
    chat = visit().open()
    read = "root => ['textIndent', 'wordSpacing', 'textAlign', 'whiteSpace', 'fontStyle']"
    read += ".map(name => getComputedStyle(root.querySelector('.names h2'))[name])"
    before = shadow(chat.page, read)
    chat.page.evaluate(
        "document.body.style = 'text-indent: 3em; word-spacing: 1em; text-align: center; white-space: pre;"
        " font-style: italic'"
    )
    assert shadow(chat.page, read) == before


def test_from_right_to_left_everything_is_mirrored(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "ar", "dir": "rtl", "language": "fr"})
    box = chat.launcher.bounding_box()
    assert box
    assert box["x"] < 100
    chat.open()
    chat.ask("C'est gratuit ?")
    own = chat.part(".entry.person .bubble").bounding_box()
    other = chat.answers.last.locator(".bubble").bounding_box()
    assert own
    assert other
    assert own["x"] < other["x"]
    assert chat.violations() == []
    chat.shoot("right-to-left")


def test_forced_colours_keep_edges_and_reduced_motion_keeps_still(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}, forced_colors="active", reduced_motion="reduce").open()
    chat.ask("Où est la Cité des métiers la plus proche de Gap ?")
    assert (
        shadow(chat.page, "root => getComputedStyle(root.querySelector('.dots i')).animationName") == "none"
    )
    assert shadow(chat.page, "root => getComputedStyle(root.querySelector('.send')).borderTopWidth") != "0px"
    chat.shoot("forced-colors")


def test_status_is_said_in_words_and_shape(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    card = chat.ask("La Cité des métiers de Gênes est-elle encore ouverte ?").locator(".card").first
    expect(card.locator(".status strong")).to_have_text(words("fr")["status_closed"])
    expect(card.locator(".status svg")).to_be_visible()
