"""One refresh: every source has its turn, hosts side by side, each answer one transaction."""

from __future__ import annotations

import gc
import queue
import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jpviewer.market.calendar import Calendar
from jpviewer.market.days import to_date, tokyo_day
from jpviewer.market.messages import Cancelled, Message
from jpviewer.market.progress import Failed, Progress, Rejected, Report, Written
from jpviewer.market.tables import ALERT_HITS, COMPOSITES, FIGURES
from jpviewer.refresh.alerts import Ask, judge_alerts, nobody
from jpviewer.refresh.board import make_board
from jpviewer.refresh.composites import make_composites
from jpviewer.refresh.figures import make_figures
from jpviewer.refresh.keep import Keeper
from jpviewer.refresh.known import read_known
from jpviewer.refresh.states import keep_hosts, keep_state, resting_until
from jpviewer.refresh.worker import Ended, Fetched, Outcome, Worker
from jpviewer.sources.http import Client
from jpviewer.sources.source import Source
from jpviewer.store.store import Store

DONE, FAILED, PARTLY = 0, 1, 3
FIGURES_PAUSE, FIGURES_SHARE = 30.0, 0.05
"""Seconds between figures made on the way, and the share of a long backfill they may take."""
LITTER = 50
"""Answers after which their remains are swept up: yfinance leaves every frame in a cycle."""
ENOUGH = 10
"""Answers after which their time tells more than the pace does."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants fetched."""

    benchmarks: tuple[str, ...] = ()
    watched: tuple[str, ...] = ()
    backfill: str = "all"
    alerts: Ask = nobody
    """Asked whenever figures were made."""


@dataclass(slots=True)
class _Turn:
    """How far one source has come."""

    source: Source
    started: float
    total: int
    asked: int
    """Requests the client had made by then, of all sources."""
    done: int = 0
    rows: int = 0
    good: int = 0
    trouble: Message | None = None
    puzzle: Message | None = None
    """Why an answer was put aside: said, but no reason to ask for it again and again."""


@dataclass(slots=True)
class Refresh:
    """Brings the cache up to date; `run` once.

    `now` gives the instant that figures are judged by, `report` takes the events; `stop` may be
    set from any thread and ends the work at the next kept answer.
    """

    store: Store
    sources: Sequence[Source]
    client: Client
    calendar: Calendar
    rejected: Path
    report: Report
    now: Callable[[], float]
    stop: threading.Event
    wishes: Wishes = field(default_factory=Wishes)
    _keeper: Keeper = field(init=False)
    _turns: dict[str, _Turn] = field(default_factory=dict, init=False)
    _waiting: list[Source] = field(default_factory=list, init=False)
    _troubled: bool = field(default=False, init=False)
    _spent: bool = field(default=False, init=False)
    _figures_at: float = field(default=0.0, init=False)
    _figures_cost: float = field(default=0.0, init=False)
    _outcomes: queue.Queue[Outcome] = field(default_factory=lambda: queue.Queue(8), init=False)

    def __post_init__(self) -> None:
        self._keeper = Keeper(self.store, self.calendar)

    def run(self) -> int:
        """Works until every source is through; the exit code of `commands.md`.

        Raises Cancelled when stopped; what was kept stays kept.
        """
        self._waiting = list(self.sources)
        self._figures_at = time.monotonic()
        while self._waiting or self._turns:
            self._start_ready()
            self._take()
        self._make_figures()
        return PARTLY if self._troubled or self._spent else DONE

    def _start_ready(self) -> None:
        """Starts each source whose host is free and whose needs have had their turn."""
        for source in list(self._waiting):
            busy = {turn.source.host for turn in self._turns.values()}
            ahead = {each.name for each in self._waiting} | set(self._turns)
            if source.host not in busy and not ahead & set(source.needs):
                self._waiting.remove(source)
                self._start(source)

    def _start(self, source: Source) -> None:
        if self._spent:
            return
        now = self.now()
        until = resting_until(self.store, source.host, now)
        if until > now:
            self._let_rest(source, until)
            return
        known = read_known(
            self.store,
            self.calendar,
            now,
            self.wishes.benchmarks,
            self.wishes.watched,
            self.wishes.backfill,
        )
        requests = list(source.plan(known, to_date(tokyo_day(now))))
        asked = sum(self.client.counts.values())
        self._turns[source.name] = _Turn(source, time.monotonic(), len(requests), asked)
        worker = Worker(source, self.client, self._outcomes, self.stop)
        threading.Thread(target=worker.run, args=(requests,), name=source.name, daemon=True).start()

    def _take(self) -> None:
        """Keeps one outcome, or finds within a moment that there is none."""
        if self.stop.is_set():
            raise Cancelled
        try:
            outcome = self._outcomes.get(timeout=0.1)
        except queue.Empty:
            return
        if isinstance(outcome, Ended):
            self._end(outcome)
        else:
            self._keep(outcome)

    def _keep(self, fetched: Fetched) -> None:
        turn = self._turns[fetched.source]
        refused = [(each.subject, each.message) for each in fetched.refusals]
        if fetched.trouble is not None:
            refused.append((fetched.request.subject, fetched.trouble))
        now = self.now()
        with self.store.fetch(fetched.source, fetched.request.subject, int(now)):
            self._keeper.announce(fetched.anew, fetched.tables)
            rows = sum(self._keeper.keep(table, part, now) for table, part in fetched.tables)
            refused = self._keeper.reject(fetched.source, refused, now)
            keep_hosts(self.store, self.client.hosts)
        turn.rows += rows
        turn.done += 1
        turn.good += fetched.trouble is None
        if fetched.puzzling:
            turn.puzzle = fetched.trouble
        else:
            turn.trouble = fetched.trouble or turn.trouble
        turn.total = turn.done + fetched.ahead
        self._put_aside(fetched)
        if turn.done % LITTER == 0:
            gc.collect(0)  # the youngest alone; the command line made the rest rare
        for subject, message in refused:
            self.report(Rejected(fetched.source, subject, message))
        if rows:
            names = tuple(dict.fromkeys(table.name for table, _ in fetched.tables))
            self.report(Written(fetched.source, names, rows))
        progress = self._progress(turn, fetched)
        self.report(progress)
        self._figures_on_the_way(progress.left)

    def _progress(self, turn: _Turn, fetched: Fetched) -> Progress:
        """Time left is what pace and budget make of it, or as long as it took before if longer."""
        left = (time.monotonic() - turn.started) / turn.done * fetched.ahead
        if sum(self.client.counts.values()) > turn.asked:
            promised = self.client.seconds_for(turn.source.host, fetched.ahead)
            left = max(promised, left) if turn.done >= ENOUGH else promised
        return Progress(
            fetched.source, fetched.request.subject, turn.done, turn.total, round(left, 1)
        )

    def _end(self, ended: Ended) -> None:
        if self.stop.is_set():  # it may have ended because of that
            raise Cancelled
        turn = self._turns.pop(ended.source)
        self._spent = self._spent or ended.spent
        failed = ended.trouble or turn.trouble
        trouble = failed or turn.puzzle
        at = self.now()
        ok = failed is None and (turn.good > 0 or turn.puzzle is None)
        if ended.resume_at:
            self.client.hosts.let_rest(turn.source.host, ended.resume_at)
        with self.store.transaction():
            keep_state(self.store, ended.source, at, ok, turn.rows, trouble, ended.resume_at)
            keep_hosts(self.store, self.client.hosts)
        if trouble is not None:
            self._troubled = True
            self.report(Failed(ended.source, trouble))
        if turn.rows:
            self._make_figures()

    def _let_rest(self, source: Source, until: int) -> None:
        """Another source of this host was told to wait, and so is this one."""
        message = Message("host_resting", (source.host, until))
        self._troubled = True
        with self.store.transaction():
            keep_state(self.store, source.name, self.now(), False, 0, message, until)
        self.report(Failed(source.name, message))

    def _put_aside(self, fetched: Fetched) -> None:
        """Keeps an answer that nobody understood, for somebody to look at."""
        if not fetched.body:
            return
        self.rejected.mkdir(parents=True, exist_ok=True)
        subject = re.sub(r"[^0-9A-Za-z._-]+", "_", fetched.request.subject)[-80:]
        (self.rejected / f"{fetched.source}-{subject}").write_bytes(fetched.body)

    def _figures_on_the_way(self, left: float) -> None:
        """Lets a long backfill show what it has, without spending its time on it."""
        pause = max(FIGURES_PAUSE, self._figures_cost / FIGURES_SHARE)
        if left > pause and time.monotonic() - self._figures_at >= pause:
            self._make_figures()

    def _make_figures(self) -> None:
        started = time.monotonic()
        with self.store.transaction():
            levels = make_composites(self.store, self.calendar)
            stocks = make_figures(self.store, self.calendar)
            self.store.execute("DELETE FROM stale")
            make_board(self.store)
            hits = judge_alerts(self.store, self.calendar, self.wishes.alerts(), self.now())
        self._figures_at = time.monotonic()
        self._figures_cost = self._figures_at - started
        if levels or stocks:
            self.report(Written("figures", (FIGURES.name, COMPOSITES.name), levels + stocks))
        if hits:
            self.report(Written("alerts", (ALERT_HITS.name,), hits))
