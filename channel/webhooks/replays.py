"""Telling again: what an endpoint missed, because it was away or lost something. Receivers know events by their id."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel import audit
from channel.actors import Actor
from channel.errors import Invalid
from channel.webhooks.endpoints import endpoint_named
from channel.webhooks.events import EVENTS, deliver
from models import WebhookDelivery, WebhookEvent

#: Events of one replay; for more, replay part by part.
MOST_REPLAYED = 1_000


@dataclass(frozen=True, slots=True)
class Told:
    """One event and how its latest delivery to an endpoint stands."""

    event: WebhookEvent
    delivery: WebhookDelivery


def list_told(session: Session, actor: Actor, public_id: str, *, before: int | None, limit: int) -> Sequence[Told]:
    """What an endpoint was told, newest first, delivery by delivery. By headquarters."""
    endpoint = endpoint_named(session, actor, public_id)
    query = (
        select(WebhookEvent, WebhookDelivery)
        .join(WebhookDelivery, WebhookDelivery.event_id == WebhookEvent.id)
        .where(WebhookDelivery.endpoint_id == endpoint.id)
        .order_by(WebhookDelivery.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(WebhookDelivery.id < before)
    return [Told(event, delivery) for event, delivery in session.execute(query)]


def replay(
    session: Session,
    actor: Actor,
    public_id: str,
    since: datetime,
    until: datetime,
    *,
    kinds: Collection[str] = (),
    only_failed: bool = False,
    now: datetime,
) -> int:
    """Tell an endpoint again what happened in [since, until), oldest first; how many events. By headquarters.

    What happened before the endpoint was entered is told as well. What is still on its way is left alone. Raises
    Invalid with `until`, `kinds`, or `since` when there are more than MOST_REPLAYED.
    """
    endpoint = endpoint_named(session, actor, public_id)
    if until <= since:
        raise Invalid("invalid_fields", fields={"until": "end_before_start"})
    if not set(kinds) <= EVENTS.keys():
        raise Invalid("invalid_fields", fields={"kinds": "unknown_event"})
    mine = WebhookDelivery.endpoint_id == endpoint.id
    newest = (
        select(WebhookDelivery.event_id, func.max(WebhookDelivery.round).label("round"))
        .where(mine)
        .group_by(WebhookDelivery.event_id)
        .subquery()
    )
    query = (
        select(WebhookEvent.id, newest.c.round, WebhookDelivery.state)
        .outerjoin(newest, newest.c.event_id == WebhookEvent.id)
        .outerjoin(
            WebhookDelivery,
            (WebhookDelivery.event_id == newest.c.event_id) & mine & (WebhookDelivery.round == newest.c.round),
        )
        .where(WebhookEvent.at >= since, WebhookEvent.at < until, WebhookEvent.kind != "ping")
        .order_by(WebhookEvent.id)
        .limit(MOST_REPLAYED + 1)
    )
    wanted = kinds or endpoint.kinds
    if wanted:
        query = query.where(WebhookEvent.kind.in_(wanted))
    if only_failed:
        query = query.where(WebhookDelivery.state == "failed")
    found = session.execute(query).all()
    if len(found) > MOST_REPLAYED:
        raise Invalid("invalid_fields", fields={"since": f"too_many_events:{MOST_REPLAYED}"})
    again = [(event_id, endpoint.id, (round_ or 0) + 1) for event_id, round_, state in found if state != "queued"]
    audit.record(session, actor, "replayed", "webhook_endpoint", public_id, now=now, events=len(again))
    return deliver(session, actor, again, now=now)
