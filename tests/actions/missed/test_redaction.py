import pytest

from actions.missed.redaction import redact

KNOWN = frozenset(
    {"je", "suis", "et", "j", "habite", "à", "mon", "numéro", "est", "le", "bonjour", "où", "aller"}
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Bonjour, où aller ?", "Bonjour, où aller ?"),
        ("je suis Karim Benali et j'habite à Trifouillis", "je suis … et j'habite à …"),
        ("mon numéro est le 06 12 34 56 78", "mon numéro est le …"),
        ("mon numéro est le06", "mon numéro est …"),
        ("je suis jean.dupont@example.org", "je suis …"),
        ("où aller https://example.org/je/suis", "où aller …"),
        ("'; DROP TABLE centres; --", "'; … --"),
        ("<script>je</script>", "…"),
    ],
)
def test_only_common_words_stay(text: str, kept: str) -> None:
    assert redact(text, KNOWN, []) == kept


def test_what_was_recognised_as_a_name_goes_even_if_it_is_a_common_word() -> None:
    assert redact("je suis à Aller", KNOWN, [(10, 15)]) == "je suis à …"


def test_a_long_message_is_cut() -> None:
    assert len(redact("je suis " * 200, KNOWN, [])) == 300
