"""Stock that is kept for orders: taken, given back and sent (R-ORD-7).

Rows are locked before they are looked at, all that an act may move together, in the order of SKUs and warehouses: two
orders of the same articles wait for one another and never for each other, and what was seen stays true. Every UPDATE
has its condition all the same. Conditions say `reserved <= on_hand - quantity`: there the quantity takes the column's
scale, which beside a difference of two columns it would not.

Counts and delivery notes come from the ERP in any order. A count says how much lay there at its own time: what left
later lowers it, and what left until then is not in it any more, whichever of the two we hear of first. What the ERP
says has left is a fact, which is never refused for want of our count; there is never less than nothing. Who ships by
hand is held to the count: what lies there, and beyond his own hold what nobody else holds. Goods that came back raise
what is there until the next count, which knows them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from channel.access import approver
from channel.actors import Actor
from channel.errors import Conflict
from channel.orders.quantities import split, to_ship
from channel.orders.shortages import Shortage
from channel.rows import insert_once, moved
from models import Dealer, OrderLine, Stock, StockHold, Warehouse
from models.inserting import insert_rows
from models.prepared import among, fetch

#: (SKU, warehouse) → how much, in base units.
Parts = dict[tuple[int, int], Decimal]


def warehouses(session: Session, actor: Actor) -> Sequence[Warehouse]:
    """The warehouses that send goods, in the order of lists; Forbidden for who looks after no dealer."""
    approver(session, actor)
    return session.scalars(select(Warehouse).where(Warehouse.is_active).order_by(Warehouse.position)).all()


def take_stock(
    session: Session, dealer: Dealer, lines: Sequence[OrderLine], *, are_new: bool = False
) -> Sequence[Shortage]:
    """Hold stock for what may still be sent and is not held yet; what nobody has is left out of the holds.

    Warehouses of the dealer's region come first, then by their place in lists; the first that has all of a line sends
    it, otherwise it is split. `are_new`: the lines were just written, so nothing is held for them. Returns the lines
    that did not get all, for the caller to refuse or to backorder. As many statements for many lines as for one.
    """
    offers = _offers(session, dealer, {line.sku_id for line in lines})
    known = {} if are_new else {(one.line_id, one.warehouse_id): one for one in _holds(session, _ids(lines))}
    held: dict[int, Decimal] = defaultdict(Decimal)
    for one in known.values():
        held[one.line_id] += one.quantity
    missing: list[Shortage] = []
    taken: list[dict[str, Any]] = []
    for line in sorted(lines, key=lambda line: (line.sku_id, line.position)):
        given = split(to_ship(line) - held[line.id], offers[line.sku_id])
        offers[line.sku_id] = [(id_, free - given.get(id_, Decimal(0))) for id_, free in offers[line.sku_id]]
        taken += [_row(line, id_, quantity) for id_, quantity in sorted(given.items()) if quantity > 0]
        got = held[line.id] + sum(given.values(), Decimal(0))
        if got < to_ship(line):
            missing.append(Shortage(line, got))
    _raise(session, taken)
    _add_holds(session, [row for row in taken if (row["line_id"], row["warehouse_id"]) in known], known)
    if fresh := [row for row in taken if (row["line_id"], row["warehouse_id"]) not in known]:
        insert_rows(session, StockHold, fresh)
    return missing


def give_back_stock(session: Session, lines: Sequence[OrderLine], *, keep: Mapping[int, Decimal] | None = None) -> None:
    """Release what is held for lines beyond what is to be kept for each (nothing), the last warehouse first."""
    lock_stock(session, {line.sku_id for line in lines})
    _give_back(session, lines, keep or {})


def _give_back(session: Session, lines: Sequence[OrderLine], keep: Mapping[int, Decimal]) -> None:
    lowered: list[tuple[StockHold, Decimal]] = []
    for line_id, holds in groupby(_holds(session, _ids(lines)), key=lambda hold: hold.line_id):
        left = keep.get(line_id, Decimal(0))
        for hold in holds:
            kept = min(left, hold.quantity)
            left -= kept
            if kept < hold.quantity:
                lowered.append((hold, hold.quantity - kept))
    _lower(session, lowered)


def lock_stock(session: Session, sku_ids: Collection[int]) -> None:
    """Be alone with the stock of these SKUs until this transaction ends; whoever moves several rows does so first."""
    fetch(session, _LOCK, {"skus": sorted(sku_ids)})


def send_stock(
    session: Session,
    line: OrderLine,
    warehouse_id: int,
    quantity: Decimal,
    *,
    left_at: datetime,
    is_fact: bool,
    now: datetime,
) -> None:
    """Goods of a line left a warehouse: what was held for it there, or else what is free there.

    The caller has locked the stock of all SKUs that leave (`lock_stock`). What had left (`left_at`) when the stock was
    counted is not taken off twice. Raises Conflict("not_in_stock") when the warehouse has not got them, unless it
    `is_fact` that they left. What was held for it elsewhere and is not needed any more is released.
    """
    holds = list(_holds(session, [line.id]))
    here = next((hold for hold in holds if hold.warehouse_id == warehouse_id), None)
    from_hold = min(quantity, here.quantity) if here is not None else Decimal(0)
    less = _uncounted(session, line.sku_id, warehouse_id, quantity, left_at, is_fact=is_fact)
    change = update(Stock).where(Stock.sku_id == line.sku_id, Stock.warehouse_id == warehouse_id, Stock.on_hand >= less)
    if from_hold < quantity and not is_fact:
        change = change.where(Stock.reserved <= Stock.on_hand - (less - from_hold))
    values = {"on_hand": Stock.on_hand - less, "reserved": Stock.reserved - from_hold, "updated_at": now}
    if not moved(session, change.values(values)) and not is_fact:
        name = session.get_one(Warehouse, warehouse_id).name
        raise Conflict("not_in_stock", facts={"warehouse": name, "name": line.name})
    if here is not None:
        _shrink(session, [(here, from_hold)])
    _give_back(session, [line], {line.id: max(to_ship(line) - quantity, Decimal(0))})


def put_back_stock(session: Session, sku_id: int, warehouse_id: int, quantity: Decimal, *, now: datetime) -> None:
    """Goods came back to a warehouse and can be sold again."""
    at = (Stock.sku_id == sku_id, Stock.warehouse_id == warehouse_id)
    if not moved(session, update(Stock).where(*at).values(on_hand=Stock.on_hand + quantity, updated_at=now)):
        row = {"sku_id": sku_id, "warehouse_id": warehouse_id, "on_hand": quantity, "updated_at": now}
        first = insert_once(session, Stock).values(reserved=Decimal(0), **row).returning(Stock.sku_id)
        if session.execute(first).first() is None:
            # The first of it came back to this warehouse twice at one moment.
            session.execute(update(Stock).where(*at).values(on_hand=Stock.on_hand + quantity, updated_at=now))


def _uncounted(
    session: Session, sku_id: int, warehouse_id: int, quantity: Decimal, left_at: datetime, *, is_fact: bool
) -> Decimal:
    """How much of what left is still in the count: nothing when it left before; of a fact at most what is there."""
    query = select(Stock.on_hand, Stock.counted_at).where(Stock.sku_id == sku_id, Stock.warehouse_id == warehouse_id)
    seen = session.execute(query).one_or_none()
    if seen is None or (seen.counted_at is not None and left_at <= seen.counted_at):
        return Decimal(0)
    return min(quantity, seen.on_hand) if is_fact else quantity


def take_free(
    session: Session, line: OrderLine, warehouse_id: int, quantity: Decimal, *, left_at: datetime, now: datetime
) -> None:
    """Goods that were never held leave a warehouse, as a replacement; Conflict("not_in_stock")."""
    less = _uncounted(session, line.sku_id, warehouse_id, quantity, left_at, is_fact=False)
    change = update(Stock).where(
        Stock.sku_id == line.sku_id, Stock.warehouse_id == warehouse_id, Stock.reserved <= Stock.on_hand - less
    )
    if not moved(session, change.values(on_hand=Stock.on_hand - less, updated_at=now)):
        name = session.get_one(Warehouse, warehouse_id).name
        raise Conflict("not_in_stock", facts={"warehouse": name, "name": line.name})


def held_by_line(session: Session, line_ids: Sequence[int]) -> Mapping[int, Decimal]:
    """How much is held for each line, in base units."""
    total: dict[int, Decimal] = {}
    for hold in _holds(session, line_ids):
        total[hold.line_id] = total.get(hold.line_id, Decimal(0)) + hold.quantity
    return total


def _offers(session: Session, dealer: Dealer, sku_ids: Collection[int]) -> dict[int, list[tuple[int, Decimal]]]:
    """What is free of each SKU, (warehouse, quantity) with the nearest first; the rows are locked."""
    found: dict[int, list[tuple[int, Decimal]]] = {sku_id: [] for sku_id in sku_ids}
    rows = [_Row(*row) for row in fetch(session, _LOCK, {"skus": sorted(sku_ids)})]
    for row in sorted(rows, key=lambda row: (row.region != dealer.region, row.position, row.warehouse_id)):
        if row.is_active:
            found[row.sku_id].append((row.warehouse_id, row.on_hand - row.reserved))
    return found


class _Row(NamedTuple):
    """What is read of stock."""

    sku_id: int
    warehouse_id: int
    on_hand: Decimal
    reserved: Decimal
    region: str | None
    position: int
    is_active: bool


#: The stock of SKUs in the order in which everybody locks it. Put together once: every order asks it.
_LOCK = (
    select(
        *(Stock.sku_id, Stock.warehouse_id, Stock.on_hand, Stock.reserved),
        *(Warehouse.region, Warehouse.position, Warehouse.is_active),
    )
    .join(Warehouse, Warehouse.id == Stock.warehouse_id)
    .where(among(Stock.sku_id, "skus"))
    .order_by(Stock.sku_id, Stock.warehouse_id)
    .with_for_update(of=Stock, key_share=True)
)
_AT = (Stock.sku_id == bindparam("at_sku"), Stock.warehouse_id == bindparam("at_warehouse"))
_MORE = (
    update(Stock)
    .where(*_AT, Stock.reserved <= Stock.on_hand - bindparam("more", type_=Stock.reserved.type))
    .values(reserved=Stock.reserved + bindparam("more", type_=Stock.reserved.type))
)
_LESS = update(Stock).where(*_AT).values(reserved=Stock.reserved - bindparam("less", type_=Stock.reserved.type))
_OF = (StockHold.line_id == bindparam("of_line"), StockHold.warehouse_id == bindparam("at_warehouse"))
_CHANGE = update(StockHold).where(*_OF).values(quantity=bindparam("left", type_=StockHold.quantity.type))
_DROP = delete(StockHold).where(*_OF)


def _ids(lines: Sequence[OrderLine]) -> list[int]:
    return [line.id for line in lines]


def _raise(session: Session, taken: Sequence[Mapping[str, Any]]) -> None:
    """Reserve what was seen to be free under its lock."""
    parts: Parts = defaultdict(Decimal)
    for row in taken:
        parts[row["sku_id"], row["warehouse_id"]] += row["quantity"]
    values = [{"at_sku": at[0], "at_warehouse": at[1], "more": more} for at, more in sorted(parts.items())]
    # Nobody can have been there in between; should that ever not hold, nothing is sold twice all the same.
    if _many(session, _MORE, values) != len(values):
        raise Conflict("try_again")


def _add_holds(
    session: Session, taken: Sequence[Mapping[str, Any]], known: Mapping[tuple[int, int], StockHold]
) -> None:
    values = []
    for row in taken:
        hold = known[row["line_id"], row["warehouse_id"]]
        left = hold.quantity + row["quantity"]
        values.append({"of_line": hold.line_id, "at_warehouse": hold.warehouse_id, "left": left})
        session.expire(hold)
    _many(session, _CHANGE, values)


def _row(line: OrderLine, warehouse_id: int, quantity: Decimal) -> dict[str, Any]:
    return {
        "line_id": line.id,
        "warehouse_id": warehouse_id,
        "order_id": line.order_id,
        "sku_id": line.sku_id,
        "quantity": quantity,
    }


def _holds(session: Session, line_ids: Sequence[int]) -> Iterator[StockHold]:
    """Holds by SKU, line and warehouse."""
    query = select(StockHold).where(StockHold.line_id.in_(line_ids))
    in_order = query.order_by(StockHold.sku_id, StockHold.line_id, StockHold.warehouse_id)
    yield from session.scalars(in_order.execution_options(populate_existing=True)).all()


def _lower(session: Session, lowered: Sequence[tuple[StockHold, Decimal]]) -> None:
    """Release parts of holds, or all of them."""
    parts: Parts = defaultdict(Decimal)
    for hold, less in lowered:
        parts[hold.sku_id, hold.warehouse_id] += less
    _many(
        session,
        _LESS,
        [{"at_sku": at[0], "at_warehouse": at[1], "less": less} for at, less in sorted(parts.items())],
    )
    _shrink(session, lowered)


def _shrink(session: Session, lowered: Sequence[tuple[StockHold, Decimal]]) -> None:
    """Let holds be smaller by so much; one of which nothing is left goes."""
    rest, gone = [], []
    for hold, less in lowered:
        at = {"of_line": hold.line_id, "at_warehouse": hold.warehouse_id}
        if less < hold.quantity:
            rest.append({**at, "left": hold.quantity - less})
        else:
            gone.append(at)
        session.expire(hold)
    _many(session, _CHANGE, rest)
    _many(session, _DROP, gone)


def _many(session: Session, change: Any, values: Sequence[Mapping[str, Any]]) -> int:
    """Run one statement for each of the values, together; how many rows it moved."""
    if not values:
        return 0
    return session.connection().execute(change, list(values)).rowcount
