"""`jpviewer` and `python -m jpviewer`."""

from __future__ import annotations

import gc
import os
import sys

# Nothing here multiplies matrices, and starting numpy's threads costs more than all the rest.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from jpviewer.cli import run


def main() -> int:
    """Runs the command line; the exit codes are those of the README."""
    # A start leaves nothing behind worth looking for. What runs for long collects again: a refresh
    # as Python does, the window on its own thread (`ui/garbage.py`).
    gc.disable()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
