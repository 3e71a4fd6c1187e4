"""A registration brought to where a test needs it, by the acts that bring it there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from channel.approvals import checked_verdict
from channel.decisions import decide
from channel.opportunities.drafts import Draft
from channel.opportunities.submitting import register_opportunity
from models import Approval, Contact, InboxMessage, Registration, RegistrationEvent
from tests.factories import NOW, Cast

DRAFT = Draft(customer="上海浦江大饭店有限公司", name="客房开关改造")
DAY = timedelta(days=1)


def submitted(
    session: Session, cast: Cast, who: Contact | None = None, *, at: datetime = NOW, **change: Any
) -> Registration:
    """The buyer (or somebody else) registers DRAFT, with changes."""
    return register_opportunity(session, cast.actor(who or cast.buyer), replace(DRAFT, **change), now=at)[0]


def decided(
    session: Session, cast: Cast, decision: Any, code: str | None = None, *, at: datetime = NOW, who: Any = None
) -> None:
    """The manager (or somebody else) decides the newest request."""
    approval_id = session.scalars(select(func.max(Approval.id))).one()
    verdict = checked_verdict(decision, code)
    decide(session, cast.actor(who or cast.manager), approval_id, verdict, now=at)


def protected(
    session: Session, cast: Cast, who: Contact | None = None, *, at: datetime = NOW, **change: Any
) -> Registration:
    """A registration that is submitted and approved at the same moment."""
    registration = submitted(session, cast, who, at=at, **change)
    decided(session, cast, "approved", at=at)
    session.refresh(registration)
    assert registration.state == "protected"
    return registration


def events(session: Session, registration: Registration) -> list[str]:
    """What happened to a registration, oldest first."""
    query = select(RegistrationEvent.event).where(RegistrationEvent.registration_id == registration.id)
    return list(session.scalars(query.order_by(RegistrationEvent.id)))


def told(session: Session, who: Any) -> list[str]:
    """Kinds of the messages that somebody got, oldest first."""
    mine = InboxMessage.contact_id == who.id if isinstance(who, Contact) else InboxMessage.member_id == who.id
    return list(session.scalars(select(InboxMessage.kind).where(mine).order_by(InboxMessage.id)))


def reread(session: Session, registration: Registration) -> Registration:
    """The registration as it stands now."""
    session.refresh(registration)
    return registration


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """The statements that are run meanwhile."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    engine = session.get_bind().engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
