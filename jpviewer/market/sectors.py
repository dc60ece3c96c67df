"""The exchange's sectors by code, in its order; their names on screen are in `ui/text/words.py`."""

from __future__ import annotations

SECTORS33 = (
    *("0050", "1050", "2050", "3050", "3100", "3150", "3200", "3250", "3300", "3350", "3400"),
    *("3450", "3500", "3550", "3600", "3650", "3700", "3750", "3800", "4050", "5050", "5100"),
    *("5150", "5200", "5250", "6050", "6100", "7050", "7100", "7150", "7200", "8050", "9050"),
)
SECTORS17 = tuple(str(number) for number in range(1, 18))
