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


def check(name: str) -> str:
    """Runs one check; what it had to say when it failed, '' when it did not."""
    done = subprocess.run(command(CHECKS[name]), capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def run_checks() -> bool:
    """Runs the checks side by side; tells of the first that fails."""
    with ThreadPoolExecutor() as pool:
        names = {pool.submit(check, name): name for name in CHECKS}
        for each in as_completed(names):
            if each.result():
                print(each.result())
                return _say(names[each], False)
            _say(names[each], True)
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
