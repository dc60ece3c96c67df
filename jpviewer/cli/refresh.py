"""`jpviewer refresh`: the same work for a terminal, for cron, and as the window's child."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jpviewer.analytics.holding import Terms
from jpviewer.cli.options import Options
from jpviewer.cli.report import for_options
from jpviewer.logs import keep_log, pass_log
from jpviewer.market.alerts import STOCK
from jpviewer.market.calendar import Calendar
from jpviewer.market.messages import Cancelled, Message, StoreError
from jpviewer.market.progress import Report
from jpviewer.market.user import User
from jpviewer.refresh.alerts import Wanted
from jpviewer.refresh.clock import now
from jpviewer.refresh.refresh import Refresh, Wishes
from jpviewer.refresh.sessions import keep_sessions
from jpviewer.refresh.states import read_hosts
from jpviewer.settings import is_unreadable
from jpviewer.sources.hosts import PER_HOUR, Hosts
from jpviewer.sources.http import Client
from jpviewer.sources.source import Source
from jpviewer.store.lock import only_one
from jpviewer.store.mending import begin_anew, is_damage
from jpviewer.store.store import Store
from jpviewer.store.user_file import UserFile
from jpviewer.ui.text.sentences import say

GRACE = 0.7
"""Seconds a stopped child has to leave by itself."""


def refresh(options: Options) -> int:
    """Brings the cache up to date; the exit codes are those of the README."""
    stop = threading.Event()
    if options.rest.child:
        _step_back()
        threading.Thread(target=_watch_parent, args=(stop,), daemon=True).start()
    _stop_on_signals(stop)
    _keep_log(options)
    if not options.rest.only and is_unreadable(options.home.settings):  # which may be asked?
        raise StoreError("settings_damaged", str(options.home.settings))
    with (
        _rare_collection(),
        only_one(options.home.refresh_lock),
        for_options(options) as report,
    ):
        return _refreshed(options, report, stop)


def _refreshed(options: Options, report: Report, stop: threading.Event) -> int:
    """Where the cache turns out to be damaged it begins anew, once."""
    cache = options.home.cache
    _tell(begin_anew(cache, lambda: _heed(stop)))
    try:
        return _work(options, report, stop)
    except StoreError as trouble:
        if not is_damage(trouble, cache):
            raise
    _tell(begin_anew(cache))
    return _work(options, report, stop)


def _work(options: Options, report: Report, stop: threading.Event) -> int:
    rest = options.rest
    clock = _demo_clock() if options.demo else now
    pace = rest.pace or options.settings.pace
    with Store(options.home.cache, readonly=False) as store:
        hosts = Hosts(_per_hour(options), read_hosts(store), clock)
        client = Client(pace, stop, rest.max_requests, clock, hosts=hosts)
        store.waiting = lambda: _heed(stop)
        calendar = _calendar(store, options, clock)
        work = Refresh(
            store,
            _sources(options),
            client,
            calendar,
            options.home.rejected,
            report,
            clock,
            stop,
            _wishes(options),
        )
        code = work.run()
        store.tidy()
        return code


def _per_hour(options: Options) -> float | None:
    """A pace on the command line is taken at its word, unless the settings bound the hour."""
    return options.settings.requests_per_hour or (None if options.rest.pace else PER_HOUR)


def _tell(message: Message | None) -> None:
    """To a person or, from a child, into the window's log: the window finds out by itself."""
    if message is not None:
        print(f"jpviewer: {say(message)}", file=sys.stderr)


def _heed(stop: threading.Event) -> None:
    if stop.is_set():
        raise Cancelled


def _keep_log(options: Options) -> None:
    """Libraries speak into the log, never between the lines that a user reads."""
    if options.rest.child:
        pass_log(options.log_level)
    else:
        keep_log(options.home, "refresh", options.log_level)


def _sources(options: Options) -> tuple[Source, ...]:
    if options.demo:
        from jpviewer.sources.demo import demo_sources

        every: tuple[Source, ...] = demo_sources(options.demo_size)
    else:
        from jpviewer.sources.real import real_sources

        every = real_sources(options.home.yahoo)
    wanted = options.rest.only or options.settings.sources
    return tuple(source for source in every if source.name in wanted)


def _calendar(store: Store, options: Options, clock: Callable[[], float]) -> Calendar:
    if options.demo:
        from jpviewer.sources.demo import calendar

        known = calendar()
        return keep_sessions(
            store, clock(), lambda _: {"day": known.days, "close_at": known.closes}
        )
    from jpviewer.sources import tse_calendar

    return keep_sessions(store, clock(), tse_calendar.sessions)


def _demo_clock() -> Callable[[], float]:
    from jpviewer.sources.demo import NOW

    return lambda: float(NOW)


def _wishes(options: Options) -> Wishes:
    user = _user(options) or User()
    codes = [code for each in user.lists for code in each.codes]
    codes += [each.subject for each in user.watch.alerts if each.scope == STOCK]
    watched = tuple(dict.fromkeys(codes))
    settings = options.settings
    terms = Terms(settings.position, settings.participation, own=settings.own_positions)

    def alerts() -> Wanted | None:
        user = _user(options)
        return None if user is None else Wanted(user, terms)

    return Wishes(settings.benchmarks, watched, options.rest.backfill, alerts)


def _user(options: Options) -> User | None:
    """What the user wrote; None when the file is absent or cannot be read here."""
    if not options.home.user.exists():
        return None
    try:
        with UserFile(options.home.user, readonly=True) as file:
            return file.user()
    except StoreError as trouble:
        logging.getLogger(__name__).info("without the user's file: %s", say(trouble.message))
        return None


def _stop_on_signals(stop: threading.Event) -> None:
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())


@contextmanager
def _rare_collection() -> Iterator[None]:
    """Millions of rows pass by as tuples, never in cycles: looking for those took a quarter."""
    before = gc.get_threshold()
    gc.set_threshold(500_000)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _step_back() -> None:
    """Lets the window paint first where there are few processors."""
    if hasattr(os, "nice"):
        os.nice(10)


def _watch_parent(stop: threading.Event) -> None:
    """Stops with the parent: its end of our standard input closes, however it ended.

    Leaving at once is safe: what is kept is kept in transactions, and the system frees the lock.
    """
    # Not through sys.stdin: a thread that waits in it at the end aborts the interpreter.
    while os.read(0, 4096):
        pass
    stop.set()
    threading.Event().wait(GRACE)
    os._exit(130)
