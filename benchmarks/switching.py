"""Switches of investor, market, window and unit in the flows panel, on 22 years of weeks, with
each of its views below."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.measure import Row, row
from jpviewer.analytics.flows.pace import WINDOWS
from jpviewer.market.calendar import weekdays
from jpviewer.market.investors import COMPOSITES, INVESTORS, JPX_MARKETS
from jpviewer.market.tables import BARS, FLOWS, SECURITIES, SESSIONS
from jpviewer.market.tables import COMPOSITES as LEVELS
from jpviewer.settings import Home, Settings
from jpviewer.store.store import Store, prepare
from jpviewer.ui.desk import CURRENCIES
from jpviewer.ui.flowing import shown
from jpviewer.ui.flowing.choices import AUTO, VIEWS, YEN, FlowChoices
from jpviewer.ui.flowing.study import Question
from jpviewer.ui.panels.flows import FlowsPanel
from jpviewer.ui.session import Session

WEEKS, SEVERAL, ROUNDS = 1100, 6, 3
PAINTED, ANSWERED = 30.0, 60.0
"""Milliseconds, in 95 of 100 switches: to draw an answer, and with its query too, in the slowest
view."""


def rows(folder: Path) -> Iterator[Row]:
    home = folder / "switching"
    fill(Home(home))
    command = [sys.executable, "-m", "benchmarks.switching", str(home)]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    painted, answered = json.loads(found.stdout)
    yield row("a switch of flows drawn, p95", painted, PAINTED, "ms", 1.0)
    yield row("a switch of flows with its query, p95", answered, ANSWERED, "ms", 1.0)


def fill(home: Home) -> None:
    """Every market, every kind of investor, a composite of each and USD/JPY."""
    prepare(home.cache)
    calendar = weekdays(20050103, 20270101)
    days, chance = calendar.days[: 5 * WEEKS], np.random.default_rng(1)
    kinds = [(market, investor) for market in JPX_MARKETS for investor in INVESTORS]
    count = WEEKS * len(kinds)
    places = {
        name: np.repeat(np.array([kind[at] for kind in kinds], object), WEEKS)
        for at, name in enumerate(("market", "investor"))
    }
    ends = {"start": np.tile(days[::5], len(kinds)), "end": np.tile(days[4::5], len(kinds))}
    sides = {side: chance.integers(10**12, 9 * 10**12, count) * 1.0 for side in ("sell", "buy")}
    told = {"print": np.ones(count, np.int64), "published": ends["end"], "seen": ends["end"]}
    source = np.full(count, "jpx", object)
    with Store(home.cache, readonly=False) as store, store.transaction():
        store.upsert(SESSIONS, {"day": calendar.days, "close_at": calendar.closes})
        store.upsert(FLOWS, {"source": source, **places, **ends, **sides, **told})
        for series in sorted(set(COMPOSITES.values())):
            level = 100 * np.exp(chance.normal(0, 0.01, len(days)).cumsum())
            plain = {"coverage": np.ones(len(days)), "carried_back": np.zeros(len(days), np.int64)}
            named = np.full(len(days), series, object)
            store.upsert(LEVELS, {"series": named, "day": days, "level": level, **plain})
        names = {
            "symbol": "JPY=X",
            "code": "",
            "kind": "fx",
            "currency": "",
            "zone": "",
            "name": "",
        }
        store.upsert(SECURITIES, {key: np.array([text], object) for key, text in names.items()})
        number = store.read("SELECT id FROM securities")["id"][0]
        rate = 120 + chance.normal(0, 0.5, len(days)).cumsum() * 0.1
        prices = dict.fromkeys(("open", "high", "low", "close"), rate)
        store.upsert(
            BARS, {"id": np.full(len(days), number), "day": days, **prices, "volume": rate * 0}
        )


def switches() -> Iterator[Question]:
    """One choice differs from the last."""
    usual = FlowChoices(view="")
    for currency in CURRENCIES:
        for market in JPX_MARKETS:
            for investor in INVESTORS:
                chosen = usual.at("jpx", market).showing([investor])
                yield Question(chosen, "max", currency)
        for window in WINDOWS:
            yield Question(replace(usual, window=window), "max", currency)
            several = replace(usual.showing(INVESTORS[3 : 3 + SEVERAL]), window=window)
            yield Question(several, "max", currency)
        for unit in (AUTO, *YEN):
            yield Question(replace(usual, unit=unit), "max", currency)


def main(home: Path) -> None:
    """JSON of the 95th percentiles, of the slowest view: drawn, and with the query."""
    application = QApplication([])
    session = Session(Home(home), Settings("en", "dark"), Home(home), "full", automatic=False)
    panel = FlowsPanel(session.desk)
    panel.resize(700, 900)
    panel.show()
    with Store(Home(home).cache) as store:
        slowest = [_slow(panel, store, application, view) for view in ("", *VIEWS)]
    print(json.dumps([max(each) for each in zip(*slowest, strict=True)]))
    sys.stdout.flush()
    os._exit(0)


def _slow(
    panel: FlowsPanel, store: Store, application: QApplication, view: str
) -> tuple[float, float]:
    """Milliseconds of a switch while a view stands below, in 95 of 100: drawn, and with its query.

    Of processor time, as nothing is waited for and others use this machine. Each switch is made
    several times, and counts as it went mostly: a first look warms up fonts and widgets.
    """
    questions = list(switches())
    drawn, whole = np.empty((2, ROUNDS, len(questions)))
    for turn in range(ROUNDS):
        for place, question in enumerate(questions):
            started = time.thread_time()
            found = shown.load(store, question, view)
            known = time.thread_time()
            panel.draw(found)
            application.processEvents()
            ended = time.thread_time()
            drawn[turn, place], whole[turn, place] = ended - known, ended - started
    told = [float(np.percentile(np.median(each, axis=0), 95)) * 1e3 for each in (drawn, whole)]
    print(f"{view or 'bars alone'}: {told[0]:.1f} ms, {told[1]:.1f} ms", file=sys.stderr)
    return told[0], told[1]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
