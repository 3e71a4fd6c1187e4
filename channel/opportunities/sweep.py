"""What time does to registrations: they expire, fall silent, and are reminded of both (R-REG-3, R-REG-6, R-REG-10).

Each function is a job `(session, now) -> count` over one batch, with as many statements for many rows as for few and
no sealed column read. A row that cannot be handled costs itself and no other: the batch is halved until it is found.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, insert, literal, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.actors import Actor, job
from channel.batches import in_parts
from channel.calendar import end_of_day, local_day
from channel.configuration import current
from channel.heartbeat import is_silent_since, release_cutoff, warning_cutoff
from channel.opportunities.over import end_of_protection, lasts
from channel.opportunities.records import UNCLOCKED
from channel.opportunities.requests import close_requests
from channel.opportunities.telling import day_text, tell_dealers, tell_managers
from channel.opportunities.transitions import TRANSITIONS
from channel.opportunities.waiting import pass_on
from channel.opportunities.windows import REMINDER_DAYS
from models import AuditEntry, Registration, RegistrationEvent

#: How many registrations one run handles in one transaction: callbacks on SQLite wait for it.
BATCH = 500


def expire_protections(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Release registrations whose protection has ended, unless an extension is being decided; tell both sides.

    What somebody else has locked at this moment waits for the next run.
    """
    # What `~lasts(now)` says, in the words of the index.
    ended = _protected().where(Registration.protected_until < now, ~lasts(now))

    def act(ids: Sequence[int]) -> None:
        _expire(session, ids, now=now, due_at=due_at)

    return in_parts(session, _batch(session, ended.order_by(Registration.protected_until)), act)


def expire_met(session: Session, registration_ids: Collection[int], *, now: datetime) -> None:
    """Release those of the registrations whose protection is over, before the sweep comes.

    For whoever meets them: the end is a fact, and what they held goes to whoever waits, or is free.
    """
    over = _protected().where(Registration.id.in_(registration_ids), ~lasts(now)).order_by(Registration.id)
    ids = session.scalars(over.with_for_update()).all()
    if ids:
        _expire(session, ids, now=now)


def release_silent(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Release registrations of which nothing was heard for too long (R-REG-6); tell both sides."""
    rule = current(session).registrations.heartbeat
    if not rule.on:
        return 0
    actor, days = job("release_silent"), {"days": str(rule.release_days)}
    silent = select(Registration.id).where(is_silent_since(release_cutoff(now, rule)))

    def act(ids: Sequence[int]) -> None:
        close_requests(session, actor, ids, now=now)
        _release(session, actor, ids, ("idled",), now=now, facts=days)
        more = dict.fromkeys(ids, days)
        tell_dealers(session, actor, "protection_idled", ids, now=now, more=more, due_at=due_at)
        tell_managers(session, actor, "protection_over", ids, now=now, due_at=due_at)

    return in_parts(session, _batch(session, silent.order_by(Registration.quiet_since)), act)


def warn_silent(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Warn of registrations that will be released unless somebody follows up (R-REG-6), once for each silence."""
    rule = current(session).registrations.heartbeat
    if not rule.on:
        return 0
    actor = job("warn_silent")
    silent = select(Registration.id).where(
        is_silent_since(warning_cutoff(now, rule)),
        Registration.quiet_since >= release_cutoff(now, rule),
        Registration.warned_at.is_(None),
    )

    def act(ids: Sequence[int]) -> None:
        _change(session, ids, warned_at=now)
        since = select(Registration.id, Registration.quiet_since).where(Registration.id.in_(ids))
        more = {
            row.id: {
                "days": str((local_day(now) - local_day(row.quiet_since)).days),
                "due": (local_day(row.quiet_since) + timedelta(days=rule.release_days)).isoformat(),
            }
            for row in session.execute(since)
        }
        warned = [{"registration_id": id_, "at": now, "event": "warned", "facts": more[id_]} for id_ in ids]
        session.execute(insert(RegistrationEvent), warned)
        bucket = day_text(now) or ""
        tell_dealers(session, actor, "follow_up_missing", ids, now=now, more=more, bucket=bucket, due_at=due_at)

    return in_parts(session, _batch(session, silent.order_by(Registration.quiet_since)), act)


def remind_of_ends(session: Session, now: datetime, *, due_at: datetime | None = None) -> int:
    """Remind of protections that end in 30, 14, 7, 3 and 1 days (R-REG-10).

    Who missed earlier reminders (the clock stood still) gets the newest only.
    """
    actor, count, room = job("remind_of_ends"), 0, BATCH
    for days in sorted(REMINDER_DAYS):
        near = select(Registration.id).where(
            Registration.state == "protected",
            Registration.protected_until >= now,
            Registration.protected_until <= end_of_day(local_day(now) + timedelta(days=days)),
            or_(Registration.reminded_days.is_(None), Registration.reminded_days > days),
        )

        def act(ids: Sequence[int], days: int = days) -> None:
            _change(session, ids, reminded_days=days)
            query = select(Registration.id, Registration.protected_until).where(Registration.id.in_(ids))
            ends = {row.id: local_day(row.protected_until) for row in session.execute(query)}
            more = {id_: {"days": (end - local_day(now)).days} for id_, end in ends.items()}
            # The end is a part of the bucket: an extension brings new reminders of the same number of days.
            bucket = {id_: f"{end}-{days}" for id_, end in ends.items()}
            tell_dealers(session, actor, "protection_ending", ids, now=now, more=more, bucket=bucket, due_at=due_at)

        done = in_parts(session, _batch(session, near.order_by(Registration.protected_until), limit=room), act)
        count, room = count + done, room - done
    return count


def _protected() -> Select[tuple[int]]:
    return select(Registration.id).where(Registration.state == "protected")


def _expire(session: Session, ids: Sequence[int], *, now: datetime, due_at: datetime | None = None) -> None:
    actor = job("expire_protections")
    close_requests(session, actor, ids, now=now)
    _release(session, actor, ids, ("expired", "released"), now=now, ended_at=end_of_protection())
    tell_dealers(session, actor, "protection_expired", ids, now=now, due_at=due_at)
    tell_managers(session, actor, "protection_over", ids, now=now, due_at=due_at)


def _batch(session: Session, due: Select[tuple[int]], *, limit: int = BATCH) -> Sequence[int]:
    """Ids of due rows, locked where the engine locks rows, so that nobody moves them under us."""
    query = due.limit(limit).with_for_update(skip_locked=True)
    return session.scalars(query).all() if limit > 0 else []


def _release(
    session: Session,
    actor: Actor,
    ids: Sequence[int],
    events: tuple[str, ...],
    *,
    now: datetime,
    ended_at: datetime | ColumnElement[datetime] | None = None,
    facts: dict[str, str] | None = None,
) -> None:
    """Move protected rows along these events to their end, and give what they held to whoever waits."""
    state = "protected"
    for event in events:
        state = TRANSITIONS[state, event]
        _note(session, ids, event, facts or {}, now=now)
    _change(session, ids, state=state, ended_at=now if ended_at is None else ended_at, **UNCLOCKED)
    values = {"at": now, "actor": actor.label, "action": "registration_released", "object_kind": "registration"}
    _copy(session, ids, AuditEntry, {**values, "facts": {"why": events[0]}}, object_id=Registration.number)
    pass_on(session, actor, ids, now=now)


def _note(session: Session, ids: Sequence[int], event: str, facts: dict[str, str], *, now: datetime) -> None:
    values = {"at": now, "event": event, "facts": facts}
    _copy(session, ids, RegistrationEvent, values, registration_id=Registration.id)


def _copy(
    session: Session,
    ids: Sequence[int],
    table: type[AuditEntry] | type[RegistrationEvent],
    values: Mapping[str, Any],
    **columns: InstrumentedAttribute[Any],
) -> None:
    """Write a row for each registration: the same values, and columns of its own. Done inside the database."""
    same = [literal(value, getattr(table, name).type) for name, value in values.items()]
    rows = select(*columns.values(), *same).where(Registration.id.in_(ids)).order_by(Registration.id)
    session.execute(insert(table).from_select([*columns, *values], rows, include_defaults=False))


def _change(session: Session, ids: Sequence[int], **values: object) -> None:
    change = update(Registration).where(Registration.id.in_(ids)).values(**values)
    session.execute(change, execution_options={"synchronize_session": False})
