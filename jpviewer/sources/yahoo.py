"""yfinance, unmodified and asked politely: the one place that imports it.

Importing this costs most of a second (pandas): done when the first request is due, not before.
"""

from __future__ import annotations

import time
import traceback
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import yfinance
from curl_cffi.requests import Response
from yfinance.cache import get_tz_cache
from yfinance.exceptions import YFPricesMissingError

from jpviewer.market.days import from_datetime64, to_date
from jpviewer.market.messages import Cancelled, Changed, Trouble, Unreachable
from jpviewer.market.tables import Columns
from jpviewer.sources.chart import COLUMNS, Chart
from jpviewer.sources.http import WAIT_AFTER, Client, Session, troubles, verdict

# yfinance 1.7 calls pandas 3.1 with inplace=, and asks to be told.
warnings.filterwarnings("ignore", category=DeprecationWarning, module="yfinance")

PAGE = 250
"""Quotes of one screen; Yahoo gives no more."""
LATEST = 2**32
"""An instant in the year 2106."""
CLOCK_MINUTES = 10
"""How far the two clocks may be apart; with Yahoo's delay of 20 less than AFTER_CLOSE_DELAY."""
_FRAME_COLUMNS = ("Open", "High", "Low", "Close", "Volume", "Dividends", "Stock Splits")
_ANSWERS = ("/v8/finance/chart/", "/v1/finance/screener")
_OURS, _READERS = "jpviewer", ("yfinance", "pandas", "numpy")
"""Whose errors mean that an answer is odd."""
_RENEW = (400, 401, 403)
"""Here yfinance renews its crumb and asks once more."""


class YahooSession(Session):
    """Ends what cannot get better at once, where yfinance would ask again, and again.

    Only answers are judged: what comes while yfinance gets a cookie and a crumb is its own affair.
    """

    body = b""
    """Of the latest answer."""
    _denied = False

    def request(self, method: str, url: str, *args: Any, **options: Any) -> Response:
        """Raises Missing, Refused or Unreachable by the answer's status, beside curl's errors."""
        response = super().request(method, url, *args, **options)
        if any(part in url for part in _ANSWERS):
            self.body = response.content
            self._judge(response, url)
        return response

    def _judge(self, response: Response, url: str) -> None:
        first_denial = response.status_code in _RENEW and not self._denied
        self._denied = response.status_code in WAIT_AFTER
        if first_denial:
            return
        trouble = verdict(response, url, self.hosts, self.now())
        if trouble is not None:
            raise trouble
        _compare_clocks(response, url, self.now())


def _compare_clocks(response: Response, url: str, now: float) -> None:
    """A clock set wrong would take half a session for a whole one."""
    try:
        theirs = parsedate_to_datetime(response.headers.get("date", "")).timestamp()
    except ValueError:
        return
    minutes = round(abs(now - theirs) / 60)
    if minutes > CLOCK_MINUTES:
        raise Unreachable("clock_wrong", urlsplit(url).hostname or url, minutes)


@cache
def prepare(folder: Path) -> None:
    """Sets yfinance up, once in a process: its caches in a folder, its errors not hidden."""
    folder.mkdir(parents=True, exist_ok=True)
    yfinance.set_tz_cache_location(str(folder))
    yfinance.config.debug.hide_exceptions = False


def chart(client: Client, symbol: str, zone: str, since: int) -> Chart:
    """The chart of a symbol from a day on; `zone`, if known, saves a request.

    Raises Missing when Yahoo does not know the symbol, else Unreachable, Refused, Changed, Spent
    or Cancelled.
    """
    session = client.session(YahooSession)
    # A window that ends in the past would be answered from yfinance's memory.
    until = datetime.fromtimestamp(max(client.now(), time.time()), UTC) + timedelta(days=2)
    with _asking(session, symbol):
        zones = get_tz_cache()
        if zone and zones.lookup(symbol) != zone:
            zones.store(symbol, zone)
        ticker = yfinance.Ticker(symbol, session=session)
        try:
            frame = ticker.history(
                start=to_date(since), end=until.date(), interval="1d", auto_adjust=False
            )
        except YFPricesMissingError as error:
            frame = None
            if not error.yahoo_reason and not ticker.history_metadata.get("symbol"):
                raise
        return _read(frame, _mapping(ticker.history_metadata))


def screen(client: Client, instrument: str, offset: int) -> dict[str, Any]:
    """A page of Tokyo's quotes by ticker (`instrument` EQUITY or ETF): `quotes`, `total`.

    Raises Unreachable, Refused, Changed, Spent or Cancelled.
    """
    session = client.session(YahooSession)
    query = yfinance.EquityQuery if instrument == "EQUITY" else yfinance.ETFQuery
    with _asking(session, instrument):
        tokyo = query("and", [query("eq", ["region", "jp"]), query("eq", ["exchange", "JPX"])])
        page = yfinance.screen(
            tokyo, offset=offset, size=PAGE, sortField="ticker", sortAsc=True, session=session
        )
    quotes, total = (_mapping(page).get(name) for name in ("quotes", "total"))
    if not isinstance(quotes, list) or not isinstance(total, int):
        raise Changed("yahoo_changed", instrument, body=session.body)
    return {"quotes": quotes, "total": total}


@contextmanager
def _asking(session: YahooSession, subject: str) -> Iterator[None]:
    """Turns what yfinance makes of an odd answer into one of our troubles; our bugs pass."""
    try:
        with troubles("https://query2.finance.yahoo.com"):
            yield
    except (Trouble, Cancelled):
        raise
    except Exception as error:
        if _culprit(error) == _OURS:
            raise
        raise Changed("yahoo_changed", subject, body=session.body) from error


def _culprit(error: BaseException) -> str:
    """The last of us and the readers that an error came from; what they called is theirs."""
    frames = (frame for frame, _ in traceback.walk_tb(error.__traceback__))
    packages = [str(frame.f_globals.get("__name__", "")).partition(".")[0] for frame in frames]
    return [each for each in packages if each in (_OURS, *_READERS)][-1]


def _read(frame: Any, meta: Mapping[str, Any]) -> Chart:
    """Numpy columns and plain values out of what yfinance gives; no frame leaves this file."""
    period = _mapping(_mapping(meta.get("currentTradingPeriod")).get("regular"))
    return Chart(
        _columns(frame),
        stamp=_instant(meta.get("regularMarketTime")),
        session_end=_instant(period.get("end")),
        zone=_text(meta, "exchangeTimezoneName"),
        currency=_text(meta, "currency"),
        instrument=_text(meta, "instrumentType"),
        name=_text(meta, "longName") or _text(meta, "shortName"),
    )


def _text(meta: Mapping[str, Any], name: str) -> str:
    """A short text that any file can hold; JSON may break letters in half."""
    value = meta.get(name)
    return value[:200].encode(errors="replace").decode() if isinstance(value, str) else ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _columns(frame: Any) -> Columns:
    if frame is None or frame.empty:
        return {name: np.empty(0, np.int64 if name == "day" else np.float64) for name in COLUMNS}
    named = zip(COLUMNS[1:], _FRAME_COLUMNS, strict=True)
    return {"day": from_datetime64(frame.index.tz_localize(None).to_numpy())} | {
        name: frame[theirs].to_numpy(np.float64) for name, theirs in named
    }


def _instant(moment: Any) -> float:
    """UTC seconds of what is a pandas Timestamp, a number, or nothing."""
    seconds = moment.timestamp() if hasattr(moment, "timestamp") else moment
    known = isinstance(seconds, int | float) and 0 < seconds < LATEST
    return float(seconds) if known else 0.0
