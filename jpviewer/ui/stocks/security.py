"""A security as a chart knows it, listed or not, in Tokyo or abroad."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jpviewer.market import codes
from jpviewer.market.baskets import is_basket
from jpviewer.market.securities import TOKYO, guess
from jpviewer.market.tables import Columns
from jpviewer.store import securities
from jpviewer.store.store import Store
from jpviewer.ui.text import words
from jpviewer.ui.text.formats import Formats


@dataclass(frozen=True, slots=True)
class Security:
    """Texts are '' and days 0 where they are not known."""

    code: str
    """Its code in Tokyo, or Yahoo's symbol for what has none."""
    symbol: str
    kind: str = ""
    currency: str = ""
    zone: str = TOKYO
    name: str = ""
    name_en: str = ""
    segment: str = ""
    size: str = ""
    sector: str = ""
    listed: bool = False
    gone: int = 0
    """The day of the first list without it, of one that was listed."""
    first: int = 0
    last: int = 0
    """The known span."""
    checked: int = 0
    """Up to here its splits and dividends are known."""
    newest: int = 0
    """The newest session of which any stock is known."""

    @property
    def in_tokyo(self) -> bool:
        """Whether its days are sessions of Tokyo."""
        return self.zone == TOKYO

    @property
    def has_code(self) -> bool:
        """Whether Tokyo has a code for it, and so daily limits and whole yen."""
        return self.symbol != self.code

    @property
    def title_code(self) -> str:
        """Its code as a reader knows it; '' for a list, which has a name alone."""
        return "" if is_basket(self.code) else self.code

    def names(self, formats: Formats) -> list[str]:
        """Its names, the reader's own first."""
        known = words.series(self.symbol)
        own = [known] if not self.has_code and known != self.symbol else []
        both = [self.name, self.name_en]
        ordered = both if formats.language == "ja" else both[::-1]
        return list(dict.fromkeys(filter(None, (*ordered, *own))))


def symbol_of(code: str) -> str:
    """Yahoo's symbol for a code of Tokyo, or the symbol itself."""
    return codes.symbol(code) if codes.parse(code) == code else code


def load_security(store: Store, code: str) -> Security:
    """Reads all that is known of who it is; nothing but the code for an unknown one."""
    symbol = symbol_of(code)
    bare = Security(code, symbol, zone=guess(symbol).zone or TOKYO)
    provided = _as_provided(bare, securities.security(store, symbol))
    return _as_listed(provided, securities.listing(store, code))


def _as_provided(bare: Security, known: Columns) -> Security:
    if not len(known["symbol"]):
        return bare
    return replace(
        bare,
        kind=str(known["kind"][0]),
        currency=str(known["currency"][0]),
        zone=str(known["zone"][0]) or bare.zone,
        name_en=str(known["name"][0]),
        first=int(known["first"][0]),
        last=int(known["last"][0]),
        checked=int(known["checked"][0]),
        newest=int(known["as_of"][0]),
    )


def _as_listed(security: Security, listing: Columns) -> Security:
    if not len(listing["code"]):
        return security
    listed = bool(listing["listed"][0])
    return replace(
        security,
        name=str(listing["name"][0]),
        name_en=str(listing["name_en"][0]),
        segment=str(listing["segment"][0]),
        size=str(listing["size"][0]),
        sector=str(listing["sector33"][0]),
        listed=listed,
        gone=0 if listed else int(listing["since"][0]),
    )
