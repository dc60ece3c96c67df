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
    """
    -- `scope` and `subject` say of what; `armed` and `since` from when on.
    CREATE TABLE alerts (
        id INTEGER PRIMARY KEY, position INTEGER NOT NULL, scope TEXT NOT NULL,
        subject TEXT NOT NULL, kind TEXT NOT NULL, threshold REAL NOT NULL, span INTEGER NOT NULL,
        enabled INTEGER NOT NULL, once INTEGER NOT NULL, note TEXT NOT NULL, armed INTEGER NOT NULL,
        since INTEGER NOT NULL
    );
    -- What was told; `seen` once the user read it.
    CREATE TABLE hits (
        alert INTEGER NOT NULL, code TEXT NOT NULL, day INTEGER NOT NULL, kind TEXT NOT NULL,
        threshold REAL NOT NULL, span INTEGER NOT NULL, subject TEXT NOT NULL, value REAL,
        at INTEGER NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (alert, code, day)
    ) WITHOUT ROWID;
    -- How each alert stood, so that nothing is told twice when the cache was fetched anew.
    CREATE TABLE baselines (
        alert INTEGER PRIMARY KEY, basis TEXT NOT NULL, packed TEXT NOT NULL
    );
    """,
)
