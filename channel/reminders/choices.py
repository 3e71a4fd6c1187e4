"""What a person wants to hear where: the inbox always has it, the channels of a kind are his choice."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.errors import Forbidden, Invalid, NotFound
from channel.reminders.table import REMINDERS
from channel.rows import dialect_insert
from models import OutboxMessage, ReminderChoice


@dataclass(frozen=True, slots=True)
class Choice:
    """One kind as somebody has it."""

    kind: str
    label: str
    audience: str
    #: Channels besides the inbox that the kind has, and those of them that are on.
    offered: tuple[str, ...]
    on: tuple[str, ...]


def choices_of(session: Session, actor: Actor) -> list[Choice]:
    """Every kind that the actor may get, with what he has chosen."""
    mine = _chosen(session, [receiver_of(actor)])
    return [_choice(kind, mine.get((receiver_of(actor), kind))) for kind in kinds_for(actor)]


def choose(session: Session, actor: Actor, kind: str, channels: Collection[str], *, now: datetime) -> Choice:
    """Say where the actor wants to hear of a kind. NotFound for one he never gets, Invalid for a channel it has not."""
    receiver = receiver_of(actor)
    if kind not in kinds_for(actor):
        raise NotFound
    offered = REMINDERS[kind].words.channels
    if not set(channels) <= set(offered):
        raise Invalid("invalid_fields", fields={"channels": "bad_value"})
    on = [channel for channel in offered if channel in channels]
    who = {"contact_id": actor.id} if actor.kind == "contact" else {"member_id": actor.id}
    insert = dialect_insert(session, ReminderChoice).values(
        receiver=receiver, kind=kind, channels=on, changed_at=now, **who
    )
    values = {"channels": insert.excluded.channels, "changed_at": insert.excluded.changed_at}
    keys = [ReminderChoice.receiver, ReminderChoice.kind]
    session.execute(insert.on_conflict_do_update(index_elements=keys, set_=values))
    audit.record(session, actor, "reminder_chosen", "reminder", kind, now=now, channels="、".join(on))
    return _choice(kind, on)


def muted(session: Session, messages: Sequence[OutboxMessage]) -> set[int]:
    """Ids of those of these reminders whose receivers do not want them on their channel."""
    mine = _chosen(session, sorted({_label(message) for message in messages}))
    return {
        message.id
        for message in messages
        if (chosen := mine.get((_label(message), message.kind))) is not None and message.channel not in chosen
    }


def receiver_of(actor: Actor) -> str:
    """The actor as reminders name him; Forbidden for who is neither a contact nor a member."""
    if actor.kind not in ("contact", "member"):
        raise Forbidden("not_bound")
    return f"{actor.kind}:{actor.id}"


def kinds_for(actor: Actor) -> list[str]:
    """Kinds that people like the actor get, in the order of the table."""
    return [kind for kind, row in REMINDERS.items() if row.is_for_members == (actor.kind == "member")]


def _choice(kind: str, chosen: Collection[str] | None) -> Choice:
    row = REMINDERS[kind]
    offered = row.words.channels
    on = offered if chosen is None else tuple(channel for channel in offered if channel in chosen)
    return Choice(kind, row.label, row.audience, offered, on)


def _chosen(session: Session, receivers: Collection[str]) -> Mapping[tuple[str, str], Collection[str]]:
    query = select(ReminderChoice.receiver, ReminderChoice.kind, ReminderChoice.channels)
    rows = session.execute(query.where(ReminderChoice.receiver.in_(receivers)))
    return {(receiver, kind): channels for receiver, kind, channels in rows}


def _label(message: OutboxMessage) -> str:
    return f"contact:{message.contact_id}" if message.contact_id is not None else f"member:{message.member_id}"
