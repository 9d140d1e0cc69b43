"""A client of the gateway for the terminal."""
