"""The action server: what the assistant answers, and the sites that it answers from."""
