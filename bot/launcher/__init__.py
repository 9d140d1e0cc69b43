"""Starts the whole assistant on one machine: prepares data and model, runs the processes, stops them."""
