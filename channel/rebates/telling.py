"""Telling a dealer's owner and finance people about rebates."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access.money import MONEY_ROLES
from channel.actors import Actor
from channel.announcements import Announcement, Receiver, announce_all
from channel.approvals.shown import yuan
from channel.calendar import local_day
from models import Contact, Dealer, Member, RebateAgreement, RebateSettlement


def tell_money_people(
    session: Session,
    actor: Actor,
    kind: str,
    dealer_id: int,
    facts: dict[str, Any],
    *,
    about: str,
    now: datetime,
    due_at: datetime | None = None,
) -> None:
    """Announce to every contact of a dealer who sees money."""
    people = select(Contact.id).where(
        Contact.dealer_id == dealer_id, Contact.role.in_(MONEY_ROLES), Contact.is_active.is_(True)
    )
    told = [
        Announcement(Receiver(contact_id=id_), facts, about) for id_ in session.scalars(people.order_by(Contact.id))
    ]
    announce_all(session, actor, kind, told, now=now, due_at=due_at)


def tell_desk(
    session: Session, actor: Actor, kind: str, dealer: Dealer, facts: dict[str, Any], *, about: str, now: datetime
) -> None:
    """Announce to who looks after a dealer and to headquarters, who answer what is about money."""
    answers = Member.role == "hq"
    if dealer.manager_id is not None:
        answers |= Member.id == dealer.manager_id
    people = select(Member.id).where(answers, Member.is_active.is_(True)).order_by(Member.id)
    named = {"dealer": dealer.name, "code": dealer.code, **facts}
    told = [Announcement(Receiver(member_id=id_), named, about) for id_ in session.scalars(people)]
    announce_all(session, actor, kind, told, now=now)


def tell_settled(
    session: Session, actor: Actor, row: RebateSettlement, agreement: RebateAgreement, *, now: datetime
) -> None:
    """Ask the dealer to look through a settlement."""
    until = local_day(row.answer_until)
    facts = {
        "number": row.number,
        "agreement": agreement.name,
        "amount": yuan(row.amount),
        "until": f"{until.month}月{until.day}日",
    }
    tell_money_people(session, actor, "rebate_settled", row.dealer_id, facts, about=row.number, now=now)
