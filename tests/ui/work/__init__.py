"""Tests of `jpviewer/ui/work`."""
