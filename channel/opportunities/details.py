"""What a door shows about registrations beside their own columns. Reads only.

Takes registrations that were loaded through `access`, many at once, so that a list costs as many queries as one row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.access import ids_with_open_phone
from channel.actors import Actor
from channel.configuration import current
from channel.opportunities.engagements import Overlap, overlaps
from channel.opportunities.transitions import event_words
from channel.phones import masked_phone
from models import Dealer, ProductLine, Registration, RegistrationEvent, RegistrationLine


@dataclass(frozen=True, slots=True)
class Details:
    """A registration as one person may see it."""

    registration: Registration
    #: The product lines that the dealer named, in the order of lists; none stands for all of them.
    lines: Sequence[ProductLine]
    #: Whose it is; None for the dealer's own people, who know.
    dealer: Dealer | None
    #: The phone of the customer's contact, masked for those who have no need to call.
    contact_phone: str | None
    #: What our own people did with the customer (R-REG-12); None when nothing is documented, and for dealers.
    overlap: Overlap | None
    #: Name of its opportunity type.
    type_name: str


def details(session: Session, actor: Actor, registrations: Sequence[Registration]) -> list[Details]:
    """Registrations as the actor may see them, in the given order."""
    lines = named_lines(session, registrations)
    dealers = _dealers(session, registrations) if actor.kind == "member" else {}
    open_phone = ids_with_open_phone(session, actor, registrations)
    seen = overlaps(session, registrations) if actor.kind == "member" else {}
    types = {type_.code: type_.name for type_ in current(session).registrations.types}
    return [
        Details(
            row,
            lines[row.id],
            dealers.get(row.dealer_id),
            row.contact_phone if row.id in open_phone or not row.contact_phone else masked_phone(row.contact_phone),
            seen.get(row.id),
            types.get(row.opportunity_type, row.opportunity_type),
        )
        for row in registrations
    ]


def named_lines(session: Session, registrations: Sequence[Registration]) -> Mapping[int, Sequence[ProductLine]]:
    """The product lines that each registration named, in the order of lists, by the registration's id.

    An empty list means that the dealer named none, which stands for all of them.
    """
    query = (
        select(RegistrationLine.registration_id, ProductLine)
        .join(ProductLine, ProductLine.code == RegistrationLine.product_line)
        .where(RegistrationLine.registration_id.in_([row.id for row in registrations]))
        .order_by(ProductLine.position, ProductLine.code)
    )
    found: dict[int, list[ProductLine]] = {row.id: [] for row in registrations}
    for registration_id, line in session.execute(query):
        found[registration_id].append(line)
    return found


def history(session: Session, registration: Registration) -> Sequence[RegistrationEvent]:
    """What happened to a registration, oldest first."""
    query = select(RegistrationEvent).where(RegistrationEvent.registration_id == registration.id)
    return session.scalars(query.order_by(RegistrationEvent.id)).all()


def event_text(event: RegistrationEvent) -> str:
    """What people read about an event, with the reason where there is one. Pure."""
    return event_words(event.event, event.facts)


def _dealers(session: Session, registrations: Sequence[Registration]) -> Mapping[int, Dealer]:
    wanted = {row.dealer_id for row in registrations}
    return {row.id: row for row in session.scalars(select(Dealer).where(Dealer.id.in_(wanted)))}
