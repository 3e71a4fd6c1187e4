"""Writing orders: the row under its number, its moves and its history.

Every move is a conditional update from the state that was seen, so of two acts at one moment one wins.
"""

import secrets
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Column, Update, update
from sqlalchemy.orm import Session, class_mapper, make_transient_to_detached
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.util import identity_key

from channel.actors import Actor
from channel.calendar import SHANGHAI
from channel.errors import Conflict
from channel.orders.transitions import ORDER_STATES, RETURN_STATES, next_return_state, next_state
from channel.rows import moved
from models import Order, OrderEvent, OrderReturn
from models.inserting import insert_rows

Numbered = TypeVar("Numbered", Order, OrderReturn)
#: Letters and digits that nobody mixes up on the phone.
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
#: How often a number is drawn before somebody has to try again.
_DRAWS = 5


def new_number(prefix: str, now: datetime) -> str:
    """A random public number such as DD261122-7K3FQ."""
    tail = "".join(secrets.choice(_ALPHABET) for _ in range(5))
    return f"{prefix}{now.astimezone(SHANGHAI):%y%m%d}-{tail}"


def insert_numbered(
    session: Session, table: type[Numbered], prefix: str, values: Mapping[str, Any], *, now: datetime
) -> Numbered:
    """Insert a row under a number that nobody has; a number drawn twice is drawn again.

    Raises Conflict("try_again") when another of its unique keys is taken, such as by the first article of a cart.
    """
    rest = {column.key: _default(column) for column in class_mapper(table).columns if column.key != "id"}
    for _ in range(_DRAWS):
        row = {**rest, **values, "number": new_number(prefix, now)}
        written = insert_rows(session, table, [row], once=True, returning=("id",))
        if written:
            return _known(session, table(id=written[0][0], **row))
    raise Conflict("try_again")


def _default(column: Column[Any]) -> Any:
    """What a column is without being told."""
    default: Any = column.default
    if default is None:
        return None
    return default.arg({}) if default.is_callable else default.arg


def _known(session: Session, row: Numbered) -> Numbered:
    """A row that was just written, as the session's own."""
    make_transient_to_detached(row)
    # SQLite gives the id of a row that was rolled back again, and the session may still know that one.
    stale = session.identity_map.get(identity_key(instance=row))
    if stale is not None:
        session.expunge(stale)
    session.add(row)
    return row


def move(
    session: Session,
    actor: Actor,
    order: Order,
    event: str,
    *,
    now: datetime,
    facts: Mapping[str, str] | None = None,
    **values: Any,
) -> None:
    """Move the state by an event; Conflict("already_decided") when it is no longer what we saw.

    `facts` go to the history and are the dealer's to read; `values` are columns that change with the state.
    """
    before, state = order.state, next_state(order.state, event)
    change = (
        update(Order)
        .where(Order.id == order.id, Order.state == before, Order.version == order.version)
        .values(state=state, version=Order.version + 1, **values)
    )
    _change(session, order, change, values)
    note(session, actor, order, event, now=now, facts=facts)


def turn(session: Session, order: Order, states: Collection[str]) -> None:
    """Be alone with an order until this transaction ends, as long as it is in one of these states; Conflict otherwise.

    Its row is as of now afterwards. Whoever then touches credit, stock or rebate does so in that order.
    """
    session.flush()
    mine = update(Order).where(Order.id == order.id, Order.state.in_(states))
    _change(session, order, mine.values(version=Order.version + 1), {})


def move_return(session: Session, row: OrderReturn, event: str, *, now: datetime, **values: Any) -> None:
    """Move a sub-document by an event; Conflict("already_decided") when it is no longer what we saw."""
    before, state = row.state, next_return_state(row.state, event)
    if state in ("credited", "replaced", "rejected", "withdrawn"):
        values = {"ended_at": now, **values}
    change = update(OrderReturn).where(OrderReturn.id == row.id, OrderReturn.state == before)
    won = moved(session, change.values(state=state, **values))
    session.refresh(row)
    if not won:
        raise Conflict("already_decided", facts={"state": RETURN_STATES[row.state]})


def note(
    session: Session,
    actor: Actor,
    order: Order,
    event: str,
    *,
    now: datetime,
    facts: Mapping[str, str] | None = None,
) -> None:
    """Write an event into the history that the dealer reads."""
    session.add(OrderEvent(order_id=order.id, at=now, event=event, actor=actor.label, facts=dict(facts or {})))


def _change(session: Session, order: Order, change: Update, values: Mapping[str, Any]) -> None:
    """Run the change of an order and let the row be as of now, in one statement; Conflict("already_decided")."""
    if session.is_modified(order):
        session.flush()
    columns = [
        getattr(Order, attribute.key) for attribute in class_mapper(Order).column_attrs if not attribute.deferred
    ]
    found = session.execute(change.returning(*columns), execution_options={"synchronize_session": False}).first()
    if found is None:
        session.refresh(order)
        raise Conflict("already_decided", facts={"state": ORDER_STATES[order.state]})
    # What is large was not read back: it is what was written.
    for name, value in {**values, **found._mapping}.items():
        set_committed_value(order, name, value)
