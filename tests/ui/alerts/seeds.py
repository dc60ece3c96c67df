"""A home with the demo market in which alerts are set, and some were met."""

from __future__ import annotations

from jpviewer.market.alerts import LIST, SCREEN, STOCK, Alert
from jpviewer.market.baselines import NO, YES, Baseline, State, basis, pack
from jpviewer.market.screens import Screen
from jpviewer.market.user import User
from jpviewer.market.watch import Hit, Watch
from jpviewer.market.watchlists import Member, Watchlist
from jpviewer.settings import Home, Settings
from jpviewer.store import alerts
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile

DAY = 20261120
CODES = ("1375", "1379", "1390")
"""Of the demo market."""
LISTS = (Watchlist(50, "Core", tuple(Member(code) for code in CODES)),)
SCREENS = (Screen("cap>100bn", name="Big", id=60),)
PRICE = Alert(1, STOCK, CODES[0], "above", 1e6, armed=5, since=DAY)
ALERTS = (
    PRICE,
    Alert(2, LIST, "50", "low", once=True, armed=5, since=DAY),
    Alert(3, SCREEN, "60", "enters", armed=5, since=DAY),
    Alert(4, LIST, "77", "high", armed=5, since=DAY),
    Alert(5, STOCK, CODES[1], "fall", 0.05, 5, enabled=False, note="why"),
)
TOLD = Hit(1, CODES[0], 20261117, "above", 1e6, 1, "", 1_000_010.5, 1_763_000_000, seen=True)
FOUND = (
    Hit(1, CODES[0], DAY, "above", 1e6, 1, "", 1_000_001.0, 1_763_600_000),
    Hit(2, CODES[2], DAY, "low", 0.0, 1, "Core", 812.0, 1_763_600_000),
    Hit(3, CODES[1], DAY, "enters", 0.0, 1, "Big", None, 1_763_600_000),
)


def baselines() -> tuple[Baseline, ...]:
    """How the first three stood after the newest session."""
    settings = Settings()

    def of(alert: Alert, code: str, so: int) -> Baseline:
        by = basis(alert, LISTS, SCREENS, settings.position, settings.participation)
        return Baseline(alert.id, by, pack({code: State(DAY, so)}))

    return (of(PRICE, CODES[0], NO), of(ALERTS[1], CODES[2], YES), of(ALERTS[2], CODES[1], YES))


def set_alerts(home: Home, *hits: Hit) -> None:
    """The user's file with all of it; these were told."""
    with UserFile(home.user) as file:
        file.edit_user(lambda _: User(LISTS, (), SCREENS, Watch(ALERTS, hits)))


def find(home: Home, *hits: Hit) -> None:
    """What a refresh leaves in the cache when these are new."""
    mine = [each for each in baselines() if each.alert in [hit.alert for hit in hits]]
    with Store(home.cache, readonly=False) as store, store.transaction():
        alerts.keep(store, hits, mine)


def held(home: Home) -> Watch:
    """What the file holds."""
    with UserFile(home.user, readonly=True) as file:
        return file.watch()
