"""The window: the only layer that imports Qt."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - what it puts in the place of `__import__` is there from here on

# For its `__feature__`, which nothing here uses, PySide reads the source of every module that is
# imported after it: a tenth of a start. Python's own import goes back to its place.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
