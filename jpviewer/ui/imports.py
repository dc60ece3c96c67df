"""Imports as Python makes them: the window's first, before all that it is made of.

PySide puts an `__import__` of its own in the place of Python's, for the sake of its `__feature__`,
which nothing here uses. It reads the source of every module that is imported after it, a tenth of
a start. PySide's documentation names what it keeps Python's own under.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - replaced here, at the latest

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
