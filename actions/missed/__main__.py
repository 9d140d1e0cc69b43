"""Lists what was not understood, for operators: `python -m actions.missed`."""

import sys

from actions.missed.repository import MissedMessages
from settings import load_settings


def main() -> int:
    """Write one line for each message: day, language, text."""
    settings = load_settings()
    missed = MissedMessages(
        settings.sites_database, settings.data_dir / "nlu", retention_days=settings.retention_days
    )
    lines = [f"{message.day}\t{message.language}\t{message.text}\n" for message in missed.read()]
    sys.stdout.writelines(lines)
    missed.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
