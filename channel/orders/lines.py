"""The lines of an order, made of a priced cart: one for each article, part of a bundle and gift. Pure but for loading.

What was frozen here is never computed again; a later look at the same rules gives the same cent (`explaining.py`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, class_mapper

from channel.errors import Invalid
from channel.orders.quantities import in_base_units
from channel.pricing.values import Gift, PricedCart, PricedComponent, PricedLine
from channel.rebates.wallet import WalletLine
from models import Category, OrderLine, Sku, SkuUnit
from models.inserting import insert_rows
from models.prepared import among, fetch

_CENT, _PRICE = Decimal("0.01"), Decimal("0.0001")
#: Decimal places in which base units are counted.
_PLACES = 4
#: Of a line to which nothing has happened.
_UNTOUCHED = dict.fromkeys(
    ("closed", "shipped", "received", "missing", "coming_back", "returned", "credited"), Decimal(0)
)
#: Put together once: every order asks the same.
_SKUS = (
    select(
        *(Sku.id, Sku.code, Sku.name, Sku.product_line, Sku.category, Sku.base_unit),
        func.coalesce(Category.return_days, 0),
    )
    .outerjoin(Category, Category.code == Sku.category)
    .where(among(Sku.code, "codes"))
)
_UNITS = select(SkuUnit.sku_id, SkuUnit.unit, SkuUnit.numerator, SkuUnit.denominator).where(
    among(SkuUnit.sku_id, "ids")
)


class _Row(NamedTuple):
    """What is read of an article."""

    sku_id: int
    code: str
    name: str
    product_line: str
    category: str | None
    base_unit: str
    return_days: int


@dataclass(frozen=True, slots=True)
class Article:
    """What a line keeps of its SKU."""

    sku_id: int
    code: str
    name: str
    product_line: str
    #: Code of its category; null when it has none.
    category: str | None
    base_unit: str
    return_days: int
    #: Unit → (numerator, denominator) base units.
    units: Mapping[str, tuple[int, int]]

    def base(self, quantity: Decimal, unit: str) -> Decimal | None:
        """A quantity in base units; None when it cannot be counted in them."""
        if unit in ("", self.base_unit):
            return in_base_units(quantity, 1, 1, _PLACES)
        if unit not in self.units:
            return None
        return in_base_units(quantity, *self.units[unit], _PLACES)


def articles(session: Session, priced: PricedCart) -> Mapping[str, Article]:
    """The SKUs of a priced cart with its parts of bundles and gifts, by code; two queries however many they are."""
    wanted = [(line.sku, line.unit) for line in priced.lines] + [(gift.sku, gift.unit) for gift in priced.gifts]
    wanted += [(part.sku, part.unit) for line in priced.lines for part in line.components]
    rows = fetch(session, _SKUS, {"codes": sorted({code for code, _ in wanted})})
    known = [_Row(*row) for row in rows]
    base_units = {row.code: row.base_unit for row in known}
    units: dict[int, dict[str, tuple[int, int]]] = {row.sku_id: {} for row in known}
    # Most orders are in base units, of which there is nothing to look up.
    if any(unit not in ("", base_units.get(code)) for code, unit in wanted):
        for sku_id, unit, numerator, denominator in fetch(session, _UNITS, {"ids": list(units)}):
            units[sku_id][unit] = (numerator, denominator)
    return {row.code: Article(**row._asdict(), units=units[row.sku_id]) for row in known}


def order_lines_of(priced: PricedCart, known: Mapping[str, Article]) -> list[OrderLine]:
    """The rows of a priced cart, of no order yet, or Invalid with every quantity that cannot be counted in base units.

    None of them is in a session.
    """
    wrong: dict[str, str] = {}
    rows: list[OrderLine] = []
    for position, (sku, given) in enumerate(_values(priced), 1):
        article = known[sku]
        ordered = article.base(given["quantity"], given["unit"])
        if ordered is None or ordered <= 0:
            wrong[f"lines[{(given['source'] or 1) - 1}].quantity"] = "bad_quantity"
            continue
        given["unit"] = given["unit"] or article.base_unit
        rows.append(OrderLine(position=position, ordered=ordered, **_frozen(article), **given, **_UNTOUCHED))
    if wrong:
        raise Invalid("invalid_fields", fields=wrong)
    return rows


def write_lines(session: Session, order_id: int, lines: Sequence[OrderLine]) -> None:
    """Write the lines of an order and give them their ids; one statement however many they are.

    They are no part of the session: whoever changes lines loads them.
    """
    names = [attribute.key for attribute in class_mapper(OrderLine).column_attrs if attribute.key != "id"]
    for line in lines:
        line.order_id = order_id
    values = [{name: getattr(line, name) for name in names} for line in lines]
    ids = dict(insert_rows(session, OrderLine, values, returning=("position", "id")))
    for line in lines:
        line.id = ids[line.position]


def wallet_lines(lines: Sequence[OrderLine], known: Mapping[str, Article]) -> list[WalletLine]:
    """The lines as the rebate wallet looks at them; gifts cost nothing, so nothing pays for them."""
    return [
        WalletLine(line.position, line.code, known[line.code].category, line.product_line, line.amount)
        for line in lines
        if line.amount > 0
    ]


def _frozen(article: Article) -> dict[str, Any]:
    return {
        "sku_id": article.sku_id,
        "code": article.code,
        "name": article.name,
        "product_line": article.product_line,
        "base_unit": article.base_unit,
        "return_days": article.return_days,
    }


def _values(priced: PricedCart) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in priced.lines:
        if line.components:
            yield from ((part.sku, _part(line, part)) for part in line.components)
        else:
            yield line.sku, _article(line)
    for gift in priced.gifts:
        yield gift.sku, _gift(gift)


def _article(line: PricedLine) -> dict[str, Any]:
    listed = line.standard_price if line.standard_price is not None else line.list_price
    return {
        "source": line.number,
        "origin": None,
        "unit": line.unit,
        "quantity": line.quantity,
        "list_price": listed,
        "unit_price": line.unit_price,
        "list_amount": _cents(listed * line.quantity),
        "amount": line.payable,
        "net": line.net,
        "tax": line.tax,
        "tax_rate": line.tax_rate,
        "is_special": line.is_special,
        "is_gift": False,
    }


def _part(line: PricedLine, part: PricedComponent) -> dict[str, Any]:
    return {
        "source": line.number,
        "origin": line.sku,
        "unit": part.unit,
        "quantity": part.quantity,
        "list_price": (part.standalone / part.quantity).quantize(_PRICE, ROUND_HALF_UP),
        "unit_price": (part.amount / part.quantity).quantize(_PRICE, ROUND_HALF_UP),
        "list_amount": _cents(part.standalone),
        "amount": part.payable,
        "net": part.net,
        "tax": part.tax,
        "tax_rate": part.tax_rate,
        "is_special": line.is_special,
        "is_gift": False,
    }


def _gift(gift: Gift) -> dict[str, Any]:
    zero = Decimal(0)
    return {
        "source": None,
        "origin": gift.promotion,
        "unit": gift.unit,
        "quantity": gift.quantity,
        "list_price": (gift.market_value / gift.quantity).quantize(_PRICE, ROUND_HALF_UP),
        "unit_price": zero,
        "list_amount": zero,
        "amount": zero,
        "net": zero,
        "tax": zero,
        "tax_rate": zero,
        "is_special": False,
        "is_gift": True,
    }


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
