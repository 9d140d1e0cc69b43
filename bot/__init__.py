"""Everything between a person and Rasa: channels, the gateway and components of the understanding."""
