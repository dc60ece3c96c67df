"""The panes under the prices: volume, and the indicators that have a scale of their own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from jpviewer.analytics.indicators import macd, rsi, strength
from jpviewer.analytics.indicators.averages import Row
from jpviewer.ui.charting.layers import MUTED, Layers
from jpviewer.ui.plots.bars import Bars
from jpviewer.ui.plots.guides import Caption, Guides
from jpviewer.ui.plots.lines import Line
from jpviewer.ui.plots.series import Series, Words
from jpviewer.ui.text import words
from jpviewer.ui.text.translate import translate

BELOW = ("volume", "rsi", "macd", "strength")
"""In their order from above; each is one of the indicators that can be chosen."""


def series_of(key: str, layers: Layers) -> list[Series]:
    """What stands in one of the panes `BELOW`; nothing where it was not chosen or has no bar."""
    if key not in layers.study.choices.indicators or layers.study.last < 0:
        return []
    return {"volume": _volume, "rsi": _rsi, "macd": _macd, "strength": _strength}[key](layers)


def _volume(layers: Layers) -> list[Series]:
    if not (layers.study.prices.volume > 0).any():
        return [_caption(layers, [(translate("chart", "No volume"), "")])]
    return layers.volume()


def _rsi(layers: Layers) -> list[Series]:
    row = layers.study.indicators.rsi
    assert row is not None
    number = partial(layers.formats.number, decimals=1)
    name = translate("chart", "RSI {0}").format(rsi.COUNT)
    line = layers.line(name, 0, row, words=number)
    guides = Guides((rsi.LOW, rsi.HIGH), layers.theme.quiet)
    return [_last(layers, [line], row, rsi.COUNT + 1), line, guides]


def _macd(layers: Layers) -> list[Series]:
    found = layers.study.indicators.macd
    assert found is not None
    theme, prices = layers.theme, layers.study.prices
    text: Words = _signed(layers)
    name = translate("chart", "MACD {0}, {1}, {2}").format(macd.FAST, macd.SLOW, macd.SIGNAL)
    line = layers.line(name, 0, found.line, words=text)
    signal = layers.line(translate("chart", "Signal"), 5, found.signal, words=text)
    bars = Bars(translate("chart", "MACD − signal"), theme.up, theme.down, text, MUTED)
    bars.compared = False
    count = len(prices.close)
    bars.set_values(prices.left[:count], prices.right[:count], found.histogram, found.histogram < 0)
    needed = macd.SLOW + macd.SIGNAL - 1
    return [_last(layers, [line, signal], found.signal, needed), line, signal, bars]


def _strength(layers: Layers) -> list[Series]:
    found = layers.study.indicators.strength
    assert found is not None
    segment, row = layers.study.security.segment, found.values
    name = translate("chart", "Relative to {0}").format(words.series(segment))
    if np.isnan(row).all():
        missing = translate("chart", "Relative strength: its segment has no composite")
        return [_caption(layers, [(missing, "")])]
    number = partial(layers.formats.number, decimals=1)
    line = layers.line(name, 0, row, number, found.doubtful, found.carried)
    caption = _last(layers, [line], row, 1, _remarks(line))
    return [caption, line, Guides((strength.START,), layers.theme.quiet)]


def _remarks(line: Line) -> list[str]:
    """What dashes and faint stretches of a line against a composite say."""
    found = []
    if line.carried is not None:
        found.append(translate("segments", "Dashed: today's members carried back."))
    if line.doubtful is not None:
        found.append(translate("segments", "Faint: less than 95% of the weight is known."))
    return found


def _signed(layers: Layers) -> Words:
    """Differences of prices, as fine as the price."""
    beside = layers.study.prices.close
    known = beside[~np.isnan(beside)]
    price = float(known[-1]) if len(known) else 1.0
    return lambda value: layers.words.signed(value, price)


def _last(
    layers: Layers, lines: Sequence[Line], row: Row, needed: int, remarks: Sequence[str] = ()
) -> Caption:
    """Names and newest figures, then remarks; where there is none, how many bars it takes."""
    if len(row) and not np.isnan(row).all():
        told = [
            (f"{line.name} {line.words(float(line.values[-1]))}", line.colour) for line in lines
        ]
        return _caption(layers, [*told, *((each, "") for each in remarks)])
    few = np.count_nonzero(~np.isnan(layers.study.prices.close)) < needed
    short = translate("chart", "{0}: needs {1} bars").format(lines[0].name, needed)
    flat = translate("chart", "{0}: the price has not moved").format(lines[0].name)
    return _caption(layers, [(short if few else flat, "")])


def _caption(layers: Layers, parts: Sequence[tuple[str, str]]) -> Caption:
    quiet = layers.theme.quiet
    return Caption(
        [(text, colour or quiet) for text, colour in parts], layers.measure, layers.theme.ground
    )
