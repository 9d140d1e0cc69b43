import pytest

from bot.telegram.deep_link import DeepLink, read_deep_link


@pytest.mark.parametrize(
    ("payload", "link"),
    [
        ("", DeepLink()),
        ("it", DeepLink("it")),
        ("IT", DeepLink("it")),
        ("marseille", DeepLink(None, "marseille")),
        ("it_milano", DeepLink("it", "milano")),
        ("la-rochelle", DeepLink(None, "la-rochelle")),
        ("nl", DeepLink(None, "nl")),
        ("saint_malo", DeepLink(None, "saint_malo")),
    ],
)
def test_a_link_names_a_language_a_place_or_both(payload: str, link: DeepLink) -> None:
    assert read_deep_link(payload) == link
