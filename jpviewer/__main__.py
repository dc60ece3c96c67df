"""`jpviewer` and `python -m jpviewer`."""

from __future__ import annotations

import os
import sys

# Nothing here multiplies matrices, and starting numpy's threads costs more than all the rest.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from jpviewer.cli import run


def main() -> int:
    """Runs the command line; the exit codes are those of `CONTRIBUTING.md`."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
