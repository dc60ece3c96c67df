"""Series beside each other: what is read, how it is named and drawn, what is said of it."""
