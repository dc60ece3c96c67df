"""Pins every library, for all supported Pythons and platforms at once, in requirements.lock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LOCK = Path("requirements.lock")
COMPILE = ("pip", "compile", "pyproject.toml", "--group", "dev", "--output-file", str(LOCK))
EVERYWHERE = ("--universal", "--python-version", "3.11", "--upgrade")
SAFE = ("--generate-hashes", "--only-binary", ":all:")
NAMELESS = ("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make lock")


def main() -> int:
    """Writes the lock; it names no index, no folder, and is the same wherever it is made."""
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--quiet", "uv"]
    subprocess.run(pip, check=True)
    uv = str(Path(sys.executable).with_name("uv"))
    command = [uv, "--quiet", *COMPILE, *EVERYWHERE, *SAFE, *NAMELESS]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
