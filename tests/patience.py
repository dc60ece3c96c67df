"""How long a test waits for what must happen, on a machine that has other things to do."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 60.0
"""Seconds; what takes longer hangs. How fast it is, is measured in `benchmarks/`."""


class PatientBot(QtBot):
    """Waits as long as everybody here, where the test does not say how long."""

    def waitUntil(self, callback: Any, *, timeout: int = int(PATIENCE * 1000)) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - pytest-qt's name
        self, signal: Any, *, timeout: int = int(PATIENCE * 1000), **options: Any
    ) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)
