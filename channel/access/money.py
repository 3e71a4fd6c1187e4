"""The only way from user input to money: part of `channel.access`, in a file of its own.

Of a dealer's people the owner and finance see what is owed and earned; a buyer sees what he can order with, and the
warehouse sees no money at all. Of members, those who look after the dealer do. What finance writes (invoices,
payments, settlements) headquarters do.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.access import PAGE_DEFAULT, acting_dealer, headquarters, looked_after_dealer, looked_after_ids
from channel.access.contacts import own_contact
from channel.access.pages import page
from channel.actors import Actor
from channel.errors import Forbidden, Invalid, NotFound
from models import (
    CreditStatement,
    Dealer,
    Order,
    Payment,
    RebateAccrual,
    RebateAgreement,
    RebateMovement,
    RebatePosition,
    RebateSettlement,
    Receivable,
)

#: Roles of contacts that see what their dealer owes and earns.
MONEY_ROLES = ("owner", "finance")
#: Roles of contacts that see what their dealer can order with.
ORDERING_ROLES = ("owner", "buyer", "finance")


def money_dealer(session: Session, actor: Actor, code: str | None = None) -> Dealer:
    """The dealer whose money the actor may see: his own, or the one of that code that he looks after.

    Forbidden("not_allowed") for contacts of other roles, NotFound for another dealer.
    """
    return _dealer(session, actor, code, MONEY_ROLES)


def ordering_dealer(session: Session, actor: Actor, code: str | None = None) -> Dealer:
    """The dealer of whom the actor may see what can be ordered with: credit that is left, wallet, progress."""
    return _dealer(session, actor, code, ORDERING_ROLES)


def own_money_dealer(session: Session, actor: Actor) -> Dealer:
    """The dealer for whom the actor answers what is about money; Forbidden for members, other roles and the frozen."""
    dealer = acting_dealer(session, actor)
    check_role(session, actor, MONEY_ROLES)
    return dealer


def own_ordering_dealer(session: Session, actor: Actor) -> Dealer:
    """The dealer for whom the actor orders; Forbidden for members and the warehouse."""
    actor.dealer()
    return ordering_dealer(session, actor)


def own_settlement(session: Session, actor: Actor, number: str) -> RebateSettlement:
    """A settlement that the actor may answer for his dealer; NotFound otherwise, Forbidden for members."""
    own_money_dealer(session, actor)
    return visible_settlement(session, actor, number)


def visible_settlement(session: Session, actor: Actor, number: str) -> RebateSettlement:
    """The settlement of that number if the actor may see its dealer's money; NotFound otherwise."""
    mine = _of_his(session, actor, RebateSettlement.dealer_id)
    row = session.scalar(select(RebateSettlement).where(RebateSettlement.number == number, mine))
    if row is None:
        raise NotFound
    return row


def visible_statement(session: Session, actor: Actor, dealer: Dealer, month: str) -> CreditStatement:
    """The statement of a month of a dealer that was loaded through here; NotFound when there is none yet."""
    mine = _of_his(session, actor, CreditStatement.dealer_id)
    query = select(CreditStatement).where(CreditStatement.dealer_id == dealer.id, CreditStatement.month == month, mine)
    row = session.scalar(query)
    if row is None:
        raise NotFound
    return row


def payment_of(session: Session, dealer: Dealer, number: str) -> Payment:
    """A payment of a dealer that was loaded through here; NotFound otherwise."""
    row = session.scalar(select(Payment).where(Payment.dealer_id == dealer.id, Payment.number == number))
    if row is None:
        raise NotFound
    return row


def blocking_invoices(session: Session, dealer: Dealer, last_fine: date, limit: int = 20) -> Sequence[Receivable]:
    """What of a dealer was due before a day and is not paid, the oldest first: what blocks his orders (R-CRD-3)."""
    query = select(Receivable).where(Receivable.dealer_id == dealer.id, Receivable.remaining > Decimal(0))
    late = query.where(Receivable.due_on < last_fine)
    return session.scalars(late.order_by(Receivable.due_on, Receivable.id).limit(limit)).all()


def own_movements(
    session: Session, dealer: Dealer, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[RebateMovement]:
    """What happened in the wallet of a dealer that was loaded through here, newest first."""
    query = select(RebateMovement).where(RebateMovement.dealer_id == dealer.id)
    return page(session, query, RebateMovement.id, before, limit)


def own_accruals(
    session: Session, dealer: Dealer, agreement: str, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[RebateAccrual]:
    """What was booked as earned in an agreement for a dealer that was loaded through here, newest first.

    NotFound when he is not in the agreement of that code.
    """
    in_it = (RebatePosition.agreement_id == RebateAgreement.id) & (RebatePosition.dealer_id == dealer.id)
    query = select(RebateAgreement.id).join(RebatePosition, in_it).where(RebateAgreement.code == agreement)
    agreement_id = session.scalar(query)
    if agreement_id is None:
        raise NotFound
    mine = (RebateAccrual.agreement_id == agreement_id) & (RebateAccrual.dealer_id == dealer.id)
    return page(session, select(RebateAccrual).where(mine), RebateAccrual.id, before, limit)


def own_invoices(
    session: Session, dealer: Dealer, *, is_open: bool, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Receivable]:
    """Invoices of a dealer that was loaded through here, newest first; `is_open`: only those that are not paid."""
    query = select(Receivable).where(Receivable.dealer_id == dealer.id)
    if is_open:
        query = query.where(Receivable.remaining > Decimal(0))
    return page(session, query, Receivable.id, before, limit)


def own_payments(
    session: Session, dealer: Dealer, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Payment]:
    """Payments of a dealer that was loaded through here, newest first."""
    return page(session, select(Payment).where(Payment.dealer_id == dealer.id), Payment.id, before, limit)


def own_settlements(
    session: Session,
    dealer: Dealer,
    *,
    states: Sequence[str] = (),
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[RebateSettlement]:
    """Settlements of a dealer that was loaded through here, newest first; `states` empty: in any state."""
    query = select(RebateSettlement).where(RebateSettlement.dealer_id == dealer.id)
    if states:
        query = query.where(RebateSettlement.state.in_(states))
    return page(session, query, RebateSettlement.id, before, limit)


def covered_orders(session: Session, dealer: Dealer, numbers: Sequence[str]) -> Mapping[str, int]:
    """Ids of a dealer's orders by number; Invalid with the place of each that is not his."""
    query = select(Order.number, Order.id).where(Order.dealer_id == dealer.id, Order.number.in_(numbers))
    found = dict(session.execute(query).tuples().all())
    missing = {f"orders[{place}].number": "unknown_order" for place, one in enumerate(numbers) if one not in found}
    if missing:
        raise Invalid("invalid_fields", fields=missing)
    return found


def agreement_named(session: Session, actor: Actor, code: str, *, locks: bool = False) -> RebateAgreement:
    """The rebate agreement of that code, for headquarters, who see them all; NotFound otherwise.

    `locks`: nobody else changes it; an order that is being booked may still refer to it, or both would wait for ever.
    """
    headquarters(session, actor)
    query = select(RebateAgreement).where(RebateAgreement.code == code)
    row = session.scalar(
        query.with_for_update(key_share=True) if locks else query, execution_options={"populate_existing": True}
    )
    if row is None:
        raise NotFound
    return row


def _dealer(session: Session, actor: Actor, code: str | None, roles: tuple[str, ...]) -> Dealer:
    if actor.kind == "member":
        if code is None:
            raise NotFound
        return looked_after_dealer(session, actor, code)
    dealer = session.get_one(Dealer, actor.dealer())
    check_role(session, actor, roles)
    if code is not None and code != dealer.code:
        raise NotFound
    return dealer


def _of_his(session: Session, actor: Actor, column: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """The condition that a row is of a dealer whose money the actor may see."""
    if actor.kind == "member":
        return column.in_(looked_after_ids(session, actor))
    check_role(session, actor, MONEY_ROLES)
    return column == actor.dealer()


def check_role(session: Session, actor: Actor, roles: tuple[str, ...]) -> None:
    """Forbidden("not_allowed") for a contact of another role; ("not_bound") for who is no contact at all."""
    if own_contact(session, actor).role not in roles:
        raise Forbidden("not_allowed")
