"""Figures and messages as words in the reader's language."""
