"""The routes of the gateway, one resource per file."""
