"""Alembic migrations of the site database."""
