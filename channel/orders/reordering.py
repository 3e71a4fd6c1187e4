"""The same once more (R-ORD-4): an order or a template checked anew, in three lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.access import acting_dealer
from channel.access.catalogue import orderable
from channel.access.orders import need, own_order, own_template
from channel.actors import Actor
from channel.errors import Conflict
from channel.orders.drafts import Draft, Wanted, wanted_of
from channel.orders.prices import quoted
from channel.orders.telling import order_lines
from channel.pricing import words
from channel.pricing.values import PricedLine, Problem
from models import Dealer, Order, Sku, Stock, Warehouse

_PRICE = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Again:
    """A line that can be ordered again: what it costs per unit, and what it cost then (None: it was no order)."""

    wanted: Wanted
    name: str
    unit: str
    price: Decimal
    amount: Decimal
    before: Decimal | None


@dataclass(frozen=True, slots=True)
class Gone:
    """A line that cannot be ordered so, why, and what to take instead (a SKU's code and name) where there is that."""

    wanted: Wanted
    name: str
    why: str
    substitute: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Reorder:
    """R-ORD-4: as it was, at another price, and not any more."""

    same: tuple[Again, ...]
    changed: tuple[Again, ...]
    unavailable: tuple[Gone, ...]


def reorder(session: Session, actor: Actor, number: str, *, now: datetime) -> Reorder:
    """What becomes of an old order if it is placed again now. Writes nothing."""
    need(session, actor, "order")
    order = own_order(session, actor, number)
    before = _prices_of(session, order)
    return _checked_anew(session, acting_dealer(session, actor), wanted_of(order.wanted), before, now=now)


def order_template(session: Session, actor: Actor, public_id: str, *, now: datetime) -> Reorder:
    """What a template comes to now."""
    need(session, actor, "order")
    template = own_template(session, actor, public_id)
    return _checked_anew(session, acting_dealer(session, actor), wanted_of(template.wanted), {}, now=now)


def _checked_anew(
    session: Session, dealer: Dealer, wanted: Sequence[Wanted], before: Mapping[int, Decimal], *, now: datetime
) -> Reorder:
    result = quoted(session, dealer, Draft(lines=tuple(wanted)), None, now=now).result
    skus = _skus(session, wanted)
    free, instead = _free(session, [sku.id for sku in skus.values()]), _instead(session, dealer, skus, now=now)
    problems = {one.line: one for one in reversed(result.problems) if one.line is not None}
    priced = {line.number: line for line in result.lines}
    same: list[Again] = []
    changed: list[Again] = []
    gone: list[Gone] = []
    for number, line in enumerate(wanted, 1):
        sku = skus.get(line.sku)
        why = _why_not(problems.get(number), priced.get(number), sku, free)
        if why is not None:
            gone.append(Gone(line, sku.name if sku is not None else line.sku, why, instead.get(line.sku)))
            continue
        if sku is not None and sku.id in free and not priced[number].components:
            # What one line takes is not there for the next one of the same article.
            free[sku.id] -= priced[number].base_quantity
        again = _again(line, priced[number], sku, before.get(number))
        (same if again.before in (None, again.price) else changed).append(again)
    return Reorder(tuple(same), tuple(changed), tuple(gone))


def _why_not(
    problem: Problem | None, priced: PricedLine | None, sku: Sku | None, free: Mapping[int, Decimal]
) -> str | None:
    """Why a line cannot be ordered, in words; None when it can. Stock of a bundle's parts is seen at its submission."""
    if problem is not None or priced is None:
        return words.problem_sentence(problem) if problem is not None else "这个商品已不能订购。"
    if sku is None or sku.is_backorderable or priced.components:
        return None
    left = max(free.get(sku.id, Decimal(0)), Decimal(0))
    return None if left >= priced.base_quantity else f"库存不足，目前可订 {left.normalize():f}{sku.base_unit}。"


def _again(line: Wanted, priced: PricedLine, sku: Sku | None, before: Decimal | None) -> Again:
    price = (priced.payable / priced.quantity).quantize(_PRICE, ROUND_HALF_UP)
    return Again(line, sku.name if sku is not None else line.sku, priced.unit, price, priced.payable, before)


def _instead(
    session: Session, dealer: Dealer, skus: Mapping[str, Sku], *, now: datetime
) -> Mapping[str, tuple[str, str]]:
    """SKU → code and name of what is offered instead of it, where the dealer may order that."""
    ids = {sku.substitute_id for sku in skus.values() if sku.substitute_id is not None}
    if not ids:
        return {}
    query = select(Sku.id, Sku.code, Sku.name).where(Sku.id.in_(ids), orderable(session, dealer, now=now))
    others = {row.id: (row.code, row.name) for row in session.execute(query)}
    return {code: others[sku.substitute_id] for code, sku in skus.items() if sku.substitute_id in others}


def _prices_of(session: Session, order: Order) -> dict[int, Decimal]:
    """What each wanted line cost per unit, with all discounts; Conflict for a draft, which has no price."""
    lines = order_lines(session, order)
    if not lines:
        raise Conflict("not_ordered_yet")
    amounts: dict[int, Decimal] = {}
    for line in lines:
        if line.source is not None:
            amounts[line.source] = amounts.get(line.source, Decimal(0)) + line.amount
    wanted = wanted_of(order.wanted)
    return {
        number: (amount / wanted[number - 1].quantity).quantize(_PRICE, ROUND_HALF_UP)
        for number, amount in amounts.items()
        if number <= len(wanted)
    }


def _skus(session: Session, wanted: Sequence[Wanted]) -> Mapping[str, Sku]:
    query = select(Sku).where(Sku.code.in_({line.sku for line in wanted}))
    return {row.code: row for row in session.scalars(query)}


def _free(session: Session, sku_ids: Sequence[int]) -> dict[int, Decimal]:
    """What can be promised of each SKU in all warehouses together."""
    query = (
        select(Stock.sku_id, func.sum(Stock.on_hand), func.sum(Stock.reserved))
        .join(Warehouse, Warehouse.id == Stock.warehouse_id)
        .where(Stock.sku_id.in_(sku_ids), Warehouse.is_active, Stock.on_hand > Stock.reserved)
        .group_by(Stock.sku_id)
    )
    return {sku_id: on_hand - reserved for sku_id, on_hand, reserved in session.execute(query)}
