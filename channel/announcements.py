"""Announcing: writing down, in the transaction of its cause, what somebody must be told.

`announce` writes the inbox row (the truth, R-REM-8) and one outbox row for each channel of the kind; the worker
delivers later. The dedupe key makes a second announcement of the same fact a no-op, so callers need not look first.
"""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.actors import Actor
from channel.kinds import KINDS, Kind
from models import InboxMessage, OutboxMessage
from models.inserting import insert_rows
from models.outbox import BULK, NOW, SOON

__all__ = ["KINDS", "Announcement", "Kind", "Receiver", "announce", "announce_all", "priority_of", "words"]

#: What facts did not say before there was more than one thing to approve, before pages of money had links, and before
#: proposed orders named their goods.
_BEFORE = {"what": "商机报备", "verb": "驳回", "in_place": "", "code": "", "wanted": ""}

#: Under this name a session's info counts what was announced in it, so that the edge that commits can log it.
ANNOUNCED = "announced"


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who is told: one of the two is set, or none when it is for a platform itself."""

    contact_id: int | None = None
    member_id: int | None = None

    @property
    def label(self) -> str:
        """Part of the dedupe key, such as contact:7."""
        if self.contact_id is None and self.member_id is None:
            return "platform"
        return f"contact:{self.contact_id}" if self.contact_id is not None else f"member:{self.member_id}"


#: For work that a platform is asked to do; its kinds stay out of the inbox.
NOBODY = Receiver()


@dataclass(frozen=True, slots=True)
class Announcement:
    """One receiver and what he is told: JSON values as of now without personal data, and the occurrence's name."""

    to: Receiver
    facts: Mapping[str, Any]
    about: str
    #: Goes out in one call with those of the same key; None: with nobody, or with those that `announce_all` names.
    batch_key: str | None = None


def announce(
    session: Session,
    actor: Actor,
    kind: str,
    to: Receiver,
    facts: Mapping[str, Any],
    *,
    about: str,
    now: datetime,
    due_at: datetime | None = None,
    batch_key: str | None = None,
    priority: int | None = None,
) -> None:
    """Tell one receiver one fact, once.

    `facts` are JSON values as of now without personal data; `about` names the occurrence (an object's number, for
    reminders with the time bucket, R-REM-3) and with kind and receiver makes the dedupe key, ≤ 200 characters.
    `due_at` puts delivery off; rows with one `batch_key` must have the same kind and facts. `priority` is one of
    `models.outbox.PRIORITIES`; None: what `priority_of` says.
    """
    one = [Announcement(to, facts, about)]
    announce_all(session, actor, kind, one, now=now, due_at=due_at, batch_key=batch_key, priority=priority)


def announce_all(
    session: Session,
    actor: Actor,
    kind: str,
    announcements: Iterable[Announcement],
    *,
    now: datetime,
    due_at: datetime | None = None,
    batch_key: str | None = None,
    priority: int | None = None,
) -> None:
    """Tell many what `announce` tells one, in as many statements as for one: the inbox, and each channel."""
    row, told = KINDS[kind], list(announcements)
    if not told:
        return
    session.info[ANNOUNCED] = session.info.get(ANNOUNCED, 0) + len(told)
    who = [
        {
            "dedupe_key": f"{kind}:{one.about}:{one.to.label}",
            "contact_id": one.to.contact_id,
            "member_id": one.to.member_id,
            "facts": dict(one.facts),
            "kind": kind,
        }
        for one in told
    ]
    keys = [one.batch_key or batch_key for one in told]
    if row.in_inbox:
        rows = [{**one, "public_id": secrets.token_hex(8), "at": now} for one in who]
        insert_rows(session, InboxMessage, rows, once=True)
    sent = {"due_at": due_at or now, "request_id": actor.request_id, "created_at": now}
    for channel in row.channels:
        rows = [
            {
                **one,
                **sent,
                "channel": channel,
                "dedupe_key": f"{one['dedupe_key']}:{channel}",
                "batch_key": key,
                "priority": priority_of(row, channel, key) if priority is None else priority,
            }
            for one, key in zip(who, keys, strict=True)
        ]
        insert_rows(session, OutboxMessage, rows, once=True)


def priority_of(kind: Kind, channel: str, batch_key: str | None) -> int:
    """What a row overtakes: what one person waits for goes first, what goes to many goes last."""
    if batch_key is not None:
        return BULK
    # Another system may take half a minute to answer, and nobody looks at its phone.
    return SOON if kind.urgency == "normal" or channel == "webhook" else NOW


def words(kind: str, facts: Mapping[str, Any]) -> tuple[str, str, str]:
    """Title, body and link of an announcement, from its facts. Pure."""
    row, facts = KINDS[kind], _BEFORE | dict(facts)
    return row.title.format_map(facts), row.body.format_map(facts), row.link.format_map(facts)
