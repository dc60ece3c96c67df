"""The exchange's list of TOPIX weights, from made-up free floats."""

from __future__ import annotations

import csv
import io
import zlib
from collections.abc import Sequence

from tests.world.exchange import Issue
from tests.world.market import Market
from tests.world.workbooks import SIZE_LABELS

Rows = list[list[str]]

HEADERS = (
    "日付",
    "銘柄名",
    "コード",
    "業種",
    "TOPIXに占める個別銘柄のウエイト",
    "ニューインデックス区分",
)


def float_ratio(issue: Issue) -> float:
    """The share of a stock that is free to be bought, in steps of 0.05."""
    return (6 + zlib.crc32(issue.code.encode()) % 14) / 20


def members(issues: Sequence[Issue]) -> list[Issue]:
    """Who is in TOPIX: whoever has a size."""
    return [issue for issue in issues if issue.size]


def weights(issues: Sequence[Issue], market: Market, day: int) -> dict[str, float]:
    """Shares of 1 by code at the last close on or before a day."""
    worth = {issue.code: _cap(market, issue, day) * float_ratio(issue) for issue in members(issues)}
    whole = sum(worth.values())
    return {code: each / whole for code, each in worth.items()}


def _cap(market: Market, issue: Issue, day: int) -> float:
    security = market[issue.symbol]
    known = security.history["day"] <= day
    return security.shares * float(security.history["close"][known][-1])


def weight_rows(issues: Sequence[Issue], market: Market, day: int) -> Rows:
    """The rows of the list, header and notes included."""
    found = weights(issues, market, day)
    rows = [list(HEADERS)]
    for issue in members(issues):
        printed = f"{100 * found[issue.code]:.4f}%"
        size = SIZE_LABELS[issue.size][1]
        rows.append([str(day), issue.name, issue.code, "業種", printed, size])
    notes = (
        "（注1）区分欄は指数を表します。",
        "",
        "お問い合わせ先",
        "【免責事項】",
        "・複製を禁じます。",
    )
    return rows + [[note, *[""] * 5] for note in notes]


def to_csv(rows: Rows) -> bytes:
    """Rows as the exchange writes them: cp932, CRLF."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("cp932")


def weights_csv(issues: Sequence[Issue], market: Market, day: int) -> bytes:
    """`topixweight_j.csv`."""
    return to_csv(weight_rows(issues, market, day))
