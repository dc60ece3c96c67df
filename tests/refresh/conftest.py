"""What the tests of the refresh share: an empty cache."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jpviewer.store.store import Store, prepare


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    prepare(tmp_path / "cache.db")
    with Store(tmp_path / "cache.db", readonly=False) as opened:
        yield opened
