"""A dealer's rebate wallet: batches that orders reserve, consume, release and restore (R-REB-9, R-REB-10).

    remaining --reserve--> reserved --consume--> used --restore--> remaining
                           reserved --release--> remaining;  remaining --(expiry)--> lapsed

Everything happens in the caller's transaction, with the batches locked in the order of their ids. An act that is told
twice by the same key counts once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.calendar import local_day
from channel.configuration.versions import current
from channel.errors import Conflict
from channel.rebates.batches import move, was_moved
from channel.rebates.scopes import Scope
from channel.rebates.spreading import ZERO, Purse, Share, WalletLine, cap_of, pro_rata, spread, total
from models import RebateBatch, RebateUse

__all__ = ["Share", "Usable", "WalletLine", "consume", "release", "reserve", "restore", "usable"]


@dataclass(frozen=True, slots=True)
class Usable:
    """What rebate can pay of an order, in yuan."""

    #: The most that can be reserved for it: after cap, scopes and what is left.
    amount: Decimal
    #: What the cap allows (R-REB-10).
    cap: Decimal
    #: What is left in all batches that have not expired, whatever they are for.
    balance: Decimal
    #: How the amount would be taken.
    shares: tuple[Share, ...]


def use_cap_percent(session: Session) -> int:
    """R-REB-10: the most that rebate pays of an order, in percent of what is payable."""
    return current(session).rebates.use_cap_percent


def usable(session: Session, dealer_id: int, lines: Sequence[WalletLine], *, now: datetime) -> Usable:
    """What rebate can pay of these lines now. Reserves nothing."""
    batches = session.scalars(_usable_batches(dealer_id, local_day(now))).all()
    cap = cap_of(lines, use_cap_percent(session))
    shares = spread(_purses(batches), lines, cap)
    return Usable(total(shares), cap, sum((row.remaining for row in batches), ZERO), tuple(shares))


def reserve(
    session: Session,
    actor: Actor,
    dealer_id: int,
    order_id: int,
    amount: Decimal,
    lines: Sequence[WalletLine],
    *,
    now: datetime,
) -> Sequence[Share]:
    """Reserve so much (≥ 0) for an order that is submitted, from the batches that expire first.

    `amount` is what the order is to hold in all: what it held before and has not used is given back first, so a
    repetition changes nothing. Raises Conflict("rebate_not_enough") with the most that is usable when it is more.
    """
    today = local_day(now)
    _release(session, _locked(session, order_id, _is_usable(dealer_id, today)), None, order_id, key=None, now=now)
    batches = session.scalars(_usable_batches(dealer_id, today)).all()
    most = cap_of(lines, use_cap_percent(session))
    shares = spread(_purses(batches), lines, min(amount, most))
    if total(shares) < amount:
        usable_now = total(spread(_purses(batches), lines, most))
        raise Conflict("rebate_not_enough", facts={"usable": f"{usable_now:.2f}", "wanted": f"{amount:.2f}"})
    for batch in batches:
        taken = total([share for share in shares if share.batch_id == batch.id])
        if taken:
            _use_of(session, batch, order_id).reserved += taken
            move(session, batch, "reserved", taken, order_id=order_id, key=None, now=now)
    if shares:
        audit.record(session, actor, "rebate_reserved", "order", order_id, now=now, amount=f"{amount:.2f}")
    return shares


def consume(session: Session, order_id: int, amount: Decimal, key: str, *, now: datetime) -> Decimal:
    """Use so much of what an order reserved, pro rata of its batches; `key` names the shipment.

    Never more than is reserved. Gives what was used; 0 for a repetition.
    """
    uses = _locked(session, order_id)
    if was_moved(session, order_id, "consumed", key):
        return ZERO
    amount = min(amount, sum((use.reserved for use, _ in uses), ZERO))
    for (use, batch), part in zip(uses, pro_rata(amount, [use.reserved for use, _ in uses]), strict=True):
        if part:
            use.reserved, use.used = use.reserved - part, use.used + part
            move(session, batch, "consumed", part, order_id=order_id, key=key, now=now)
    return amount


def release(session: Session, order_id: int, amount: Decimal | None = None, *, key: str, now: datetime) -> Decimal:
    """Give back so much of what an order reserved, first to the batch that expires first (R-ORD-8); None: all of it.

    `key` names the cancellation, refusal or short close. Gives what was released; 0 for a repetition.
    """
    uses = _locked(session, order_id)
    if was_moved(session, order_id, "released", key):
        return ZERO
    return _release(session, uses, amount, order_id, key=key, now=now)


def restore(session: Session, order_id: int, amount: Decimal, *, key: str, now: datetime) -> Decimal:
    """Give back so much of what an order used, to the batches it came from, the one that expires first at first.

    A batch that has expired meanwhile can be used for some more days (R-REB-10, `rebates.restored_days`). `key` names
    the return. Gives what was restored; 0 for a repetition.
    """
    uses = _locked(session, order_id)
    if was_moved(session, order_id, "restored", key):
        return ZERO
    today, wanted = local_day(now), amount
    again_until = today + timedelta(days=current(session).rebates.restored_days)
    for use, batch in uses:
        part = min(wanted, use.used)
        if part:
            use.used -= part
            move(session, batch, "restored", part, order_id=order_id, key=key, now=now)
            if batch.expires_on < today:
                batch.expires_on, batch.is_warned = again_until, False
            wanted -= part
    session.flush()
    return amount - wanted


def held(session: Session, order_id: int) -> tuple[Decimal, Decimal]:
    """What an order has reserved, and what it has used."""
    rows = session.scalars(select(RebateUse).where(RebateUse.order_id == order_id)).all()
    return sum((row.reserved for row in rows), ZERO), sum((row.used for row in rows), ZERO)


def _is_usable(dealer_id: int, today: date) -> ColumnElement[bool]:
    """The condition that a batch of a dealer can be used that day."""
    in_time = (RebateBatch.issued_on <= today) & (RebateBatch.expires_on >= today)
    return (RebateBatch.dealer_id == dealer_id) & (RebateBatch.remaining > ZERO) & in_time


def _usable_batches(dealer_id: int, today: date) -> Select[tuple[RebateBatch]]:
    """Batches that can be used that day, the one that expires first at first."""
    query = select(RebateBatch).where(_is_usable(dealer_id, today))
    return query.order_by(RebateBatch.expires_on, RebateBatch.id)


def _purses(batches: Sequence[RebateBatch]) -> list[Purse]:
    return [Purse(row.id, row.remaining, Scope.of_json(row.scope)) for row in batches]


def _locked(
    session: Session, order_id: int, others: ColumnElement[bool] | None = None
) -> list[tuple[RebateUse, RebateBatch]]:
    """What an order took, with its batches, the one that expires first at first.

    These batches, and `others` that it may take from next, are locked in the order of their ids.
    """
    session.flush()
    fresh = {"populate_existing": True}
    mine = RebateBatch.id.in_(select(RebateUse.batch_id).where(RebateUse.order_id == order_id))
    locked = select(RebateBatch).where(mine if others is None else mine | others)
    rows = session.scalars(locked.order_by(RebateBatch.id).with_for_update(), execution_options=fresh)
    batches = {row.id: row for row in rows}
    took = select(RebateUse).where(RebateUse.order_id == order_id)
    found = [(use, batches[use.batch_id]) for use in session.scalars(took, execution_options=fresh)]
    return sorted(found, key=lambda pair: (pair[1].expires_on, pair[1].id))


def _release(
    session: Session,
    uses: Sequence[tuple[RebateUse, RebateBatch]],
    amount: Decimal | None,
    order_id: int,
    *,
    key: str | None,
    now: datetime,
) -> Decimal:
    wanted = sum((use.reserved for use, _ in uses), ZERO) if amount is None else amount
    given = ZERO
    for use, batch in uses:
        part = min(wanted - given, use.reserved)
        if part:
            use.reserved -= part
            move(session, batch, "released", part, order_id=order_id, key=key, now=now)
            given += part
    return given


def _use_of(session: Session, batch: RebateBatch, order_id: int) -> RebateUse:
    found = session.get(RebateUse, (order_id, batch.id))
    if found is None:
        found = RebateUse(order_id=order_id, batch_id=batch.id, dealer_id=batch.dealer_id, reserved=ZERO, used=ZERO)
        session.add(found)
    return found
