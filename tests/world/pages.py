"""The exchange's web pages, and its whole site: what lies under which path."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from tests.world.exchange import Issue, Week
from tests.world.flow_books import (
    OLD_SHEETS,
    SHEETS,
    legacy_name,
    legacy_xls,
    week_name,
    week_number,
    week_xlsx,
)
from tests.world.market import Market
from tests.world.topix import weights_csv
from tests.world.workbooks import listing_xls, listing_xlsx

LISTINGS_FOLDER = "/markets/statistics-equities/misc/"
ENGLISH_FOLDER = f"/english{LISTINGS_FOLDER}"
FLOWS_FOLDER = "/markets/statistics-equities/investor-type/"
TOPIX_FOLDER = "/markets/indices/topix/"
WEIGHTS_NAME = "topixweight_j.csv"
LEGACY_UNTIL = 20260913
"""Weeks that ended before the exchange changed its layout."""

Site = dict[str, Callable[[], bytes]]
"""Paths, and what makes the body when somebody asks for it."""


def attached(folder: str, name: str) -> str:
    """The path of a file: its folder has a name that looks random and never changes."""
    return f"{folder}t13vrt{zlib.crc32(name.encode()):08x}-att/{name}"


def page(body: str) -> bytes:
    """An HTML page of the exchange's kind."""
    return f"<!DOCTYPE html><html lang='ja'><body>{body}</body></html>".encode()


def listings_page(names: Iterable[str], folder: str = LISTINGS_FOLDER) -> bytes:
    """The page of the list of issues, with a link for each file."""
    links = "".join(
        f'<p><a href="{attached(folder, name)}" rel="external">Excel</a></p>' for name in names
    )
    return page(f"<h1>東証上場銘柄一覧</h1><a href='/index.html'>トップ</a>{links}")


def listings_site(issues: Sequence[Issue], day: int, suffix: str = "xlsx") -> Site:
    """The pages and files of the list of issues, in both languages."""
    make = listing_xlsx if suffix == "xlsx" else listing_xls
    site: Site = {}
    for folder, language in ((LISTINGS_FOLDER, "j"), (ENGLISH_FOLDER, "e")):
        name = f"data_{language}.{suffix}"
        site[f"{folder}01.html"] = partial(listings_page, [name], folder)
        site[attached(folder, name)] = partial(make, issues, day, language == "e")
    return site


def weights_page() -> bytes:
    """The page of TOPIX, with the list of its weights."""
    link = f'<a href="{attached(TOPIX_FOLDER, WEIGHTS_NAME)}">構成銘柄別ウエイト一覧</a>'
    return page(f"<h1>TOPIX</h1><a href='topix_j.pdf'>算出要領</a>{link}")


def weights_site(issues: Sequence[Issue], market: Market, day: int) -> Site:
    """The page of TOPIX and its list of weights."""
    return {
        f"{TOPIX_FOLDER}index.html": weights_page,
        attached(TOPIX_FOLDER, WEIGHTS_NAME): partial(weights_csv, issues, market, day),
    }


def flows_page(weeks: Iterable[Week], years: Sequence[int] = ()) -> bytes:
    """The page of these weeks, newest first; `years` are those of the archive, newest first."""
    rows = "".join(_flows_row(week) for week in reversed(list(weeks)))
    options = "".join(
        f'<option value="{archive_path(number)}">{year}年</option>'
        for number, year in enumerate(years)
    )
    others = "".join(
        f'<a href="{attached(FLOWS_FOLDER, name)}">{name}</a>'
        for name in ("stock_1_w_YYYYMMDD_YYYYMMDD.xlsx", "revision_information_j.xls")
    )
    return page(f"<select>{options}</select><table>{rows}</table><p>{others}</p>")


def archive_path(number: int) -> str:
    """The page of a year: 0 is this one, 1 the last."""
    return f"{FLOWS_FOLDER}00-00-archives-{number:02}.html"


def file_name(week: Week) -> str:
    """The name of a week's file in the layout of its time."""
    return legacy_name(week) if week.end <= LEGACY_UNTIL else week_name(week)


def _flows_row(week: Week) -> str:
    year, month, number = week_number(week)
    days = "～".join(f"{day // 100 % 100}月{day % 100}日" for day in (week.start, week.end))
    name = file_name(week)
    names = [name.replace("xlsx", "pdf"), name]
    if name.endswith(".xls"):
        volume = name.replace("val", "vol")
        names = [volume.replace("xls", "pdf"), volume, name.replace("xls", "pdf"), name]
    cells = "".join(
        f'<td><a href="{attached(FLOWS_FOLDER, name)}" rel="external"><img alt=""/></a></td>'
        for name in names
    )
    return f"<tr><td>{year}年{month}月第{number}週({days})</td>{cells}</tr>"


def flows_site(weeks: Sequence[Week], newest: int = 5) -> Site:
    """The page of the newest weeks, an archive page for each year, and every week's file."""
    years = sorted({week_number(week)[0] for week in weeks}, reverse=True)
    site: Site = {f"{FLOWS_FOLDER}index.html": partial(flows_page, weeks[-newest:], years)}
    for number, year in enumerate(years):
        of_year = [week for week in weeks if week_number(week)[0] == year]
        site[archive_path(number)] = partial(flows_page, of_year, years)
    for place, week in enumerate(weeks):
        previous = weeks[place - 1] if place else None
        make = partial(week_xlsx, week)
        if week.end <= LEGACY_UNTIL:
            sheets = SHEETS if week.start >= 20220404 else OLD_SHEETS
            make = partial(legacy_xls, week, previous, sheets)
        site[attached(FLOWS_FOLDER, file_name(week))] = make
    return site
