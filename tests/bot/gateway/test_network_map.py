import pytest

from bot.conversation.reply import CentreCard, CentreStatus
from bot.gateway.network_map import EUROPE, decoded, draw_network

PARIS = CentreCard(
    id="paris", name="Paris", country="FR", status=CentreStatus.OPEN, latitude=48.9, longitude=2.4
)
MAYOTTE = CentreCard(
    id="mayotte", name="Mayotte", country="FR", status=CentreStatus.OPEN, latitude=-12.8, longitude=45.2
)
NOWHERE = CentreCard(id="chili", name="Chili", country="CL", status=CentreStatus.OPEN)


def test_a_ring_is_read_as_in_the_description_of_the_format() -> None:
    ring = decoded("_p~iF~ps|U_ulLnnqC_mqNvxq`@", 1e-5)
    assert ring == [
        pytest.approx((38.5, -120.2)),
        pytest.approx((40.7, -120.95)),
        pytest.approx((43.252, -126.453)),
    ]


def test_each_centre_is_drawn_where_it_is() -> None:
    europe, overseas = draw_network([PARIS, MAYOTTE, NOWHERE])
    [mark] = europe.marks
    assert mark.id == "paris"
    assert 0 < mark.x < EUROPE.width / 2
    assert 0 < mark.y < EUROPE.height / 2
    assert overseas.view.name == "Mayotte"
    assert [mark.id for mark in overseas.marks] == ["mayotte"]
    assert europe.network.startswith("M")
    assert overseas.network.startswith("M")


def test_without_centres_there_is_still_europe() -> None:
    assert [drawing.view for drawing in draw_network([])] == [EUROPE]
