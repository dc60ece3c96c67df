"""Alerts on screen: what is watched, what was told, and how it is set."""
