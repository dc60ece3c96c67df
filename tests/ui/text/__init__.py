"""Tests of `jpviewer/ui/text`."""
