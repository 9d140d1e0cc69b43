"""Guidance: what is asked of a person, one question at a time, and the advice that comes of it."""
