"""Series beside each other: what is read, drawn and said."""
