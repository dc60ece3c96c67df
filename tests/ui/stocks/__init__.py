"""Tests of `jpviewer/ui/stocks`."""
