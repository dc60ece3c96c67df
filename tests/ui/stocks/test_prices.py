"""Prices with their decimals and currency, and securities by code or symbol."""

from __future__ import annotations

import pytest

from jpviewer.ui.stocks.prices import PriceWords
from jpviewer.ui.stocks.security import Security, symbol_of
from jpviewer.ui.text.formats import Formats

ENGLISH, JAPANESE = Formats("en"), Formats("ja")
TOKYO = Security("7203", "7203.T", "stock", "JPY")
ABROAD = Security("SPY", "SPY", "foreign", "USD")
IN_FRANCS = Security("NESN.SW", "NESN.SW", "foreign", "CHF")
INDEX = Security("^N225", "^N225", "index", "JPY")
RATE = Security("JPY=X", "JPY=X", "fx", "JPY")
NAN = float("nan")


@pytest.mark.parametrize(
    ("security", "price", "text", "money"),
    [
        (TOKYO, 3500.0, "3,500.0", "3,500.0"),
        (TOKYO, 1e13, "10,000,000,000,000.0", "10,000,000,000,000.0"),
        (TOKYO, 27.34, "27.3", "27.3"),
        (TOKYO, 3.273, "3.27", "3.27"),
        (TOKYO, 0.1, "0.100", "0.100"),
        (TOKYO, 0.0, "0.0", "0.0"),
        (TOKYO, NAN, "–", "–"),
        (ABROAD, 515.0, "515.00", "$515.00"),
        (ABROAD, NAN, "–", "–"),
        (ABROAD, -1.25, "−1.25", "−$1.25"),
        (IN_FRANCS, 88.5, "88.50", "CHF 88.50"),
        (INDEX, 50512.32, "50,512.32", "50,512.32"),
        (RATE, 157.02, "157.02", "157.02"),
    ],
)
def test_a_price_is_as_fine_as_its_market(
    security: Security, price: float, text: str, money: str
) -> None:
    words = PriceWords.of(security, ENGLISH)
    assert (words(price), words.money(price)) == (text, money)


def test_a_dividend_is_told_in_full() -> None:
    assert PriceWords.of(TOKYO, ENGLISH).paid(68.5) == "¥68.5"
    assert PriceWords.of(TOKYO, ENGLISH).paid(50.0) == "¥50"
    assert PriceWords.of(TOKYO, JAPANESE).paid(3.3333) == "3.3333円"
    assert PriceWords.of(ABROAD, JAPANESE).paid(0.354) == "$0.354"


def test_a_change_is_as_fine_as_its_price() -> None:
    assert PriceWords.of(TOKYO, ENGLISH).signed(75.0, 6633.0) == "+75.0"
    assert PriceWords.of(TOKYO, ENGLISH).signed(0.0012, 0.0433) == "+0.0012"
    assert PriceWords.of(ABROAD, ENGLISH).signed(-0.91, 702.6) == "−0.91"


@pytest.mark.parametrize(
    ("code", "symbol"),
    [
        ("7203", "7203.T"),
        ("130A", "130A.T"),
        ("25935", "25935.T"),
        ("SPY", "SPY"),
        ("^N225", "^N225"),
        ("JPY=X", "JPY=X"),
        ("", ""),
    ],
)
def test_what_tokyo_has_no_code_for_is_a_symbol(code: str, symbol: str) -> None:
    assert symbol_of(code) == symbol
