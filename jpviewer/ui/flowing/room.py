"""What has room in a panel: the picture and a view, or one of them; whole sentences, or a line."""

from __future__ import annotations

from dataclasses import dataclass

LOW = 440
"""Pixels of height over a view's under which sentences have a line each."""
CROWDED = 560
"""Pixels of height under which an open view takes the picture's place."""
OPEN = 640
"""Pixels of height from which on the first view stands below unasked."""
BELOW = 0.45
"""Of the height, that a view takes."""
BESIDE = 0.4
"""Of the width, that a view takes."""
WIDE = 1.6
"""Times as wide as high, from which on a view stands beside the picture."""


@dataclass(frozen=True, slots=True)
class Room:
    """A panel of so many pixels, with or without a view."""

    width: int
    height: int
    view: bool

    @property
    def wide(self) -> bool:
        """The view stands beside the picture, not below."""
        return self.width > WIDE * self.height

    @property
    def crowded(self) -> bool:
        """The view stands in the place of the picture."""
        return self.view and not self.wide and self.height < CROWDED

    @property
    def brief(self) -> bool:
        """Sentences have a line each."""
        below = BELOW if self.view and not self.wide else 0
        return self.crowded or self.height * (1 - below) < LOW

    @property
    def sizes(self) -> list[int]:
        """Of the picture and the view."""
        whole, share = (self.width, BESIDE) if self.wide else (self.height, BELOW)
        return [round(whole * (1 - share)), round(whole * share)]
