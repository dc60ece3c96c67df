"""Tests of `jpviewer/ui/frame`."""
