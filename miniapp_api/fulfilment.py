"""What becomes of the goods of an order: sent, traced, received, given up, sent back (domain.md B5)."""

from datetime import datetime
from decimal import Decimal

from flask import Response
from sqlalchemy.orm import Session

from channel.access.orders import looked_after_order, may, visible_return
from channel.actors import Actor
from channel.opportunities.drafts import readable
from channel.orders.closing import close_short
from channel.orders.details import claims, deliveries
from channel.orders.exchanging import credit_return, receive_back, replace
from channel.orders.receiving import Found, receive
from channel.orders.returns import ask_return, withdraw_return
from channel.orders.shipping import Parcel, ship, shipment_named, trace
from channel.orders.stock import warehouses
from miniapp_api.acts import read, write
from miniapp_api.answers import Answer, answer
from miniapp_api.blueprints import blueprint, refusals
from miniapp_api.orders import order_as_is
from miniapp_api.schemas.order_details import OrderOut
from miniapp_api.schemas.order_parts import ReturnOut, ShipmentOut, WarehouseOut, WarehousesAnswer
from miniapp_api.schemas.orders import (
    CloseShort,
    NewReturn,
    NewShipment,
    NewTrace,
    OrderPath,
    Receive,
    ReceiveBack,
    ReturnPath,
    ShipmentPath,
    quantities,
)
from miniapp_api.schemas.quantities import quantity_of
from miniapp_api.values import KeyNeeded, Nothing
from models import Order, Shipment

routes = blueprint("fulfilment", "Shipments, receipts and returns of orders.")

_REFUSALS = refusals(403, 404, 409, body=True)


@routes.get("/warehouses", responses={200: WarehousesAnswer, **refusals(403)})
def list_warehouses() -> Response:
    """Where goods leave and come back. For members who look after dealers."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        return answer(200, WarehousesAnswer(items=[WarehouseOut.of(row) for row in warehouses(session, actor)]))

    return read(act)


@routes.post("/orders/<number>/shipments", responses={201: ShipmentOut, **_REFUSALS})
def send(path: OrderPath, header: KeyNeeded, body: NewShipment) -> Response:
    """Say that goods left a warehouse. By a member who looks after the dealer; the ERP imports its own."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        order = looked_after_order(session, actor, path.number)
        shipment = ship(session, actor, order, _parcel(body, now), now=now, by_hand=True)
        return answer(201, _shipment(session, order, shipment))

    return write(act, key=header.key)


@routes.post("/orders/<number>/shipments/<shipment>/trace", responses={200: ShipmentOut, **_REFUSALS})
def add_trace(path: ShipmentPath, header: KeyNeeded, body: NewTrace) -> Response:
    """Write down where a parcel was. By a member who looks after the dealer."""

    def act(session: Session, actor: Actor, _now: datetime) -> Answer:
        order = looked_after_order(session, actor, path.number)
        shipment = shipment_named(session, order, path.shipment)
        trace(session, shipment, [step.step() for step in body.steps])
        return answer(200, _shipment(session, order, shipment))

    return write(act, key=header.key)


@routes.post("/orders/<number>/shipments/<shipment>/receive", responses={200: OrderOut, **_REFUSALS})
def receive_shipment(path: ShipmentPath, header: KeyNeeded, body: Receive) -> Response:
    """Say that a parcel arrived, and what was missing or damaged. By the dealer's owner, buyer or warehouse."""
    found = [Found(one.position, _number(one.missing), _number(one.damaged)) for one in body.found]

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        where = (path.number, path.shipment)
        order = receive(session, actor, *where, found, words=body.words, photos=body.attachments, now=now)
        return answer(200, order_as_is(session, actor, order))

    return write(act, key=header.key)


@routes.post("/orders/<number>/close-short", responses={200: OrderOut, **_REFUSALS})
def close_rest(path: OrderPath, header: KeyNeeded, body: CloseShort) -> Response:
    """Send nothing more of some lines, or of all. By a member who looks after the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        readable(body.problems)
        order = close_short(session, actor, path.number, body.reason, body.positions, now=now)
        return answer(200, order_as_is(session, actor, order))

    return write(act, key=header.key)


@routes.post("/orders/<number>/returns", responses={201: ReturnOut, **_REFUSALS})
def ask_for_return(path: OrderPath, header: KeyNeeded, body: NewReturn) -> Response:
    """Ask to send goods back or to exchange them. By the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        words = (body.kind, body.parts(), body.reason, body.words, body.attachments)
        row = ask_return(session, actor, path.number, *words, now=now)
        return answer(201, _return(session, actor, row.number))

    return write(act, key=header.key)


@routes.post("/returns/<number>/withdraw", responses={200: ReturnOut, **_REFUSALS})
def withdraw_claim(path: ReturnPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Take a return back before the goods arrived. By the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        withdraw_return(session, actor, path.number, now=now)
        return answer(200, _return(session, actor, path.number))

    return write(act, key=header.key)


@routes.post("/returns/<number>/receive-back", responses={200: ReturnOut, **_REFUSALS})
def take_back(path: ReturnPath, header: KeyNeeded, body: ReceiveBack) -> Response:
    """Say that goods came back. By a member who looks after the dealer."""
    restocked = quantities(body.restocked) if body.restocked is not None else None

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        receive_back(session, actor, path.number, body.warehouse, restocked, now=now)
        return answer(200, _return(session, actor, path.number))

    return write(act, key=header.key)


@routes.post("/returns/<number>/credit", responses={200: ReturnOut, **_REFUSALS})
def credit_claim(path: ReturnPath, header: KeyNeeded, body: Nothing) -> Response:  # noqa: ARG001  # its shape is checked
    """Credit goods that need not come back. By a member who looks after the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        credit_return(session, actor, path.number, now=now)
        return answer(200, _return(session, actor, path.number))

    return write(act, key=header.key)


@routes.post("/returns/<number>/replace", responses={201: ReturnOut, **_REFUSALS})
def send_others(path: ReturnPath, header: KeyNeeded, body: NewShipment) -> Response:
    """Send others for goods that came back. By a member who looks after the dealer."""

    def act(session: Session, actor: Actor, now: datetime) -> Answer:
        replace(session, actor, path.number, _parcel(body, now), now=now)
        return answer(201, _return(session, actor, path.number))

    return write(act, key=header.key)


def _parcel(body: NewShipment, now: datetime) -> Parcel:
    lines = tuple(one.packed() for one in body.lines)
    return Parcel(body.warehouse, lines, now, body.number, body.carrier, body.tracking_number)


def _number(text: str) -> Decimal:
    """What cannot be read is below nothing, which the domain refuses with its place."""
    value = quantity_of(text)
    return value if value.is_finite() else Decimal(-1)


def _shipment(session: Session, order: Order, shipment: Shipment) -> ShipmentOut:
    return next(ShipmentOut.of(one) for one in deliveries(session, order) if one.shipment.id == shipment.id)


def _return(session: Session, actor: Actor, number: str) -> ReturnOut:
    row, order = visible_return(session, actor, number)
    shown = next(one for one in claims(session, order) if one.row.id == row.id)
    return ReturnOut.of(shown, shows_prices=may(session, actor, "prices"))
