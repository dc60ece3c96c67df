"""Names of companies that do not exist, in Japanese and English."""

from __future__ import annotations

import numpy as np

from jpviewer.sources.demo.sectors import SECTORS, Sector

Pair = tuple[str, str]


def _pairs(text: str) -> tuple[Pair, ...]:
    pairs = (each.split("=") for each in text.split())
    return tuple((japanese, english) for japanese, english in pairs)


_FIRST = _pairs(
    "霧=Kiri 凪=Nagi 暁=Akatsuki 燕=Tsubame 楓=Kaede 椿=Tsubaki 蒼=Ao 朧=Oboro 茜=Akane "
    "栞=Shiori 雁=Kari 鳴=Naru 澪=Mio 萌=Moe 樫=Kashi 桐=Kiryu 涼=Suzu 灯=Tomo 梓=Azusa "
    "嵐=Arashi 霜=Shimo 雫=Shizuku 穂=Ho 菫=Sumire 菱=Hishi 葦=Ashi 湧=Waku 晴=Hare 虹=Niji "
    "銀=Shiro 翠=Midori 緋=Hi 皐=Satsuki 錦=Nishiki 鶴=Tsuru 鷺=Sagi 柊=Hiragi 榎=Eno "
    "曙=Akebono 汐=Shio"
)
_SECOND = _pairs(
    "ヶ峰=gamine 淵=fuchi 洲=su 岬=misaki 杜=mori 峠=toge 磯=iso 潟=gata 凪=nagi 帆=ho "
    "萩=hagi 渡=watari ヶ浦=gaura 郷=go 堰=zeki 窪=kubo 垣=gaki 宿=juku 浜=hama 瀬=se "
    "砂=suna 灘=nada 泊=domari 牧=maki"
)
STEMS = tuple(
    (first + second, romaji + end)
    for first, romaji in _FIRST
    for second, end in _SECOND
    if first != second
)
_BRANDS = _pairs(
    "ミナモ=Minamo ホタル=Hotaru ソラノワ=Soranowa カゼマチ=Kazemachi ツキヨミ=Tsukiyomi "
    "アサギ=Asagi コダマリ=Kodamari ナギサキ=Nagisaki ユラリ=Yurari ヒビキア=Hibikia "
    "トモリ=Tomori シズナ=Shizuna ハルカゼ=Harukaze アマネク=Amaneku ミチビキ=Michibiki "
    "オリガミオ=Origamio カナデル=Kanaderu ヨツバヤ=Yotsubaya スズナリ=Suzunari "
    "クモイト=Kumoito ルリイロ=Ruriiro ワカバリ=Wakabari ネムノキ=Nemunoki タマユラ=Tamayura "
    "イロドリオ=Irodorio サザナミア=Sazanamia フウリンク=Fuurinku モモイロハ=Momoiroha "
    "キラボシヤ=Kiraboshiya ユキアカリ=Yukiakari コモレビオ=Komorebio アカツメ=Akatsume "
    "セセラギア=Seseragia ノドカナ=Nodokana ムスビヤ=Musubiya テラスミ=Terasumi "
    "ヒナタボ=Hinatabo カスミア=Kasumia ツムギノ=Tsumugino イブキナ=Ibukina "
    "ホノカゼ=Honokaze ミカヅキノ=Mikazukino サラサヤ=Sarasaya ウタカタリ=Utakatari"
)
_VENTURES = _pairs(
    "テック=Tech ラボ=Labs リンク=Link クラウド=Cloud ワークス=Works ネクスト=Next "
    "デザイン=Design ヘルスケア=Healthcare ロボティクス=Robotics モビリティ=Mobility "
    "エナジー=Energy キャリア=Career ペイメント=Payment メディア=Media セラピー=Therapeutics "
    "スペース=Space"
)
_HOLDINGS = ("ホールディングス", "Holdings")
_MODERN = ("情報・通信業", "サービス業", "医薬品", "小売業", "電気機器")
_HOLDING_SHARE = 0.08


class Register:
    """Hands out each name once; the order of asking decides who gets which."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._firms = {each.name: _shuffled(rng, STEMS, each.endings) for each in SECTORS}
        self._giants = {each.name: _shuffled(rng, STEMS, each.endings[:1]) for each in SECTORS}
        self._ventures = _shuffled(rng, _BRANDS, _VENTURES)
        self._holdings = _shuffled(rng, STEMS, (_HOLDINGS,))
        self._given: set[Pair] = set()
        self._rng = rng

    def name(self, sector: Sector, giant: bool, young: bool) -> Pair:
        """A Japanese and an English name fit for a sector.

        A giant has the sector's plainest ending; young firms spell in katakana.
        """
        if young and sector.name in _MODERN:
            return self._next(self._ventures)
        if self._rng.random() < _HOLDING_SHARE:
            return self._next(self._holdings)
        return self._next((self._giants if giant else self._firms)[sector.name])

    def _next(self, heap: list[Pair]) -> Pair:
        pair = heap.pop()
        while pair in self._given:
            pair = heap.pop()
        self._given.add(pair)
        return pair


def _shuffled(
    rng: np.random.Generator, stems: tuple[Pair, ...], ends: tuple[Pair, ...]
) -> list[Pair]:
    """Every stem with every ending, in no order."""
    pairs = [(stem + end, f"{romaji} {word}") for stem, romaji in stems for end, word in ends]
    return [pairs[place] for place in rng.permutation(len(pairs)).tolist()]
