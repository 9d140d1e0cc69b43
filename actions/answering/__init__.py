"""What every action shares: reading the turn, choosing the language, giving the answer its shape."""
