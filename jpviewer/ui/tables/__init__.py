"""Tables of columns: the model, how it is painted, chosen and copied."""
