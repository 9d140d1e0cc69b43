"""Configuration of every process of the application, read from the environment in one place."""

from settings.environment import ConfigurationError, Settings, load_settings

__all__ = ["ConfigurationError", "Settings", "load_settings"]
