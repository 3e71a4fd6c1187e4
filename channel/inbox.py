"""The messages inside the mini-program."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from channel.access import inbox_owner
from channel.actors import Actor
from channel.errors import NotFound
from models import InboxMessage


def unread_count(session: Session, actor: Actor) -> int:
    """How many messages the actor has not opened; 0 for somebody who is not bound."""
    if actor.kind == "identity":
        return 0
    query = select(func.count()).select_from(InboxMessage).where(inbox_owner(actor), InboxMessage.read_at.is_(None))
    return session.scalars(query).one()


def mark_read(session: Session, actor: Actor, public_id: str, *, now: datetime) -> None:
    """Note that the actor opened a message of his own; the first time counts. NotFound for others' messages."""
    message = session.scalar(select(InboxMessage).where(InboxMessage.public_id == public_id, inbox_owner(actor)))
    if message is None:
        raise NotFound
    session.execute(
        update(InboxMessage).where(InboxMessage.id == message.id, InboxMessage.read_at.is_(None)).values(read_at=now)
    )
