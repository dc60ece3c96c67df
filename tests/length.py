"""How long the long tests run: `JPVIEWER_LENGTH=full` once, short in every run."""

from __future__ import annotations

import os
from typing import TypeVar

T = TypeVar("T")

SEED = int(os.environ.get("JPVIEWER_SEED", "7"))
"""Of everything that goes wrong at random."""


def at_length(short: T, full: T) -> T:
    """The one or the other."""
    return full if os.environ.get("JPVIEWER_LENGTH") == "full" else short
