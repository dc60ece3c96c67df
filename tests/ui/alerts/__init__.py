"""Tests of alerts on screen."""
