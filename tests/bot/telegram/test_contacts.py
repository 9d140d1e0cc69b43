import pytest

from bot.conversation.reply import CentreCard, CentreStatus
from bot.telegram.contacts import contact_line, linked
from bot.telegram.strings import Strings


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("<b>gras</b>", "&lt;b&gt;gras&lt;/b&gt;"),
        (
            "Site : https://www.citedesmetiers.fr/.",
            'Site : <a href="https://www.citedesmetiers.fr/">citedesmetiers.fr</a>.',
        ),
        (
            "Carte : https://map.example/?mlat=1&mlon=2#map=13/1/2",
            'Carte : <a href="https://map.example/?mlat=1&amp;mlon=2#map=13/1/2">map.example</a>',
        ),
        ("(voir http://a.example/x)", '(voir <a href="http://a.example/x">a.example/x</a>)'),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("www.example/a_b*c`d[e]", "www.example/a_b*c`d[e]"),
    ],
)
def test_text_is_escaped_and_its_web_addresses_are_links(text: str, html: str) -> None:
    assert linked(text) == html


def test_the_site_of_a_centre_is_linked_once() -> None:
    centre = CentreCard(
        id="x",
        name="X",
        country="FR",
        status=CentreStatus.OPEN,
        website="https://x.example/",
        map_url="https://m.example/",
    )
    words = Strings.of("en")
    assert contact_line("", centre, words) == (
        '<a href="https://x.example/">Website</a> · <a href="https://m.example/">Map</a>'
    )
    assert contact_line("see https://x.example/", centre, words) == '<a href="https://m.example/">Map</a>'
    assert contact_line("see https://x.example/", centre, words, with_map=False) == ""


def test_an_address_that_is_none_is_no_link() -> None:
    centre = CentreCard(id="x", name="X", country="FR", status=CentreStatus.OPEN, website='javascript:"x"')
    assert contact_line("", centre, Strings.of("fr")) == ""
