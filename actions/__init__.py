"""The action server: one action or form per file, the words in data/responses, the facts in the site database."""
