from __future__ import annotations

import math

import numpy as np

from jpviewer.analytics.flags import DOUBT, STALE, UNWEIGHED, YOUNG, bucket_word, buckets, flags


def test_each_reason_for_a_second_look_is_flagged() -> None:
    columns = {
        "doubt": np.array(["", "refused", "", ""], object),
        "behind": np.array([0, 6, 5, 9]),
        "sessions": np.array([60, 59, 0, 310]),
        "market_cap": np.array([1e9, 1e9, math.nan, math.nan]),
    }
    assert flags(columns).tolist() == [0, DOUBT + STALE + YOUNG, UNWEIGHED, STALE + UNWEIGHED]


def test_a_market_cap_in_a_word() -> None:
    caps = np.array([9e13, 1e12, 9.99e11, 5e10, 1e10, 9e9, 0.0, math.nan])
    words = ["mega", "mega", "large", "mid", "small", "micro", "micro", ""]
    assert list(map(bucket_word, buckets(caps).tolist())) == words
