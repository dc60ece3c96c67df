"""The background work: the refresh child, when it runs, what it changed."""
