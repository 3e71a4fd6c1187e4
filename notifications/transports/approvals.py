"""Channel `wecom_approval`: requests in WeCom's own approvals (server-apis-wecom.md 11).

Handing in has no duplicate check. So a ticket is marked `calling` in the transaction of the claim, before the call;
whoever finds it so later, because an answer was lost or a worker died, looks for the request by applicant, time and
our reference, and hands in again only when it is not there. Pushes and the job only make us look (`channel.approvals.
bridge`): what a look found is written with the row that asked for it.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from channel.approvals import bridge
from channel.approvals.filing import Filing, begin_filing
from channel.approvals.forms import Entry
from models import ApprovalTicket, Member, OutboxMessage
from notifications.deliveries import Batch, Delivery, Wires
from notifications.outcomes import Outcome, failed, put_off, sent, skipped
from platforms.errors import PlatformError
from platforms.wecom import (
    ActStatus,
    ApprovalStep,
    ApprovalTemplate,
    NewRequest,
    RequestDetail,
    RequestStatus,
    Together,
    control_value,
)

#: A call that was begun is over by then, and the platform lists what it made.
SETTLED_AFTER = timedelta(minutes=3)
#: A worker that was held up for so long (seconds) does not begin to hand in: somebody else may be looking by now.
_LATEST_S = 45.0
#: How far our clock and the platform's may be apart.
_SKEW = timedelta(minutes=5)
#: How long before its answer a request may have been handed in.
_BEFORE_ANSWER = timedelta(hours=12)
#: The platform has no such request, or none that we may see.
_NOT_FOUND = 301056

_TOGETHER: Mapping[str, Together] = {"any": Together.ANY, "all": Together.ALL, "sequential": Together.IN_ORDER}
_SEEN: Mapping[int, bridge.Seen] = {
    RequestStatus.PENDING: "pending",
    RequestStatus.APPROVED: "approved",
    RequestStatus.PAID: "approved",
    RequestStatus.REJECTED: "rejected",
    RequestStatus.WITHDRAWN: "withdrawn",
    RequestStatus.WITHDRAWN_LATER: "revoked",
    RequestStatus.DELETED: "gone",
}


class Unfillable(Exception):
    """A required control for which there is no fact; its title is the only argument."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a closure keeps of an outbox row and its ticket."""

    message_id: int
    ticket_id: int


def prepare_tickets(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """A call for each row: hand in, look for what was handed in, look at one, or look for what no push told of."""
    for message in messages:
        if message.kind == "tickets_missed":
            batch.deliveries.append(("wecom", _search(batch.wires, message)))
            continue
        ticket = batch.session.get(ApprovalTicket, message.facts["ticket_id"])
        prepared = _PREPARE[message.kind](batch, message, ticket) if ticket is not None else skipped("no such ticket")
        if isinstance(prepared, Outcome):
            batch.outcomes[message.id] = prepared
        else:
            batch.deliveries.append(("wecom", prepared))


def _wanted(batch: Batch, message: OutboxMessage, ticket: ApprovalTicket) -> Delivery | Outcome:
    row = _Row(message.id, ticket.id)
    if ticket.state == "calling" and ticket.called_at is not None:
        rest = ticket.called_at + SETTLED_AFTER
        if batch.now < rest:
            return put_off(rest, "a call may still be under way")
        return Delivery((message,), _find(batch, row, ticket), if_given_up=_give_up(row, "refused", batch.now))
    if ticket.state != "waiting":
        return skipped("the ticket is not to be handed in any more")
    if not batch.wires.approval_template:
        return skipped("no template of WeCom's approvals", effect=_give_up(row, "off", batch.now))
    filing = begin_filing(batch.session, ticket, batch.wires.approval_applicant, now=batch.now)
    if isinstance(filing, str):
        return skipped(f"cannot be handed in: {filing}", effect=_give_up(row, filing, batch.now))
    given_up = _give_up(row, "refused", batch.now)
    return Delivery((message,), _hand_in(batch.wires, row, filing), scope="hand_in", if_given_up=given_up)


def _changed(batch: Batch, message: OutboxMessage, ticket: ApprovalTicket) -> Delivery | Outcome:
    if ticket.number is None or ticket.state not in ("filed", "settled"):
        return skipped("nobody waits for it any more")
    return Delivery((message,), _look(batch.wires, _Row(message.id, ticket.id), ticket.number))


_PREPARE: Mapping[str, Callable[[Batch, OutboxMessage, ApprovalTicket], Delivery | Outcome]] = {
    "ticket_wanted": _wanted,
    "ticket_changed": _changed,
}


def _hand_in(
    wires: Wires, row: _Row, filing: Filing
) -> Callable[[Sequence[OutboxMessage], datetime], dict[int, Outcome]]:
    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> dict[int, Outcome]:
        started = time.monotonic()
        template = wires.wecom.approval_template(wires.approval_template)
        try:
            request = _request(template, filing)
        except Unfillable as lacking:
            note = f"the template's control cannot be filled: {lacking.args[0]}"
            return {row.message_id: failed(note, effect=_give_up(row, "form", now))}
        if time.monotonic() - started > _LATEST_S:
            return {row.message_id: put_off(now + SETTLED_AFTER, "too late to begin")}
        number = wires.wecom.hand_in(request)
        return {row.message_id: sent(number, effect=partial(_filed, row, number, now))}

    return send


def _find(
    batch: Batch, row: _Row, ticket: ApprovalTicket
) -> Callable[[Sequence[OutboxMessage], datetime], dict[int, Outcome]]:
    wires, reference, called_at = batch.wires, ticket.reference, ticket.called_at or batch.now
    applicant = batch.session.get_one(Member, ticket.applicant_id)
    filters = [("template_id", wires.approval_template), ("creator", applicant.userid)]

    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> dict[int, Outcome]:
        for number in wires.wecom.approval_numbers(called_at - _SKEW, called_at + SETTLED_AFTER + _SKEW, filters):
            if reference in wires.wecom.approval_request(number).texts.values():
                return {
                    row.message_id: sent(number, note="had arrived before", effect=partial(_filed, row, number, now))
                }
        forget = partial(bridge.not_there, ticket_id=row.ticket_id, called_at=called_at)
        again = put_off(now, "not handed in yet")
        return {row.message_id: Outcome("queued", due_at=again.due_at, note=again.note, effect=forget)}

    return send


def _look(wires: Wires, row: _Row, number: str) -> Callable[[Sequence[OutboxMessage], datetime], dict[int, Outcome]]:
    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> dict[int, Outcome]:
        try:
            seen = sighting(wires.wecom.approval_request(number))
        except PlatformError as error:
            if error.errcode != _NOT_FOUND:
                raise
            seen = bridge.Sighting("gone", RequestStatus.DELETED)
        take = partial(bridge.take_sighting, ticket_id=row.ticket_id, seen=seen, now=now)
        return {row.message_id: sent(None, effect=take)}

    return send


def _search(wires: Wires, message: OutboxMessage) -> Delivery:
    since, until = (datetime.fromisoformat(message.facts[name]) for name in ("since", "until"))
    filters = [("template_id", wires.approval_template), ("sp_status", str(int(RequestStatus.PENDING)))]

    def send(_admitted: Sequence[OutboxMessage], now: datetime) -> dict[int, Outcome]:
        pending = frozenset(wires.wecom.approval_numbers(since - _BEFORE_ANSWER, until, filters))
        find = partial(bridge.find_lost, since=since, until=until, pending=pending, now=now)
        return {message.id: sent(None, effect=find)}

    return Delivery((message,), send)


def sighting(detail: RequestDetail) -> bridge.Sighting:
    """What a request's detail means for us. A number that nobody documented counts as pending."""
    state = _SEEN.get(detail.status, "pending")
    last = detail.last(ActStatus.REJECTED if state == "rejected" else ActStatus.AGREED)
    return bridge.Sighting(state, detail.status, last.userid if last else "", last.speech if last else "")


def _request(template: ApprovalTemplate, filing: Filing) -> NewRequest:
    values = {}
    for control in template.controls:
        entry = filing.entries.get(control.title)
        try:
            value = control_value(control, _fitting(control.kind, entry)) if entry is not None else None
        except ValueError:
            value = None
        if value is not None:
            values[control.kind, control.id] = value
        elif control.required:
            raise Unfillable(control.title)
    if not any(value == {"text": filing.reference} for value in values.values()):
        # Without it a request whose answer was lost could never be found again.
        raise Unfillable("审批编号")
    step = ApprovalStep(filing.approvers, _TOGETHER[filing.mode])
    return NewRequest(filing.applicant, template.id, values, filing.summary, steps=(step,))


def _fitting(kind: str, entry: Entry) -> str:
    return entry.raw if kind in ("Money", "Number", "Date") else entry.words


def _filed(row: _Row, number: str, now: datetime, session: Session) -> None:
    bridge.filed(session, row.ticket_id, number, now=now)


def _give_up(row: _Row, trouble: str, now: datetime) -> Callable[[Session], None]:
    def effect(session: Session) -> None:
        bridge.decide_here(session, row.ticket_id, trouble, now=now)

    return effect
