"""A question that the bot has asked a member and that the next message answers."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.rows import dialect_insert
from models import Conversation, prepared

#: A question left alone this long is forgotten, so that a chance message is not taken for an answer.
PATIENCE = timedelta(minutes=10)

# Nearly every text of a member executes one of these.
_COLUMNS = Conversation.__table__.c
_OPEN = select(_COLUMNS.question, _COLUMNS.facts).where(
    _COLUMNS.member_id == bindparam("member_id"), _COLUMNS.expires_at > bindparam("now")
)
_FORGET = delete(Conversation).where(_COLUMNS.member_id == bindparam("member_id"))


def ask(session: Session, actor: Actor, question: str, facts: Mapping[str, Any], *, now: datetime) -> None:
    """Remember an open question to a member; it replaces any other, also one that is asked at the same moment."""
    row = {"question": question, "facts": dict(facts), "expires_at": now + PATIENCE}
    insert = dialect_insert(session, Conversation).values(member_id=actor.member(), **row)
    session.execute(insert.on_conflict_do_update(index_elements=["member_id"], set_=row))


def open_question(session: Session, actor: Actor, *, now: datetime) -> tuple[str, dict[str, Any]] | None:
    """The question that waits for this member's answer and its facts; None when there is none or it is stale."""
    row = prepared.execute(session, _OPEN, {"member_id": actor.member(), "now": now})
    return (row[0], row[1]) if row is not None else None


def forget(session: Session, actor: Actor) -> None:
    """Drop the open question, if any."""
    prepared.execute(session, _FORGET, {"member_id": actor.member()})
