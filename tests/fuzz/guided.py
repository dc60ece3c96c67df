"""`python -m tests.fuzz.guided NAME SECONDS [SEED]`: inputs that reach lines nobody reached before.

Needs atheris. What breaks a law ends the run; the input is written into build/fuzz.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

from tests.fuzz import mutations

READERS = ("jpviewer.sources", "jpviewer.market", "xlrd", "zipfile", "csv", "yfinance")
FOUND = Path("build") / "fuzz"

with atheris.instrument_imports(include=list(READERS)):
    from tests.fuzz.targets import TARGETS


def mutation(name: str) -> Callable[[bytes, int, int], bytes]:
    """The change of a target's files, as atheris calls it: file, longest length, seed."""

    def mutate(body: bytes, most: int, seed: int) -> bytes:
        def change(part: bytes) -> bytes:
            return bytes(atheris.Mutate(part, most))

        return mutations.INSIDE[name](body, change, random.Random(seed))[:most]

    return mutate


def main(name: str, seconds: str, seed: str = "7") -> None:
    """Fuzzes one target; never returns."""
    FOUND.mkdir(parents=True, exist_ok=True)
    corpus = Path(tempfile.mkdtemp(prefix="jpviewer-corpus-"))
    for place, body in enumerate(TARGETS[name].seeds()):
        (corpus / str(place)).write_bytes(body)
    bounds = [f"-max_total_time={seconds}", "-rss_limit_mb=1024", "-timeout=30", "-max_len=262144"]
    words = [f"-seed={seed}", f"-artifact_prefix={FOUND}/{name}-", "-print_final_stats=1"]
    arguments = [sys.argv[0], *bounds, *words, str(corpus)]
    atheris.Setup(arguments, TARGETS[name].check, custom_mutator=mutation(name))
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
