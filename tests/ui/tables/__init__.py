"""Tests of `jpviewer/ui/tables`."""
