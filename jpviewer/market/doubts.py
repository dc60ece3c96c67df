"""How the cache remembers a bar that did not pass the gate as others do."""

from __future__ import annotations

DOUBT, REFUSED, DEAD = "doubt", "refused", "dead"
"""Kept though in doubt; not kept; not kept, and its stock trades no more."""

LOOKS = 2
"""Evenings on which such a bar is asked for again."""
RECENT = 60
"""Sessions for which the figures of its stock are flagged."""
