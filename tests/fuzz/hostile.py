"""`python -m tests.fuzz.hostile`: files made to take all memory and time, each within the bounds.

Says a line for each: its name, its bytes, seconds of the processor, and the process' peak in MB.
"""

from __future__ import annotations

import io
import resource
import struct
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, repeat
from operator import mul
from pathlib import Path

from jpviewer.sources import http, issues, mof_flows, topix_weights
from jpviewer.sources.links import links
from jpviewer.sources.topix_weights import PAGE_LIMIT
from tests.fuzz import laws
from tests.fuzz.targets import TARGETS
from tests.world.workbooks import to_xlsx

MOST_MEMORY = 2**30
"""Bytes that all of this may take beside the program itself."""
MOST_SECONDS = 30
MILLION = 10**6
FILE = 8 * 2**20
"""The longest body that a source takes."""
_MAIN = b'"http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"


def book(**parts: bytes) -> bytes:
    """An .xlsx with a sheet, texts or relations of one's own."""
    names = {"sheet": SHEET, "texts": TEXTS, "relations": RELATIONS}
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(to_xlsx([["x"]]))) as source:
        link = b'<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Rel'
        bodies = {name: source.read(name) for name in source.namelist()}
        bodies[RELATIONS] = bodies[RELATIONS].replace(b"</Rel", link)
    bodies |= {TEXTS: b"<sst/>"} | {names[key]: body for key, body in parts.items()}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name, body in bodies.items():
            copy.writestr(name, body)
    return target.getvalue()


def cells(rows: bytes) -> bytes:
    return b"<worksheet xmlns=" + _MAIN + b"><sheetData>" + rows + b"</sheetData></worksheet>"


def nested() -> bytes:
    """Zips in zips, each a hundred times the one inside."""
    body = bytes(15 * 2**20)
    for _ in range(5):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(3):
                archive.writestr(str(number), body)
        body = target.getvalue()
    return book(sheet=body)


def many_members() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(60_000):
            archive.writestr(str(number), b"")
    return target.getvalue()


def records(*parts: Iterator[tuple[int, bytes]]) -> bytes:
    """An .xls without its container: what xlrd calls a file of the oldest kind."""
    body = b"".join(
        struct.pack("<HH", kind, len(content)) + content for kind, content in chain(*parts)
    )
    return body[:FILE]


def begin(kind: int) -> Iterator[tuple[int, bytes]]:
    yield 0x809, struct.pack("<HHHHII", 0x600, kind, 0, 1997, 0, 6)


def end() -> Iterator[tuple[int, bytes]]:
    yield 0x0A, b""


def listed(at: int, number: int) -> Iterator[tuple[int, bytes]]:
    return ((0x85, struct.pack("<IHBB", at, 0, 8, 0) + b"%08d" % each) for each in range(number))


def full_sheet() -> bytes:
    """As many numbers as fit, on as many rows as there are."""
    row = struct.pack("<HI", 0, 0x2000002) * 250
    start = len(records(begin(5), listed(0, 1), end()))
    numbers = (
        (0xBD, struct.pack("<HH", at, 0) + row + struct.pack("<H", 249)) for at in range(65_000)
    )
    return records(begin(5), listed(start, 1), end(), begin(16), numbers)


ACCENTS = "\u0301\u0323" * (2 * MILLION)
WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "a bomb": lambda: book(sheet=bytes(400 * 2**20)),
    "zips in zips": nested,
    "60,000 members": many_members,
    "a million columns": lambda: book(sheet=cells(b"<row>" + b"<c><v>1</v></c>" * MILLION)),
    "two corners": lambda: book(
        sheet=cells(b'<row r="1"><c r="A1"><v>1</v></c></row><row r="9999"><c r="ZZ9999"/></row>')
    ),
    "rows without end": lambda: book(sheet=cells(b"<row/>" * (2 * MILLION))),
    "deep": lambda: book(sheet=b"<a>" * (5 * MILLION)),
    "attributes": lambda: book(
        sheet=b"<a %s/>" % b" ".join(b'a%d="1"' % number for number in range(MILLION))
    ),
    "formulas": lambda: book(
        sheet=cells(b"<row>" + b"<c><f>A1+A1</f><v>1</v></c>" * 300_000 + b"</row>")
    ),
    "giant shared texts": lambda: book(texts=b"<sst>" + b"<si/>" * (3 * MILLION)),
    "one giant text": lambda: book(
        texts=b"<sst><si><t>" + b"x" * (15 * MILLION) + b"</t></si></sst>",
        sheet=cells((b"<row>" + b'<c t="s"><v>0</v></c>' * 90 + b"</row>") * 3000),
    ),
    "accents out of order": lambda: book(
        texts=f"<sst><si><t>{ACCENTS}</t></si></sst>".encode(),
        sheet=cells((b"<row>" + b'<c t="s"><v>0</v></c>' * 90 + b"</row>") * 3000),
    ),
    "500,000 sheets": lambda: records(begin(5), listed(0, 500_000), end()),
    "a full sheet": full_sheet,
    "records without end": lambda: records(begin(5), repeat((0x0, b""), 2 * MILLION)),
}
CSVS: dict[str, Callable[[], bytes]] = {
    "columns": lambda: b"," * mof_flows.LIMIT,
    "rows": lambda: b"\n" * mof_flows.LIMIT,
    "narrow rows": lambda: b",\n" * (mof_flows.LIMIT // 2),
    "quotes": lambda: b'"' * mof_flows.LIMIT,
    "one field": lambda: b'"' + b"x" * mof_flows.LIMIT,
    "zeros": lambda: bytes(mof_flows.LIMIT),
    "weights": lambda: (
        next(iter(TARGETS["csv"].seeds())).split(b"\r\n")[0]
        + b"\r\n20261030,x,7203,x,0.0000%,-" * (topix_weights.FILE_LIMIT // 32)
    ),
}
PAGES: dict[str, Callable[[], bytes]] = {
    piece.decode(): partial(mul, piece, PAGE_LIMIT // len(piece))
    for piece in (
        b"<",
        b"<a ",
        b"<!--",
        b"<![",
        b"</",
        b"<b>x",
        b"<a href=x>",
        b'<a href="',
        b"&#1",
    )
}
JSONS: dict[str, Callable[[], bytes]] = {
    "deep": lambda: b"[" * http.LIMIT,
    "deep names": lambda: b'{"chart":' * (http.LIMIT // 9),
    "empty lists": lambda: b"[" + b"[]," * (http.LIMIT // 3 - 1) + b"[]]",
    "a long number": lambda: b'{"chart":' + b"1" * (http.LIMIT - 20) + b"}",
    "a long text": lambda: b'{"chart":"' + b"x" * (http.LIMIT - 20) + b'"}',
    "sessions": lambda: sessions(500_000),
    "quotes": lambda: (
        b'{"finance":{"error":null,"result":[{"total":1,"quotes":['
        + b'{"symbol":"7203.T"},' * (http.LIMIT // 22)
        + b"{}]}]}}"
    ),
}


def sessions(count: int) -> bytes:
    """A chart of more sessions than there ever were."""
    ones = b"[" + b"1," * (count - 1) + b"1]"
    stamps = b"[" + b",".join(b"%d" % (86400 * day % 10**9) for day in range(count)) + b"]"
    prices = b",".join(b'"%s":%s' % (name, ones) for name in (b"open", b"high", b"low", b"close"))
    return (
        b'{"chart":{"error":null,"result":[{"meta":{"symbol":"1306.T","currency":"JPY",'
        b'"exchangeTimezoneName":"Asia/Tokyo","instrumentType":"ETF","regularMarketTime":1795154400,'
        b'"dataGranularity":"1d","validRanges":["1d"],"priceHint":2,"regularMarketPrice":1},'
        b'"timestamp":'
        + stamps
        + b',"indicators":{"quote":[{'
        + prices
        + b',"volume":'
        + ones
        + b'}],"adjclose":[{"adjclose":'
        + ones
        + b"}]}}]}}"
    )


def once(body: bytes) -> None:
    """A workbook under one name: the others have the same reader."""
    with laws.known_trouble(body):
        laws.listings(issues.parse(body, "data_j.xlsx")[0])


def lead_home(body: bytes) -> None:
    """A page."""
    base = "https://www.example.jp/a"
    assert all(link.url.startswith("https://www.example.jp/") for link in links(body, base))


def main() -> None:
    """Reads each file; ends at the first that breaks a bound or a law."""
    files = {"workbook": WORKBOOKS, "csv": CSVS, "page": PAGES, "json": JSONS}
    checks = {name: target.check for name, target in TARGETS.items()}
    checks |= {"workbook": once, "page": lead_home}
    for target in TARGETS.values():
        for seed in target.seeds():
            target.check(seed)  # what is loaded for the first time is no file's fault
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    bound = pages * resource.getpagesize() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    for name, made in files.items():
        for title, make in made.items():
            body = make()
            began = time.process_time()
            checks[name](body)
            spent = time.process_time() - began
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{name}: {title}: {len(body)} bytes, {spent:.1f} s, {peak} MB", flush=True)
            assert spent < MOST_SECONDS, title


if __name__ == "__main__":
    main()
