"""A look at the ports before anything starts."""

import socket
from collections.abc import Mapping

from bot.launcher.errors import PortInUseError


def check_ports(host: str, variables: Mapping[str, int]) -> None:
    """Check that ports can be bound; `variables` maps the name of a setting to its port.

    Raises:
        PortInUseError: names the port and the setting that chooses another one.
    """
    for variable, port in variables.items():
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise PortInUseError(
                    f"Port {port} is in use ({error.strerror}); stop what listens there "
                    f"or choose another port with {variable}=<port>."
                ) from error
