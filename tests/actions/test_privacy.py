import pytest

from actions.privacy import Privacy
from tests.actions.rasa_call import Caller


@pytest.mark.parametrize("language", ["fr", "en", "it", "es", "pt", "de"])
def test_the_retention_of_the_installation_is_named(call: Caller, language: str) -> None:
    result = call(Privacy, "?", "privacy", slots={"language": language})
    assert " 30 " in result.text
    assert "forget_me" in result.keys
