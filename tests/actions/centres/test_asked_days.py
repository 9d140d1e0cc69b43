import pytest

from actions.centres.asked_days import AskedDays, DayWords
from settings.environment import ROOT

TODAY, TOMORROW, AFTER_TOMORROW = AskedDays(ahead=(0,)), AskedDays(ahead=(1,)), AskedDays(ahead=(2,))
MONDAY, TUESDAY, SATURDAY, SUNDAY = (AskedDays(weekdays=(day,)) for day in (0, 1, 5, 6))
WEEKEND, HOLIDAY, NOTHING = AskedDays(weekdays=(5, 6)), AskedDays(holidays=True), AskedDays()


@pytest.fixture(scope="module")
def words() -> DayWords:
    return DayWords.read(ROOT / "data" / "days.yml")


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("fr", "et le dimanche ?", SUNDAY),
        ("fr", "Vous ouvrez les samedis ?", SATURDAY),
        ("fr", "et demain ?", TOMORROW),
        ("fr", "après-demain", AFTER_TOMORROW),
        ("fr", "C’est ouvert aujourd’hui ?", TODAY),
        ("fr", "ouvert ce week-end ?", WEEKEND),
        ("fr", "mon centre, il ouvre mar. ?", TUESDAY),
        ("fr", "du lundi au mardi", AskedDays(weekdays=(0, 1))),
        ("en", "are you open on Monday", MONDAY),
        ("en", "Mondays?", MONDAY),
        ("en", "open Sat?", SATURDAY),
        ("en", "today or tomorrow", AskedDays(ahead=(0, 1))),
        ("en", "the day after tomorrow", AFTER_TOMORROW),
        ("en", "at the weekend", WEEKEND),
        ("it", "è aperto il lunedì?", MONDAY),
        ("it", "apre i sabati?", SATURDAY),
        ("it", "stasera", TODAY),
        ("it", "e domani?", TOMORROW),
        ("it", "dopodomani", AFTER_TOMORROW),
        ("it", "nel fine settimana", WEEKEND),
        ("es", "¿abren los sábados?", SATURDAY),
        ("es", "mañana por la mañana", TOMORROW),
        ("es", "pasado mañana", AFTER_TOMORROW),
        ("es", "hoy", TODAY),
        ("es", "el fin de semana", WEEKEND),
        ("pt", "aos sábados?", SATURDAY),
        ("pt", "segunda-feira", MONDAY),
        ("pt", "abre à segunda?", MONDAY),
        ("pt", "às terças", TUESDAY),
        ("pt", "amanhã", TOMORROW),
        ("pt", "depois de amanhã", AFTER_TOMORROW),
        ("pt", "ao fim-de-semana", WEEKEND),
        ("de", "heute Abend?", TODAY),
        ("de", "heute Morgen", TODAY),
        ("de", "morgen?", TOMORROW),
        ("de", "übermorgen", AFTER_TOMORROW),
        ("de", "montags", MONDAY),
        ("de", "am Samstagnachmittag", SATURDAY),
        ("de", "und Sa?", SATURDAY),
        ("de", "am Wochenende", WEEKEND),
    ],
)
def test_the_days_of_a_question_are_found(
    words: DayWords, language: str, text: str, asked: AskedDays
) -> None:
    assert words.asked(text, language) == asked


@pytest.mark.parametrize(
    "text",
    [
        "à Noël ?",
        "les jours fériés",
        "on a public holiday",
        "Good Friday",
        "an Feiertagen",
        "am Karfreitag",
        "il 1° agosto",
        "a Pasquetta",
        "¿abren en festivos?",
        "el Viernes Santo",
        "no feriado",
        "na Sexta-feira Santa",
    ],
)
def test_a_public_holiday_is_found_and_is_no_weekday(words: DayWords, text: str) -> None:
    assert words.asked(text, "fr") == HOLIDAY


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Quels sont les horaires ?"),
        ("fr", "le lendemain de la fête"),
        ("fr", "mon numéro est le sien"),
        ("es", "¿abren por la mañana?"),
        ("de", "Am Morgen oder am Abend?"),
        ("de", "So, und die Zeiten?"),
        ("it", "mi dica gli orari"),
        ("pt", "horário do centro"),
    ],
)
def test_words_that_look_like_days_are_none(words: DayWords, language: str, text: str) -> None:
    assert words.asked(text, language) == NOTHING
    assert not words.asked(text, language)
