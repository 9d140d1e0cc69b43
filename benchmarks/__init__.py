"""Measurements, side by side with the alternatives; none of them runs in the tests."""
