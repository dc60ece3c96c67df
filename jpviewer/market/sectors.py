"""The exchange's sectors by code, in its order, and what they are called."""

from __future__ import annotations

NAMES = {
    "0050": ("Fishery, agriculture and forestry", "水産・農林業"),
    "1050": ("Mining", "鉱業"),
    "2050": ("Construction", "建設業"),
    "3050": ("Foods", "食料品"),
    "3100": ("Textiles and apparel", "繊維製品"),
    "3150": ("Pulp and paper", "パルプ・紙"),
    "3200": ("Chemicals", "化学"),
    "3250": ("Pharmaceuticals", "医薬品"),
    "3300": ("Oil and coal products", "石油・石炭製品"),
    "3350": ("Rubber products", "ゴム製品"),
    "3400": ("Glass and ceramics", "ガラス・土石製品"),
    "3450": ("Iron and steel", "鉄鋼"),
    "3500": ("Nonferrous metals", "非鉄金属"),
    "3550": ("Metal products", "金属製品"),
    "3600": ("Machinery", "機械"),
    "3650": ("Electric appliances", "電気機器"),
    "3700": ("Transportation equipment", "輸送用機器"),
    "3750": ("Precision instruments", "精密機器"),
    "3800": ("Other products", "その他製品"),
    "4050": ("Electric power and gas", "電気・ガス業"),
    "5050": ("Land transportation", "陸運業"),
    "5100": ("Marine transportation", "海運業"),
    "5150": ("Air transportation", "空運業"),
    "5200": ("Warehousing and harbour services", "倉庫・運輸関連業"),
    "5250": ("Information and communication", "情報・通信業"),
    "6050": ("Wholesale trade", "卸売業"),
    "6100": ("Retail trade", "小売業"),
    "7050": ("Banks", "銀行業"),
    "7100": ("Securities and commodity futures", "証券、商品先物取引業"),
    "7150": ("Insurance", "保険業"),
    "7200": ("Other financing", "その他金融業"),
    "8050": ("Real estate", "不動産業"),
    "9050": ("Services", "サービス業"),
}
"""In English and in Japanese: a filter may say either, whatever language its reader sees."""
SECTORS33 = tuple(NAMES)
SECTORS17 = tuple(str(number) for number in range(1, 18))
