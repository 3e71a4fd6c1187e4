"""Telling people about registrations: whoever submitted it, the owners of the dealer, his channel manager.

For many at once it costs as many queries as for one, and reads no sealed column: a phone that cannot be opened must
not keep anybody from being told.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import Announcement, Receiver, announce_all
from channel.calendar import SHANGHAI, local_text
from models import Contact, Dealer, ProductLine, Registration, RegistrationLine

_COLUMNS = (
    Registration.id,
    Registration.number,
    Registration.dealer_id,
    Registration.contact_id,
    Registration.customer,
    Registration.name,
    Registration.amount,
    Registration.expected_on,
    Registration.availability,
    Registration.submitted_at,
    Registration.protected_until,
    Registration.reject_text,
    Dealer.name.label("dealer"),
    Dealer.level.label("dealer_level"),
    Dealer.manager_id,
)

More = Mapping[int, Mapping[str, Any]]
#: Names the occurrence where one kind is told more than once; one for all, or by registration.
Bucket = str | Mapping[int, str]


def registration_facts(session: Session, registration: Registration) -> dict[str, Any]:
    """What cards and messages say about a registration: JSON values, no personal data of the customer's people."""
    session.flush()
    return facts_of(session, registration.id)


def facts_of(session: Session, registration_id: int) -> dict[str, Any]:
    """The same of the registration with that id, which must exist; nothing sealed is read."""
    (facts,) = _facts(session, [registration_id]).values()
    return {name: value for name, value in facts.items() if not name.startswith("_")}


def tell_dealers(
    session: Session,
    actor: Actor,
    kind: str,
    registration_ids: Collection[int],
    *,
    now: datetime,
    more: More | None = None,
    bucket: Bucket = "",
    due_at: datetime | None = None,
) -> None:
    """Announce to whoever submitted each registration and to the owners of his dealer.

    `more` are further facts by registration.
    """
    facts = _facts(session, registration_ids)
    people = _people(session, facts)
    told = [
        Announcement(Receiver(contact_id=contact_id), *_said(facts[id_], more, id_, bucket))
        for id_ in facts
        for contact_id in people[id_]
    ]
    announce_all(session, actor, kind, told, now=now, due_at=due_at)


def tell_managers(
    session: Session,
    actor: Actor,
    kind: str,
    registration_ids: Collection[int],
    *,
    now: datetime,
    more: More | None = None,
    bucket: Bucket = "",
    due_at: datetime | None = None,
) -> None:
    """Announce to the channel manager of each registration's dealer, where there is one."""
    facts = _facts(session, registration_ids)
    told = [
        Announcement(Receiver(member_id=row["_manager_id"]), *_said(row, more, id_, bucket))
        for id_, row in facts.items()
        if row["_manager_id"] is not None
    ]
    announce_all(session, actor, kind, told, now=now, due_at=due_at)


def tell_member(
    session: Session,
    actor: Actor,
    kind: str,
    member_id: int,
    registration: Registration,
    more: Mapping[str, Any],
    about: str,
    *,
    now: datetime,
) -> None:
    """Announce to one member what he asked about a registration; `about` names the occurrence."""
    facts = {**registration_facts(session, registration), **more, "about": about}
    announce_all(
        session,
        actor,
        kind,
        [Announcement(Receiver(member_id=member_id), facts, f"{registration.number}:{about}")],
        now=now,
    )


def day_text(at: datetime | None) -> str | None:
    """The local day of an instant, such as 2027-02-21."""
    return at.astimezone(SHANGHAI).strftime("%Y-%m-%d") if at is not None else None


def _said(facts: Mapping[str, Any], more: More | None, id_: int, bucket: Bucket) -> tuple[dict[str, Any], str]:
    plain = {name: value for name, value in facts.items() if not name.startswith("_")}
    bucket = bucket if isinstance(bucket, str) else bucket[id_]
    about = f"{facts['number']}:{bucket}" if bucket else str(facts["number"])
    return {**plain, **(more or {}).get(id_, {})}, about


def _facts(session: Session, registration_ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """Facts by registration, those for us alone with an underscore; in the order of ids."""
    query = select(*_COLUMNS).join(Dealer, Dealer.id == Registration.dealer_id)
    rows = session.execute(query.where(Registration.id.in_(registration_ids)).order_by(Registration.id)).all()
    lines = _line_names(session, registration_ids)
    return {
        row.id: {
            "number": row.number,
            "dealer": row.dealer,
            "dealer_level": row.dealer_level,
            "customer": row.customer,
            "name": row.name,
            "product_lines": "、".join(lines.get(row.id, ())) or "全部产品线",
            "amount": str(row.amount) if row.amount is not None else None,
            "expected_on": _iso(row.expected_on),
            "availability": row.availability,
            "submitted_at": local_text(row.submitted_at),
            "protected_until": day_text(row.protected_until),
            "reason": row.reject_text,
            "_manager_id": row.manager_id,
            "_dealer_id": row.dealer_id,
            "_contact_id": row.contact_id,
        }
        for row in rows
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _line_names(session: Session, registration_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    query = (
        select(RegistrationLine.registration_id, ProductLine.name)
        .join(ProductLine, ProductLine.code == RegistrationLine.product_line)
        .where(RegistrationLine.registration_id.in_(registration_ids))
        .order_by(ProductLine.position, ProductLine.code)
    )
    found: dict[int, list[str]] = {}
    for row in session.execute(query):
        found.setdefault(row.registration_id, []).append(row.name)
    return found


def _people(session: Session, facts: Mapping[int, Mapping[str, Any]]) -> Mapping[int, Sequence[int]]:
    """Whom to tell at the dealer of each registration: its submitter and the owners, in the order of ids."""
    dealers = {row["_dealer_id"] for row in facts.values()}
    query = select(Contact.id, Contact.dealer_id, Contact.role).where(Contact.dealer_id.in_(dealers), Contact.is_active)
    staff: dict[int, list[tuple[int, str]]] = {}
    for row in session.execute(query.order_by(Contact.id)):
        staff.setdefault(row.dealer_id, []).append((row.id, row.role))
    return {
        id_: [
            contact_id
            for contact_id, role in staff.get(row["_dealer_id"], ())
            if role == "owner" or contact_id == row["_contact_id"]
        ]
        for id_, row in facts.items()
    }
