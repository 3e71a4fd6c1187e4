"""What a door shows about registrations beside their own columns. Reads only.

Takes registrations that were loaded through `access`, many at once, so that a list costs as many queries as one row.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.opportunities.rules import EVENT_TEXTS
from models import ProductLine, Registration, RegistrationEvent, RegistrationLine


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
    """What the dealer reads about an event, with the reason where there is one. Pure."""
    text, reason = EVENT_TEXTS[event.event], event.facts.get("reason")
    return f"{text}。原因：{reason}" if reason else text
