"""The rows of a Japanese statistic's CSV file."""

from __future__ import annotations

import csv
import io

from jpviewer.market.messages import Changed

WIDEST = 100
"""Columns; the ministry's file has 23."""


def read(body: bytes, name: str) -> list[list[str]]:
    """Every row of a file in cp932; Changed when it is none, or wider than WIDEST."""
    try:
        rows = list(csv.reader(io.StringIO(body.decode("cp932"), newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Changed("answer_unreadable", name) from error
    if max(map(len, rows), default=0) > WIDEST:
        raise Changed("answer_unreadable", name)
    return rows
