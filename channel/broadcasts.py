"""Telling one thing to everybody of a query: what `announce_all` writes for each, in one statement for each table.

Thousands of rows that differ in their receiver alone need not travel to the database one by one.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, literal, select
from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.announcements import ANNOUNCED, KINDS
from channel.rows import insert_once
from models import Contact, InboxMessage, OutboxMessage
from models.outbox import BULK
from models.types import Facts, UtcDateTime


def broadcast(
    session: Session,
    actor: Actor,
    kind: str,
    contacts: Select[tuple[int]],
    facts: Mapping[str, Any],
    *,
    about: str,
    now: datetime,
    due_at: datetime | None = None,
    ways: Mapping[str, Select[tuple[int]]] | None = None,
) -> int:
    """Tell every active contact of a query one fact, once; what `about` is for is said at `announce`. How many.

    `ways` narrows each channel of the kind to its own contacts, and leaves out those that it does not name; the inbox
    has it for all.
    """
    row, there = KINDS[kind], (Contact.id.in_(contacts), Contact.is_active.is_(True))
    count = session.scalar(select(func.count()).select_from(Contact).where(*there)) or 0
    if not count:
        return 0
    session.info[ANNOUNCED] = session.info.get(ANNOUNCED, 0) + count
    key = literal(f"{kind}:{about}:contact:") + cast(Contact.id, String)
    values: dict[str, ColumnElement[Any]] = {
        "contact_id": Contact.id.expression,
        "facts": literal(dict(facts), Facts),
        "kind": literal(kind),
    }
    if row.in_inbox:
        told: dict[str, ColumnElement[Any]] = {
            "dedupe_key": key,
            "public_id": _random(session),
            "at": literal(now, UtcDateTime()),
        }
        _write(session, InboxMessage, {**values, **told}, there)
    for channel in row.channels if ways is None else [one for one in row.channels if one in ways]:
        waits: dict[str, ColumnElement[Any]] = {
            "dedupe_key": key + literal(f":{channel}"),
            "channel": literal(channel),
            "batch_key": literal(f"{kind}:{about}"),
            "priority": literal(BULK),
            "state": literal("queued"),
            "attempts": literal(0),
            "due_at": literal(due_at or now, UtcDateTime()),
            "request_id": literal(actor.request_id, String),
            "created_at": literal(now, UtcDateTime()),
        }
        narrowed = there if ways is None else (*there, Contact.id.in_(ways[channel]))
        _write(session, OutboxMessage, {**values, **waits}, narrowed)
    return count


def _write(
    session: Session,
    table: type[InboxMessage] | type[OutboxMessage],
    values: Mapping[str, ColumnElement[Any]],
    there: Sequence[ColumnElement[bool]],
) -> None:
    rows = select(*values.values()).where(*there).order_by(Contact.id)
    session.connection().execute(insert_once(session, table).from_select(list(values), rows, include_defaults=False))


def _random(session: Session) -> ColumnElement[str]:
    """Sixteen hexadecimal digits, others for each row."""
    if session.get_bind().dialect.name == "sqlite":
        return func.lower(func.hex(func.randomblob(8)))
    return func.left(func.md5(cast(func.gen_random_uuid(), String)), 16)
