"""What a filter can ask for: each field with its column, its unit and the names it goes by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from jpviewer.market.codes import fold
from jpviewer.market.segments import PRIME, SEGMENTS, SIZES, TOPIX500_SIZES

YEN, RATIO, COUNT, CHOICE, TEXT = "yen", "ratio", "count", "choice", "text"
"""Units: money, shares written in percent, plain numbers, one of some words, any words."""

SIZE_GROUPS = {
    "topix100": ("core30", "large70"),
    "topix500": TOPIX500_SIZES,
    "small": (*SIZES[3:], ""),
    "unsized": ("",),
}
"""Sizes that go together; "small" is everything outside TOPIX 500."""

_SEGMENT_WORDS = {"プライム": PRIME, "スタンダード": "standard", "グロース": "growth"}
_SIZE_WORDS = {"小型": "small", "規模なし": "unsized"}


class Field(NamedTuple):
    """`key` is how it is written; `names` are what else it is called, Japanese ones last."""

    key: str
    column: str
    unit: str
    names: tuple[str, ...] = ()
    scale: float = 1.0
    """Of the column, to the unit that a user writes."""
    endless: bool = False
    """Whether it can be infinite, which is written `never`."""
    per: str = "%"
    """Of a ratio: the unit in which it is shown, and asked for."""
    counted: tuple[str, ...] = ()
    """Of a plain number: what may stand behind it, and says nothing."""
    words: Mapping[str, str] = MappingProxyType({})
    """Of a choice: what may be written, and the key it means."""

    @property
    def is_number(self) -> bool:
        """Whether it is compared with a number."""
        return self.unit in (YEN, RATIO, COUNT)

    @property
    def japanese(self) -> str:
        """What it is called in Japanese."""
        return self.names[-1] if self.names else self.key

    def title(self, japanese: bool) -> str:
        """What it is called in a line of either language."""
        return self.japanese if japanese else self.key

    def word(self, value: str, japanese: bool) -> str:
        """How a value is written: of a choice its key, or the Japanese word that means it."""
        means = (word for word, key in self.words.items() if key == value and word != key)
        return next(means, value) if japanese else value


def _yen(key: str, column: str, *names: str) -> Field:
    return Field(key, column, YEN, names)


def _ratio(key: str, column: str, *names: str, scale: float = 1.0, per: str = "%") -> Field:
    return Field(key, column, RATIO, names, scale, per=per)


def _count(
    key: str, column: str, *names: str, endless: bool = False, of: tuple[str, ...] = ()
) -> Field:
    return Field(key, column, COUNT, names, endless=endless, counted=of)


def _choice(key: str, keys: tuple[str, ...], words: dict[str, str], *names: str) -> Field:
    return Field(key, key, CHOICE, names, words={each: each for each in keys} | words)


_DAYS, _TIMES = ("日", "営業日", "d", "day", "days"), ("倍", "x")
_PLACES, _POINTS = ("位",), ("点", "pt", "pts", "ポイント")

FIELDS = (
    _choice("segment", SEGMENTS, _SEGMENT_WORDS, "市場", "市場区分"),
    _choice("size", (*SIZES, *SIZE_GROUPS), _SIZE_WORDS, "規模"),
    Field("sector", "sector33", TEXT, ("業種",)),
    Field("name", "name", TEXT, ("銘柄", "銘柄名")),
    Field("code", "code", TEXT, ("コード",)),
    Field("in", "code", TEXT, ("list", "リスト")),
    Field("tag", "tags", TEXT, ("タグ",)),
    Field("note", "note", TEXT, ("メモ",)),
    _yen("cap", "market_cap", "marketcap", "時価総額"),
    _count("rank", "cap_rank", "caprank", "時価総額順位", of=_PLACES),
    _yen("close", "close", "price", "株価", "終値"),
    _yen("lot", "lot", "最低購入金額"),
    _yen("value", "turnover", "turnover", "売買代金"),
    _yen("adv5", "adv5", "平均売買代金5日"),
    _yen("adv20", "adv20", "平均売買代金", "平均売買代金20日"),
    _yen("adv60", "adv60", "平均売買代金60日"),
    _yen("median", "adv60_median", "売買代金中央値"),
    _yen("medianyearago", "adv60_median_1y", "1年前の売買代金中央値"),
    _ratio("mediangrowth", "adv60_median_growth", "売買代金中央値の伸び"),
    _ratio("ratio", "turnover_ratio", "回転率", "売買代金回転率"),
    _count("relvol", "relative_volume", "売買代金倍率", of=_TIMES),
    _ratio("impact", "amihud", "amihud", "価格インパクト", scale=0.1, per="bp"),
    _ratio("tick", "tick_spread", "呼値", per="bp"),
    _ratio("edge", "edge", "スプレッド", per="bp"),
    _count("zero", "zero_days", "無取引日数", of=_DAYS),
    _count("exit", "days_to_exit", "売却日数", endless=True, of=_DAYS),
    _count("exit1pc", "one_percent_exit", "1パーセント売却日数", endless=True, of=_DAYS),
    _yen("largest", "largest_position", "最大ポジション"),
    _ratio("ret1", "change_1d", "前日比", "騰落率1日"),
    _ratio("ret5", "change_5d", "騰落率5日"),
    _ratio("ret20", "change_20d", "騰落率20日"),
    _ratio("ret60", "change_60d", "騰落率60日"),
    _ratio("ret120", "change_120d", "騰落率120日"),
    _ratio("retytd", "change_ytd", "ytd", "年初来"),
    _ratio("ret1y", "change_1y", "騰落率1年"),
    _ratio("retspan", "change_span", "span", "期間騰落率"),
    _ratio("high52", "position_52w", "range52", "52週位置"),
    _count("score", "liquidity_score", "流動性スコア", of=_POINTS),
    _count("score3m", "liquidity_change", "流動性スコア変化", of=_POINTS),
    _ratio("rs60", "strength_60d", "相対力60日"),
    _ratio("prime1y", "ahead_of_prime_1y", "対プライム1年"),
    _ratio("weight", "topix_weight", "topixウエイト"),
    _count("pb", "price_to_book", "pbr", of=_TIMES),
    _ratio("yield", "dividend_yield", "配当利回り"),
    _count("behind", "behind", "遅れ", of=_DAYS),
    _count("sessions", "sessions", "既知の立会日数", of=_DAYS),
)
BY_KEY = {each.key: each for each in FIELDS}
_BY_NAME = {fold(name): each for each in FIELDS for name in (each.key, *each.names)}


def by_name(name: str) -> Field | None:
    """The field of a key or another of its names, however wide or high it is written."""
    return _BY_NAME.get(fold(name))


def names() -> tuple[str, ...]:
    """Every name of every field, folded."""
    return tuple(_BY_NAME)
