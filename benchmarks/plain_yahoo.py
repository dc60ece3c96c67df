"""Every stock's history through yfinance and nothing else: the floor of a backfill."""

from __future__ import annotations

import sys
import warnings

import yfinance as yf
from curl_cffi.requests import Session

warnings.filterwarnings("ignore", module="yfinance")
yf.set_tz_cache_location(sys.argv[1])
yf.config.debug.hide_exceptions = False
session = Session(impersonate="chrome")
symbols = sys.stdin.read().split()
zones = yf.cache.get_tz_cache()
for symbol in symbols:
    zones.store(symbol, "Asia/Tokyo")
for symbol in symbols:
    yf.Ticker(symbol, session=session).history(period="10y", auto_adjust=False, actions=True)
