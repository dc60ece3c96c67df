"""Days after which the market was another one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarketEvent:
    """A day and the key of its name in `ui/text/words.py`."""

    day: int
    key: str


EVENTS = (
    MarketEvent(20220404, "segment_reform"),
    MarketEvent(20241105, "longer_hours"),
    MarketEvent(20251004, "ldp_vote"),
    MarketEvent(20251021, "prime_minister"),
    MarketEvent(20260208, "general_election"),
    MarketEvent(20261030, "topix_second_stage"),
)
