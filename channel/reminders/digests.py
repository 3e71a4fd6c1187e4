"""Many reminders of one person become one message: the first five, and where the others are (R-REM-4).

What was chosen to be silent, is done by now or was put off is no part of it. The inbox has each of them anyhow.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, or_, select, update
from sqlalchemy.orm import Session

from channel.actors import job
from channel.announcements import Receiver, announce, words
from channel.calendar import local_day
from channel.kinds import KINDS
from channel.reminders.still import object_of, unneeded
from channel.reminders.table import DIGEST, MEMBER_DIGEST, REMINDERS
from models import OutboxMessage

#: So many normal reminders come one by one; with one more they are a digest, which names so many.
ONE_BY_ONE, NAMED = 3, 5
#: People of one run.
PEOPLE = 200
#: How much of a reminder a digest shows.
_LINE = 30
#: Kinds that digests are made of.
GATHERED = tuple(name for name, row in REMINDERS.items() if row.is_capped and row.words.urgency == "normal")
#: What is written at a reminder that a digest tells.
GATHERED_NOTE = "told in a digest"
#: Why a reminder of a digest is sent by itself after all: nobody could be told by the digest.
SINGLY = "its digest could not be sent"
_PLACE = {kind: place for place, kind in enumerate(REMINDERS)}


def gather(session: Session, now: datetime, until: datetime, *, due_at: datetime) -> int:
    """Make digests for people with more than three normal reminders waiting that are due by `until`; how many. Job."""
    waiting = (
        OutboxMessage.is_in("queued"),
        OutboxMessage.kind.in_(GATHERED),
        OutboxMessage.due_at <= until,
        func.coalesce(OutboxMessage.note, "") != SINGLY,
    )
    crowded = (
        select(OutboxMessage.contact_id, OutboxMessage.member_id)
        .where(*waiting)
        .group_by(OutboxMessage.contact_id, OutboxMessage.member_id)
        .having(func.count() > ONE_BY_ONE)
        .order_by(OutboxMessage.contact_id, OutboxMessage.member_id)
    )
    people = session.execute(crowded).all()
    count = 0
    for start in range(0, len(people), PEOPLE):
        count += _gather(session, people[start : start + PEOPLE], waiting, now=now, due_at=due_at)
        if count >= PEOPLE:
            break
    return count


def _gather(
    session: Session, people: Sequence[Row[Any]], waiting: tuple[Any, ...], *, now: datetime, due_at: datetime
) -> int:
    """Digests of these people, of whom not all may turn out to need one."""
    who = or_(
        OutboxMessage.contact_id.in_([row.contact_id for row in people if row.contact_id is not None]),
        OutboxMessage.member_id.in_([row.member_id for row in people if row.member_id is not None]),
    )
    rows = session.scalars(select(OutboxMessage).where(*waiting, who).order_by(OutboxMessage.id)).all()
    needless = unneeded(session, rows, now=now)
    of: dict[tuple[int | None, int | None], list[OutboxMessage]] = {}
    for row in rows:
        if row.id not in needless:
            of.setdefault((row.contact_id, row.member_id), []).append(row)
    crowds = {receiver: mine for receiver, mine in of.items() if len(mine) > ONE_BY_ONE}
    won = _taken(session, [row.id for mine in crowds.values() for row in mine], now=now)
    count = 0
    for (contact_id, member_id), mine in crowds.items():
        items = sorted((row for row in mine if row.id in won), key=lambda row: (_PLACE[row.kind], row.id))
        if items:
            kind = DIGEST if contact_id is not None else MEMBER_DIGEST
            about, to = f"{local_day(now)}:{min(row.id for row in items)}", Receiver(contact_id, member_id)
            announce(session, job("gather_reminders"), kind, to, _facts(items), about=about, now=now, due_at=due_at)
            count += 1
    return count


def take_apart(session: Session, digest: OutboxMessage, now: datetime) -> None:
    """Queue the reminders of a digest again, each for itself: their own acceptances may take them where it had none."""
    change = (
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(digest.facts.get("rows", ())), OutboxMessage.is_in("skipped"))
        .where(OutboxMessage.note == GATHERED_NOTE)
        .values(state="queued", note=SINGLY, due_at=now, finished_at=None)
    )
    session.execute(change, execution_options={"synchronize_session": False})


def place_of(kind: str) -> int:
    """What of several reminders comes first; a digest before all of them."""
    return _PLACE.get(kind, -1)


def _taken(session: Session, ids: Sequence[int], *, now: datetime) -> set[int]:
    """Those of the rows that no worker had before: they are told by the digest."""
    if not ids:
        return set()
    change = (
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(ids), OutboxMessage.state == "queued")
        .values(state="skipped", note=GATHERED_NOTE, finished_at=now)
        .returning(OutboxMessage.id)
    )
    return set(session.scalars(change, execution_options={"synchronize_session": False}))


def _facts(items: Sequence[OutboxMessage]) -> dict[str, Any]:
    lines = [_line(row) for row in items[:NAMED]]
    more = [f"另有 {len(items) - NAMED} 件，请打开查看。"] if len(items) > NAMED else []
    named = [list(object_of(row.kind, row.facts)) for row in items]
    return {
        "count": len(items),
        "lines": "\n".join(lines + more),
        "first": lines[0],
        "of": named,
        "rows": [row.id for row in items],
    }


def _line(row: OutboxMessage) -> str:
    title, body, _ = words(row.kind, row.facts) if row.kind in KINDS else ("", "", "")
    text = f"{title}：{body}"
    return text if len(text) <= _LINE else f"{text[: _LINE - 1]}…"
