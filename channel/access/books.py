"""Money of all the dealers whom somebody looks after: part of `channel.access`, beside `money.py`, which is about one.

A dealer's people see their own; who may see money at all is said in `money.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from channel.access import PAGE_DEFAULT, looked_after_ids
from channel.access.money import MONEY_ROLES, check_role, money_dealer
from channel.access.pages import PAGE_LIMIT, page
from channel.actors import Actor
from channel.errors import NotFound
from models import (
    CreditAccount,
    CreditStatement,
    Dealer,
    RebateAgreement,
    RebatePosition,
    RebateSettlement,
    Receivable,
)

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Owing:
    """A dealer with his account, and what he has not paid by its due day."""

    #: Its place in the list, from 1: what owes most comes first, and that is no order of keys.
    id: int
    dealer: Dealer
    #: None: he has no credit.
    account: CreditAccount | None
    late: Decimal
    #: The due day of the oldest of it; None when nothing is late.
    oldest: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A dealer's position in an agreement; `id` is the dealer's."""

    dealer: Dealer
    position: RebatePosition

    @property
    def id(self) -> int:
        """By what a list is cut into pages."""
        return self.dealer.id


def owing_dealers(
    session: Session,
    actor: Actor,
    today: date,
    *,
    text: str | None = None,
    late_only: bool = False,
    start: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[Owing]:
    """Dealers that the member looks after, who is late with most first; `start` is the place where a page ended."""
    late = _late(today).subquery()
    amount, owed = func.coalesce(late.c.amount, _ZERO), func.coalesce(CreditAccount.receivable, _ZERO)
    query = (
        select(Dealer, CreditAccount, amount, late.c.oldest)
        .outerjoin(CreditAccount, CreditAccount.dealer_id == Dealer.id)
        .outerjoin(late, late.c.dealer_id == Dealer.id)
        .where(Dealer.id.in_(looked_after_ids(session, actor)))
    )
    if text is not None:
        query = query.where(Dealer.name.icontains(text, autoescape=True) | Dealer.code.icontains(text, autoescape=True))
    if late_only:
        query = query.where(late.c.dealer_id.is_not(None))
    begin = start or 0
    rows = session.execute(
        query.order_by(amount.desc(), owed.desc(), Dealer.id).offset(begin).limit(min(limit, PAGE_LIMIT + 1))
    )
    return [Owing(place, *row) for place, row in enumerate(rows, begin + 1)]


def late_in_all(session: Session, actor: Actor, today: date) -> tuple[int, Decimal]:
    """How many of the dealers whom the member looks after are late, and with how much together."""
    mine = _late(today).where(Receivable.dealer_id.in_(looked_after_ids(session, actor))).subquery()
    count, amount = session.execute(select(func.count(), func.sum(mine.c.amount)).select_from(mine)).one()
    return count, amount or _ZERO


def settlements_of_all(
    session: Session,
    actor: Actor,
    *,
    states: Sequence[str] = (),
    before: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[RebateSettlement]:
    """Settlements of every dealer whom the member looks after, newest first; `states` empty: in any state."""
    query = select(RebateSettlement).where(RebateSettlement.dealer_id.in_(looked_after_ids(session, actor)))
    if states:
        query = query.where(RebateSettlement.state.in_(states))
    return page(session, query, RebateSettlement.id, before, limit)


def settlements_of_period(
    session: Session,
    actor: Actor,
    begin: datetime,
    end: datetime,
    *,
    dealer: str | None = None,
    state: str | None = None,
    limit: int,
) -> Sequence[tuple[RebateSettlement, str, Dealer]]:
    """Settlements that were made from a moment to before another, the oldest first, with their agreement's name.

    Of every dealer whom a member looks after, or of one of them by code; of a contact's own dealer. NotFound,
    Forbidden("not_allowed") like `money_dealer`.
    """
    query = (
        select(RebateSettlement, RebateAgreement.name, Dealer)
        .join(RebateAgreement, RebateAgreement.id == RebateSettlement.agreement_id)
        .join(Dealer, Dealer.id == RebateSettlement.dealer_id)
        .where(RebateSettlement.frozen_at >= begin, RebateSettlement.frozen_at < end)
    )
    if actor.kind == "member" and dealer is None:
        query = query.where(RebateSettlement.dealer_id.in_(looked_after_ids(session, actor)))
    else:
        query = query.where(RebateSettlement.dealer_id == money_dealer(session, actor, dealer).id)
    if state is not None:
        query = query.where(RebateSettlement.state == state)
    return session.execute(query.order_by(RebateSettlement.id).limit(limit)).tuples().all()


def statements_of_all(
    session: Session, actor: Actor, *, state: str | None = None, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[CreditStatement]:
    """Monthly statements of every dealer whom the member looks after, newest first."""
    query = select(CreditStatement).where(CreditStatement.dealer_id.in_(looked_after_ids(session, actor)))
    if state is not None:
        query = query.where(CreditStatement.state == state)
    return page(session, query, CreditStatement.id, before, limit)


def visible_agreements(
    session: Session, actor: Actor, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[RebateAgreement]:
    """Agreements of the dealers whom the member looks after, newest first; those that were withdrawn as well."""
    return page(session, _agreements(session, actor), RebateAgreement.id, before, limit)


def visible_agreement(session: Session, actor: Actor, code: str) -> RebateAgreement:
    """The agreement of that code if a dealer of the actor's is in it; NotFound otherwise."""
    row = session.scalar(_agreements(session, actor).where(RebateAgreement.code == code))
    if row is None:
        raise NotFound
    return row


def standings(
    session: Session, actor: Actor, agreement: RebateAgreement, *, after: int | None = None, limit: int = PAGE_DEFAULT
) -> Sequence[Standing]:
    """Where the dealers of an agreement stand whom the member looks after, in the order in which they joined."""
    query = (
        select(Dealer, RebatePosition)
        .join(RebatePosition, RebatePosition.dealer_id == Dealer.id)
        .where(RebatePosition.agreement_id == agreement.id, Dealer.id.in_(looked_after_ids(session, actor)))
    )
    if after is not None:
        query = query.where(Dealer.id > after)
    rows = session.execute(query.order_by(Dealer.id).limit(min(limit, PAGE_LIMIT + 1)))
    return [Standing(dealer, position) for dealer, position in rows]


def dealers_named(session: Session, actor: Actor, ids: Sequence[int]) -> Mapping[int, Dealer]:
    """The dealers of rows that were loaded through here, by id; none for a dealer's own people."""
    if actor.kind != "member":
        return {}
    return {row.id: row for row in session.scalars(select(Dealer).where(Dealer.id.in_(set(ids))))}


def agreements_named(session: Session, ids: Sequence[int]) -> Mapping[int, str]:
    """The names of the agreements of rows that were loaded through here, by id."""
    query = select(RebateAgreement.id, RebateAgreement.name).where(RebateAgreement.id.in_(set(ids)))
    return dict(session.execute(query).tuples().all())


def _agreements(session: Session, actor: Actor) -> Select[tuple[RebateAgreement]]:
    positions = select(RebatePosition.agreement_id)
    if actor.kind == "member":
        mine = positions.where(RebatePosition.dealer_id.in_(looked_after_ids(session, actor)))
    else:
        mine = positions.where(RebatePosition.dealer_id == actor.dealer())
        check_role(session, actor, MONEY_ROLES)
    return select(RebateAgreement).where(RebateAgreement.id.in_(mine))


def _late(today: date) -> Select[tuple[int, Decimal, date]]:
    """Dealers with invoices that are not paid by their due day: how much, and since when."""
    amount, oldest = func.sum(Receivable.remaining).label("amount"), func.min(Receivable.due_on).label("oldest")
    late = (Receivable.remaining > _ZERO) & (Receivable.due_on < today)
    return select(Receivable.dealer_id, amount, oldest).where(late).group_by(Receivable.dealer_id)
