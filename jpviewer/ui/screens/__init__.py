"""Screens in the window: those of the program and the user's, chosen, kept and arranged."""
