"""What a door shows of follow-ups. Reads only; takes registrations loaded through `access`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from channel.access import PAGE_DEFAULT, PAGE_LIMIT
from channel.actors import Actor
from channel.attachments import attached
from channel.followups.rules import FOLLOWED_STATES
from models import Attachment, Contact, FollowUp, Member, Registration

#: A follow-up with the name of its contact or its member; the other of the two is null.
_Row = tuple[FollowUp, str, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A follow-up with its author's name and what is attached to it."""

    follow_up: FollowUp
    by: str
    attachments: Sequence[Attachment]

    @property
    def id(self) -> int:
        """Where a page may end."""
        return self.follow_up.id


@dataclass(frozen=True, slots=True)
class Due:
    """A contact that somebody promised."""

    follow_up: FollowUp
    registration: Registration


def follow_ups(
    session: Session, registration: Registration, *, before: int | None = None, limit: int = PAGE_DEFAULT
) -> list[Shown]:
    """Follow-ups of one registration, newest first; `before` is the id where the last page ended."""
    query = _with_authors().where(FollowUp.registration_id == registration.id).order_by(FollowUp.id.desc())
    if before is not None:
        query = query.where(FollowUp.id < before)
    return _shown(session, query.limit(min(limit, PAGE_LIMIT + 1)))


def shown(session: Session, follow_up: FollowUp) -> Shown:
    """One follow-up with its author's name and what is attached to it."""
    (one,) = _shown(session, _with_authors().where(FollowUp.id == follow_up.id))
    return one


def promised(session: Session, actor: Actor, *, until: date, limit: int) -> Sequence[Due]:
    """Contacts that a member promised for a day up to `until` and that are still to come, the earliest first."""
    query = (
        select(FollowUp, Registration)
        .join(Registration, Registration.id == FollowUp.registration_id)
        .where(
            FollowUp.member_id == actor.member(),
            FollowUp.is_promise_open,
            FollowUp.next_on <= until,
            Registration.state.in_(FOLLOWED_STATES),
        )
        .order_by(FollowUp.next_on, FollowUp.id)
        .limit(limit)
    )
    return [Due(row, registration) for row, registration in session.execute(query)]


def _shown(session: Session, query: Select[_Row]) -> list[Shown]:
    rows = session.execute(query).all()
    files = attached(session, "follow_up", [row.id for row, _, _ in rows])
    return [Shown(row, contact or member or "", files.get(row.id, ())) for row, contact, member in rows]


def _with_authors() -> Select[_Row]:
    return (
        select(FollowUp, Contact.name, Member.name)
        .outerjoin(Contact, Contact.id == FollowUp.contact_id)
        .outerjoin(Member, Member.id == FollowUp.member_id)
    )
