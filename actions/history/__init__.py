"""The years that are asked about."""
