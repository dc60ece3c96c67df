"""What the demo market lists beside stocks: funds, REITs, and the market for professionals."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Issue:
    """A line of the list that is no stock of the three segments."""

    code: str
    segment: str
    kind: str
    name: str
    name_en: str


ISSUES = (
    Issue("1306", "etf", "etf", "TOPIX連動型上場投信", "TOPIX Exchange Traded Fund"),
    Issue("1311", "etf", "etf", "TOPIX Core30連動型上場投信", "TOPIX Core 30 Exchange Traded Fund"),
    Issue("1312", "etf", "etf", "国内小型株指数上場投信", "Japan Small Cap Exchange Traded Fund"),
    Issue(
        "1551",
        "etf",
        "etf",
        "スタンダード上位20銘柄上場投信",
        "Standard Top 20 Exchange Traded Fund",
    ),
    Issue("2516", "etf", "etf", "グロース250上場投信", "Growth 250 Exchange Traded Fund"),
    Issue("1601", "etf", "etf", "霧峰高配当株上場投信", "Kirimine High Dividend ETF"),
    Issue("1602", "etf", "etf", "霧峰金地金上場投信", "Kirimine Gold Bullion ETF"),
    Issue("1603", "etf", "etf", "霧峰米国株上場投信", "Kirimine US Equity ETF"),
    Issue("1604", "etf", "etf", "霧峰国債上場投信", "Kirimine Government Bond ETF"),
    Issue("8951", "reit", "reit", "凪オフィス投資法人", "Nagi Office REIT"),
    Issue("8953", "reit", "reit", "楓レジデンス投資法人", "Kaede Residence REIT"),
    Issue("8955", "reit", "reit", "澪ロジスティクス投資法人", "Mio Logistics REIT"),
    Issue("8957", "reit", "reit", "暁ホテル投資法人", "Akatsuki Hotel REIT"),
    Issue("9281", "reit", "reit", "晴れインフラファンド投資法人", "Hare Infrastructure Fund"),
    Issue("7174", "pro", "stock", "雁工業所", "Kari Engineering"),
    Issue("7177", "pro", "stock", "湧アグリ", "Waku Agri"),
)
