"""The present instant; `JPVIEWER_NOW` (ISO, with a zone) sets it, for rehearsals."""

from __future__ import annotations

import os
import time
from datetime import datetime


def now() -> float:
    """UTC seconds."""
    told = os.environ.get("JPVIEWER_NOW")
    return datetime.fromisoformat(told).timestamp() if told else time.time()
