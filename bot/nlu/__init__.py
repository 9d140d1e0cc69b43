"""Pipeline components of the Rasa process: the only package that imports `rasa`."""
