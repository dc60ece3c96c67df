"""The user's file: watchlists and what the user wrote on their members."""

from __future__ import annotations
