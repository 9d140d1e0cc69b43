import pytest

from actions.network_size import NetworkSize
from actions.sites.directory import Directory
from tests.actions.rasa_call import Caller, entity


def test_the_network_is_counted_beside_dated_figures(call: Caller) -> None:
    text = call(NetworkSize, "Combien de centres ?", "network_size").text
    assert "Ma base contient 42 centres, dans 10 pays." in text
    assert "Vus ouverts en 2020 ou après : 13." in text
    assert all(figure in text for figure in ("2013", "33 Cités en 2018", "26 dans 7 pays en janvier 2022"))


def test_the_count_is_that_of_the_directory_without_associated_centres(
    call: Caller, network: Directory
) -> None:
    main = [centre for centre in network.centres() if centre.parent_id is None]
    text = call(NetworkSize, "Combien de centres ?", "network_size").text
    assert f"{len(main)} centres" in text
    assert f"ou après : {sum(centre.is_open for centre in main)}." in text


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        (
            "BE",
            [
                "4 centres en Belgique",
                "Cité des métiers de Bruxelles",
                "Charleroi",
                "Liège et Cité des métiers de Namur",
                "Vus ouverts en 2020 ou après : 3",
            ],
        ),
        ("DE", ["1 centre en Allemagne", "Vus ouverts en 2020 ou après : 0"]),
        ("CH", ["2 centres en Suisse", "Grand Genève", "Svizzera italiana"]),
    ],
)
def test_a_country_is_counted_with_the_names_of_its_centres(
    call: Caller, code: str, parts: list[str]
) -> None:
    text = call(NetworkSize, "Combien ?", "network_size", entities=[entity("country", code)]).text
    assert all(part in text for part in parts), text


@pytest.mark.parametrize("code", ["NL", "LU"])
def test_a_country_without_centres_is_said_to_have_none(call: Caller, code: str) -> None:
    result = call(NetworkSize, "Combien ?", "network_size", entities=[entity("country", code)])
    assert result.text.startswith("Je ne connais aucune Cité des métiers")
    assert result.keys == ["centre_nearest", "network_countries"]
