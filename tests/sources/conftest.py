"""What the tests of sources share: a calendar, a folder for yfinance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from jpviewer.market.calendar import Calendar
from jpviewer.sources.http import Client
from jpviewer.sources.source import Request, Source
from tests.sources.work import Brought, carry_out
from tests.world.places import SESSIONS, TOKYO


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The world's own sessions."""
    closes = [TOKYO.instant(day, TOKYO.closes) for day in SESSIONS]
    return Calendar(np.array(SESSIONS, np.int64), np.array(closes, np.int64))


@pytest.fixture(scope="session")
def yahoo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """yfinance's caches: one folder, as it cannot be told twice in a process."""
    return tmp_path_factory.mktemp("yfinance")


Fetch = Callable[[Source, Iterable[Request]], Brought]


@pytest.fixture
def fetch(client: Client) -> Fetch:
    """Fetches requests of a source, and all those they lead to, with the world's client."""
    return lambda source, requests: carry_out(source, client, requests)
