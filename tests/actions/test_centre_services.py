from actions.centre_services import CentreServices
from tests.actions.rasa_call import Caller, Result, entity


def ask(call: Caller, centre: str, language: str = "fr") -> Result:
    return call(
        CentreServices,
        "?",
        "centre_services",
        entities=[entity("centre", centre)],
        slots={"language": language},
    )


def test_services_are_listed_with_the_age_of_the_information(call: Caller) -> None:
    assert ask(call, "geneve").text.splitlines() == [
        "Cité des métiers du Grand Genève",
        (
            "On y trouve : orientation, formation, financement de la formation "
            "et reconnaissance des acquis (VAE)."
        ),
        "Date de l’information : 25 août 2025.",
    ]


def test_services_are_named_in_the_language(call: Caller) -> None:
    text = ask(call, "geneve", "en").text
    assert "It offers: guidance, training, paying for training and recognition of skills." in text


def test_unknown_services_are_said_to_be_unknown(call: Caller) -> None:
    assert "Je n’ai pas la liste de ce que propose ce centre." in ask(call, "bas-rhin").text


def test_a_centre_that_has_closed_offers_nothing_without_saying_so(call: Caller) -> None:
    assert ask(call, "genova").text.splitlines()[1] == "Ce centre a fermé en 2016."
