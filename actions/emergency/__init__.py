"""Emergency numbers by country, for people in distress."""
