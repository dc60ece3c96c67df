"""The cache's schema as a list of steps; `PRAGMA user_version` counts those taken."""

from __future__ import annotations

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE fetches (
        number INTEGER PRIMARY KEY, source TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL
    );
    CREATE TABLE securities (
        id INTEGER PRIMARY KEY, symbol TEXT NOT NULL UNIQUE, code TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL, currency TEXT NOT NULL DEFAULT '', zone TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX securities_by_code ON securities (code);
    CREATE TABLE listings (
        code TEXT NOT NULL, since INTEGER NOT NULL, name TEXT NOT NULL, segment TEXT NOT NULL,
        is_foreign INTEGER NOT NULL, sector33 TEXT NOT NULL, sector17 TEXT NOT NULL,
        size TEXT NOT NULL, listed INTEGER NOT NULL, fetch INTEGER,
        PRIMARY KEY (code, since)
    ) WITHOUT ROWID;
    CREATE VIEW listing_now AS
        SELECT code, name, segment, is_foreign, sector33, sector17, size, listed, since
        FROM listings l WHERE NOT EXISTS (
            SELECT 1 FROM listings later WHERE later.code = l.code AND later.since > l.since
        );
    CREATE TABLE english_names (code TEXT PRIMARY KEY, name_en TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE bars (
        id INTEGER NOT NULL, day INTEGER NOT NULL, open REAL, high REAL, low REAL,
        close REAL NOT NULL, volume REAL, turnover REAL, fetch INTEGER,
        PRIMARY KEY (id, day)
    ) WITHOUT ROWID;
    CREATE TABLE actions (
        id INTEGER NOT NULL, day INTEGER NOT NULL, action TEXT NOT NULL, value REAL NOT NULL,
        fetch INTEGER, PRIMARY KEY (id, day, action)
    ) WITHOUT ROWID;
    CREATE TABLE spans (
        id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL
    );
    CREATE TABLE quotes (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, price REAL, open REAL, high REAL, low REAL,
        volume REAL, previous_close REAL, market_cap REAL, shares REAL, seen INTEGER NOT NULL,
        fetch INTEGER
    );
    CREATE TABLE flows (
        source TEXT NOT NULL, market TEXT NOT NULL, investor TEXT NOT NULL, start INTEGER NOT NULL,
        print INTEGER NOT NULL, end INTEGER NOT NULL, published INTEGER NOT NULL,
        seen INTEGER NOT NULL, sell REAL NOT NULL, buy REAL NOT NULL, fetch INTEGER,
        PRIMARY KEY (source, market, investor, start, print)
    ) WITHOUT ROWID;
    CREATE TABLE sessions (day INTEGER PRIMARY KEY, close_at INTEGER NOT NULL);
    CREATE TABLE states (
        source TEXT PRIMARY KEY, last_ok INTEGER NOT NULL DEFAULT 0,
        last_try INTEGER NOT NULL DEFAULT 0, rows INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT '', resume_at INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE rejections (
        source TEXT NOT NULL, subject TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (source, subject, reason)
    ) WITHOUT ROWID;
    CREATE TABLE figures (
        id INTEGER PRIMARY KEY, as_of INTEGER NOT NULL, sessions INTEGER NOT NULL, close REAL,
        market_cap REAL, turnover REAL, adv5 REAL, adv20 REAL, adv60_median REAL,
        turnover_ratio REAL, amihud REAL, tick_spread REAL, zero_days REAL,
        change_1d REAL, change_5d REAL, change_20d REAL, change_60d REAL, change_ytd REAL,
        position_52w REAL
    );
    -- Stocks whose bars changed since their figures were made, from the earliest such day on.
    CREATE TABLE stale (id INTEGER PRIMARY KEY, since INTEGER NOT NULL);
    CREATE TABLE composites (
        series TEXT NOT NULL, day INTEGER NOT NULL, level REAL NOT NULL, coverage REAL NOT NULL,
        carried_back INTEGER NOT NULL, PRIMARY KEY (series, day)
    ) WITHOUT ROWID;
    """,
    """
    -- The closes of `bars` once more, a quarter of a security in each row (`store/closes.py`).
    CREATE TABLE closes (
        id INTEGER NOT NULL, quarter INTEGER NOT NULL, packed BLOB NOT NULL,
        PRIMARY KEY (id, quarter)
    ) WITHOUT ROWID;
    -- The columns of a query, each in one row (`store/board.py`).
    CREATE TABLE board (name TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID;
    -- A month's whole list in each `since`, and a row with member 0 for each stock that left.
    CREATE TABLE weights (
        code TEXT NOT NULL, since INTEGER NOT NULL, weight REAL NOT NULL, size TEXT NOT NULL,
        member INTEGER NOT NULL, fetch INTEGER, PRIMARY KEY (code, since)
    ) WITHOUT ROWID;
    CREATE INDEX weights_by_day ON weights (since);
    -- Up to which session a chart has told dividends and splits; 0 while only quotes brought bars.
    ALTER TABLE spans ADD COLUMN checked INTEGER NOT NULL DEFAULT 0;
    -- The session up to which splits are in the prices since the whole history was fetched.
    ALTER TABLE spans ADD COLUMN adjusted INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE asked (id INTEGER PRIMARY KEY, asked INTEGER NOT NULL);
    CREATE TABLE hosts (
        host TEXT PRIMARY KEY, budget REAL NOT NULL, at INTEGER NOT NULL, refusals INTEGER NOT NULL,
        resume_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE doubts (
        id INTEGER NOT NULL, day INTEGER NOT NULL, standing TEXT NOT NULL, reason TEXT NOT NULL,
        close REAL, looks INTEGER NOT NULL, seen INTEGER NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (id, day)
    ) WITHOUT ROWID;
    CREATE VIEW dead AS
        SELECT DISTINCT d.id FROM doubts d WHERE d.standing = 'dead' AND NOT EXISTS (
            SELECT 1 FROM bars b WHERE b.id = d.id AND b.day > d.day AND b.volume > 0
        );
    -- SQL cannot pack what bars there are, so they are fetched again: no release had step 1 alone.
    DELETE FROM bars; DELETE FROM spans; DELETE FROM composites;
    """,
    """
    -- Levels with dividends reinvested, and the share of the weight whose dividends are known.
    ALTER TABLE composites ADD COLUMN total REAL;
    ALTER TABLE composites ADD COLUMN total_coverage REAL NOT NULL DEFAULT 0;
    -- The next refresh makes them, and the composites weighed by TOPIX's weights.
    INSERT OR IGNORE INTO stale SELECT id, first FROM spans;
    """,
    """
    ALTER TABLE figures ADD COLUMN adv60 REAL;
    -- The median turnover of 60 sessions as it was 63 and 245 sessions before.
    ALTER TABLE figures ADD COLUMN adv60_median_3m REAL;
    ALTER TABLE figures ADD COLUMN adv60_median_1y REAL;
    ALTER TABLE figures ADD COLUMN change_120d REAL;
    ALTER TABLE figures ADD COLUMN change_1y REAL;
    ALTER TABLE figures ADD COLUMN edge REAL;
    ALTER TABLE figures ADD COLUMN roll REAL;
    ALTER TABLE figures ADD COLUMN corwin_schultz REAL;
    ALTER TABLE figures ADD COLUMN abdi_ranaldo REAL;
    -- A byte for each of the last closes (`analytics/sparklines.py`).
    ALTER TABLE figures ADD COLUMN sparkline BLOB;
    INSERT OR IGNORE INTO stale SELECT id, first FROM spans;
    """,
    """
    -- As quotes tell them, where they do: ratios.
    ALTER TABLE quotes ADD COLUMN price_to_book REAL;
    ALTER TABLE quotes ADD COLUMN dividend_yield REAL;
    """,
    """
    -- What alerts found, until the window has taken it into the user's file; how each stood.
    CREATE TABLE alert_hits (
        alert INTEGER NOT NULL, code TEXT NOT NULL, day INTEGER NOT NULL, kind TEXT NOT NULL,
        threshold REAL NOT NULL, span INTEGER NOT NULL, subject TEXT NOT NULL, value REAL,
        at INTEGER NOT NULL, PRIMARY KEY (alert, code, day)
    ) WITHOUT ROWID;
    CREATE TABLE alert_baselines (
        alert INTEGER PRIMARY KEY, basis TEXT NOT NULL, packed TEXT NOT NULL
    );
    """,
)
