"""What every channel shares: the reply model, the way to Rasa, conversation ids, order and erasure."""
