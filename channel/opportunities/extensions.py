"""Extensions (延期): a longer window for an opportunity that moves on (R-REG-5)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel import audit
from channel.access import acting_dealer, own_registration
from channel.actors import Actor
from channel.approvals import Inputs, Request, Verdict, request_approval
from channel.attachments import attach, attached, handed_in
from channel.calendar import load_calendar, local_day
from channel.configuration import current
from channel.configuration.registrations import Registrations
from channel.errors import Conflict
from channel.heartbeat import pause, resume
from channel.opportunities.drafts import checked_text
from channel.opportunities.over import lasts
from channel.opportunities.records import note
from channel.opportunities.telling import day_text, registration_facts, tell_dealers
from channel.opportunities.windows import days_left, extended_end, freeze_end, reminded_already
from channel.rows import moved
from models import Extension, Registration


def extension_obstacle(
    registration: Registration, settings: Registrations, *, has_pending: bool, now: datetime
) -> str | None:
    """Why no extension can be asked for now: a code of SENTENCES; None when one can. Pure."""
    if registration.state != "protected" or registration.protected_until is None or registration.protected_until < now:
        return "not_protected"
    if has_pending:
        return "extension_pending"
    if registration.extensions >= settings.extension.max:
        return "extension_used_up"
    oldest = local_day(now) - timedelta(days=settings.extension.evidence_within_days)
    if registration.touched_at is None or local_day(registration.touched_at) < oldest:
        return "no_progress"
    return None


def ask_extension(
    session: Session, actor: Actor, number: str, reason: str, *, attachments: Sequence[str] = (), now: datetime
) -> Extension:
    """Ask for a longer window before it ends, with what has been done and why more time is needed.

    `attachments` are public ids of what proves it.

    While it is being decided protection does not end, for at most the configured workdays beyond the old end, and
    silence does not count. Raises Invalid, NotFound, Forbidden("dealer_frozen") and Conflict with one of the codes of
    `extension_obstacle`.
    """
    reason = checked_text("reason", reason, 10, 300)
    dealer = acting_dealer(session, actor)
    registration = own_registration(session, actor, number)
    settings = current(session).registrations
    has_pending = pending_extension(session, registration) is not None
    obstacle = extension_obstacle(registration, settings, has_pending=has_pending, now=now)
    if obstacle is not None:
        raise Conflict(obstacle, facts=_limits(settings))
    files = handed_in(session, actor, attachments)
    extension = _insert(session, actor, registration, reason, settings.extension.days, now=now)
    attach(session, files, "extension", extension.id, now=now)
    freeze = freeze_end(extension.old_until, settings.extension.freeze_workdays, load_calendar(session))
    _freeze(session, registration, freeze)
    pause(session, registration.id, now)
    session.refresh(registration)
    note(session, registration, "extension_asked", now=now, facts={"reason": reason})
    audit.record(session, actor, "extension_asked", "registration", number, now=now, extension=extension.id)
    inputs = Inputs(amount=registration.amount, opportunity_type=registration.opportunity_type)
    facts = extension_facts(session, extension.id)
    request_approval(session, actor, Request("extension", extension.id, dealer, facts, inputs), now=now)
    return extension


def settle_extension(session: Session, actor: Actor, extension_id: int, verdict: Verdict, *, now: datetime) -> None:
    """Move the end by the days asked for, counted from the old end, or leave it; tell the dealer."""
    extension = session.get_one(Extension, extension_id)
    registration = session.get_one(Registration, extension.registration_id)
    state = "approved" if verdict.decision == "approved" else "rejected"
    change = update(Extension).where(Extension.id == extension.id, Extension.state == "pending")
    if not moved(session, change.values(state=state, decided_at=now)):
        raise Conflict("not_protected")
    session.refresh(extension)
    until = extended_end(extension.old_until, extension.days)
    values: dict[str, Any] = {"frozen_until": None}
    if state == "approved":
        reminded = reminded_already(days_left(until, now=now))
        values |= {"protected_until": until, "extensions": Registration.extensions + 1, "reminded_days": reminded}
    protected = update(Registration).where(
        Registration.id == registration.id, Registration.state == "protected", lasts(now)
    )
    if not moved(session, protected.values(values)):
        raise Conflict("not_protected")
    resume(session, registration, now)
    facts = {"from": day_text(extension.old_until) or "", "until": day_text(registration.protected_until) or ""}
    if verdict.reason_text:
        facts["reason"] = verdict.reason_text
    note(session, registration, "extended" if state == "approved" else "extension_refused", now=now, facts=facts)
    audit.record(session, actor, f"extension_{state}", "registration", registration.number, now=now)
    more = {registration.id: {"reason": verdict.reason_text or ""}}
    tell_dealers(
        session, actor, f"extension_{state}", [registration.id], now=now, more=more, bucket=f"extension{extension.id}"
    )


def extension_facts(session: Session, extension_id: int) -> dict[str, Any]:
    """What an approver is shown."""
    extension = session.get_one(Extension, extension_id)
    registration = session.get_one(Registration, extension.registration_id)
    files = len(attached(session, "extension", [extension_id]).get(extension_id, ()))
    return {
        **registration_facts(session, registration),
        "old_until": day_text(extension.old_until),
        "new_until": day_text(extended_end(extension.old_until, extension.days)),
        "touched_at": day_text(registration.touched_at),
        "asked_reason": f"{extension.reason}（附件 {files} 个）" if files else extension.reason,
    }


def registrations_of(session: Session, extension_ids: Collection[int]) -> Mapping[int, int]:
    """Extension id → its registration."""
    query = select(Extension.id, Extension.registration_id).where(Extension.id.in_(extension_ids))
    return dict(session.execute(query).tuples().all())


def pending_extension(session: Session, registration: Registration) -> Extension | None:
    """The extension of a registration that is being decided."""
    return session.scalar(
        select(Extension).where(Extension.registration_id == registration.id, Extension.state == "pending")
    )


def extensions_of(session: Session, registration: Registration) -> Sequence[Extension]:
    """Every extension that was asked for, oldest first."""
    query = select(Extension).where(Extension.registration_id == registration.id).order_by(Extension.id)
    return session.scalars(query).all()


def _limits(settings: Registrations) -> dict[str, str]:
    return {"max": str(settings.extension.max), "days": str(settings.extension.evidence_within_days)}


def _insert(
    session: Session, actor: Actor, registration: Registration, reason: str, days: int, *, now: datetime
) -> Extension:
    extension = Extension(
        registration_id=registration.id,
        contact_id=actor.id,
        reason=reason,
        days=days,
        old_until=registration.protected_until,
        state="pending",
        asked_at=now,
    )
    try:
        with session.begin_nested():
            session.add(extension)
            session.flush()
    except IntegrityError:
        raise Conflict("extension_pending") from None
    return extension


def _freeze(session: Session, registration: Registration, until: datetime) -> None:
    """Keep it from expiring, unless it has ended or been extended a moment ago."""
    change = update(Registration).where(
        Registration.id == registration.id,
        Registration.state == "protected",
        Registration.protected_until == registration.protected_until,
    )
    if not moved(session, change.values(frozen_until=until)):
        raise Conflict("not_protected")
