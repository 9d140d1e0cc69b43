"""A tiny training set in two languages, with three topics."""

from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

OPENINGS = {
    "fr": ["", "dites-moi, ", "bonjour, ", "s’il vous plaît, "],
    "en": ["", "please, ", "hello, ", "tell me, "],
}
QUESTIONS = {
    ("fr", "concept_cost"): [
        "c’est gratuit ?",
        "combien ça coûte ?",
        "faut-il payer ?",
        "quel est le prix ?",
    ],
    ("en", "concept_cost"): [
        "is it free?",
        "how much does it cost?",
        "do I have to pay?",
        "what is the price?",
    ],
    ("fr", "greet"): ["bonjour à vous", "salut", "bonsoir", "coucou"],
    ("en", "greet"): ["good morning", "hi there", "good evening", "hey"],
    ("fr", "history_year"): [
        "que s’est-il passé en 1999 ?",
        "et en 2001 ?",
        "l’année 2013",
        "quoi de neuf en 2018 ?",
    ],
    ("en", "history_year"): [
        "what happened in 1999?",
        "and in 2001?",
        "the year 2013",
        "what was new in 2018?",
    ],
}


def labelled_texts() -> list[tuple[str, str, str]]:
    """Return text, topic and language of each example."""
    return [
        (f"{opening}{question}", topic, language)
        for (language, topic), questions in QUESTIONS.items()
        for question in questions
        for opening in OPENINGS[language]
    ]


def training_data() -> TrainingData:
    """Return the examples as Rasa reads them from files."""
    return TrainingData(
        [
            Message({TEXT: text, INTENT: topic, METADATA: {METADATA_INTENT: {"language": language}}})
            for text, topic, language in labelled_texts()
        ]
    )
