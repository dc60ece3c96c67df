"""The schema of the user's file as a list of steps; `PRAGMA user_version` counts those taken."""

from __future__ import annotations

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE watchlists (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL
    );
    CREATE TABLE members (
        watchlist INTEGER NOT NULL REFERENCES watchlists ON DELETE CASCADE, code TEXT NOT NULL,
        position INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '',
        added INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (watchlist, code)
    ) WITHOUT ROWID;
    """,
    "CREATE TABLE events (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, name TEXT NOT NULL);",
    """
    ALTER TABLE members ADD COLUMN colour TEXT NOT NULL DEFAULT '';
    -- Yen; `position` is the place on the list.
    ALTER TABLE members ADD COLUMN held REAL;
    ALTER TABLE members ADD COLUMN target REAL;
    ALTER TABLE members ADD COLUMN stop REAL;
    CREATE TABLE screens (
        id INTEGER PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL
    );
    """,
)
