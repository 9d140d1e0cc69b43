import pytest

from actions.centre_contact import CentreContact
from actions.centre_nearest import CentreNearest
from tests.actions.rasa_call import Caller, entity, place


@pytest.mark.parametrize(
    ("centre", "lines"),
    [
        (
            "saint-quentin-en-yvelines",
            [
                "Cité des métiers de Saint-Quentin-en-Yvelines (Trappes)",
                "Adresse : ZA du Buisson de la Couldre, bâtiment FORCES, 1 rue des Hêtres, 78190 Trappes",
                "Téléphone : +33 1 34 82 82 61",
                "E-mail : cite.metiers@citedesmetiers-sqy.fr",
                "Site : http://citesdesmetiers-sqy.fr",
            ],
        ),
        (
            "marseille-paca-gap",
            [
                "Centre associé de Gap",
                "Je n’ai ni son numéro de téléphone ni son adresse e-mail.",
                "Site : https://www.citedesmetiers.fr/",
            ],
        ),
        (
            "genova",
            [
                "Città dei Mestieri di Genova",
                "Ce centre a fermé en 2016.",
                "Adresse : Villa Gentile Bickley, Cornigliano, Genova",
            ],
        ),
        (
            "bas-rhin",
            [
                "Cité des métiers (Bas-Rhin)",
                (
                    "Je ne suis pas sûr qu’il soit ouvert, et ma source n’est pas datée. "
                    "Renseignez-vous avant de vous déplacer."
                ),
                (
                    "Je n’ai ni son adresse ni son téléphone. Le site du réseau peut vous aider : "
                    "https://www.reseaucitesdesmetiers.org"
                ),
            ],
        ),
    ],
)
def test_the_contact_is_what_is_known_of_it(call: Caller, centre: str, lines: list[str]) -> None:
    result = call(CentreContact, "?", "centre_contact", entities=[entity("centre", centre)])
    assert result.text.splitlines() == lines
    assert result.turn["topic"] == "centre_contact"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quel est leur téléphone ?", "fr"),
        ("leur numéro", "fr"),
        ("What is their phone number?", "en"),
        ("Qual è il telefono?", "it"),
        ("Wie ist die Telefonnummer?", "de"),
    ],
)
def test_a_question_without_a_place_is_about_the_centre_spoken_of(
    call: Caller, text: str, language: str
) -> None:
    before = call(CentreNearest, "Gap", "centre_nearest", entities=[place("Gap")])
    result = call(CentreContact, text, "centre_contact", slots={"language": language}, after=before)
    assert result.centres == ["marseille-paca-gap"]


def test_a_named_centre_goes_before_the_one_spoken_of(call: Caller) -> None:
    result = call(
        CentreContact, "?", "centre_contact", entities=[entity("centre", "geneve")], slots={"centre": "paris"}
    )
    assert result.centres == ["geneve"]
    assert result.slots["centre"] == "geneve"


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "Vous avez un e-mail ?", "Je n’ai pas son adresse e-mail."),
        ("fr", "leur numéro", "Téléphone : +41 22 388 44 00"),
        ("fr", "ils ont un site ?", "Je ne lui connais pas de site."),
        ("en", "Do you have an email?", "I don’t have its email address."),
        ("it", "avete una mail?", "Non ho il suo indirizzo e-mail."),
        ("es", "¿tienen correo?", "No tengo su correo electrónico."),
        ("pt", "têm e-mail?", "Não tenho o e-mail."),
        ("de", "Haben Sie eine Mailadresse?", "Die E-Mail-Adresse habe ich nicht."),
    ],
)
def test_what_is_asked_for_and_unknown_is_named_beside_what_is_known(
    call: Caller, language: str, text: str, first: str
) -> None:
    result = call(CentreContact, text, "centre_contact", slots={"language": language, "centre": "geneve"})
    assert first in result.text.splitlines()
    assert "+41 22 388 44 00" in result.text
    if "+41" not in first:
        assert result.text.splitlines()[1] == first


def test_only_what_is_asked_for_is_said_to_be_unknown(call: Caller) -> None:
    slots = {"centre": "geneve", "language": "en"}
    text = call(CentreContact, "what is their phone number?", "centre_contact", slots=slots).text
    assert "I don’t" not in text
    both = call(CentreContact, "phone or email?", "centre_contact", slots={**slots, "centre": "paris"}).text
    assert "I have neither its phone number nor its email address." in both


def test_what_is_asked_for_is_answered_where_nothing_is_known(call: Caller) -> None:
    lines = call(
        CentreContact, "leur e-mail ?", "centre_contact", slots={"centre": "bas-rhin"}
    ).text.splitlines()
    assert lines[2] == "Je n’ai pas son adresse e-mail."
    assert lines[3].endswith("https://www.reseaucitesdesmetiers.org")


def test_that_the_phone_is_unknown_is_said_once(call: Caller) -> None:
    lines = call(
        CentreContact, "leur téléphone ?", "centre_contact", slots={"centre": "bas-rhin"}
    ).text.splitlines()
    assert sum("téléphone" in line for line in lines) == 1
