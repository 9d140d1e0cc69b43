"""The gazetteer: from the words for a place to its country, region and position. Knows no Rasa."""
