"""Channel `webhook`: events for other systems. Not for people, so neither night nor limits hold them up.

All that one endpoint gets in a turn is one delivery, in order, and ends when it does not answer: an ERP that hangs must
not keep the worker from what people wait for. It is left alone for a while then, longer each time; what waits for it
costs no tries. What it answers with an error is that event's own trouble, and is tried again by itself.
"""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models import OutboxMessage, WebhookDelivery, WebhookEndpoint, WebhookEvent
from notifications.deliveries import Batch, Delivery
from notifications.outcomes import Outcome, after_error, put_off, sent, skipped
from platforms.errors import NO_ANSWER, PlatformError
from platforms.webhooks import Webhooks

#: Seconds that one endpoint may take of a turn; one that does not answer takes eleven more.
_TURN_S = 20.0
#: Seconds for which a silent endpoint is left alone: the first, doubled each time, up to the last.
_SILENT_S, _LONGEST_S = 60.0, 3600.0


@dataclass(frozen=True, slots=True)
class _Target:
    """What a closure keeps of an endpoint."""

    id: int
    url: str
    keys: tuple[str, ...]
    silences: int


@dataclass(frozen=True, slots=True)
class _Told:
    """What a closure keeps of an event."""

    delivery_id: int
    event: str
    body: bytes


def prepare_webhooks(batch: Batch, messages: Sequence[OutboxMessage]) -> None:
    """One delivery for each endpoint that is there and not left alone."""
    found = _found(batch.session, messages)
    by_endpoint: defaultdict[int, list[OutboxMessage]] = defaultdict(list)
    targets: dict[int, _Target] = {}
    events: dict[int, _Told] = {}
    for message in messages:
        row = found.get(message.facts["delivery_id"])
        if row is None:
            batch.outcomes[message.id] = skipped("no such delivery")
            continue
        delivery, event, endpoint = row
        if not endpoint.is_active:
            batch.outcomes[message.id] = skipped("turned off", effect=_end(delivery.id, "dropped", None, batch.now))
        elif endpoint.paused_until is not None and endpoint.paused_until > batch.now:
            batch.outcomes[message.id] = put_off(endpoint.paused_until, "the endpoint does not answer")
        else:
            by_endpoint[endpoint.id].append(message)
            targets[endpoint.id] = _target(endpoint, batch.now)
            events[message.id] = _Told(delivery.id, event.public_id, body_of(event))
    for endpoint_id, rows in by_endpoint.items():
        send = _send(batch.wires.webhooks, targets[endpoint_id], events)
        batch.deliveries.append(("webhook", Delivery(tuple(rows), send)))


def _found(
    session: Session, messages: Sequence[OutboxMessage]
) -> Mapping[int, tuple[WebhookDelivery, WebhookEvent, WebhookEndpoint]]:
    query = (
        select(WebhookDelivery, WebhookEvent, WebhookEndpoint)
        .join(WebhookEvent, WebhookEvent.id == WebhookDelivery.event_id)
        .join(WebhookEndpoint, WebhookEndpoint.id == WebhookDelivery.endpoint_id)
        .where(WebhookDelivery.id.in_([message.facts["delivery_id"] for message in messages]))
    )
    return {row[0].id: (row[0], row[1], row[2]) for row in session.execute(query)}


def _target(endpoint: WebhookEndpoint, now: datetime) -> _Target:
    old, until = endpoint.old_secret, endpoint.old_secret_until
    keys = (endpoint.secret, old) if old is not None and until is not None and now < until else (endpoint.secret,)
    return _Target(endpoint.id, endpoint.url, keys, endpoint.silences)


def body_of(event: WebhookEvent) -> bytes:
    """An event as receivers get it: id, type, timestamp, data."""
    said = {
        "id": event.public_id,
        "type": event.kind,
        "timestamp": event.at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "data": event.data,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _send(
    webhooks: Webhooks, target: _Target, events: Mapping[int, _Told]
) -> Callable[[Sequence[OutboxMessage], datetime], dict[int, Outcome]]:
    def send(admitted: Sequence[OutboxMessage], now: datetime) -> dict[int, Outcome]:
        started, outcomes = time.monotonic(), dict[int, Outcome]()
        for message in admitted:
            if time.monotonic() - started > _TURN_S:
                outcomes[message.id] = put_off(now, "enough for one turn")
                continue
            told = events[message.id]
            try:
                status = webhooks.post(target.url, target.keys, told.event, told.body, now)
            except PlatformError as error:
                if error.errcode == NO_ANSWER:
                    return outcomes | _left_alone(target, [row for row in admitted if row.id not in outcomes], now)
                outcomes[message.id] = _refused(target, told, message, error, now)
            else:
                outcomes[message.id] = sent(None, effect=_delivered(target, told, status, now))
        return outcomes

    return send


def _left_alone(target: _Target, rows: Sequence[OutboxMessage], now: datetime) -> dict[int, Outcome]:
    """Everything that waits for a silent endpoint goes on waiting; the endpoint remembers for how long."""
    until = now + timedelta(seconds=min(_SILENT_S * 2 ** min(target.silences, 10), _LONGEST_S))
    silent = partial(_set, target.id, paused_until=until, silences=target.silences + 1)
    return {
        row.id: Outcome("queued", due_at=until, note="no answer", effect=silent if row is rows[0] else None)
        for row in rows
    }


def _refused(target: _Target, told: _Told, row: OutboxMessage, error: PlatformError, now: datetime) -> Outcome:
    outcome = after_error(error, row.attempts, now, among=1)
    status = error.errcode
    if error.drop_receiver:
        turn_off = partial(_set, target.id, is_active=False, note="对方回答 410，已停用")
        end = _end(told.delivery_id, "failed", status, now)
        return Outcome("failed", counts=True, note=outcome.note, effect=_both(turn_off, end))
    if outcome.state == "failed":
        return Outcome("failed", counts=True, note=outcome.note, effect=_end(told.delivery_id, "failed", status, now))
    return outcome


def _delivered(target: _Target, told: _Told, status: int, now: datetime) -> Callable[[Session], None]:
    end = _end(told.delivery_id, "delivered", status, now)
    return _both(end, partial(_set, target.id, paused_until=None, silences=0)) if target.silences else end


def _end(delivery_id: int, state: str, status: int | None, now: datetime) -> Callable[[Session], None]:
    def effect(session: Session) -> None:
        change = update(WebhookDelivery).where(WebhookDelivery.id == delivery_id)
        session.execute(change.values(state=state, status=status, finished_at=now))

    return effect


def _set(endpoint_id: int, session: Session, **values: object) -> None:
    session.execute(update(WebhookEndpoint).where(WebhookEndpoint.id == endpoint_id).values(**values))


def _both(one: Callable[[Session], None], other: Callable[[Session], None]) -> Callable[[Session], None]:
    def effect(session: Session) -> None:
        one(session)
        other(session)

    return effect
