"""What answers each kind of update. A handler takes an Encounter and returns the messages to send."""
