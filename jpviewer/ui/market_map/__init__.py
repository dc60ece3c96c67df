"""The market as a map: how large each stock is, against how much of it is traded."""
