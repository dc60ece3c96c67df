"""The words of an import's preview."""

from __future__ import annotations

from jpviewer.market.imports import reading, verdicts
from jpviewer.ui.tables.model import LEFT, RIGHT, Column
from jpviewer.ui.text.translate import QT_TRANSLATE_NOOP, translate

VERDICTS = {
    verdicts.ADDED: QT_TRANSLATE_NOOP("lists", "Added"),
    verdicts.UNKNOWN: QT_TRANSLATE_NOOP("lists", "Added, though not listed"),
    verdicts.HEADING: QT_TRANSLATE_NOOP("lists", "Heading"),
    verdicts.HELD: QT_TRANSLATE_NOOP("lists", "On the list already"),
    verdicts.TWICE: QT_TRANSLATE_NOOP("lists", "Twice in the file"),
    verdicts.NOT_A_CODE: QT_TRANSLATE_NOOP("lists", "No code found, skipped"),
}
FORMS = {
    reading.TRADINGVIEW: QT_TRANSLATE_NOOP("lists", "TradingView list"),
    reading.TABLE: QT_TRANSLATE_NOOP("lists", "table"),
    reading.COLUMN: QT_TRANSLATE_NOOP("lists", "column of codes"),
}
ENCODINGS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8, BOM", "utf-16": "UTF-16", "cp932": "Shift JIS"}


def preview_columns() -> tuple[Column, ...]:
    """A row a line of the file."""
    return (
        Column("line", translate("lists", "Line"), lambda key: key.split()[1], RIGHT, width=5),
        Column("verdict", translate("lists", "What becomes of it"), str, LEFT, width=20),
        Column("code", translate("lists", "Code"), str, LEFT, width=6),
        Column("name", translate("lists", "Name"), str, LEFT, width=22),
        Column("text", translate("lists", "What stands there"), str, LEFT, width=24),
    )
