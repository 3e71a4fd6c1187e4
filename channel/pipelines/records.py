"""Writing what is known about an opportunity (BANT+C, R-STG-3) and a manager's own win probability (R-STG-5)."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from channel import audit
from channel.access import approver, workable_registration
from channel.actors import Actor
from channel.calendar import local_day
from channel.errors import Conflict, Invalid
from channel.fields import text_problem
from channel.pipelines.qualification import checked_changes
from channel.pipelines.standing import Standing, open_standing_of
from channel.plain import plain
from channel.rows import moved
from models import Qualification, Registration, Stakeholder

#: Fields that stand on the opportunity itself; the others are on its qualification.
_ON_OPPORTUNITY = ("amount", "expected_on")
_WIN_REASON = (4, 200)


def qualify(
    session: Session,
    actor: Actor,
    number: str,
    changes: Mapping[str, Any],
    *,
    seen: int | None = None,
    now: datetime,
) -> Registration:
    """Write some fields of the record; the others stay. `contacts` replace the whole list.

    A contact with the `id` of one that is there keeps what is not said about him. `seen` is the version that the
    person looked at. Raises Invalid with all wrong fields, NotFound, Conflict("changed_since", "opportunity_closed",
    "no_opportunity_yet").
    """
    registration = workable_registration(session, actor, number)
    standing = open_standing_of(session, registration)
    values = checked_changes(changes, today=local_day(now))
    contacts = values.pop("contacts", None)
    if contacts is not None:
        _check_ids(standing, contacts)
    _write(session, standing, values, seen, now=now)
    if contacts is not None:
        _replace_stakeholders(session, standing, contacts)
    audit.record(session, actor, "opportunity_qualified", "registration", number, now=now, fields=sorted(changes))
    session.flush()
    return registration


def set_win_percent(
    session: Session, actor: Actor, number: str, percent: int | None, reason: str | None, *, now: datetime
) -> Registration:
    """Put a manager's own win probability beside the computed one, with why; None takes it away.

    Raises Forbidden for a dealer, Invalid("invalid_fields", "win_reason_needed"), NotFound and Conflict.
    """
    approver(session, actor)
    registration = workable_registration(session, actor, number)
    opportunity = open_standing_of(session, registration).opportunity
    if percent is not None and not 0 <= percent <= 100:
        raise Invalid("invalid_fields", fields={"percent": "bad_percent"})
    text = plain(reason or "")
    problem = text_problem(text, *_WIN_REASON) if percent is not None else None
    if problem:
        raise Invalid("win_reason_needed", fields={"reason": problem})
    given = percent is not None
    opportunity.win_percent = percent
    opportunity.win_reason = text if given else None
    opportunity.win_at = now if given else None
    opportunity.win_by = actor.member() if given else None
    audit.record(session, actor, "win_percent_set", "registration", number, now=now, percent=percent)
    session.flush()
    return registration


def _write(session: Session, standing: Standing, values: Mapping[str, Any], seen: int | None, *, now: datetime) -> None:
    """Update the named columns if nobody has changed the record since it was read, or since `seen`."""
    known, opportunity = standing.qualification, standing.opportunity
    version = known.version if seen is None else seen
    record = {name: value for name, value in values.items() if name not in _ON_OPPORTUNITY}
    change = (
        update(Qualification)
        .where(Qualification.opportunity_id == opportunity.id, Qualification.version == version)
        .values(version=version + 1, changed_at=now, **record)
    )
    if not moved(session, change):
        raise Conflict("changed_since")
    session.refresh(known)
    for name in _ON_OPPORTUNITY:
        if name in values:
            setattr(opportunity, name, values[name])


def _check_ids(standing: Standing, contacts: Sequence[Mapping[str, Any]]) -> None:
    given = [contact["id"] for contact in contacts if contact.get("id")]
    known = {row.public_id for row in standing.stakeholders}
    if len(set(given)) < len(given) or not set(given) <= known:
        raise Invalid("invalid_fields", fields={"contacts": "bad_value"})


def _replace_stakeholders(session: Session, standing: Standing, contacts: Sequence[Mapping[str, Any]]) -> None:
    there = {row.public_id: row for row in standing.stakeholders}
    kept = {contact["id"] for contact in contacts if contact.get("id")}
    for public_id, row in there.items():
        if public_id not in kept:
            session.delete(row)
    for contact in contacts:
        values = {name: value for name, value in contact.items() if name != "id"}
        row = there.get(contact.get("id") or "") or _new_stakeholder(session, standing)
        for name, value in values.items():
            setattr(row, name, value)


def _new_stakeholder(session: Session, standing: Standing) -> Stakeholder:
    row = Stakeholder(opportunity_id=standing.opportunity.id, public_id=secrets.token_hex(8))
    session.add(row)
    return row
