"""Alerts and what they told, of every kind there is."""

from __future__ import annotations

import math

from hypothesis import strategies as st

from jpviewer.market.alerts import LIST, SCREEN, SPANS, STOCK, Alert, objection
from jpviewer.market.baselines import NO, UNKNOWN, YES, Baseline, State, pack
from jpviewer.market.watch import Hit, Watch

CODES = st.sampled_from(["7203", "130A", "9984"])
DAYS = st.sampled_from([20261117, 20261118, 20261119, 20261120])
SUBJECTS = {
    STOCK: CODES,
    LIST: st.sampled_from(["1", "2"]),
    SCREEN: st.sampled_from(["new_highs", "1"]),
}
KINDS = {
    STOCK: ("above", "below", "rise", "volume", "high", "low", "exit_within", "exit_beyond"),
    LIST: ("above", "rise", "high"),
    SCREEN: ("enters", "leaves"),
}
IDS = st.integers(1, 6)
STATES = st.dictionaries(CODES, st.builds(State, DAYS, st.sampled_from([YES, NO, UNKNOWN])))
ALERTS = st.sampled_from(sorted(SUBJECTS)).flatmap(
    lambda scope: st.builds(
        Alert,
        IDS,
        st.just(scope),
        SUBJECTS[scope],
        st.sampled_from(KINDS[scope]),
        st.floats(0.01, 90),
        st.sampled_from(SPANS),
        st.booleans(),
        st.booleans(),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5),
        st.integers(0, 2**60),
        DAYS,
    )
)
HITS = st.builds(
    Hit,
    IDS,
    CODES,
    DAYS,
    st.sampled_from(["above", "exit_beyond", "enters"]),
    st.floats(0, 1e6),
    st.sampled_from(SPANS),
    st.sampled_from(["", "new_highs", "Mine"]),
    st.one_of(st.none(), st.floats(-1, 1e6), st.just(math.inf)),
    st.integers(0, 2**37),
    st.booleans(),
)
BASELINES = st.builds(Baseline, IDS, st.sampled_from(["a", "b"]), STATES.map(pack))


def fitting(alerts: list[Alert]) -> tuple[Alert, ...]:
    """Those that can stand beside one another."""
    held: tuple[Alert, ...] = ()
    for each in alerts:
        if each.id not in [other.id for other in held] and objection(held, each) is None:
            held = (*held, each)
    return held


WATCHES = st.builds(
    lambda alerts, hits, baselines: Watch(
        fitting(alerts), tuple(sorted(hits, key=lambda hit: (hit.day, hit.at))), tuple(baselines)
    ),
    st.lists(ALERTS, max_size=5),
    st.lists(HITS, max_size=5, unique_by=lambda hit: hit.key),
    st.lists(BASELINES, max_size=4, unique_by=lambda each: each.alert),
)
