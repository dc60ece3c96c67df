"""How paper moves that is drawn across a table, let go, and held by its end: pixels and seconds."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

RECENT = 0.08
"""Only the last moves tell how fast a hand let go."""
SHORTEST = 0.008
"""Moves of less time than this tell no speed."""
SLOWEST, FASTEST = 90.0, 6000.0
"""Pixels a second below which nothing glides, and above which it glides no faster."""
FRICTION = 3.6
"""Of its speed, lost in a second: what is thrown comes to rest after speed / friction pixels."""
STIFFNESS = 13.0
"""Of the spring at the end, a second: it swings back without passing its rest."""
REST = 0.5
"""Pixels and less are no movement any more."""
GIVE = 130.0
"""Pixels that the end gives way, however far one draws."""


def soft(beyond: float) -> float:
    """How far a drag shows that went so many pixels beyond the end: less and less."""
    return beyond * GIVE / (GIVE + abs(beyond))


def hard(shown: float) -> float:
    """How far a drag went that shows so many pixels beyond the end; undoes `soft`."""
    return shown * GIVE / max(GIVE - abs(shown), 1e-3)


class Speed:
    """Listens to a drag."""

    def __init__(self) -> None:
        self._moves: deque[tuple[float, float]] = deque(maxlen=64)

    def hear(self, now: float, x: float) -> None:
        """The hand is at x; `now` never falls."""
        self._moves.append((now, x))

    def at(self, now: float) -> float:
        """Pixels a second when the hand lets go; 0 where it had come to rest, or is too slow."""
        recent = [move for move in self._moves if now - move[0] <= RECENT]
        if len(recent) < 2 or recent[-1][0] - recent[0][0] < SHORTEST:
            return 0.0
        (first, start), (last, stop) = recent[0], recent[-1]
        speed = (stop - start) / (last - first)
        return 0.0 if abs(speed) < SLOWEST else max(min(speed, FASTEST), -FASTEST)


@dataclass(frozen=True, slots=True)
class Glide:
    """Where something is that was let go at `start` with a speed, between two ends.

    Friction brakes it; beyond an end a spring brings it back there.
    """

    start: float
    speed: float
    low: float
    high: float

    def at(self, seconds: float) -> float:
        """Its place so long after."""
        end, meeting = self._meeting()
        if seconds < meeting:
            return self._braked(seconds)
        off = (self.start if meeting == 0 else end) - end
        speed = self.speed * math.exp(-FRICTION * meeting)
        since = seconds - meeting
        return end + (off + (speed + STIFFNESS * off) * since) * math.exp(-STIFFNESS * since)

    @property
    def rest(self) -> float:
        """Where it comes to rest."""
        free = self.start + self.speed / FRICTION if self._inside else self.start
        return min(max(free, self.low), self.high)

    def over(self, seconds: float) -> bool:
        """Whether it has come to rest so long after, as far as an eye can tell."""
        return all(abs(self.at(seconds + later) - self.rest) < REST for later in (0.0, 0.1))

    @property
    def _inside(self) -> bool:
        return self.low <= self.start <= self.high

    def _braked(self, seconds: float) -> float:
        return self.start + self.speed / FRICTION * (1 - math.exp(-FRICTION * seconds))

    def _meeting(self) -> tuple[float, float]:
        """The end it meets and after how many seconds; infinitely many for none."""
        if not self._inside:
            return (self.low if self.start < self.low else self.high), 0.0
        end = self.high if self.speed > 0 else self.low
        part = (end - self.start) * FRICTION / self.speed if self.speed else math.inf
        return end, -math.log(1 - part) / FRICTION if part < 1 else math.inf
