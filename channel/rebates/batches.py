"""Batches of the rebate wallet and the ledger of what happened to them: every movement is a row and two counters."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.rebates.scopes import Scope
from channel.rows import insert_once
from models import RebateBatch, RebateMovement

#: Kind of a movement → the counter that it lowers, and the one that it raises.
MOVEMENTS: Mapping[str, tuple[str, str]] = {
    "reserved": ("remaining", "reserved"),
    "released": ("reserved", "remaining"),
    "consumed": ("reserved", "used"),
    "restored": ("used", "remaining"),
    "lapsed": ("remaining", "lapsed"),
}


def issue(
    session: Session,
    dealer_id: int,
    source: str,
    amount: Decimal,
    scope: Scope,
    *,
    expires_on: date,
    on: date,
    now: datetime,
) -> RebateBatch:
    """Put an amount (> 0) into a dealer's wallet, once for each `source`; again, it gives what is there already."""
    values = {
        "dealer_id": dealer_id,
        "source": source,
        "amount": amount,
        "remaining": amount,
        "scope": scope.to_json(),
        "issued_on": on,
        "expires_on": expires_on,
    }
    session.execute(insert_once(session, RebateBatch).values(**values))
    batch = session.scalars(select(RebateBatch).where(RebateBatch.source == source)).one()
    key = {"batch_id": batch.id, "dealer_id": batch.dealer_id, "kind": "issued", "key": "issued"}
    session.execute(insert_once(session, RebateMovement).values(**key, amount=batch.amount, at=now))
    return batch


def move(
    session: Session,
    batch: RebateBatch,
    kind: str,
    amount: Decimal,
    *,
    order_id: int | None,
    key: str | None,
    now: datetime,
) -> None:
    """Move an amount (> 0) between two counters of a locked batch and write the ledger.

    `key` names the occurrence; None where the caller knows that it is a new one.
    """
    lowered, raised = MOVEMENTS[kind]
    setattr(batch, lowered, getattr(batch, lowered) - amount)
    setattr(batch, raised, getattr(batch, raised) + amount)
    if key is None:
        movements = select(func.count()).where(RebateMovement.batch_id == batch.id)
        key = f"#{session.scalars(movements).one()}"
    row = RebateMovement(
        batch_id=batch.id, dealer_id=batch.dealer_id, order_id=order_id, kind=kind, amount=amount, at=now
    )
    row.key = f"{kind}:{order_id or '-'}:{key}"
    session.add(row)
    session.flush()


def was_moved(session: Session, order_id: int, kind: str, key: str) -> bool:
    """Whether this occurrence moved anything of an order; asked with its batches locked, the answer stays true."""
    query = select(RebateMovement.id).where(
        RebateMovement.order_id == order_id,
        RebateMovement.kind == kind,
        RebateMovement.key == f"{kind}:{order_id}:{key}",
    )
    return session.scalar(query.limit(1)) is not None
