"""A centre in a few lines, for chats the bot is not in."""

from datetime import date
from html import escape

from babel.dates import format_date

from bot.conversation.reply import CentreCard
from bot.telegram.contacts import contact_line
from bot.telegram.strings import Strings


def summary(centre: CentreCard, words: Strings) -> str:
    """Return a line without markup: status, distance, town."""
    parts = [words.centre_status[centre.status], _distance(centre, words), centre.city or ""]
    return " · ".join(part for part in parts if part)


def card(centre: CentreCard, words: Strings) -> str:
    """Return what is known of a centre in Telegram's HTML."""
    status = words.centre_status[centre.status]
    dated = f"{status} ({_date(centre.as_of, words)})" if centre.as_of else status
    details = (dated, centre.address, centre.phone, centre.email)
    lines = [escape(detail, quote=False) for detail in details if detail]
    contact = contact_line("", centre, words)
    return "\n".join([f"<b>{escape(centre.name, quote=False)}</b>", *lines, *([contact] if contact else [])])


def _date(iso: str, words: Strings) -> str:
    """Return the age of a fact, a year, month or day, as people write it."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:  # a year or a month
        return iso.partition("-")[0]
    return format_date(day, "long", locale=words.language)


def _distance(centre: CentreCard, words: Strings) -> str:
    if centre.distance_km is None:
        return ""
    form = words.about_distance if centre.approximate else words.distance
    return form.format(km=round(centre.distance_km))
