"""What a person can do in a conversation, on a desktop and on a phone, in three languages."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.bot.widget.browser.chat import Chat, posted, saved, words
from tests.bot.widget.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.slow

NEAREST = {
    "fr": ("Où est la Cité des métiers la plus proche de Gap ?", "Centre associé de Gap"),
    "en": ("Where is the nearest Cité des métiers to Lausanne?", "Cité des métiers du Grand Genève"),
    "it": (
        "Qual è la Città dei Mestieri più vicina a Lugano?",
        "Città dei mestieri della Svizzera italiana",
    ),
}
sizes = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
each_language = pytest.mark.parametrize("language", NEAREST)


@sizes
@each_language
def test_a_question_brings_cards_and_a_map(
    visit: Callable[..., Chat], language: str, size: ViewportSize
) -> None:
    chat = visit({"lang": language}, viewport=size)
    expect(chat.launcher).to_have_text(words(language)["launcher"])
    chat.open()
    expect(chat.answers.first).to_have_attribute("lang", language)
    question, name = NEAREST[language]
    answer = chat.ask(question)
    expect(chat.part(".entry.person .bubble")).to_be_in_viewport(ratio=1)
    expect(answer.locator(".bubble")).to_be_in_viewport(ratio=1)
    card = answer.locator(".card").first
    expect(card.locator("h3")).to_contain_text(name)
    expect(card.locator(".status")).to_contain_text(words(language)["status_open"])
    expect(card.locator(".age")).not_to_be_empty()
    expect(answer.locator(".card .distance").last).to_contain_text("km")
    expect(card).to_contain_text(words(language)["address"])
    expect(card.get_by_text(words(language)["map_link"])).to_have_attribute(
        "href", re.compile(r"^https://www\.openstreetmap\.org/")
    )
    expect(answer.locator(".map svg .spot").first).to_be_visible()
    expect(answer.locator(".map svg .land")).to_have_attribute("d", re.compile("^M"))
    expect(answer.locator(".map table caption")).to_have_text(words(language)["map"])
    assert answer.locator(".map tbody tr").count() == answer.locator(".spot").count()
    chat.shoot(f"nearest-{language}-{size['width']}")
    card.scroll_into_view_if_needed()
    chat.shoot(f"card-{language}-{size['width']}")
    assert chat.faults == []


def test_hours_and_open_now_stand_on_the_card(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    card = chat.ask("Quels sont les horaires de la Cité des métiers de Paris ?").locator(".card").first
    expect(card).to_contain_text("mar. – ven.")
    expect(card).to_contain_text(re.compile("Ouvert en ce moment|Fermé en ce moment"))
    expect(card.locator("a", has_text="cite-sciences.fr").first).to_have_attribute(
        "rel", "noopener noreferrer"
    )


def test_a_choice_is_a_button_and_stays_where_the_person_is(visit: Callable[..., Chat]) -> None:
    chat = visit().open()
    choice = chat.answers.first.locator(".choices button").first
    title = choice.inner_text()
    choice.focus()
    chat.page.keyboard.press("Enter")
    chat.answered(1)
    expect(chat.part(".entry.person .bubble")).to_contain_text(title)
    expect(choice).to_be_focused()


def test_many_centres_are_folded(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    answer = chat.ask("Quels sont les centres en France ?")
    total = answer.locator(".card").count()
    assert total > 3
    on_the_map, in_the_table = answer.locator(".spot").count(), answer.locator(".map tbody tr").count()
    assert 3 < on_the_map < in_the_table, "the centres overseas stand in the table only"
    assert answer.locator(".card:visible").count() == 3
    answer.get_by_text(re.compile("^Voir les")).click()
    assert answer.locator(".card:visible").count() == total
    expect(answer.locator(".card").nth(3)).to_be_focused()


@each_language
def test_feedback_is_given_and_kept(visit: Callable[..., Chat], language: str) -> None:
    chat = visit({"lang": language}).open()
    book = words(language)
    sent = posted(chat.page, "/feedback")
    chat.answers.last.get_by_role("button", name=book["not_useful"], exact=True).click()
    expect(chat.part(".toast")).to_have_text(book["thanks"])
    chat.part(".comment input").fill("il manque le bus")
    chat.part(".comment button").click()
    expect(chat.part(".comment")).to_be_hidden()
    assert [(body["rating"], body.get("comment")) for body in sent] == [
        ("down", None),
        ("down", "il manque le bus"),
    ]
    chat.page.reload()
    expect(chat.answers.last.get_by_role("button", name=book["not_useful"], exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_an_answer_is_copied(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "en"}, permissions=["clipboard-read", "clipboard-write"]).open()
    answer = chat.ask("Is it free?")
    answer.get_by_role("button", name="Copy the answer").click()
    expect(chat.part(".toast")).to_have_text("Answer copied.")
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert copied
    assert copied in answer.locator(".bubble").inner_text()


def test_the_conversation_is_downloaded(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.ask("Où est la Cité des métiers la plus proche de Gap ?")
    with chat.page.expect_download() as download:
        chat.menu("Télécharger la conversation")
    text = saved(download.value.path())
    assert download.value.suggested_filename == "accueil.txt"
    assert "Vous :\nOù est la Cité des métiers la plus proche de Gap ?" in text
    assert "* Centre associé de Gap (Ouvert" in text


def test_the_conversation_starts_again(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.ask("J'habite à Gap")
    chat.menu("Recommencer")
    expect(chat.part(".entry.person")).to_have_count(0)
    expect(chat.answers).to_have_count(1)
    expect(chat.answers.first).to_contain_text("Accueil")


def test_the_conversation_is_deleted_after_a_question(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    token = chat.page.evaluate("Object.values(sessionStorage).map(JSON.parse)[0].token")
    gateway = chat.page.evaluate("Object.keys(sessionStorage)[0].slice('accueil:'.length)")
    chat.menu("Supprimer la conversation")
    expect(chat.part(".confirm .choice").last).to_be_focused()
    chat.shoot("delete")
    assert chat.violations() == []
    chat.part(".confirm .danger").click()
    expect(chat.part(".notice")).to_have_text("La conversation est supprimée.")
    assert chat.page.evaluate("sessionStorage.length") == 0
    headers = {"Authorization": f"Bearer {token}"}
    refused = chat.page.request.post(f"{gateway}/api/messages", headers=headers, data={"text": "bonjour"})
    assert refused.status == 401
    chat.part(".choice").get_by_text("Commencer une conversation").click()
    expect(chat.answers).to_have_count(1)


@pytest.mark.parametrize(
    ("code", "name", "question"),
    [
        ("de", "Deutsch", "Ist das kostenlos?"),
        ("es", "Español", "¿Es gratis?"),
        ("pt", "Português", "É grátis?"),
    ],
)
def test_the_language_changes_and_each_message_keeps_its_own(
    visit: Callable[..., Chat], code: str, name: str, question: str
) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.menu(name)
    answer = chat.answered(1)
    expect(answer).to_have_attribute("lang", code)
    expect(chat.answers.first).to_have_attribute("lang", "fr")
    expect(chat.panel).to_have_attribute("lang", code)
    expect(chat.field).to_have_attribute("placeholder", words(code)["placeholder"])
    expect(chat.ask(question)).to_have_attribute("lang", code)
    chat.shoot(f"language-{code}")


def test_typing_is_shown_while_the_answer_is_awaited(visit: Callable[..., Chat]) -> None:
    chat = visit({"lang": "fr"}).open()
    chat.page.route("**/api/messages", lambda _: None)
    chat.field.fill("C'est gratuit ?")
    chat.field.press("Enter")
    expect(chat.part(".typing")).to_contain_text("Accueil prépare sa réponse")
    expect(chat.part(".send")).to_have_attribute("aria-disabled", "true")
    chat.field.fill("Deuxième question")
    chat.field.press("Enter")
    expect(chat.part(".entry.person")).to_have_count(1)
    expect(chat.field).to_have_value("Deuxième question")
    chat.shoot("typing")
    assert chat.violations() == []
