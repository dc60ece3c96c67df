"""Every check there is: format, lint, types and layers side by side, then the tests."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tools import system

CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "layers": ["lint-imports"],
    "types": ["mypy"],
}
TESTS = ["pytest"]


def command(words: list[str]) -> list[str]:
    """The command line of a program that lies beside this Python."""
    return [str(Path(sys.executable).with_name(words[0])), *words[1:]]


def start(name: str) -> subprocess.Popen[str]:
    """Starts one check; what it says is shown only when it fails."""
    return subprocess.Popen(
        command(CHECKS[name]), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def run_checks() -> bool:
    """Runs the checks side by side; the first that fails ends the others."""
    running = {name: start(name) for name in CHECKS}
    with ThreadPoolExecutor() as pool:
        said = {pool.submit(process.communicate): name for name, process in running.items()}
        for each in as_completed(said):
            name = said[each]
            if not _say(name, not running[name].returncode):
                print(each.result()[0])
                for other in running.values():
                    other.terminate()
                return False
    return True


def run_tests(extra: list[str]) -> bool:
    """Runs pytest in the foreground."""
    return _say("tests", not subprocess.run([*command(TESTS), *extra], check=False).returncode)


def main() -> int:
    """0 when everything holds; further arguments go to pytest."""
    started = time.monotonic()
    if not run_checks():
        return 1
    if not system.have_libraries("offscreen"):
        return 1
    system.have_font()
    system.have_screen()
    if not run_tests(sys.argv[1:]):
        return 1
    print(f"All of it holds ({time.monotonic() - started:.0f} s).")
    return 0


def _say(name: str, holds: bool) -> bool:
    print(f"{name:7} {'holds' if holds else 'FAILED'}", flush=True)
    return holds


if __name__ == "__main__":
    sys.exit(main())
