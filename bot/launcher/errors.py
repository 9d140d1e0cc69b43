"""Why the assistant cannot start.

LaunchError
├── PortInUseError       something else listens on a port
├── PreparationError     the database, the gazetteer or the model could not be made
└── NotReadyError        a process stopped or did not answer in time
"""


class LaunchError(Exception):
    """Root of the errors of this package; the message is one sentence for the person at the terminal."""


class PortInUseError(LaunchError):
    """A port is taken."""


class PreparationError(LaunchError):
    """A step of the preparation failed."""


class NotReadyError(LaunchError):
    """A process did not become ready."""
