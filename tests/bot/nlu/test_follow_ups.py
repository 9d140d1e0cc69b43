from pathlib import Path

import pytest

from actions.places.names import normalise
from bot.nlu.follow_ups import NAMED, FollowUps

WORDS = Path(__file__).resolve().parents[3] / "data" / "follow_ups.yml"


@pytest.fixture(scope="module")
def follow_ups() -> FollowUps:
    return FollowUps.read(WORDS)


def understood(follow_ups: FollowUps, text: str, *, country: bool = False) -> tuple[str, str | None] | None:
    words = [word if word == NAMED else normalise(word) for word in text.split()]
    rule = follow_ups.understand(words, country=country)
    return (rule.topic, rule.follow_up) if rule else None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("c est ouvert le samedi", "centre_hours"),
        ("when is @ open", "centre_hours"),
        ("und bis wann morgen", "centre_hours"),
        ("a che ora chiude", "centre_hours"),
        ("et le téléphone", "centre_contact"),
        ("und die Telefonnummer", "centre_contact"),
        ("¿tiene página web", "centre_contact"),
        ("comment on y va", "centre_directions"),
        ("wo ist das genau", "centre_directions"),
        ("onde fica a de @", "centre_directions"),
        ("quella di @ è aperta", "centre_status"),
        ("is it still open", "centre_status"),
        ("o que oferece a do @", "centre_services"),
        ("what does the @ one offer", "centre_services"),
        ("plus d infos sur celle de @", "centre_details"),
        ("but isn t there one in @ itself", "centre_nearest"),
        ("c est trop loin", "centre_next"),
        ("laquelle est ouverte", "centre_nearest"),
        ("c è qualcosa di aperto", "centre_nearest"),
        ("quella è aperta", "centre_status"),
    ],
)
def test_a_question_of_known_words_has_a_topic(follow_ups: FollowUps, text: str, topic: str) -> None:
    found = understood(follow_ups, text)
    assert found
    assert found[0] == topic


@pytest.mark.parametrize(
    ("text", "follow_up"),
    [
        ("et pour @", "same"),
        ("what about @", "same"),
        ("und für @", "same"),
        ("e per @", "same"),
        ("celle de @", "one"),
        ("the @ one", "one"),
        ("quella di @", "one"),
        ("la de @", "one"),
        ("non l autre", "other"),
        ("nein das andere", "other"),
        ("no the other @", "other"),
        ("is there a closer one", "closer"),
        ("hay una más cerca", "closer"),
        ("the second one", "second"),
    ],
)
def test_how_a_message_goes_on(follow_ups: FollowUps, text: str, follow_up: str) -> None:
    found = understood(follow_ups, text)
    assert found
    assert found[1] == follow_up


@pytest.mark.parametrize("text", ["@ ou @", "meglio @ o @", "what is better @ or @", "lieber @ oder @"])
def test_of_two_towns_it_is_asked_which(follow_ups: FollowUps, text: str) -> None:
    assert understood(follow_ups, text) == ("inform_place", None)


@pytest.mark.parametrize(
    "text", ["hay una en @", "au @ il y a une cité", "quali sono in @", "gibt es eins in @"]
)
def test_of_a_country_the_centres_are_listed(follow_ups: FollowUps, text: str) -> None:
    assert understood(follow_ups, text, country=True) == ("centre_list", None)


@pytest.mark.parametrize(
    "text",
    [
        "merci",
        "oui",
        "no",
        "comment ça va",
        "how are you",
        "nice one",
        "@ thanks",
        "@",
        "j habite à @",
        "c est gratuit",
        "when did it open",
        "quand a t elle ouvert",
        "où est le centre le plus proche",
        "qual è il più vicino",
        "c est ouvert à tous",
        "contacter un conseiller",
        "le site du réseau",
        "who founded the @ one",
        "que proposent vos conseillers le samedi",
        " ".join(["horaires"] * 15),
        "",
    ],
)
def test_any_other_message_is_left_to_the_classifier(follow_ups: FollowUps, text: str) -> None:
    assert understood(follow_ups, text) is None
