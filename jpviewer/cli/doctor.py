"""`jpviewer doctor`: what is installed, where files are, and how the cache stands."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jpviewer import __version__
from jpviewer.cli.options import Options
from jpviewer.market.days import utc_text
from jpviewer.market.feeds import FEEDS, due
from jpviewer.market.messages import Message, StoreError
from jpviewer.refresh.clock import now
from jpviewer.settings import is_unreadable
from jpviewer.store import figures, listings
from jpviewer.store.damage import asides, is_damaged
from jpviewer.store.database import Database
from jpviewer.store.store import Store
from jpviewer.store.troubles import DAMAGED
from jpviewer.store.user_file import UserFile
from jpviewer.ui.text import words
from jpviewer.ui.text.sentences import say
from jpviewer.ui.text.translate import translate

ROOM = 2**24
"""Free bytes below which the next refresh will hardly be through."""
PACKAGES = ("PySide6_Essentials", "pyqtgraph", "numpy", "pandas", "yfinance", "curl_cffi")


def doctor(options: Options) -> int:
    """Prints how things are; 0 when all is well, 1 when something needs a hand."""
    healthy = _installed()
    print(translate("doctor", "Files: {0}").format(options.home.path))
    healthy &= _has_room(options.home.path)
    healthy &= _settings(options.home.settings)
    healthy &= _cache(options)
    healthy &= _user_file(options)
    for path in (options.home.cache, options.home.user):
        _put_aside(path)
    return 0 if healthy else 1


def _installed() -> bool:
    print(f"jpviewer {__version__}, Python {platform.python_version()}, {platform.platform()}")
    healthy = True
    for package in PACKAGES:
        try:
            print(f"  {package} {version(package)}")
        except PackageNotFoundError:
            healthy = False
            print("  " + translate("doctor", "{0} is missing").format(package))
    print(f"  SQLite {sqlite3.sqlite_version}")
    return healthy


def _has_room(folder: Path) -> bool:
    if not folder.exists():
        return True
    trouble = ""
    if shutil.disk_usage(folder).free < ROOM:
        trouble = "disk_full"
    elif not os.access(folder, os.W_OK):
        trouble = "file_unusable"
    if trouble:
        print("  " + say(Message(trouble, (str(folder),))))
    return not trouble


def _settings(path: Path) -> bool:
    if damaged := is_unreadable(path):
        print("  " + say(Message("settings_damaged", (str(path),))))
    return not damaged


def _cache(options: Options) -> bool:
    path = options.home.cache
    if not path.exists():
        print("  " + say(Message("no_cache", (str(path),))))
        return False
    try:
        if is_damaged(path):
            raise StoreError(DAMAGED, str(path))
        with Store(path) as store:
            _is_whole(store)
            print(translate("doctor", "  cache.db: {0:.1f} MB, sound").format(_size(path)))
            return _sources(store, options)
    except StoreError as trouble:
        print("  " + say(trouble.message))
        return False


def _is_whole(file: Database) -> None:
    """Reads all of a file; raises StoreError, and has it set aside, where it is damaged."""
    if words_of_sqlite := file.damage():
        file.note_damage()
        print(f"  {file.path.name}: {words_of_sqlite.splitlines()[-1]}")
        raise StoreError(DAMAGED, str(file.path))


def _put_aside(path: Path) -> None:
    for aside in asides(path):
        text = translate("doctor", "  {0}: {1:.1f} MB, damaged and put aside; it may be deleted")
        print(text.format(aside.name, _size(aside)))


def _size(path: Path) -> float:
    """Megabytes."""
    return path.stat().st_size / 2**20


def _sources(store: Store, options: Options) -> bool:
    states = figures.state(store)
    calendar = listings.calendar(store)
    places = {name: place for place, name in enumerate(states["source"].tolist())}
    healthy = True
    for feed in FEEDS:
        if feed.name not in options.settings.sources:
            continue
        place = places.get(feed.name)
        last_ok = int(states["last_ok"][place]) if place is not None else 0
        error = str(states["error"][place]) if place is not None else ""
        late = not options.demo and due(feed, calendar, now(), last_ok)
        told = utc_text(last_ok) if last_ok else translate("doctor", "never")
        state = translate("doctor", "due") if late else translate("doctor", "fresh")
        print(f"  {words.source(feed.name)}: {told}, {state}")
        if error:
            print(f"    {say(Message.load(error))}")
        healthy &= not error and bool(last_ok)
    return healthy


def _user_file(options: Options) -> bool:
    path = options.home.user
    if not path.exists():
        return True
    try:
        if is_damaged(path):
            raise StoreError(DAMAGED, str(path))
        with UserFile(path, readonly=True) as user:
            _is_whole(user)
            print(translate("doctor", "  user.db: {0} lists").format(len(user.lists())))
            return True
    except StoreError as trouble:
        print("  " + say(trouble.message))
        return False
