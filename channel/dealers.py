"""What is shown of dealers and of the people who work there. Reads only.

Takes dealers that were loaded through `access`, many at once, so that a list costs as many queries as one row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.opportunities.transitions import HOLDING
from models import Binding, Contact, Dealer, Member, Registration


@dataclass(frozen=True, slots=True)
class Overview:
    """A dealer, for those who look after it."""

    dealer: Dealer
    #: The channel manager; None between two of them.
    manager: Member | None
    #: Registrations that are under review or protected.
    open_registrations: int
    #: People who may act for the dealer.
    contacts: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may act for a dealer."""

    contact: Contact
    #: Whether a WeChat person has proved to be that contact.
    is_bound: bool


def overviews(session: Session, dealers: Sequence[Dealer]) -> list[Overview]:
    """Dealers with what stands around them, in the given order."""
    ids = [dealer.id for dealer in dealers]
    managers = _managers(session, dealers)
    held = _counts(session, Registration.dealer_id, ids, Registration.state.in_(HOLDING))
    staff = _counts(session, Contact.dealer_id, ids, Contact.is_active.is_(True))
    return [
        Overview(row, managers.get(row.manager_id or 0), held.get(row.id, 0), staff.get(row.id, 0)) for row in dealers
    ]


def manager_of(session: Session, dealer: Dealer) -> Member | None:
    """The channel manager who looks after a dealer; None between two of them."""
    return _managers(session, [dealer]).get(dealer.manager_id or 0)


def people(session: Session, dealer: Dealer) -> list[Person]:
    """Everybody who may act for a dealer, in the order in which they were prepared."""
    is_bound = exists().where(Binding.contact_id == Contact.id)
    query = select(Contact, is_bound).where(Contact.dealer_id == dealer.id, Contact.is_active).order_by(Contact.id)
    return [Person(contact, bool(bound)) for contact, bound in session.execute(query)]


def _managers(session: Session, dealers: Sequence[Dealer]) -> Mapping[int, Member]:
    """The active managers of these dealers by id."""
    ids = {dealer.manager_id for dealer in dealers if dealer.manager_id is not None}
    query = select(Member).where(Member.id.in_(ids), Member.is_active)
    return {member.id: member for member in session.scalars(query)}


def _counts(
    session: Session, key: InstrumentedAttribute[int], ids: Sequence[int], condition: ColumnElement[bool]
) -> Mapping[int, int]:
    """How many rows each dealer has that meet a condition; a dealer without any is absent."""
    query = select(key, func.count()).where(key.in_(ids), condition).group_by(key)
    return dict(session.execute(query).tuples().all())
