"""Reach (触达率, row 76): how many dealers a version was for, and how many have opened, read and answered it.

A dealer is reached when at least one of his people has opened it; reach = reached dealers ÷ targeted dealers. Everybody
counts the dealers whom he looks after, headquarters all. As many statements for one dealer as for thousands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, select
from sqlalchemy.orm import Session

from channel.access import PAGE_DEFAULT, looked_after_dealer, looked_after_ids
from channel.access.pages import PAGE_LIMIT
from channel.access.policies import visible_version
from channel.actors import Actor
from channel.errors import NotFound
from models import Contact, Dealer, Member, Policy, PolicyReceiver, PolicyTarget, PolicyVersion

#: Which dealers a list of them has: of whom nobody has opened it, read it to its end, answered.
Which = Literal["all", "unopened", "unread", "unanswered"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Dealers and people of a version, of one region or of one manager."""

    #: Dealers it was for; of whom somebody has opened it, read it to its end; who have acknowledged or signed.
    dealers: int = 0
    reached: int = 0
    read: int = 0
    answered: int = 0
    #: People it was sent to, for whom a platform took a message, who opened it, who read it to its end.
    people: int = 0
    delivered: int = 0
    opened: int = 0
    finished: int = 0

    @property
    def reach(self) -> int:
        """Reach in percent, rounded down; 0 when it was for nobody."""
        return self.reached * 100 // self.dealers if self.dealers else 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(Counts)})


@dataclass(frozen=True, slots=True)
class Reach:
    """A version with what has become of it."""

    policy: Policy
    version: PolicyVersion
    total: Counts
    regions: Mapping[str, Counts]
    #: By the name of who looks after the dealers; "" for dealers without anybody.
    managers: Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class DealerReach:
    """One dealer of a version."""

    dealer: Dealer
    manager: str | None
    answered_at: datetime | None
    people: int
    opened: int
    finished: int

    @property
    def id(self) -> int:
        """By what a list of them is cut into pages."""
        return self.dealer.id


@dataclass(frozen=True, slots=True)
class PersonReach:
    """One person of a dealer, and how far he has read."""

    contact: Contact
    receiver: PolicyReceiver


def reach_of(session: Session, actor: Actor, number: str, version: int | None = None) -> Reach:
    """What has become of a version, the one published last unless it is named. NotFound, Forbidden."""
    policy, row = visible_version(session, actor, number, version)
    each = _each_dealer(session, actor, row).subquery()
    sums = [func.count(), *(func.coalesce(func.sum(each.c[name]), 0) for name in _SUMMED)]
    query = select(each.c.region, Member.name, *sums).outerjoin(Member, Member.id == each.c.manager_id)
    regions: dict[str, Counts] = {}
    managers: dict[str, Counts] = {}
    for found in session.execute(
        query.group_by(each.c.region, Member.id, Member.name).order_by(each.c.region, Member.id)
    ):
        counts = Counts(*(int(one) for one in found[2:]))
        regions[found[0]] = regions.get(found[0], Counts()) + counts
        name = found[1] or ""
        managers[name] = managers.get(name, Counts()) + counts
    return Reach(policy, row, sum(regions.values(), Counts()), regions, managers)


def reached_dealers(
    session: Session,
    actor: Actor,
    number: str,
    *,
    version: int | None = None,
    which: Which = "all",
    after: int | None = None,
    limit: int = PAGE_DEFAULT,
) -> Sequence[DealerReach]:
    """The dealers of a version, in the order in which they joined; `after` is where the last page ended."""
    _, row = visible_version(session, actor, number, version)
    each = _each_dealer(session, actor, row).subquery()
    query = select(Dealer, Member.name, each.c.answered_at, each.c.people, each.c.opened, each.c.finished)
    query = query.join(each, each.c.dealer_id == Dealer.id).outerjoin(Member, Member.id == Dealer.manager_id)
    wanted = {
        "unopened": each.c.opened == 0,
        "unread": each.c.finished == 0,
        "unanswered": each.c.answered_at.is_(None),
    }
    if which != "all":
        query = query.where(wanted[which])
    if after is not None:
        query = query.where(Dealer.id > after)
    rows = session.execute(query.order_by(Dealer.id).limit(min(limit, PAGE_LIMIT + 1))).tuples()
    return [DealerReach(*row) for row in rows]


def reached_people(
    session: Session, actor: Actor, number: str, dealer: str, *, version: int | None = None
) -> tuple[Dealer, Sequence[PersonReach]]:
    """Whom of one dealer a version was sent to; NotFound when he is not among its dealers, or another's."""
    _, row = visible_version(session, actor, number, version)
    theirs = looked_after_dealer(session, actor, dealer)
    if session.get(PolicyTarget, (row.id, theirs.id)) is None:
        raise NotFound
    query = select(Contact, PolicyReceiver).join(PolicyReceiver, PolicyReceiver.contact_id == Contact.id)
    query = query.where(PolicyReceiver.version_id == row.id, PolicyReceiver.dealer_id == theirs.id)
    return theirs, [PersonReach(*found) for found in session.execute(query.order_by(Contact.id)).tuples()]


def everybody(session: Session, actor: Actor, row: PolicyVersion, limit: int) -> Sequence[Row[Any]]:
    """Dealer, manager's name, target, contact and receiver of all of a version, for the report."""
    query = (
        select(Dealer, Member.name, PolicyTarget, Contact, PolicyReceiver)
        .join(PolicyTarget, PolicyTarget.dealer_id == Dealer.id)
        .outerjoin(Member, Member.id == Dealer.manager_id)
        .outerjoin(PolicyReceiver, and_(PolicyReceiver.version_id == row.id, PolicyReceiver.dealer_id == Dealer.id))
        .outerjoin(Contact, Contact.id == PolicyReceiver.contact_id)
        .where(PolicyTarget.version_id == row.id, Dealer.id.in_(looked_after_ids(session, actor)))
        .order_by(Dealer.region, Dealer.code, Contact.id)
    )
    return session.execute(query.limit(limit)).all()


#: Columns of `_each_dealer` that are summed up, in the order of `Counts` after the dealers.
_SUMMED = ("is_reached", "is_read", "is_answered", "people", "delivered", "opened", "finished")


def _each_dealer(session: Session, actor: Actor, row: PolicyVersion) -> Select[Any]:
    """One row for each dealer of a version whom the actor looks after."""
    receiver = PolicyReceiver
    opened, finished = _how_many(receiver.opened_at.is_not(None)), _how_many(receiver.read_to_end_at.is_not(None))
    return (
        select(
            Dealer.id.label("dealer_id"),
            Dealer.region.label("region"),
            Dealer.manager_id.label("manager_id"),
            PolicyTarget.answered_at.label("answered_at"),
            func.count(receiver.contact_id).label("people"),
            _how_many(receiver.delivered_at.is_not(None)).label("delivered"),
            opened.label("opened"),
            finished.label("finished"),
            case((opened > 0, 1), else_=0).label("is_reached"),
            case((finished > 0, 1), else_=0).label("is_read"),
            case((PolicyTarget.answered_at.is_not(None), 1), else_=0).label("is_answered"),
        )
        .join(PolicyTarget, PolicyTarget.dealer_id == Dealer.id)
        .outerjoin(receiver, and_(receiver.version_id == PolicyTarget.version_id, receiver.dealer_id == Dealer.id))
        .where(PolicyTarget.version_id == row.id, Dealer.id.in_(looked_after_ids(session, actor)))
        .group_by(Dealer.id, Dealer.region, Dealer.manager_id, PolicyTarget.answered_at)
    )


def _how_many(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
