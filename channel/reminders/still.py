"""What is asked again at the moment of sending: is it still so, does the receiver still want to hear it (R-REM-5)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.calendar import local_day
from channel.reminders.choices import muted
from channel.reminders.elsewhere import ASKED, still_so
from channel.reminders.kind import ReminderKind, Today
from channel.reminders.table import DIGEST, MEMBER_DIGEST, REMINDERS, SWEPT
from models import OutboxMessage, Reminder

#: Kinds of which several may be one message.
DIGESTS = frozenset({DIGEST, MEMBER_DIGEST})
#: Kinds that name an amount, which may be another by the time they are sent: something was paid, or ordered.
AMOUNTS = frozenset({"payment_due", "rebate_tier_near"})


def is_reminder(kind: str) -> bool:
    """Whether it reminds, and so can be put off, chosen and counted."""
    return kind in REMINDERS or kind in DIGESTS


def unneeded(session: Session, messages: Sequence[OutboxMessage], *, now: datetime) -> dict[int, str]:
    """Outbox ids of reminders that need not be sent → why; those of AMOUNTS say what is so now."""
    mine = [message for message in messages if is_reminder(message.kind)]
    if not mine:
        return {}
    said = _still_due(session, mine, now=now)
    put_off = _put_off(session, mine, now=now)
    silent = muted(session, mine)
    found = {}
    for message in mine:
        named = _objects(message)
        if named and not any(one in said for one in named):
            found[message.id] = "not due any more"
        elif message.facts.get("reminder") in put_off:
            found[message.id] = "put off by the receiver"
        elif message.facts.get("late") in put_off:
            found[message.id] = "put off by whom it was for"
        elif message.id in silent:
            found[message.id] = "the receiver wants the inbox alone"
        elif message.kind in AMOUNTS and named:
            message.facts = {**message.facts, **said[named[0]]}
    return found


def still_due(
    session: Session, name: str, row: ReminderKind, ids: Collection[int], *, now: datetime
) -> set[tuple[str, int, int]]:
    """Kind, object and dealer of those of the objects whose condition holds."""
    return set(_said_now(session, name, row, ids, now=now))


def _said_now(
    session: Session, name: str, row: ReminderKind, ids: Collection[int], *, now: datetime
) -> dict[tuple[str, int, int], Mapping[str, Any]]:
    """The same, each with what a reminder of it says now."""
    if row.due is None or not ids:
        return {}
    today = Today(now, local_day(now))
    query = row.due.select(today).where(row.due.object_id.in_(ids)).order_by(row.due.object_id, row.due.dealer_id)
    return {
        (name, one.object_id, one.dealer_id): facts
        for one in session.execute(query)
        if (facts := row.due.facts(one, today)) is not None
    }


def _objects(message: OutboxMessage) -> list[tuple[str, int, int]]:
    """What a message reminds of; none where a condition alone cannot tell whether that still holds."""
    parts = message.facts.get("of", ()) if message.kind in DIGESTS else [object_of(message.kind, message.facts)]
    known = all((kind in SWEPT or kind in ASKED) and object_id for kind, object_id, _ in parts)
    return [(str(kind), int(object_id), int(dealer_id)) for kind, object_id, dealer_id in parts] if known else []


def object_of(kind: str, facts: Mapping[str, Any]) -> tuple[str, int, int]:
    """Kind, object and dealer of one reminder; of one that tells somebody above, what was let lie. 0: unknown."""
    return str(facts.get("of_kind") or kind), facts.get("object_id") or 0, facts.get("dealer_id") or 0


def _still_due(
    session: Session, messages: Sequence[OutboxMessage], *, now: datetime
) -> dict[tuple[str, int, int], Mapping[str, Any]]:
    ids: defaultdict[str, set[int]] = defaultdict(set)
    for message in messages:
        for kind, object_id, _ in _objects(message):
            ids[kind].add(object_id)
    found: dict[tuple[str, int, int], Mapping[str, Any]] = {}
    for kind in sorted(ids):
        if kind in ASKED:
            found |= {key: {} for key in still_so(session, kind, ids[kind], Today(now, local_day(now)))}
        else:
            found |= _said_now(session, kind, SWEPT[kind], ids[kind], now=now)
    return found


def _put_off(session: Session, messages: Sequence[OutboxMessage], *, now: datetime) -> set[str]:
    names = {str(one) for message in messages for key in ("reminder", "late") if (one := message.facts.get(key))}
    query = select(Reminder.public_id).where(Reminder.public_id.in_(names), Reminder.snoozed_until > local_day(now))
    return set(session.scalars(query)) if names else set()
