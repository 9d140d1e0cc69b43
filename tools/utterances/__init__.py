"""A report on the training messages of data/nlu: how many, how varied, how long."""
