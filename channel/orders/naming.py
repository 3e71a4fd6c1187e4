"""How people name the goods of an order: name, specification, how many of which unit. Pure but for `named`."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.orders.drafts import Wanted
from models import Sku

#: The most articles that a message of the inbox names, and the characters that it spends on one's name.
_NAMED, _NAME_CHARS = 3, 40
#: Characters of a field of a subscribe message (server-apis-wechat.md 5).
SHORT_CHARS = 20


@dataclass(frozen=True, slots=True)
class Named:
    """So much of an article, in the unit in which it is wanted."""

    name: str
    spec: str
    quantity: Decimal
    unit: str

    @property
    def full(self) -> str:
        """Such as LED球泡 9W（E27 白光）; the specification stays away where the name says it already."""
        spec = f"（{self.spec}）" if self.spec and self.spec not in self.name else ""
        return _cut(f"{self.name}{spec}", _NAME_CHARS)

    @property
    def count(self) -> str:
        """Such as ×20个."""
        return f"×{self.quantity.normalize():f}{self.unit}"


def named(session: Session, lines: Sequence[Wanted]) -> list[Named]:
    """The goods of a checked draft, in its order; lines of the same article and unit are one."""
    query = select(Sku.code, Sku.name, Sku.spec, Sku.base_unit).where(Sku.code.in_({line.sku for line in lines}))
    known = {row.code: row for row in session.execute(query.order_by(Sku.code))}
    found: dict[tuple[str, str], Named] = {}
    for line in lines:
        row = known[line.sku]
        unit = line.unit or row.base_unit
        before = found.get((line.sku, unit))
        quantity = line.quantity + (before.quantity if before is not None else 0)
        found[line.sku, unit] = Named(row.name, row.spec, quantity, unit)
    return list(found.values())


def full_words(goods: Sequence[Named]) -> str:
    """For a page: such as LED球泡 9W（E27 白光）×20个、一开单控开关 白×2盒."""
    text = "、".join(one.full + one.count for one in goods[:_NAMED])
    return text + (f" 等 {len(goods)} 种" if len(goods) > _NAMED else "")


def short_words(goods: Sequence[Named], limit: int = SHORT_CHARS) -> str:
    """For a field of `limit` characters: as much of the first as fits, never without how many and how many others."""
    if not goods:
        return ""
    first, others = goods[0], f"等{len(goods)}种" if len(goods) > 1 else ""
    whole = "、".join(one.full + one.count for one in goods)
    if len(whole) <= limit:
        return whole
    end = first.count + others
    if len(first.full) + len(end) <= limit:
        return first.full + end
    return _cut(_cut(first.name, max(limit - len(end), 1)) + end, limit)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
