import pytest

from actions.centres.asked_kinds import KindWords
from settings.environment import ROOT


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Quel est leur téléphone ?", {"phone"}),
        ("téléphone, e-mail ou site ?", {"phone", "email", "website"}),
        ("Do they have an e-mail address?", {"email"}),
        ("can I call them?", {"phone"}),
        ("qual è la loro mail?", {"email"}),
        ("¿tienen correo electrónico o página web?", {"email", "website"}),
        ("o telemóvel deles", {"phone"}),
        ("Wie ist die Mailadresse?", {"email"}),
        ("Haben die eine Website?", {"website"}),
        ("comment les contacter", set()),
    ],
)
def test_what_is_asked_for_is_found_in_every_language(text: str, kinds: set[str]) -> None:
    assert KindWords.read(ROOT / "data" / "asked.yml").asked(text) & {"phone", "email", "website"} == kinds
