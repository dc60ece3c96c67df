"""Tests of `jpviewer/ui/lists`."""
