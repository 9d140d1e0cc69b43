"""Turning named responses and values into replies in one language."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from actions.answering.answer import Choice, Payload, Reply
from actions.sites.directory import Directory
from actions.words import Formats, Phrasebook, Words

MAX_SOURCES = 4


class Voice:
    """Speaks one language in one turn: finds the words, the choices and the sources of a response.

    `variant` picks among equal variations; `now` is the aware moment of the turn.
    """

    def __init__(
        self, words: Words, language: str, directory: Directory, *, variant: int, now: datetime
    ) -> None:
        self._words = words
        self._variant = variant
        self.directory = directory
        self.now = now
        self.book: Phrasebook = words.phrasebook(language)

    @property
    def language(self) -> str:
        """The language spoken."""
        return self.book.language

    @property
    def today(self) -> date:
        """The day of the turn."""
        return self.now.date()

    @property
    def formats(self) -> Formats:
        """Dates, distances and lists in the language."""
        return self.book.formats

    def say(self, response: str, **values: object) -> str:
        """Return the words of a response."""
        return self.book.say(response, self._variant, **values)

    def lines(self, *parts: str | None) -> str:
        """Join the parts that are there, one a line."""
        return "\n".join(part for part in parts if part)

    def reply(self, response: str, **values: object) -> Reply:
        """Return a response as a reply, with its choices and its sources."""
        return Reply(
            self.say(response, **values),
            choices=self.choices(self._words.choices(response)),
            sources=self.sources(response),
        )

    def choices(self, keys: Iterable[str]) -> list[Choice]:
        """Give each key of a choice its title."""
        return [Choice(self.title(key), key) for key in keys]

    def leading_on(self, response: str) -> list[Choice]:
        """Return the choices that a response leads on to."""
        return self.choices(self._words.choices(response))

    def title(self, key: str) -> str:
        """Return the words on the button of a choice: those of the whole key, else those of its topic."""
        specific = f"title_{key.replace(':', '_')}"
        return self.say(specific if specific in self.book else f"title_{key.partition(':')[0]}")

    def sources(self, response: str) -> list[Payload]:
        """Return the web addresses behind a response, with the date of each."""
        facts = [self.directory.fact(fact) for fact in self._words.sources(response)]
        dated = {url: fact.as_of for fact in facts for url in fact.sources if url.startswith("http")}
        return [{"url": url, "as_of": as_of} for url, as_of in list(dated.items())[:MAX_SOURCES]]

    def country(self, code: str) -> str:
        """Name a country."""
        response = f"country_{code}"
        return self.say(response) if response in self.book else self.formats.territory(code)

    def in_country(self, code: str) -> str:
        """Name a country as a place where something is."""
        response = f"in_country_{code}"
        return (
            self.say(response)
            if response in self.book
            else self.say("in_country", country=self.country(code))
        )

    def pair(self, name: str, value: object) -> str:
        """Write a name and its value in one line."""
        return self.say("part_pair", name=name, value=value)

    def listing(self, items: Sequence[str]) -> str:
        """Join words into a list."""
        return self.formats.listing(items)
