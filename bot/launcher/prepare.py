"""Database, gazetteer and model without starting anything: `python -m bot.launcher.prepare`."""

import sys

from bot.launcher.errors import LaunchError
from bot.launcher.preparation import Preparation
from settings import ConfigurationError, load_settings
from settings.environment import ROOT


def main() -> int:
    """Prepare; 1 where a step fails."""
    try:
        preparation = Preparation(ROOT, load_settings())
        preparation.database()
        preparation.gazetteer()
        model = preparation.model()
    except (ConfigurationError, LaunchError) as error:
        sys.stderr.write(f"Accueil cannot be prepared: {error}\n")
        return 1
    sys.stdout.write(f"Ready: {model.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
