"""The exchange's 33 sectors, with the codes and kinds of firm that the demo market has there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of the 33, and of the 17; weights are its usual share of stocks and Growth's."""

    name: str
    broad: str
    weight: int
    growth: int
    ranges: tuple[tuple[int, int], ...]
    firms: str
    """Endings of names, the plainest first: Japanese=English, with commas."""

    @property
    def endings(self) -> tuple[tuple[str, str], ...]:
        """The endings as pairs."""
        pairs = (each.split("=") for each in self.firms.split(", "))
        return tuple((japanese, english) for japanese, english in pairs)

    def codes(self) -> NDArray[np.int64]:
        """Every four-digit code its stocks may have."""
        return np.concatenate([np.arange(first, last + 1) for first, last in self.ranges])


SECTORS = (
    Sector(
        "水産・農林業", "食品", 11, 2, ((1313, 1399),), "水産=Fisheries, 農園=Farms, 林業=Forestry"
    ),
    Sector("鉱業", "エネルギー資源", 6, 0, ((1514, 1549),), "鉱業=Mining, 資源開発=Resources"),
    Sector(
        "建設業",
        "建設・資材",
        150,
        6,
        ((1711, 1999),),
        "建設=Construction, 工務店=Builders, 電設=Electric Works, 道路=Road, 設備工業=Plant",
    ),
    Sector(
        "食料品",
        "食品",
        120,
        4,
        ((2002, 2299), (2801, 2939)),
        "食品=Foods, 製菓=Confectionery, 製粉=Flour Milling, 酒造=Brewery, 乳業=Dairy",
    ),
    Sector(
        "繊維製品",
        "素材・化学",
        48,
        0,
        ((3101, 3199),),
        "紡績=Spinning, 繊維=Textile, 織物=Weaving",
    ),
    Sector("パルプ・紙", "素材・化学", 23, 0, ((3861, 3959),), "製紙=Paper, 紙業=Paperboard"),
    Sector(
        "化学",
        "素材・化学",
        205,
        6,
        ((4001, 4299), (4611, 4640), (4901, 4999)),
        "化学=Chemical, 化成=Kasei, 油脂=Oil & Fat, 樹脂工業=Plastics, 塗料=Paint",
    ),
    Sector(
        "医薬品",
        "医薬品",
        45,
        35,
        ((4501, 4600),),
        "製薬=Pharmaceutical, 薬品=Pharma, バイオ=Bioscience",
    ),
    Sector("石油・石炭製品", "エネルギー資源", 9, 0, ((5001, 5020),), "石油=Oil, 燃料=Fuel"),
    Sector("ゴム製品", "自動車・輸送機", 18, 0, ((5101, 5199),), "ゴム工業=Rubber, ベルト=Belting"),
    Sector(
        "ガラス・土石製品",
        "建設・資材",
        54,
        1,
        ((5201, 5399),),
        "硝子=Glass, セメント=Cement, 窯業=Ceramics",
    ),
    Sector(
        "鉄鋼",
        "鉄鋼・非鉄",
        41,
        0,
        ((5401, 5599),),
        "製鋼=Steel, 製鉄=Iron Works, 特殊鋼=Special Steel",
    ),
    Sector(
        "非鉄金属",
        "鉄鋼・非鉄",
        32,
        1,
        ((5701, 5799),),
        "金属鉱業=Metals, 電線=Cable, 軽金属=Light Metal",
    ),
    Sector(
        "金属製品",
        "建設・資材",
        86,
        2,
        ((3421, 3499), (5901, 5999)),
        "製作所=Works, 発条=Spring, 鋼業=Metal Products, 金網=Wire Netting",
    ),
    Sector(
        "機械",
        "機械",
        215,
        6,
        ((6101, 6499),),
        "機械=Machinery, 精工=Precision Works, 鉄工所=Ironworks, 工機=Machine Tools, ポンプ=Pump",
    ),
    Sector(
        "電気機器",
        "電機・精密",
        225,
        10,
        ((6501, 6999),),
        "電機=Electric, 電子=Electronics, 電子工業=Devices, 計器=Gauges, 通信機=Wireless",
    ),
    Sector(
        "輸送用機器",
        "自動車・輸送機",
        84,
        2,
        ((7001, 7029), (7201, 7399)),
        "自動車=Motor, 車輛=Rolling Stock, 部品工業=Auto Parts, 造船=Shipbuilding",
    ),
    Sector(
        "精密機器",
        "電機・精密",
        46,
        4,
        ((7701, 7799),),
        "精機=Precision, 光学=Optical, 医療器=Medical",
    ),
    Sector(
        "その他製品",
        "情報通信・サービスその他",
        100,
        6,
        ((7801, 7999),),
        "印刷=Printing, 楽器=Instruments, 玩具=Toys, 文具=Stationery, 家具=Furniture",
    ),
    Sector("電気・ガス業", "電力・ガス", 24, 2, ((9501, 9559),), "電力=Electric Power, ガス=Gas"),
    Sector(
        "陸運業",
        "運輸・物流",
        58,
        1,
        ((9001, 9099),),
        "鉄道=Railway, 電鉄=Electric Railway, 運輸=Transport, 通運=Express",
    ),
    Sector("海運業", "運輸・物流", 11, 0, ((9101, 9149),), "海運=Shipping, 汽船=Line"),
    Sector("空運業", "運輸・物流", 5, 1, ((9201, 9229),), "航空=Airlines, 航測=Air Survey"),
    Sector(
        "倉庫・運輸関連業",
        "運輸・物流",
        36,
        1,
        ((9301, 9379),),
        "倉庫=Warehouse, 港運=Harbour, 物流=Logistics",
    ),
    Sector(
        "情報・通信業",
        "情報通信・サービスその他",
        300,
        330,
        ((3601, 3859), (3960, 3999), (4301, 4499), (5021, 5099), (9401, 9499)),
        "通信=Telecom, システム=Systems, 情報開発=Information, ソフト=Software, 放送=Broadcasting",
    ),
    Sector(
        "卸売業",
        "商社・卸売",
        280,
        18,
        ((8001, 8159), (9800, 9999)),
        "商事=Trading, 物産=Bussan, 産業=Sangyo, 通商=Tsusho, 商会=Shokai",
    ),
    Sector(
        "小売業",
        "小売",
        300,
        30,
        ((2651, 2799), (3021, 3099), (7501, 7699), (8160, 8299)),
        "百貨店=Department Store, ストア=Stores, 薬局=Drugs, 食堂=Restaurants, 書店=Books",
    ),
    Sector(
        "銀行業",
        "銀行",
        76,
        1,
        ((8301, 8429),),
        "銀行=Bank, フィナンシャルグループ=Financial Group",
    ),
    Sector(
        "証券、商品先物取引業",
        "金融(除く銀行)",
        38,
        2,
        ((8600, 8699),),
        "証券=Securities, 投資=Investment",
    ),
    Sector("保険業", "金融(除く銀行)", 10, 3, ((8700, 8799),), "火災海上=Fire & Marine, 生命=Life"),
    Sector(
        "その他金融業",
        "金融(除く銀行)",
        36,
        3,
        ((8430, 8599),),
        "リース=Leasing, 信販=Credit, 保証=Guarantee",
    ),
    Sector(
        "不動産業",
        "不動産",
        130,
        16,
        ((3231, 3299), (8801, 8949)),
        "不動産=Realty, 地所=Estate, 住宅=Homes, 都市開発=Urban Development",
    ),
    Sector(
        "サービス業",
        "情報通信・サービスその他",
        350,
        190,
        ((2301, 2499), (4641, 4799), (6021, 6099), (7030, 7099), (9600, 9799)),
        "サービス=Services, 興業=Kogyo, 人材=Staffing, 学院=Academy, 警備=Security",
    ),
)
TAKEN = (1551, 2516)
"""Codes of funds that lie within the ranges above."""
