"""What a door shows of orders beside their own columns. Reads only; many at once cost as many queries as one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.orders import may
from channel.actors import Actor
from channel.attachments import attached
from channel.orders.drafts import wanted_of
from channel.orders.shipping import traces_of
from channel.orders.transitions import event_words
from models import (
    Attachment,
    Contact,
    Dealer,
    Member,
    Order,
    OrderEvent,
    OrderLine,
    OrderReturn,
    OrderReturnLine,
    Registration,
    Shipment,
    ShipmentLine,
    ShipmentTrace,
    Sku,
    Warehouse,
)

Row = TypeVar("Row", Contact, Dealer, Member, Warehouse)


@dataclass(frozen=True, slots=True)
class OrderDetails:
    """An order as one person may see it."""

    order: Order
    lines: Sequence[OrderLine]
    #: Whose it is; None for the dealer's own people, who know.
    dealer: Dealer | None
    #: Who submitted it, and who proposed it; None where nobody did.
    contact_name: str | None
    proposed_by: str | None
    #: Number of the registration whose special price it has.
    registration: str | None
    #: Whether the person may see what things cost.
    shows_prices: bool
    #: What the person may do at his dealer: keys of `access.orders.DUTIES`; nothing for a member.
    duties: Collection[str]
    #: Code → name of what is wanted by an order without lines; for members, because a dealer may have written codes
    #: down that are none of his to know.
    called: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Delivery:
    """A shipment with what is in it and where it was."""

    shipment: Shipment
    warehouse: Warehouse
    #: With the order's line of each.
    lines: Sequence[tuple[ShipmentLine, OrderLine]]
    trace: Sequence[ShipmentTrace]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sub-document with the lines that it is about."""

    row: OrderReturn
    lines: Sequence[tuple[OrderReturnLine, OrderLine]]
    #: Photographs of what is wrong.
    files: Sequence[Attachment]


def details(session: Session, actor: Actor, orders: Sequence[Order]) -> list[OrderDetails]:
    """Orders that were loaded through `access`, in the given order."""
    lines = _lines(session, [row.id for row in orders])
    dealers = _by_id(session, Dealer, {row.dealer_id for row in orders}) if actor.kind == "member" else {}
    contacts = _by_id(session, Contact, {row.contact_id for row in orders if row.contact_id is not None})
    members = _by_id(session, Member, {row.proposed_by for row in orders if row.proposed_by is not None})
    wanted = {row.registration_id for row in orders if row.registration_id is not None}
    numbers = dict(
        session.execute(select(Registration.id, Registration.number).where(Registration.id.in_(wanted))).tuples().all()
    )
    drafts = [row for row in orders if row.id not in lines] if actor.kind == "member" else []
    called = _called(session, {line.sku for row in drafts for line in wanted_of(row.wanted)})
    shows = may(session, actor, "prices")
    duties = [duty for duty in ("order", "receive") if may(session, actor, duty)]
    return [
        OrderDetails(
            row,
            lines.get(row.id, ()),
            dealers.get(row.dealer_id),
            contacts[row.contact_id].name if row.contact_id is not None else None,
            members[row.proposed_by].name if row.proposed_by is not None else None,
            numbers.get(row.registration_id) if row.registration_id is not None else None,
            shows,
            duties,
            called,
        )
        for row in orders
    ]


def _called(session: Session, codes: Collection[str]) -> Mapping[str, str]:
    if not codes:
        return {}
    return dict(session.execute(select(Sku.code, Sku.name).where(Sku.code.in_(sorted(codes)))).tuples().all())


def deliveries(session: Session, order: Order) -> list[Delivery]:
    """The shipments of an order, the oldest first."""
    rows = session.scalars(select(Shipment).where(Shipment.order_id == order.id).order_by(Shipment.id)).all()
    places = _by_id(session, Warehouse, {row.warehouse_id for row in rows})
    ids = [row.id for row in rows]
    query = select(ShipmentLine, OrderLine).join(OrderLine, OrderLine.id == ShipmentLine.line_id)
    inside: dict[int, list[tuple[ShipmentLine, OrderLine]]] = {id_: [] for id_ in ids}
    for one, line in session.execute(query.where(ShipmentLine.shipment_id.in_(ids)).order_by(OrderLine.position)):
        inside[one.shipment_id].append((one, line))
    traces = traces_of(session, ids)
    return [Delivery(row, places[row.warehouse_id], inside[row.id], traces.get(row.id, ())) for row in rows]


def claims(session: Session, order: Order) -> list[Claim]:
    """The sub-documents of an order, the oldest first."""
    rows = session.scalars(select(OrderReturn).where(OrderReturn.order_id == order.id).order_by(OrderReturn.id)).all()
    query = select(OrderReturnLine, OrderLine).join(OrderLine, OrderLine.id == OrderReturnLine.line_id)
    about: dict[int, list[tuple[OrderReturnLine, OrderLine]]] = {row.id: [] for row in rows}
    for one, line in session.execute(query.where(OrderReturnLine.return_id.in_(about)).order_by(OrderLine.position)):
        about[one.return_id].append((one, line))
    files = attached(session, "order_return", list(about))
    return [Claim(row, about[row.id], files.get(row.id, ())) for row in rows]


def timeline(session: Session, order: Order) -> Sequence[OrderEvent]:
    """What happened to an order, oldest first."""
    query = select(OrderEvent).where(OrderEvent.order_id == order.id)
    return session.scalars(query.order_by(OrderEvent.id)).all()


def event_text(event: OrderEvent, *, shows_prices: bool) -> str:
    """What people read about an event; without amounts for those who may not see prices. Pure."""
    hidden = () if shows_prices else ("due",)
    return event_words(event.event, {name: value for name, value in event.facts.items() if name not in hidden})


def _lines(session: Session, order_ids: Sequence[int]) -> Mapping[int, list[OrderLine]]:
    query = select(OrderLine).where(OrderLine.order_id.in_(order_ids)).order_by(OrderLine.order_id, OrderLine.position)
    found: dict[int, list[OrderLine]] = {}
    for line in session.scalars(query):
        found.setdefault(line.order_id, []).append(line)
    return found


def _by_id(session: Session, table: type[Row], ids: Collection[int]) -> dict[int, Row]:
    return {row.id: row for row in session.scalars(select(table).where(table.id.in_(ids)))}
